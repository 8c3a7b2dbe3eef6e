"""Measured rates on stationary series: what is published beside alarms is this, not alpha."""

from __future__ import annotations

import numpy as np
import pytest

from marsad.assessing.surveillance import sweep
from tests.assessing.surveillance.weeks import weekly

WEEKS, START = 330, 170


def rate(counts: np.ndarray, **options) -> float:
    """Alarms in 100 weeks."""
    alarms = sweep(counts, weekly(WEEKS), start=START, **options)
    return 100 * len(alarms) / (len(counts) * (WEEKS - START))


@pytest.mark.parametrize(
    ("detector", "low", "high"),
    [("farrington_flexible", 0.5, 1.5), ("ears", 1.5, 2.8), ("bayes", 2.7, 4.3)],
)
def test_poisson_series_of_mean_five(detector, low, high):
    counts = np.random.default_rng(11).poisson(5, (80, WEEKS))
    assert low <= rate(counts, detector=detector) <= high


def test_overdispersed_series_alarm_more_often_than_the_level_says():
    counts = np.random.default_rng(12).negative_binomial(2, 2 / 7, (80, WEEKS))
    assert 1.8 <= rate(counts, detector="farrington_flexible") <= 4.2


def test_the_r_compatible_standard_error_raises_false_alarms():
    counts = np.random.default_rng(13).poisson(5, (80, WEEKS))
    assert rate(counts, mode="r-compatible") > rate(counts)
