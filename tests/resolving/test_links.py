"""Pairs that say something: kept in order, found again by the part in which they lie."""

from __future__ import annotations

import numpy as np

from marsad.resolving.linkage import UNIT
from marsad.resolving.links import SILENT, WALL, Links

HALF = UNIT // 2


def links(*pairs: tuple[int, int, int], met: bool = True) -> Links:
    """Links of (lower, higher, worth)."""
    codes = np.array([(a << 32) | b for a, b, _ in pairs], np.int64)
    return Links.of(codes, np.array([worth for _, _, worth in pairs], np.int32), met=met)


def pairs_of(found: Links) -> list[tuple[int, int]]:
    """The pairs of rows."""
    return list(zip(found.left.tolist(), found.right.tolist(), strict=True))


def test_what_says_nothing_is_not_kept() -> None:
    assert pairs_of(links((0, 1, SILENT), (0, 2, WALL), (1, 2, 0))) == [(0, 2), (1, 2)]


def test_an_even_chance_is_likely_and_a_wall_is_not() -> None:
    assert links((0, 1, HALF), (0, 2, HALF - 1), (0, 3, WALL)).likely.tolist() == [True, False, False]


def test_links_of_two_additions_stand_in_order_and_know_how_they_met() -> None:
    found = links((0, 3, UNIT), (2, 3, UNIT)).joined(links((1, 2, UNIT), met=False))
    assert pairs_of(found) == [(0, 3), (1, 2), (2, 3)]
    assert found.met.tolist() == [True, False, True]


def test_a_part_has_the_pairs_both_of_which_lie_in_it() -> None:
    found = links((0, 1, UNIT), (0, 2, WALL), (1, 3, UNIT), (2, 3, UNIT))
    label = np.array([0, 0, 2, 2])
    assert pairs_of(found.of_parts(label, np.ones(4, bool))) == [(0, 1), (2, 3)]
    assert pairs_of(found.of_parts(label, np.array([True, True, False, False]))) == [(0, 1)]


def test_a_small_part_of_many_is_found_without_looking_at_all() -> None:
    found = links(*((at, at + 1, UNIT) for at in range(0, 40, 2)))
    inside = np.zeros(40, bool)
    inside[6:8] = True
    assert pairs_of(found.of_parts(np.arange(40) // 2, inside)) == [(6, 7)]


def test_a_graph_counts_a_wall_as_no_likeness() -> None:
    graph = links((4, 6, WALL), (6, 8, UNIT)).graph(np.array([0, 0, 0, 0, 2, 0, 1, 0, 0]))
    assert graph.left.tolist() == [1, 0]
    assert graph.right.tolist() == [2, 1]
    assert graph.total.tolist() == [0, UNIT]
    assert graph.wall.tolist() == [True, False]
