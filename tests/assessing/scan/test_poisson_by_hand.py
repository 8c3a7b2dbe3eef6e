"""The Poisson scan against its definition, cell by cell."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest

from marsad.assessing.scan import space_time_poisson

PLACES = {"a": (36.1, 44.0), "b": (36.3, 44.2), "c": (35.0, 43.0), "d": (33.3, 44.4)}
NAMES = list(PLACES)
LONGEST, SHARE = 3, 0.6


def kilometres(one: str, other: str) -> float:
    """The great circle on a sphere of 6367 km, by the law of cosines."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(x), math.radians(y)) for x, y in (PLACES[one], PLACES[other]))
    cosine = math.sin(lat1) * math.sin(lat2) + math.cos(lat1) * math.cos(lat2) * math.cos(lon1 - lon2)
    return 6367 * math.acos(min(1.0, cosine))


def best_by_hand(observed: np.ndarray, expected: np.ndarray) -> float:
    total, best = observed.sum(), 0.0
    expected = expected * total / expected.sum()
    for centre, start, length in product(NAMES, range(observed.shape[1]), range(1, LONGEST + 1)):
        if start + length > observed.shape[1]:
            continue
        near = sorted(NAMES, key=lambda name: kilometres(centre, name))
        for size in range(1, len(near) + 1):
            rows = [NAMES.index(name) for name in near[:size]]
            if expected[rows].sum() > SHARE * total:
                continue
            c = observed[rows, start : start + length].sum()
            mean = expected[rows, start : start + length].sum()
            if c > mean and c >= 2:
                rest = (total - c) * math.log((total - c) / (total - mean)) if c < total else 0.0
                best = max(best, c * math.log(c / mean) + rest)
    return best


def scan(observed, expected, **given):
    return space_time_poisson(observed, expected, PLACES, max_duration=LONGEST, max_share=SHARE, **given)


@pytest.mark.parametrize("seed", range(10))
def test_the_best_cluster_is_the_best_of_all(seed):
    rng = np.random.default_rng(seed)
    observed, expected = rng.poisson(1.5, (4, 8)), rng.uniform(0.5, 2, (4, 8))
    found = scan(observed, expected)
    assert (found[0].statistic if found else 0.0) == pytest.approx(best_by_hand(observed, expected))


def test_expected_cases_of_a_cluster_are_scaled_to_those_observed():
    observed = np.ones((4, 8), dtype=int)
    observed[0, 2:4] = 12
    best = scan(observed, np.full((4, 8), 100.0))[0]
    assert best.places[0] == "a" and (best.start, best.end) == (2, 3)
    assert best.expected == pytest.approx(observed.sum() * 2 / 32)


def test_a_place_where_nothing_is_expected_scores_nothing():
    observed, expected = np.ones((4, 8), dtype=int), np.ones((4, 8))
    expected[3] = 0
    observed[3] = 0
    assert all("d" not in cluster.places for cluster in scan(observed, expected, max_radius=10.0))


def test_replicates_keep_to_the_seed():
    observed = np.random.default_rng(1).poisson(2, (4, 8))
    once, again = (scan(observed, np.ones((4, 8)), permutations=40, seed=5) for _ in range(2))
    assert once == again
    other = scan(observed, np.ones((4, 8)), permutations=40, seed=6)
    assert [c.statistic for c in other] == [c.statistic for c in once]


def test_p_values_are_uniform_without_clusters():
    rng = np.random.default_rng(12)
    values = []
    for seed in range(60):
        found = scan(rng.poisson(2, (4, 8)), np.ones((4, 8)), permutations=19, seed=seed)
        values.append(found[0].p_value if found else 1.0)
    assert 0.35 < np.mean(values) < 0.7
    assert np.mean(np.array(values) <= 0.1) < 0.22
