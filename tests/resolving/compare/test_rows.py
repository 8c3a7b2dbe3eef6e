"""Mentions as rows of numbers, and rows as columns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from marsad.claims import SourcedMention
from marsad.resolving.columns import Columns, expand
from marsad.resolving.compare.overlap import shared
from marsad.resolving.compare.pairing import Pairs, best, combos, graded
from marsad.resolving.components import labels, pairs_of, within
from marsad.resolving.sketch import LISTS, NONE, OPEN, SCALARS, code
from tests.factories import count, sourced
from tests.resolving.compare.levels import columns_of
from tests.resolving.helpers import reports

CLARINET = 2087667092  # its CRC-32


def test_what_is_not_said_is_none_and_zero_is_zero() -> None:
    columns = columns_of(
        sourced("a"), sourced("b", killed=0), sourced("c", killed=count("killed", 3, None, kind="at_least"))
    )
    assert columns.scalar("killed_lo").tolist() == [NONE, 0, 3]
    assert columns.scalar("killed_hi").tolist() == [NONE, 0, OPEN]


def test_a_word_is_the_same_number_everywhere() -> None:
    assert code("clarinet") == CLARINET
    assert -(1 << 31) <= code("سوق") < 1 << 31


@given(reports())
@settings(max_examples=20, deadline=None)
def test_columns_hold_what_each_row_holds_by_itself(mentions: tuple[SourcedMention, ...]) -> None:
    together = columns_of(*mentions)
    for at, each in enumerate(mentions):
        alone = columns_of(each)
        for name in SCALARS:
            assert together.scalar(name)[at] == alone.scalar(name)[0]
        for name in LISTS:
            lists = together.lists(name)
            assert lists.values[lists.bounds[at] : lists.bounds[at + 1]].tolist() == alone.lists(name).values.tolist()


def test_no_rows_have_columns_too() -> None:
    columns = Columns([])
    assert (len(columns), len(columns.scalar("main")), len(columns.lists("names").values)) == (0, 0, 0)


def test_positions_of_runs_follow_each_other() -> None:
    assert expand(np.array([5, 0, 9]), np.array([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]


def test_shared_values_are_counted_for_each_pair() -> None:
    columns = columns_of(sourced("a", words="x y z"), sourced("b", words="y z w"), sourced("c", words="q"))
    pairs = Pairs.of_rows(columns, [0, 0, 1, 0], [1, 2, 2, 0])
    assert shared(pairs, "quoted").tolist() == [2, 0, 0, 3]


def test_all_combinations_of_two_lists() -> None:
    columns = columns_of(sourced("a"), sourced("b", day=None))
    assert len(combos(Pairs.of_rows(columns, [0, 0], [0, 1]), "spans", 2).pair) == 1


def test_the_best_combination_is_the_first_in_order() -> None:
    pair, order = np.array([0, 0, 2]), (np.array([3, 1, 5]),)
    assert best(pair, order, 3).tolist() == [1, -1, 2]


@pytest.mark.parametrize(("value", "level"), [(0, 0), (1, 1), (1.5, 1), (2, 2), (9, 2)])
def test_a_value_reaches_the_steps_up_to_it(value: float, level: int) -> None:
    assert graded(np.array([value]), (1, 2)).tolist() == [level]


def test_pairs_of_a_run_stand_once_and_in_order() -> None:
    codes = pairs_of(np.array([4, 2, 7, 2]), np.array([0, 2]), np.array([2, 2]))
    assert [(int(c) >> 32, int(c) & 0xFFFFFFFF) for c in codes] == [(2, 4), (2, 7)]


def test_rows_that_pairs_hold_together_share_a_label() -> None:
    found = labels(np.array([0, 1]), np.array([1, 4]), 6)
    assert found[0] == found[1] == found[4]
    assert len(set(found.tolist())) == 4


def test_all_pairs_within_a_set_are_made_and_none_across() -> None:
    codes = within(np.array([0, 1, 5]), np.array([1, 2, 6]), 8)
    assert [(int(c) >> 32, int(c) & 0xFFFFFFFF) for c in codes] == [(0, 1), (0, 2), (1, 2), (5, 6)]
