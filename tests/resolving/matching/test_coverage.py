"""Coverage: shares both ways, and what the other side could not have."""

from __future__ import annotations

from marsad.knowledge import load_knowledge
from marsad.resolving.matching import Coverage, coverage, match
from marsad.resolving.matching.coverage import band
from tests.resolving.matching.tables import GED, OURS, events, ged, ours

ROWS = (
    ged("1", best=6),
    ged("2", "Mosul", "2018-10-20", best=12),
    ged("3", "Tal Afar", "2018-11-02", best=1),
    ged("old", "Mosul", "2014-06-10", best=30),
)
INCIDENTS = (ours("a", killed=6), ours("b", "Tal Afar", "2018-11-12", killed=2), ours("late", day="2019-03-01"))


def covered() -> Coverage:
    rows, incidents = events(GED, *ROWS), events(OURS, *INCIDENTS)
    return coverage(rows, incidents, match(rows, incidents, knowledge=load_knowledge(None)))


def share(by: str, value: str) -> tuple[int, ...]:
    (found,) = [each for each in covered().shares if (each.by, each.value) == (by, value)]
    return (found.rows, found.matched, found.rows_killed, found.matched_killed, found.incidents, found.found)


def test_the_whole_counts_both_sides() -> None:
    whole = covered().whole
    assert (whole.rows, whole.matched, whole.rows_killed, whole.matched_killed) == (3, 1, 19, 6)
    assert (whole.incidents, whole.found) == (1, 1)


def test_what_the_other_side_could_not_have_is_told_apart() -> None:
    found = covered()
    assert found.beyond_incidents == (3,)
    assert found.rows_alone == (1, 2)
    assert found.beyond_rows == (1, 2)
    assert found.incidents_alone == ()


def test_shares_are_by_month_province_and_toll() -> None:
    assert share("month", "2018-10") == (2, 1, 18, 6, 1, 1)
    assert share("province", "Kirkuk") == (1, 1, 6, 6, 1, 1)
    assert share("province", "Nineveh") == (2, 0, 13, 0, 0, 0)
    assert share("killed", "5 to 9") == (1, 1, 6, 6, 1, 1)


def test_shares_of_each_kind_add_up_to_the_whole() -> None:
    found = covered()
    for by in ("month", "province", "killed"):
        assert sum(each.rows for each in found.shares if each.by == by) == found.whole.rows
        assert sum(each.found for each in found.shares if each.by == by) == found.whole.found


def test_bands_of_tolls() -> None:
    tolls = [0, 1, 2, 4, 5, 24, 25, 300]
    rows = events(GED, *(ged(str(at), best=toll) for at, toll in enumerate(tolls)))
    assert [band(each) for each in rows] == [
        *("0", "1", "2 to 4", "2 to 4", "5 to 9", "10 to 24", "25 or more", "25 or more"),
    ]
    (unknown,) = events(OURS, ours("a", killed=""))
    assert band(unknown) == "not known"


def test_a_row_over_two_months_is_in_neither() -> None:
    rows = events(GED, ged("1", day="2018-10-30", end="2018-11-02"))
    assert [each.value for each in coverage(rows, [], []).shares if each.by == "month"] == ["over several"]
