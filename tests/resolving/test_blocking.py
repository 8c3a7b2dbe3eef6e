"""Who meets whom: by day and place at the coarser of two levels, by words, and never everybody."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from marsad.claims import SourcedMention, Stance
from marsad.resolving import shipped
from marsad.resolving.blocking import Blocks, candidates
from tests.factories import count, region, sourced, span, where
from tests.resolving.compare.levels import columns_of
from tests.resolving.helpers import NINEVEH, OCTOBER, reports

DAY = date(2018, 10, 23)


def meeting(*mentions: SourcedMention) -> set[tuple[int, int]]:
    """The pairs that meet, by their place in the list."""
    columns = columns_of(*mentions)
    codes = candidates(Blocks.of(columns, shipped()), columns).tolist()
    return {(code >> 32, code & 0xFFFFFFFF) for code in codes}


def meet(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """True if two mentions meet."""
    return meeting(sourced("a", **one), sourced("b", **other)) == {(0, 1)}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, True),
        ({}, {"day": date(2018, 10, 24)}, False),
        ({}, {"day": OCTOBER}, True),
        ({}, {"day": span(date(2018, 10, 21), date(2018, 10, 24))}, True),
        ({}, {"day": span(date(2018, 10, 26), date(2018, 10, 29))}, False),
        ({}, {"day": span(date(2018, 11, 1), date(2018, 11, 30))}, False),
        ({}, {"day": span(date(2018, 1, 1), date(2018, 12, 31))}, True),
        ({}, {"day": span(date(2018, 10, 30), None, DAY)}, True),
        ({}, {"place": "Sharqat"}, True),
        ({}, {"place": "Fallujah"}, False),
        ({}, {"place": NINEVEH}, True),
        ({}, {"place": region("Anbar", lat=33.0, lon=42.0)}, False),
        ({"place": "Fallujah"}, {"place": NINEVEH}, False),
        ({"day": OCTOBER}, {"day": OCTOBER}, True),
        ({"day": OCTOBER}, {"place": NINEVEH}, False),
        ({"day": OCTOBER, "killed": 9}, {"place": NINEVEH, "killed": 9}, True),
        ({"place": NINEVEH}, {"place": NINEVEH}, True),
        ({"place": NINEVEH, "day": OCTOBER}, {"place": NINEVEH, "day": OCTOBER}, False),
        ({"place": NINEVEH, "day": OCTOBER, "killed": 9}, {"place": NINEVEH, "day": OCTOBER, "killed": 9}, True),
        ({"place": None, "killed": 9}, {"killed": 9}, True),
        ({"place": None, "killed": 9}, {"killed": 8}, False),
        ({"place": None, "killed": 1}, {"killed": 1}, False),
        ({"day": None, "killed": 9}, {"killed": 9}, True),
        ({"day": None, "words": "w x y z"}, {"words": "w x y z"}, True),
        ({"day": None}, {}, True),
        ({"day": None, "published": date(2020, 1, 1)}, {}, False),
        ({"day": None, "place": None, "killed": 9}, {"day": None, "place": None, "killed": 9}, True),
    ],
)
def test_who_meets_by_day_and_place(one: dict[str, Any], other: dict[str, Any], expected: bool) -> None:
    assert meet(one, other) is expected
    assert meet(other, one) is expected


def test_an_undated_report_looks_two_months_back_from_its_publication() -> None:
    late = {"day": None, "killed": 9, "published": date(2018, 12, 20)}
    assert meet(late, {"killed": 9, "day": date(2018, 11, 2)})
    assert not meet(late, {"killed": 9, "day": date(2018, 8, 2), "place": None})


def test_a_correction_meets_the_days_around_its_own() -> None:
    moved = {"day": date(2018, 10, 25), "stance": Stance.CORRECTS}
    assert meet({}, moved)
    assert not meet({}, moved | {"day": date(2018, 10, 28)})


def test_a_place_beside_the_edge_of_a_cell_meets_over_the_edge() -> None:
    west, east = (where("Spot", lat=35.0, lon=lon, radius_km=1.0) for lon in (43.499, 43.501))
    assert meet({"place": west}, {"place": east})


def test_places_meet_across_the_line_where_days_begin() -> None:
    west, east = (where("Spot", lat=52.0, lon=lon, radius_km=1.0, admin1=None) for lon in (179.99, -179.99))
    assert meet({"place": west}, {"place": east})


def test_places_near_the_pole_have_wide_cells_and_still_meet() -> None:
    one, other = (where("Spot", lat=89.9, lon=lon, radius_km=1.0, admin1=None) for lon in (10.0, 12.0))
    assert meet({"place": one}, {"place": other})


@given(reports())
@settings(max_examples=40, deadline=None)
def test_who_meets_does_not_depend_on_who_else_is_there(mentions: tuple[SourcedMention, ...]) -> None:
    together = meeting(*mentions)
    for a in range(len(mentions)):
        for b in range(a + 1, len(mentions)):
            assert ((a, b) in together) == (meeting(mentions[a], mentions[b]) == {(0, 1)})


def test_a_crowded_day_is_not_compared_with_itself_as_a_whole() -> None:
    crowd = [sourced(f"d{at:03}", killed=at) for at in range(300)]
    met = meeting(*crowd)
    assert len(met) < 300 * 10
    # Those whose numbers lie next to each other meet.
    assert (10, 11) in met


def test_in_a_crowd_the_same_toll_meets() -> None:
    crowd = [sourced(f"d{at:03}", killed=2 * at) for at in range(300)]
    assert (100, 300) in meeting(*crowd, sourced("e", killed=200))


@pytest.mark.parametrize("size", [40, 80])
def test_pairs_grow_with_the_days_not_with_their_square(size: int) -> None:
    found = [sourced(f"d{at:04}", day=DAY + timedelta(days=at // 4)) for at in range(size)]
    assert len(meeting(*found)) == size // 4 * 6


def test_a_denial_of_a_number_is_a_mark_like_any_other() -> None:
    least = count("killed", 9, None, kind="at_least")
    assert meet({"place": None, "killed": least}, {"killed": 9})


def test_stands_of_later_rows_keep_their_blocks() -> None:
    first, later = (Blocks.of(columns_of(sourced(id)), shipped()) for id in "ab")
    both = first.with_these(later.after(1))
    assert set(both.rows.tolist()) == {0, 1}
    assert len(both.keys) == len(first.keys) + len(later.keys)
    assert first.sharing(later).rows.tolist().count(0) > 0


def test_blocks_that_nobody_new_shares_are_not_looked_at() -> None:
    kept = Blocks.of(columns_of(sourced("a", place="Fallujah", day=date(2018, 1, 1))), shipped())
    new = Blocks.of(columns_of(sourced("b")), shipped())
    assert len(kept.sharing(new).rows) == 0


@pytest.mark.parametrize("since", [1, 40, 290, 299, 300])
def test_what_is_new_meets_whom_it_meets_among_all(since: int) -> None:
    # Days and places of every level, so that some blocks are too large and some hold whoever is coarse in one of both.
    days, places = (DAY, OCTOBER, None, date(2018, 10, 24)), ("Qayyarah", NINEVEH, None)
    told = [sourced(f"d{at:03}", day=days[at % 4], place=places[at % 3], killed=at % 7) for at in range(300)]
    columns = columns_of(*told)
    blocks = Blocks.of(columns, shipped())
    every = candidates(blocks, columns)
    late = candidates(blocks, columns, since)
    assert late.tolist() == every[(every & 0xFFFFFFFF) >= since].tolist()
    assert len(late) > 0 or since == 300


@given(reports())
@settings(max_examples=40, deadline=None)
def test_the_last_report_meets_whom_it_meets_among_all(mentions: tuple[SourcedMention, ...]) -> None:
    columns, last = columns_of(*mentions), len(mentions) - 1
    late = candidates(Blocks.of(columns, shipped()), columns, last).tolist()
    assert {(code >> 32, code & 0xFFFFFFFF) for code in late} == {
        each for each in meeting(*mentions) if each[1] == last
    }
