"""Lists of different lengths put together without a loop."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from marsad.resolving.columns import Lists, distinct, without
from marsad.resolving.ragged import chained, crossed, gathered, mix, one_each, rows_of, some

RAGGED = st.lists(st.lists(st.integers(0, 50), max_size=4), min_size=1, max_size=6)


def lists_of(rows: list[list[int]]) -> Lists:
    """Plain lists as lists."""
    bounds = np.concatenate(([0], np.cumsum([len(row) for row in rows]))).astype(np.int64)
    return Lists(bounds, np.array([value for row in rows for value in row], np.int64))


def plain(lists: Lists) -> list[list[int]]:
    """Lists as plain lists."""
    return [lists.values[a:b].tolist() for a, b in zip(lists.bounds[:-1], lists.bounds[1:], strict=True)]


@given(RAGGED)
def test_values_with_their_rows_give_the_lists_again(rows: list[list[int]]) -> None:
    lists = lists_of(rows)
    assert plain(gathered(rows_of(lists), lists.values, len(rows))) == rows


@given(RAGGED, st.data())
def test_crossed_lists_hold_a_key_for_every_two_values(rows: list[list[int]], data: st.DataObject) -> None:
    others = data.draw(st.lists(st.lists(st.integers(0, 50), max_size=3), min_size=len(rows), max_size=len(rows)))
    found = plain(crossed(lists_of(rows), lists_of(others)))
    for keys, left, right in zip(found, rows, others, strict=True):
        wanted = {int(mix(np.array([a]), np.array([b]))[0]) for a in left for b in right}
        assert set(keys) == wanted
        assert len(keys) == len(left) * len(right)


@given(RAGGED)
def test_lists_one_after_the_other(rows: list[list[int]]) -> None:
    lists = lists_of(rows)
    assert plain(chained([lists, lists])) == [row + row for row in rows]


def test_the_rows_to_keep_keep_their_lists() -> None:
    assert plain(some(lists_of([[1], [2, 3], [4]]), np.array([True, False, True]))) == [[1], [], [4]]
    assert plain(one_each(np.array([7, 8]))) == [[7], [8]]


def test_mixing_depends_on_both_numbers_and_on_their_order() -> None:
    one, two = np.array([1]), np.array([2])
    assert len({int(each[0]) for each in (mix(one, two), mix(two, one), mix(one, one), mix(two, two))}) == 4


@given(st.lists(st.integers(-9, 9)), st.lists(st.integers(-9, 9)))
def test_distinct_and_without_are_what_sets_would_give(values: list[int], others: list[int]) -> None:
    kept = distinct(np.array(values, np.int64))
    assert kept.tolist() == sorted(set(values))
    assert without(kept, distinct(np.array(others, np.int64))).tolist() == sorted(set(values) - set(others))
