from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Bounds, Count, CountKind, Group, InvalidClaim, Outcome, Qualifier, Quote, Totals, total
from tests.claims.strategies import counts


def count(kind: CountKind, lo: int | None, hi: int | None, *qualifiers: Qualifier, stated: str = "five") -> Count:
    return Count(
        outcome=Outcome.KILLED,
        group=Group.MILITANTS,
        lo=lo,
        hi=hi,
        stated=stated,
        kind=kind,
        quote=Quote(stated, 0, len(stated)),
        qualifiers=qualifiers,
    )


@pytest.mark.parametrize(
    ("kind", "lo", "hi"),
    [
        (CountKind.EXACT, 5, 6),
        (CountKind.EXACT, 5, None),
        (CountKind.RANGE, 5, None),
        (CountKind.AT_LEAST, 5, 9),
        (CountKind.AT_LEAST, None, None),
        (CountKind.AT_MOST, 5, 9),
        (CountKind.UNKNOWN, 0, 0),
        (CountKind.NONE, 1, 1),
        (CountKind.RANGE, 6, 5),
        (CountKind.EXACT, -1, -1),
    ],
)
def test_each_kind_refuses_bounds_of_another_shape(kind: CountKind, lo: int | None, hi: int | None) -> None:
    with pytest.raises(InvalidClaim):
        count(kind, lo, hi)


def test_it_keeps_the_words() -> None:
    with pytest.raises(InvalidClaim, match="words"):
        replace(count(CountKind.EXACT, 5, 5), stated=" ")


def test_said_zero_unknown_and_not_mentioned_stay_apart() -> None:
    none, unknown = count(CountKind.NONE, 0, 0), count(CountKind.UNKNOWN, None, None)
    assert total([none], Outcome.KILLED) == Bounds(0, 0)
    assert total([unknown], Outcome.KILLED) == Bounds(None, None)
    assert none.bounds.known
    assert not unknown.bounds.known
    assert Totals.of([none]).injured == Bounds(None, None)


def test_five_and_more_than_thirty_is_at_least_thirty_six() -> None:
    five, more = count(CountKind.EXACT, 5, 5), count(CountKind.AT_LEAST, 31, None, stated="more than 30")
    assert total([five, more], Outcome.KILLED) == Bounds(36, None)


def test_a_part_is_never_added() -> None:
    whole, part = count(CountKind.EXACT, 12, 12), count(CountKind.EXACT, 3, 3, Qualifier.PART)
    assert total([whole, part], Outcome.KILLED) == Bounds(12, 12)


def test_a_running_toll_is_never_added_but_stands_alone() -> None:
    today, running = count(CountKind.EXACT, 2, 2), count(CountKind.EXACT, 7, 7, Qualifier.CUMULATIVE)
    assert total([today, running], Outcome.KILLED) == Bounds(2, 2)
    assert total([running, replace(running, lo=5, hi=5)], Outcome.KILLED) == Bounds(7, 7)


def test_at_most_opens_below() -> None:
    assert total([count(CountKind.AT_MOST, None, 20)], Outcome.KILLED) == Bounds(None, 20)


@given(st.lists(counts(), max_size=6))
def test_totals_are_bounds_and_ignore_order(found: list[Count]) -> None:
    totals = Totals.of(found)
    assert totals == Totals.of(reversed(found))
    for bounds in (totals.killed, totals.injured, totals.captured):
        assert bounds.lo is None or bounds.hi is None or bounds.lo <= bounds.hi


@given(counts())
def test_any_count_has_ordered_bounds(one: Count) -> None:
    assert one.lo is None or one.hi is None or one.lo <= one.hi
    assert (one.kind is CountKind.UNKNOWN) <= (not one.bounds.known)
