"""Mending over rows and pairs in arrays gives what mending of named sets gives."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np

from marsad.resolving.linkage import LEAST, UNIT, Graph, names_of
from marsad.resolving.mending import mend, mended

ROWS = 24


def graph_of(chances: dict[tuple[int, int], float | None]) -> Graph:
    """Pairs of rows with their chances, None for a wall."""
    ends = np.array(sorted(chances), np.int64)
    said = [chances[a, b] for a, b in ends.tolist()]
    return Graph(
        ends[:, 0],
        ends[:, 1],
        np.array([round((each or 0.0) * UNIT) for each in said], np.int64),
        np.array([each is not None for each in said], np.int32),
        np.array([each is None for each in said], np.int32),
    )


def joined(sets: list[range], chances: dict[tuple[int, int], float | None]) -> set[frozenset[int]]:
    """The sets of rows that mending over arrays leaves."""
    of = np.arange(ROWS)
    for members in sets:
        of[list(members)] = members[0]
    found: dict[int, set[int]] = {}
    for row, number in enumerate(mend(names_of(map(str, range(ROWS))), of, graph_of(chances)).tolist()):
        found.setdefault(number, set()).add(row)
    return {frozenset(each) for each in found.values()}


def by_name(sets: list[range], chances: dict[tuple[int, int], float | None]) -> set[frozenset[int]]:
    """The same by the sets of names alone."""
    near: dict[str, dict[str, float]] = {str(row): {} for row in range(ROWS)}
    walls: dict[str, set[str]] = {}
    for (a, b), chance in chances.items():
        near[str(a)][str(b)] = near[str(b)][str(a)] = chance or 0.0
        if chance is None:
            walls.setdefault(str(a), set()).add(str(b))
            walls.setdefault(str(b), set()).add(str(a))
    apart = {uid: frozenset(others) for uid, others in walls.items()}
    named = [tuple(sorted(map(str, members))) for members in sets]
    return {frozenset(map(int, each)) for each in mended(named, near, apart, LEAST)}


def test_the_odd_row_is_cut_off_and_the_rest_joined() -> None:
    sets = [range(14), range(14, ROWS)]
    chances: dict[tuple[int, int], float | None] = {(a, b): 0.9 for a in sets[0] for b in sets[1]}
    chances |= {(0, b): None for b in sets[1]}
    assert joined(sets, chances) == {frozenset({0}), frozenset(range(1, ROWS))}


def test_rows_without_pairs_are_left_as_they_are() -> None:
    sets = [range(12), range(12, ROWS)]
    assert joined(sets, {(0, 12): None}) == {frozenset(each) for each in sets}


def test_one_odd_row_or_none_gives_the_same_by_rows_and_by_names() -> None:
    chance = random.Random(4)
    for _ in range(20):
        cut = chance.randrange(8, 16)
        sets = [range(cut), range(cut, ROWS)]
        alike = chance.choice([0.3, 0.55, 0.8])
        odd = chance.randrange(ROWS)
        chances: dict[tuple[int, int], float | None] = {
            (a, b): None if odd in (a, b) else alike
            for a, b in combinations(range(ROWS), 2)
            if (a < cut) is not (b < cut)
        }
        assert joined(sets, chances) == by_name(sets, chances)


def test_groups_that_do_not_face_each_other_are_mended_apart() -> None:
    sets = [range(6), range(6, 12), range(12, 18), range(18, ROWS)]
    chances: dict[tuple[int, int], float | None] = {}
    for one, other, odd in ((sets[0], sets[1], 0), (sets[2], sets[3], 23)):
        chances |= {(a, b): None if odd in (a, b) else 0.8 for a in one for b in other}
    assert joined(sets, chances) == {
        frozenset({0}),
        frozenset(range(1, 12)),
        frozenset(range(12, 23)),
        frozenset({23}),
    }


def test_more_walls_than_few_rows_explain_leave_sets_apart() -> None:
    sets = [range(12), range(12, ROWS)]
    half: dict[tuple[int, int], float | None] = {(a, b): 0.9 if a % 2 else None for a in sets[0] for b in sets[1]}
    assert joined(sets, half) == {frozenset(each) for each in sets}
