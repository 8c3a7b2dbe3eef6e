from __future__ import annotations

import math

import numpy as np
import pytest

from marsad.assessing.scan import space_time_permutation, space_time_poisson
from marsad.assessing.scan.circles import distances
from marsad.claims import InputError, UnknownCode

PLACES = {"a": (0.0, 0.0), "b": (1.0, 0.0), "c": (10.0, 0.0), "d": (11.0, 0.0)}
# Ten old cases everywhere, five new ones at a and b.
CASES = [(place, day) for place in PLACES for day in (1, 5, 9)] + [
    ("a", 29),
    ("a", 30),
    ("b", 30),
    ("b", 29),
    ("a", 30),
]


def scan(cases=CASES, places=PLACES, **given):
    return space_time_permutation(cases, places, **({"end": 30, "max_duration": 7, "max_share": 0.7} | given))


def test_the_planted_cluster_is_found_with_its_counts():
    best = scan()[0]
    assert (set(best.places), best.start, best.end, best.observed) == ({"a", "b"}, 29, 30, 5)
    assert best.expected == pytest.approx(11 * 5 / 17) and best.radius == 1
    c, mean, total = 5, best.expected, 17
    assert best.statistic == pytest.approx(
        c * math.log(c / mean) + (total - c) * math.log((total - c) / (total - mean))
    )


def test_of_equal_windows_the_shortest_wins():
    assert scan()[0].start == 29


def test_clusters_share_no_place():
    found = scan([*CASES, ("d", 30), ("d", 30)], max_share=0.5, min_cases=1)
    places = [place for cluster in found for place in cluster.places]
    assert len(places) == len(set(places))


def test_limits_of_share_radius_and_cases_hold():
    assert all(len(cluster.places) == 1 for cluster in scan(max_radius=0.5))
    assert all(cluster.observed >= 4 for cluster in scan(min_cases=4))
    assert scan(max_share=0.1) == []


def test_order_of_rows_and_the_seed_alone_decide_the_p_value():
    one, two = scan(permutations=99, seed=4), scan(CASES[::-1], permutations=99, seed=4)
    assert one == two
    assert 0 < one[0].p_value < 1
    assert scan()[0].p_value is None


def test_moving_and_stretching_space_or_shifting_time_changes_nothing():
    moved = {name: (5 * x + 40, 5 * y - 3) for name, (x, y) in PLACES.items()}
    later = [(place, day + 1000) for place, day in CASES]
    one, two = scan()[0], scan(later, moved, end=1030)[0]
    assert (one.places, one.start + 1000, one.observed) == (two.places, two.start, two.observed)
    assert one.statistic == pytest.approx(two.statistic)


def test_distance_on_the_sphere_is_in_kilometres():
    found = distances(np.array([[36.0, 44.0], [37.0, 44.0], [0.0, 0.0], [0.0, 90.0]]), "sphere")
    assert found[0, 1] == pytest.approx(6367 * math.pi / 180)
    assert found[2, 3] == pytest.approx(6367 * math.pi / 2)


def test_p_values_are_uniform_when_nothing_is_there():
    rng = np.random.default_rng(8)
    values = []
    for seed in range(60):
        cases = [(f"p{p}", int(t)) for p, t in zip(rng.integers(0, 8, 30), rng.integers(0, 20, 30), strict=True)]
        places = {f"p{i}": tuple(map(float, rng.uniform(0, 9, 2))) for i in range(8)}
        found = space_time_permutation(cases, places, end=19, max_duration=5, permutations=19, seed=seed)
        values.append(found[0].p_value if found else 1.0)
    assert 0.4 < np.mean(values) < 0.75
    assert np.mean(np.array(values) <= 0.1) < 0.25


def test_the_poisson_scan_finds_a_period_in_the_middle():
    observed = np.ones((4, 10), dtype=int)
    observed[2, 4:6] = 9
    best = space_time_poisson(observed, np.ones((4, 10)), PLACES, max_duration=5, metric="plane")[0]
    assert (best.places, best.start, best.end, best.observed) == (("c",), 4, 5, 18)
    assert best.expected == pytest.approx(2 * observed.sum() / 40)


def test_the_scale_of_the_expected_counts_does_not_matter():
    observed = np.random.default_rng(2).poisson(2, (4, 10))
    one, two = (
        space_time_poisson(observed, factor * np.ones((4, 10)), PLACES, max_duration=5, metric="plane")
        for factor in (1, 70)
    )
    assert [(c.places, c.start, round(c.statistic, 9)) for c in one] == [
        (c.places, c.start, round(c.statistic, 9)) for c in two
    ]


def test_a_strong_cluster_ranks_first_among_replicates():
    observed = np.ones((4, 10), dtype=int)
    observed[2, 4:6] = 15
    best = space_time_poisson(
        observed, np.ones((4, 10)), PLACES, max_duration=5, metric="plane", permutations=99, seed=1
    )[0]
    assert best.p_value == 0.01


def test_no_case_gives_no_cluster():
    assert scan([]) == []
    assert space_time_poisson(np.zeros((4, 3)), np.ones((4, 3)), PLACES, max_duration=2) == []


def test_wrong_input_is_refused():
    with pytest.raises(UnknownCode, match="'z'"):
        scan([("z", 1)])
    with pytest.raises(InputError, match="after the end"):
        scan([("a", 31)])
    with pytest.raises(InputError, match="seed"):
        scan(permutations=9)
    with pytest.raises(UnknownCode, match="metric"):
        scan(metric="taxi")
    with pytest.raises(InputError, match="shape"):
        space_time_poisson(np.ones((3, 3)), np.ones((4, 3)), PLACES, max_duration=2)
    with pytest.raises(InputError, match="whole"):
        space_time_poisson(np.full((4, 3), 0.5), np.ones((4, 3)), PLACES, max_duration=2)
    with pytest.raises(InputError, match="Earth"):
        scan(places={"a": (200.0, 0.0), "b": (1.0, 0.0), "c": (10.0, 0.0), "d": (11.0, 0.0)}, metric="sphere")
