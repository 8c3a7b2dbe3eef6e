"""Pairs that say something: kept in order, found again by the part in which they lie."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

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
    assert (graph.count.tolist(), graph.walls.tolist()) == ([0, 1], [1, 0])


def drawn(seed: int, count: int) -> tuple[Links, np.ndarray]:
    """Pairs of some rows, one in five of which did not meet, and the part of each row."""
    draw = random.Random(seed)
    pairs = [(a, b, draw.choice((WALL, 0, UNIT))) for a in range(count) for b in range(a + 1, count)]
    some = links(*(each for each in pairs if draw.random() < 0.4))
    met = np.array([draw.random() < 0.8 for _ in some.codes], bool)
    return replace(some, met=met), np.array([draw.randrange(3) for _ in range(count)])


@pytest.mark.parametrize("share", [0.0, 0.1, 0.9])
def test_pairs_are_found_by_either_mention_however_many_are_asked_for(share: float) -> None:
    for seed in range(20):
        found, label = drawn(seed, 25)
        draw = random.Random(seed)
        some = np.array([draw.random() < share for _ in range(25)])
        known = np.array([not each and draw.random() < 0.3 for each in some])
        touching = found.backed(25).touching(some, known, label)
        assert sorted(pairs_of(touching)) == [
            (a, b)
            for (a, b), met in zip(pairs_of(found), found.met.tolist(), strict=True)
            if met and label[a] == label[b] and (some[a] or some[b]) and not (known[a] or known[b])
        ]


def test_places_by_the_higher_number_count_pairs_of_a_lower_one_in_order() -> None:
    found = links((0, 3, UNIT), (1, 2, UNIT), (1, 3, UNIT), (2, 9, UNIT)).backed(12)
    assert found.back.tolist() == [1, 0, 2, 3]
    assert Links.none().backed(12).back.tolist() == []
