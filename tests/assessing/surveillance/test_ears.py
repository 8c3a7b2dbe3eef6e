from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from marsad.assessing.surveillance import ears
from marsad.claims import InputError, UnknownCode

Z = stats.norm.ppf(0.999)
series = st.lists(st.integers(0, 30), min_size=14, max_size=40)


def test_c1_takes_the_seven_weeks_before():
    counts = [100, 1, 2, 3, 4, 5, 6, 7, 20]
    week = ears(counts, start=8)[0]
    assert week.history == (1, 2, 3, 4, 5, 6, 7)
    assert week.expected == 4
    assert week.bound == pytest.approx(4 + Z * np.std([1, 2, 3, 4, 5, 6, 7], ddof=1))
    assert week.alarm


def test_c2_leaves_the_last_two_weeks_out():
    week = ears([1, 2, 3, 4, 5, 6, 7, 90, 95, 20], method="C2", start=9)[0]
    assert week.history == (0, 1, 2, 3, 4, 5, 6) and week.alarm


def test_c3_adds_up_what_the_two_weeks_before_had():
    quiet = [1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3, 2, 1]
    calm, tense = ([*quiet, *last, 4] for last in ((2, 2), (6, 6)))
    assert ears(tense, method="C3")[-1].bound < ears(calm, method="C3")[-1].bound


def test_assessment_starts_as_soon_as_the_history_is_full():
    assert [ears([1] * 20, method=method)[0].index for method in ("C1", "C2", "C3")] == [7, 9, 11]


def test_a_flat_history_alarms_at_the_first_excess_only():
    assert [week.alarm for week in ears([2] * 8 + [3])] == [False, True]
    assert not ears([2] * 8 + [3], min_sigma=1)[-1].alarm


@given(series, st.sampled_from(["C1", "C2"]), st.integers(2, 9))
def test_the_unit_does_not_matter(counts, method, factor):
    once, more = ears(counts, method=method), ears([factor * y for y in counts], method=method)
    near = [abs(week.observed - week.bound) < 1e-9 for week in once]
    assert all(a.alarm == b.alarm or close for a, b, close in zip(once, more, near, strict=True))


@given(series, st.sampled_from(["C1", "C2", "C3"]), st.sampled_from(["default", "r-compatible"]))
def test_no_alarm_at_zero_nor_at_the_bound(counts, method, mode):
    for week in ears(counts, method=method, mode=mode):
        assert not (week.alarm and (week.observed == 0 or week.observed <= week.bound))


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"method": "C4"}, UnknownCode),
        ({"alpha": 0}, InputError),
        ({"baseline": 1}, InputError),
        ({"start": -1}, InputError),
    ],
)
def test_impossible_parameters_are_refused(given, error):
    with pytest.raises(error):
        ears([1] * 20, **given)


@pytest.mark.parametrize("counts", [[1, -1], [1, float("nan")], [[[1]]]])
def test_what_is_no_count_is_refused(counts):
    with pytest.raises(InputError):
        ears(counts)
