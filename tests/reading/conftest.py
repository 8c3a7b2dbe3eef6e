"""One grammar reader for all tests of this room: loading it takes longer than most of them."""

from __future__ import annotations

import pytest

from marsad.knowledge import Knowledge, load_knowledge
from marsad.reading import Reader, load_reader
from tests.reading.reports import Read


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def reader(knowledge: Knowledge) -> Reader:
    return load_reader(knowledge)


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    return Read(reader)
