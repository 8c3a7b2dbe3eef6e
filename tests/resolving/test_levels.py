"""Large parts joined by levels: what is kept of them gives, after each addition, what joining all anew gives."""

from __future__ import annotations

import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.resolving import levels
from marsad.resolving.columns import Ints
from marsad.resolving.compare.pairing import Bools
from marsad.resolving.levels import Level
from marsad.resolving.linkage import LEVELS, Graph, linked, names_of, units
from marsad.resolving.mending import mend
from marsad.resolving.ragged import Keys

SEEDS = st.integers(0, 1 << 30)


def drawn(seed: int, count: int) -> Graph:
    """Pairs of rows of some events: alike within one, less so or apart between them; a few rows are odd."""
    draw = random.Random(seed)
    events = [draw.randrange(1 + count // 9) for _ in range(count)]
    odd = {row for row in range(count) if draw.random() < 0.06}
    ends, chances = [], []
    for right in range(count):
        for left in range(right):
            within = events[left] == events[right]
            if draw.random() < (0.9 if within else 0.3):
                ends.append((left, right))
                apart = odd & {left, right} if within else draw.random() < 0.3
                chances.append(None if apart else draw.choice(_WITHIN if within else _ACROSS))
    both = np.array(ends, np.int64).reshape(-1, 2)
    walls = np.array([each is None for each in chances], bool)
    total = units(np.array([each or 0.0 for each in chances], np.float64)).astype(np.int64)
    return Graph(both[:, 0], both[:, 1], total, (~walls).astype(np.int32), walls.astype(np.int32))


_WITHIN, _ACROSS = (0.999, 0.99, 0.97, 0.97, 0.8, 0.6, 0.3), (0.97, 0.8, 0.7, 0.55, 0.2, 0.1, 0.1)


class Growing:
    """Rows that come in additions; `touched` are those whose pairs were asked for in the last."""

    def __init__(self, graph: Graph, names: Keys) -> None:
        self.graph, self.names, self.kept = graph, names, levels.none()
        self.touched: Bools = np.zeros(0, bool)

    def add(self, first: int, end: int) -> tuple[Ints, Ints]:
        """Add the rows from `first` on; the sets of all, and the rows whose sets are other ones."""
        self.touched = np.zeros(end, bool)
        here = self.graph.some(self.graph.right < end)

        def pairs(rows: Ints, known: Bools) -> Graph:
            some = np.zeros(end, bool)
            some[rows] = True
            self.touched |= some
            asked = (some[here.left] | some[here.right]) & ~(known[here.left] | known[here.right])
            return here.some(asked)

        self.kept, of, other = levels.rejoin(self.names[:end], self.kept, np.arange(first, end), pairs)
        return of, other

    def anew(self, end: int) -> Ints:
        """The sets of the first rows, joined as if nothing was kept."""
        here = self.graph.some(self.graph.right < end)
        return mend(self.names[:end], linked(self.names[:end], here), here)


def named(count: int) -> Keys:
    """Names of so many rows."""
    return names_of(map(str, range(count)))


@given(SEEDS, st.integers(2, 70), st.data())
@settings(max_examples=60, deadline=None)
def test_additions_give_what_joining_all_anew_gives(seed: int, count: int, data: st.DataObject) -> None:
    cuts = sorted({0, count, *data.draw(st.lists(st.integers(1, count), max_size=6))})
    growing = Growing(drawn(seed, count), named(count))
    before = np.zeros(0, np.int64)
    for first, end in pairwise(cuts):
        of, other = growing.add(first, end)
        anew = growing.anew(end)
        assert of.tolist() == anew.tolist()
        same = np.setdiff1d(np.arange(end), other)
        assert of[same].tolist() == before[same].tolist()
        before = of


@given(SEEDS, st.integers(2, 60))
@settings(max_examples=25, deadline=None)
def test_what_is_kept_does_not_depend_on_the_additions(seed: int, count: int) -> None:
    one, other = (Growing(drawn(seed, count), named(count)) for _ in range(2))
    one.add(0, count)
    for row in range(count):
        other.add(row, row + 1)
    for mine, yours in zip(one.kept, other.kept, strict=True):
        assert [each.tolist() for each in (mine.rows, mine.groups, mine.sets)] == [
            each.tolist() for each in (yours.rows, yours.groups, yours.sets)
        ]


def test_the_drawn_rows_are_joined_mended_and_kept_apart() -> None:
    sizes, mended = [], 0
    for seed in range(30):
        graph, names = drawn(seed, 60), named(60)
        of = linked(names, graph)
        mended += not np.array_equal(mend(names, of, graph), of)
        sizes += np.unique(of, return_counts=True)[1].tolist()
    assert mended > 3
    assert max(sizes) > 8
    assert sizes.count(1) > 5


def test_what_an_addition_does_not_touch_is_not_looked_at() -> None:
    # Forty events, each of three rows; the last row is of the first event.
    ends = [
        (at, other)
        for event in range(40)
        for at in range(3 * event, 3 * event + 3)
        for other in range(at + 1, 3 * event + 3)
    ]
    both = np.array([*ends, (0, 120), (1, 120)], np.int64)
    count = np.ones(len(both), np.int32)
    graph = Graph(both[:, 0], both[:, 1], units(np.full(len(both), 0.9)).astype(np.int64), count, np.zeros_like(count))
    growing = Growing(graph, named(121))
    growing.add(0, 120)
    of, other = growing.add(120, 121)
    assert np.flatnonzero(growing.touched).tolist() == [0, 1, 2, 120]
    assert other.tolist() == [0, 1, 2, 120]
    assert of[120] == 0


def test_an_addition_far_from_all_changes_nothing_that_was() -> None:
    growing = Growing(drawn(5, 30), named(31))
    growing.add(0, 30)
    kept = growing.kept
    of, other = growing.add(30, 31)
    assert other.tolist() == [30]
    assert of[30] == 30
    assert [each.rows.tolist() for each in growing.kept] == [each.rows.tolist() for each in kept]


def test_a_set_alone_at_a_level_is_not_kept_there() -> None:
    growing = Growing(drawn(1, 1), named(1))
    growing.add(0, 1)
    assert [len(each.rows) for each in growing.kept] == [0] * (len(LEVELS) + 1)


@pytest.mark.parametrize(("row", "group", "became"), [(1, 1, 1), (2, 1, 1), (5, 1, 5), (0, 0, 0), (4, 4, 4)])
def test_what_is_in_no_group_is_its_own(row: int, group: int, became: int) -> None:
    kept = Level(np.array([1, 2, 5]), np.array([1, 1, 1]), np.array([1, 1, 5]))
    assert kept.grouped(6)[row] == group
    assert kept.after(np.arange(6))[row] == became


def test_groups_that_are_gone_make_room_for_new_ones() -> None:
    kept = Level(np.array([0, 2, 3, 4]), np.array([0, 0, 3, 3]), np.array([0, 2, 3, 3]))
    gone = np.array([True, False, False, False, False, False])
    found = kept.replaced(gone, Level(np.array([2, 5]), np.array([2, 2]), np.array([2, 2])))
    assert found.rows.tolist() == [2, 3, 4, 5]
    assert found.groups.tolist() == [2, 3, 3, 2]
    assert found.sets.tolist() == [2, 3, 3, 2]
