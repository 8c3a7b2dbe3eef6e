"""The exports of real profiles: columns, order, and the arithmetic that their projects promise."""

from __future__ import annotations

import csv
import io

import pytest

from marsad.exporting import make
from marsad.knowledge import load_knowledge
from tests.exporting.incidents import files, summaries


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge()


def lines(kind, knowledge):
    (content,) = make(kind, files(), summaries(), knowledge).values()
    return list(csv.reader(io.StringIO(content.decode("utf-8"))))


@pytest.mark.parametrize(("kind", "width"), [("ged-csv", 49), ("acled-csv", 31)])
def test_every_line_has_every_column(kind, width, knowledge):
    assert {len(line) for line in lines(kind, knowledge)} == {width}


def test_ged_deaths_add_up_and_bounds_stay_in_order(knowledge):
    header, *rows = lines("ged-csv", knowledge)
    assert [row[0] for row in rows] == ["a-three"]
    for row in rows:
        one = dict(zip(header, row, strict=True))
        parts = [int(one[f"deaths_{side}"]) for side in ("a", "b", "civilians", "unknown")]
        assert int(one["best"]) == sum(parts)
        assert int(one["low"]) <= int(one["best"]) <= int(one["high"])
        assert one["date_start"] == "2018-10-16 00:00:00.000"


def test_acled_holds_zero_where_nothing_was_said(knowledge):
    header, *rows = lines("acled-csv", knowledge)
    found = {dict(zip(header, row, strict=True))["fatalities"] for row in rows}
    assert found == {"3", "0"}


@pytest.mark.parametrize("kind", ["ged-csv", "acled-csv", "claimreview"])
def test_real_profiles_give_the_same_bytes_twice(kind, knowledge):
    assert lines_of(kind, knowledge) == lines_of(kind, knowledge)


def lines_of(kind, knowledge):
    return make(kind, files()[::-1], summaries(), knowledge)
