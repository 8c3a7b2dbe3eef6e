"""The scanner's shortcuts against the definition, written out."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest

from marsad.assessing.scan import space_time_permutation
from marsad.assessing.scan.circles import circles

PLACES = {"a": (0.0, 0.0), "b": (2.0, 0.0), "c": (0.0, 2.0), "d": (7.0, 7.0), "e": (8.0, 7.0)}


def statistic(c: int, mean: float, total: int) -> float:
    """The log-likelihood ratio of the definition; 0 when no more than expected."""
    if c <= mean or c < 2:
        return 0.0
    rest = (total - c) * math.log((total - c) / (total - mean)) if c < total else 0.0
    return c * math.log(c / mean) + rest


def best_by_hand(cases, end, longest, share) -> float:
    """The greatest statistic over every circle and window, place by place."""
    total, best = len(cases), 0.0
    for centre, length in product(PLACES, range(1, longest + 1)):
        near = sorted(PLACES, key=lambda name: (round(math.dist(PLACES[centre], PLACES[name]), 9), PLACES[name]))
        recent = [place for place, day in cases if end - day < length]
        for size in range(1, len(near) + 1):
            inside = set(near[:size])
            whole = sum(place in inside for place, _ in cases)
            if whole <= share * total:
                best = max(best, statistic(sum(p in inside for p in recent), whole * len(recent) / total, total))
    return best


@pytest.mark.parametrize("seed", range(12))
def test_the_best_cluster_is_the_best_of_all(seed):
    rng = np.random.default_rng(seed)
    names = list(PLACES)
    cases = [(names[p], int(day)) for p, day in zip(rng.integers(0, 5, 25), rng.integers(0, 12, 25), strict=True)]
    found = space_time_permutation(cases, PLACES, end=11, max_duration=4, max_share=0.6)
    assert (found[0].statistic if found else 0.0) == pytest.approx(best_by_hand(cases, 11, 4, 0.6))


@pytest.mark.parametrize("seed", range(4))
def test_clusters_come_best_first(seed):
    rng = np.random.default_rng(seed)
    cases = [(str(rng.choice(list(PLACES))), int(rng.integers(0, 12))) for _ in range(40)]
    found = space_time_permutation(cases, PLACES, end=11, max_duration=4, permutations=19, seed=1)
    assert [c.statistic for c in found] == sorted((c.statistic for c in found), reverse=True)
    assert [c.p_value for c in found] == sorted(c.p_value for c in found)


def test_places_at_equal_distance_join_one_by_one():
    drawn = circles(PLACES, np.ones(5), metric="plane", max_share=1.0, max_radius=None)
    # b and c are both 2 from a: the one with the smaller coordinates comes first.
    assert drawn.members(0, 3) == ("a", "c", "b")
    assert list(drawn.radius[0, :3]) == [0, 2, 2]


def test_the_share_counts_the_weight_of_places():
    drawn = circles(PLACES, np.array([8.0, 1, 1, 1, 1]), metric="plane", max_share=0.5, max_radius=None)
    assert not drawn.allowed[0].any()
    assert drawn.allowed[3, :4].tolist() == [True, True, True, True]
