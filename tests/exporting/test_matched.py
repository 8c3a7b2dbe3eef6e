"""A comparison as CSV and JSON Lines: every row and every incident is somewhere, once or more."""

from __future__ import annotations

import csv
import io
import json

import pytest

from marsad.claims import Bounds
from marsad.exporting.matched import COLUMNS, killed_words, matched_csv, matched_jsonl, records
from marsad.exporting.table import Cell
from marsad.knowledge import load_knowledge
from marsad.resolving.matching import Coverage, coverage, match
from tests.resolving.matching.tables import GED, OURS, events, ged, ours

ROWS = (ged("1", best=6), ged("2", "Mosul", "2018-10-20", best=12), ged("old", "Mosul", "2014-06-10", best=30))
INCIDENTS = (ours("a", killed=6), ours("b", "Tal Afar", "2018-10-18"), ours("late", day="2019-03-01"))


@pytest.fixture(scope="module")
def found() -> tuple[list[dict[str, Cell]], Coverage]:
    rows, incidents = events(GED, *ROWS), events(OURS, *INCIDENTS)
    pairs = match(rows, incidents, knowledge=load_knowledge(None))
    covered = coverage(rows, incidents, pairs)
    return list(records(rows, incidents, pairs, covered)), covered


def test_every_row_and_incident_is_told(found: tuple[list[dict[str, Cell]], Coverage]) -> None:
    told = {(each["kind"], each["row"], each["incident"]) for each in found[0]}
    assert told == {
        ("same", "1", "a"),
        ("row_alone", "2", None),
        ("row_beyond", "old", None),
        ("incident_alone", None, "b"),
        ("incident_beyond", None, "late"),
    }


def test_the_table_has_a_line_for_each_and_empty_cells_for_nothing(
    found: tuple[list[dict[str, Cell]], Coverage],
) -> None:
    lines = list(csv.DictReader(io.StringIO(matched_csv(found[0]).decode())))
    assert list(lines[0]) == list(COLUMNS)
    assert len(lines) == len(found[0])
    pair, alone = lines[0], next(each for each in lines if each["kind"] == "row_alone")
    assert (pair["line"], pair["row_day"], pair["incident_place"]) == ("2", "2018-10-16", "Hawija")
    assert (alone["incident"], alone["score"], alone["row_killed"]) == ("", "", "12")


def test_json_lines_end_with_the_coverage(found: tuple[list[dict[str, Cell]], Coverage]) -> None:
    lines = [json.loads(line) for line in matched_jsonl(*found).splitlines()]
    shares = [each for each in lines if each["kind"] == "coverage"]
    assert lines[: len(found[0])] == found[0]
    numbers = {"rows": 2, "matched": 1, "rows_killed": 18, "matched_killed": 6, "incidents": 2, "found": 1}
    assert shares[0] == {"kind": "coverage", "by": "all", "value": "all"} | numbers


@pytest.mark.parametrize(
    ("bounds", "words"),
    [(Bounds(), None), (Bounds(0, 0), "0"), (Bounds(3, 5), "3-5"), (Bounds(3, None), "3+"), (Bounds(None, 5), "-5")],
)
def test_unknown_nought_and_open_tolls_differ(bounds: Bounds, words: str | None) -> None:
    assert killed_words(bounds) == words
