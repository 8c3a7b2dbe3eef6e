from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from marsad.assessing.scan import knox
from marsad.claims import InputError

whole = st.integers(0, 30)
cases = st.lists(st.tuples(whole, whole, whole), min_size=2, max_size=25)


def test_pairs_at_the_limits_count_as_near():
    found = knox([(0, 0), (3, 4), (100, 0)], [0, 2, 1], delta=5, tau=2)
    assert (found.pairs, found.near_space, found.near_time, found.near_both) == (3, 1, 3, 1)
    assert found.expected == 1


def test_the_p_value_counts_what_was_observed():
    found = knox([(0, 0), (0, 1), (50, 0), (50, 1)], [0, 0, 9, 9], delta=2, tau=1)
    assert found.near_both == 2
    assert found.p_poisson == pytest.approx(stats.poisson.sf(1, found.expected))


@given(cases)
@settings(max_examples=50)
def test_counts_are_those_of_comparing_every_pair(rows):
    points, times = [(x, y) for x, y, _ in rows], [t for _, _, t in rows]
    found = knox(points, times, delta=6, tau=4)
    pairs = [(i, j) for i in range(len(rows)) for j in range(i)]
    space = [np.hypot(*np.subtract(points[i], points[j])) <= 6 for i, j in pairs]
    time = [abs(times[i] - times[j]) <= 4 for i, j in pairs]
    assert found.near_space == sum(space) and found.near_time == sum(time)
    assert found.near_both == sum(a and b for a, b in zip(space, time, strict=True))


def test_order_of_rows_does_not_matter():
    rng = np.random.default_rng(1)
    points, times = rng.uniform(0, 50, (30, 2)).tolist(), rng.uniform(0, 50, 30).tolist()
    one = knox(points, times, delta=9, tau=9, permutations=50, seed=2)
    assert one == knox(points[::-1], times[::-1], delta=9, tau=9, permutations=50, seed=2)
    assert one.p_permutation is not None


@given(cases, st.sampled_from([0.25, 2, 8]), st.integers(-50, 50))
@settings(max_examples=30, deadline=None)
def test_units_and_origins_of_space_and_time_do_not_matter(rows, unit, origin):
    points, times = [(x, y) for x, y, _ in rows], [t for _, _, t in rows]
    moved = [(unit * (x + origin), unit * (y - origin)) for x, y in points]
    later = [unit * (t + origin) for t in times]
    assert knox(points, times, delta=6, tau=4) == knox(moved, later, delta=6 * unit, tau=4 * unit)


def test_p_values_are_uniform_when_times_are_shuffled_over_places():
    rng = np.random.default_rng(6)
    points, times = rng.uniform(0, 40, (40, 2)), rng.uniform(0, 100, 40)
    found = [
        knox(points.tolist(), rng.permutation(times).tolist(), delta=6, tau=8, permutations=99, seed=n).p_permutation
        for n in range(200)
    ]
    # Counts are whole and the observed one is included, so p is never too small: at most 5 % lie at or below 0.05.
    assert np.mean(np.array(found) <= 0.05) <= 0.09
    assert 0.4 <= np.mean(found) <= 0.7


def test_wrong_input_is_refused():
    with pytest.raises(InputError):
        knox([(0, 0)], [1], delta=1, tau=1)
    with pytest.raises(InputError):
        knox([(0, 0), (1, 1)], [1], delta=1, tau=1)
    with pytest.raises(InputError, match="seed"):
        knox([(0, 0), (1, 1)], [1, 2], delta=1, tau=1, permutations=5)
