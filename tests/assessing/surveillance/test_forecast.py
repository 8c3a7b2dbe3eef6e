from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from marsad.assessing.surveillance.forecast import Settings, forecast
from marsad.assessing.surveillance.reference import Baseline, Windows, baselines
from tests.assessing.surveillance.weeks import weekly

SETTINGS = Settings(
    method="test",
    windows=Windows(3, 3),
    alpha=0.01,
    tail=0.01,
    weights_threshold=2.58,
    trend_p=0.05,
    threshold="delta",
    spread="clipped",
    min_cases=5,
    min_weeks=4,
)
(THREE_YEARS,) = baselines(weekly(230), np.array([229]), Windows(3, 3))
N = len(THREE_YEARS.offsets)
YEARS = np.asarray(THREE_YEARS.offsets) / 52


def of(history, **changed):
    """Mean, standard error and dispersion of one history."""
    found = forecast(np.atleast_2d(np.asarray(history, dtype=float)), THREE_YEARS, replace(SETTINGS, **changed))
    return float(found.mean[0]), float(found.se[0]), float(found.phi[0])


def test_a_flat_history_is_its_own_forecast_with_dispersion_one():
    mean, se, phi = of([6] * N)
    assert (mean, phi) == (pytest.approx(6), 1)
    assert se == pytest.approx((6 / N) ** 0.5)


def test_a_falling_trend_is_carried_on_to_the_week():
    falling = np.round(100 * np.exp(-0.5 * (YEARS + 3.1)))
    mean, _, _ = of(falling)
    assert mean == pytest.approx(100 * np.exp(-0.5 * 3.1), rel=0.05)


def test_a_rising_trend_that_would_pass_the_past_is_dropped():
    rising = np.round(10 * np.exp(0.8 * (YEARS + 3.1)))
    mean, _, _ = of(rising)
    assert mean <= rising.max()
    assert mean == pytest.approx(rising.mean(), rel=0.25)


def test_an_uncertain_trend_is_dropped_unless_asked_for():
    noisy = np.random.default_rng(3).poisson(6, N)
    plain, asked = of(noisy, trend_p=0.0)[0], of(noisy, trend_p=1.0)[0]
    assert plain == pytest.approx(of(noisy)[0])
    assert asked != pytest.approx(plain)


def test_an_old_outbreak_weighs_little():
    outbreak = np.full(N, 5.0)
    outbreak[4] = 90
    assert of(outbreak)[0] < 8
    assert of(outbreak, weights_threshold=1e9)[0] > 8


def test_dispersion_never_falls_below_one_and_grows_with_scatter():
    calm, wild = of([5, 6] * (N // 2) + [5])[2], of([0, 14] * (N // 2) + [7])[2]
    assert calm == 1 and wild > 4


def test_the_r_compatible_error_is_smaller_where_counts_are_large():
    scattered = np.random.default_rng(5).poisson(40, N)
    assert of(scattered, spread="relative")[1] < of(scattered)[1]


def test_many_histories_are_forecast_as_if_alone():
    table = np.random.default_rng(8).negative_binomial(2, 0.25, (30, N)).astype(float)
    table = table[table.any(axis=1)]
    together = forecast(table, THREE_YEARS, SETTINGS)
    for row, history in enumerate(table):
        mean, se, phi = of(history)
        assert (together.mean[row], together.se[row], together.phi[row]) == pytest.approx((mean, se, phi))


def test_the_forecast_is_that_of_the_weeks_own_season():
    offsets = tuple(range(-80, -20))
    levels = tuple(0 if at % 4 == 0 else 1 for at in range(len(offsets)))
    history = np.where(np.asarray(levels) == 0, 20.0, 4.0)
    found = forecast(history[None, :], Baseline(offsets, levels), SETTINGS)
    assert found.mean[0] == pytest.approx(20)
