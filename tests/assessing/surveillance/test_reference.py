from __future__ import annotations

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing.surveillance import reference_dates, reference_weights
from marsad.assessing.surveillance.reference import Windows, baselines
from tests.assessing.surveillance.weeks import weekly


@given(st.dates(date(1975, 1, 1), date(2060, 12, 31)), st.integers(0, 8))
def test_reference_dates_keep_the_weekday_and_stay_near_the_day(day, years):
    found = reference_dates(day, years)
    assert found[0] == day and len(found) == years + 1
    for back, each in enumerate(found):
        assert each.weekday() == day.weekday()
        assert abs((day - each).days - 365.25 * back) < 5


def test_a_leap_day_has_reference_dates():
    assert reference_dates(date(2020, 2, 29), 1) == [date(2020, 2, 29), date(2019, 3, 2)]


@given(st.lists(st.floats(-3, 8), min_size=3, max_size=30), st.floats(0.5, 3))
def test_weights_sum_to_their_number_and_fall_with_the_residual(residuals, threshold):
    weights = reference_weights(residuals, threshold)
    assert np.isclose(weights.sum(), len(residuals))
    order = np.argsort(residuals)
    if threshold >= 1:
        assert (np.diff(weights[order]) <= 1e-12).all()


def test_windows_are_one_level_and_seasons_between_them_others():
    (baseline,) = baselines(weekly(230), np.array([229]), Windows(2, 3, periods=10, gap=26))
    levels = dict(zip(baseline.offsets, baseline.levels, strict=True))
    assert levels[-52] == levels[-55] == levels[-49] == 0
    assert set(levels.values()) == set(range(10))
    assert max(levels) == -27
