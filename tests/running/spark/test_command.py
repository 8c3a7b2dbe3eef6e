"""`marsad spark`: from a Parquet folder of reports to the incidents of their mentions."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.acceptance.told_twice import REPORTS
from tests.cli.commands import here

COLUMNS = "id string, text string, published date, source string"


def ask(*arguments: str, home: Path) -> Result:
    return here("spark", *arguments, MARSAD_HOME=str(home))


@pytest.fixture(scope="module")
def folders(spark: Any, home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result, Result]:
    """What both commands wrote and said of the reports, one of which cannot be read."""
    base = tmp_path_factory.mktemp("chain")
    rows = [each | {"published": date.fromisoformat(each["published"])} for each in REPORTS]
    rows.append({"id": "empty", "text": " ", "published": None, "source": None})
    spark.createDataFrame(rows, COLUMNS).write.parquet(str(base / "reports"))
    read = ask("read", str(base / "reports"), str(base / "records"), home=home)
    resolved = ask("resolve", str(base / "records"), str(base / "incidents"), "--parts", "2", home=home)
    return base, read, resolved


@pytest.mark.slow
def test_reports_become_records_and_records_incidents(spark: Any, folders: tuple[Path, Result, Result]) -> None:
    base, read, resolved = folders
    assert (read.exit_code, resolved.exit_code) == (0, 0), read.stderr + resolved.stderr
    assert "8 reports read." in read.stderr
    assert "8 mentions of 4 incidents." in resolved.stderr
    records = [row.record for row in spark.read.parquet(str(base / "records")).collect() if row.record]
    told = here("resolve", "--jsonl", "-", text="\n".join(records)).stdout.splitlines()
    expected = {each["mention"]: each["incident"] for each in map(json.loads, told)}
    found = {row.mention: row.incident for row in spark.read.parquet(str(base / "incidents")).collect()}
    assert found == expected


@pytest.mark.slow
def test_a_report_that_cannot_be_read_is_named(folders: tuple[Path, Result, Result]) -> None:
    assert "report empty:1: the record has no text." in folders[1].stderr
    assert "1 report could not be read." in folders[1].stderr


@pytest.mark.slow
@pytest.mark.parametrize("step", ["read", "resolve"])
def test_a_folder_that_is_there_is_refused_before_any_work(
    folders: tuple[Path, Result, Result], home: Path, step: str
) -> None:
    base = folders[0]
    done = ask(step, str(base / "reports"), str(base / "records"), home=home)
    assert "the folder is there already" in str(done.exception)


@pytest.mark.slow
def test_a_folder_that_is_not_there_is_refused(spark: Any, home: Path, tmp_path: Path) -> None:
    done = ask("read", str(tmp_path / "none"), str(tmp_path / "out"), home=home)
    assert "PATH_NOT_FOUND" in str(done.exception)


def test_a_setting_is_a_key_and_a_value(home: Path, tmp_path: Path) -> None:
    done = ask("read", str(tmp_path), str(tmp_path / "out"), "--conf", "spark.memory", home=home)
    assert done.exit_code == 2
    assert "--conf spark.memory: write KEY=VALUE." in done.stderr
