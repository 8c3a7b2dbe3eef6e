"""Each detector against its definition, written out week by week without an array in sight."""

from __future__ import annotations

import math
from statistics import NormalDist, mean, stdev

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from marsad.assessing.surveillance import bayes, cusum, ears, farrington, farrington_flexible, rolling_maximum
from tests.assessing.surveillance.weeks import weekly

series = st.lists(st.integers(0, 15), min_size=14, max_size=40)
Z = NormalDist().inv_cdf(0.999)


def c2_score(counts, week):
    history = counts[week - 9 : week - 2]
    excess = counts[week] - mean(history)
    if excess == 0:
        return 0.0
    return excess / stdev(history) if stdev(history) else math.copysign(math.inf, excess)


def c3_bound(counts, week):
    history = counts[week - 9 : week - 2]
    carried = sum(max(0.0, c2_score(counts, week - back) - 1) for back in (1, 2))
    return mean(history) + stdev(history) * (1 + max(0.0, Z - carried))


@given(series)
def test_ears_c1(counts):
    for week in ears(counts, method="C1"):
        history = counts[week.index - 7 : week.index]
        assert week.bound == pytest.approx(mean(history) + Z * stdev(history))


@given(series)
def test_ears_c2(counts):
    for week in ears(counts, method="C2"):
        history = counts[week.index - 9 : week.index - 2]
        assert week.expected == pytest.approx(mean(history))
        assert week.bound == pytest.approx(mean(history) + Z * stdev(history))


@given(series)
def test_ears_c3(counts):
    for week in ears(counts, method="C3"):
        assert week.bound == pytest.approx(c3_bound(counts, week.index))


@given(series, st.integers(1, 8), st.sampled_from([0.01, 0.05, 0.2]))
@settings(max_examples=40)
def test_bayes(counts, weeks, alpha):
    for week in bayes(counts, weeks=weeks, alpha=alpha):
        shape = sum(counts[week.index - weeks : week.index]) + 0.5
        share = weeks / (weeks + 1)
        # The bound is the least count that the next one stays at or below with probability 1 - alpha.
        assert stats.nbinom.cdf(week.bound, shape, share) >= 1 - alpha
        assert week.bound == 0 or stats.nbinom.cdf(week.bound - 1, shape, share) < 1 - alpha


@given(series, st.sampled_from(["standard", "rossi"]))
def test_cusum(counts, transform):
    level, total = mean(counts[:10]), 0.0
    for week in cusum(counts, start=10, transform=transform):
        if level == 0:
            assert not week.alarm
            continue
        y = counts[week.index]
        score = (y - level) / math.sqrt(level)
        if transform == "rossi":
            score = (y - 3 * level + 2 * math.sqrt(level * y)) / (2 * math.sqrt(level))
        total = max(0.0, total + score - 1.04)
        assert week.alarm == (total >= 2.26) or math.isclose(total, 2.26)


@given(st.lists(st.integers(0, 9), min_size=8, max_size=60))
def test_rolling_maximum(daily):
    window, lookback, minimum, quiet = 3, 10, 8, 5
    totals = {day: sum(daily[day - window + 1 : day + 1]) for day in range(window - 1, len(daily))}
    fired: list[int] = []
    for day, total in totals.items():
        past = [totals[at] for at in range(day - lookback + 1, day + 1) if at in totals]
        full = len(past) == lookback
        if full and total >= minimum and total >= max(past) and not any(day - last < quiet for last in fired):
            fired.append(day)
    found = rolling_maximum(daily, window=window, lookback=(lookback,), minimum=minimum, quiet=quiet)
    assert [signal.index for signal in found] == fired


def intercept_only(history, threshold):
    """Mean, its standard error and dispersion of a history without trend: the regression has a closed form."""
    history = np.asarray(history, dtype=float)

    def estimate(weights):
        level = (weights * history).sum() / weights.sum()
        phi = max(1.0, (weights * (history - level) ** 2 / level).sum() / (len(history) - 1))
        return level, phi

    level, phi = estimate(np.ones_like(history))
    residual = 1.5 * (np.cbrt(history**2) * level ** (-1 / 6) - math.sqrt(level))
    residual /= math.sqrt(phi * (1 - 1 / len(history)))
    weights = np.where(residual > threshold, 1 / np.maximum(residual, threshold) ** 2, 1.0)
    weights *= len(history) / weights.sum()
    level, phi = estimate(weights)
    return level, math.sqrt(phi * level / weights.sum()), phi


@pytest.mark.parametrize(
    ("method", "threshold", "z"), [(farrington, 1.0, 2.5758293), (farrington_flexible, 2.58, 2.3263479)]
)
@pytest.mark.parametrize("seed", range(3))
def test_farrington_without_a_trend(method, threshold, z, seed):
    counts = np.random.default_rng(seed).poisson(7, 200)
    for week in method(counts, weekly(200), trend_p=0.0)[::7]:
        level, se, phi = intercept_only(counts[list(week.history)], threshold)
        tau = phi + se**2 / level
        bound = (level ** (2 / 3) + z * math.sqrt(4 / 9 * level ** (1 / 3) * tau)) ** 1.5
        assert week.expected == pytest.approx(level, rel=1e-4)
        assert week.bound == pytest.approx(bound, rel=1e-4)
        assert week.alarm == (week.observed > week.bound)
