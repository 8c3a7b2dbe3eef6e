"""`marsad match`: a file beside incidents, from the ledger or from another file."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.commands import Done, here, run
from tests.resolving.matching.tables import GED, OURS, ged, ours


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Rows of GED's layout, one of them bad, and incidents."""
    rows, incidents = tmp_path / "rows.csv", tmp_path / "incidents.csv"
    lines = (GED, ged("1", best=6), ged("bad").replace("2018-10-16", "once"), ged("2", "Mosul", best=4))
    rows.write_text("\n".join(lines) + "\n", encoding="utf-8")
    incidents.write_text("\n".join((OURS, ours("a", killed=6), ours("b", "Tal Afar"))) + "\n", encoding="utf-8")
    return str(rows), str(incidents)


def test_the_table_shows_coverage_pairs_and_what_stands_alone(files: tuple[str, str]) -> None:
    done = here("match", files[0], "--incidents", files[1])
    assert done.exit_code == 0
    assert done.stdout.startswith("Coverage\n")
    assert "One event: 1\n  row 1 (line 2): 2018-10-16, Hawija town, killed 6 = incident a:" in done.stdout
    assert "Rows without an incident: 1\n  row 2 (line 4): 2018-10-16, Mosul town, killed 4\n" in done.stdout
    assert "Incidents without a row: 1\n  incident b:" in done.stdout


def test_a_bad_row_is_named_and_the_rest_goes_on(files: tuple[str, str]) -> None:
    done = here("match", files[0], "--incidents", files[1])
    assert "rows.csv, line 3: date_start: 'once' is no day." in done.stderr
    assert "1 of 3 inputs could not be used; the others were." in done.stderr


def test_csv_goes_to_a_file(files: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "pairs.csv"
    done = here("match", files[0], "--incidents", files[1], "--format", "csv", "--out", str(out))
    assert done.stdout == f"{out}\n"
    kinds = [line["kind"] for line in csv.DictReader(io.StringIO(out.read_text(encoding="utf-8")))]
    assert kinds == ["same", "row_alone", "incident_alone"]


def test_json_lines_hold_pairs_and_coverage(files: tuple[str, str]) -> None:
    done = here("match", files[0], "--incidents", files[1], "--format", "jsonl")
    kinds = [json.loads(line)["kind"] for line in done.stdout.splitlines()]
    assert kinds[:4] == ["same", "row_alone", "incident_alone", "coverage"]


def test_a_profile_of_ones_own_is_a_file(files: tuple[str, str], tmp_path: Path) -> None:
    mine, table = tmp_path / "mine.yaml", tmp_path / "mine.csv"
    mine.write_text("id: mine\nheader: [[tag]]\ncolumns: {start: tag, place: ort, killed: tote}\n", encoding="utf-8")
    table.write_text("tag;ort;tote\n2018-10-16;Hawija;6\n", encoding="utf-8")
    done = here("match", str(table), "--profile", str(mine), "--incidents", files[1], "--format", "csv")
    assert "same,line 2,2,a," in done.stdout


def test_an_unknown_profile_is_refused(files: tuple[str, str]) -> None:
    done = run("match", files[0], "--incidents", files[1], "--profile", "gdelt")
    assert done.status == 1
    assert "there is no profile 'gdelt', and no such file. Shipped: marsad, ucdp-ged, acled, generic." in done.err


def test_two_files_of_one_kind_may_be_compared(files: tuple[str, str]) -> None:
    done = here("match", files[0], "--incidents", files[0], "--format", "csv")
    assert [(line["row"], line["incident"]) for line in csv.DictReader(io.StringIO(done.stdout))] == [
        ("1", "1"),
        ("2", "2"),
    ]


def test_a_file_of_no_known_kind_says_so(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("colour,size\nred,4\n", encoding="utf-8")
    done = run("match", str(path), "--incidents", str(path))
    assert done.status == 1
    assert "its columns (colour, size) are of no known kind." in done.err
    assert "Traceback" not in done.err


def test_a_file_that_is_not_utf_8_is_refused(files: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes(f"{GED}\n{ged('1')}\n".encode().replace(b"Hawija", b"Haw\xefja"))
    done = run("match", str(path), "--incidents", files[1])
    assert (done.status, "not UTF-8" in done.err) == (1, True)


def test_the_ledger_is_compared_by_default(ledger: dict[str, Done]) -> None:
    lines = [json.loads(line) for line in ledger["match"].out.splitlines()]
    assert ledger["match"].status == 0, ledger["match"].err
    (pair,) = [each for each in lines if each["kind"] == "same"]
    assert (pair["row"], pair["incident_place"]) == ("tuz", "Tuz Khurmatu")
    assert {each["row"] for each in lines if each["kind"] == "row_alone"} == {"none"}


def test_an_empty_ledger_says_what_to_do(ledger: dict[str, Done]) -> None:
    assert ledger["match nothing"].status == 1
    assert "the ledger holds no incidents. `marsad add` and `marsad update` come first" in ledger["match nothing"].err
