"""One small cluster in this machine for all tests of Spark; they skip where Spark or Java is missing."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from marsad.running.spark.connect import missing, session

_SMALL = {
    "spark.sql.shuffle.partitions": "3",
    "spark.driver.memory": "1g",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
}


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session of two cores."""
    problem = missing()
    if problem is not None:
        pytest.skip(str(problem))
    folder: Path = tmp_path_factory.mktemp("spark")
    with warnings.catch_warnings():
        # Spark leaves the pipe to its Java process open.
        warnings.simplefilter("ignore", ResourceWarning)
        found = session("local[2]", _SMALL | {"spark.sql.warehouse.dir": str(folder), "spark.local.dir": str(folder)})
        yield found
        found.stop()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder of own knowledge, one for all: the knowledge of a folder is loaded once in each process."""
    return tmp_path_factory.mktemp("no-own-knowledge")
