from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.assessing.surveillance.regression import anscombe, dispersion, fit, relative_dispersion

N = 12
ONE = np.ones((N, 1))
TREND = np.hstack([ONE, np.linspace(-3, -1, N)[:, None]])
SEASONS = np.hstack([np.eye(3)[np.arange(N) % 3], np.linspace(-3, -1, N)[:, None]])
counts = st.lists(st.integers(1, 40), min_size=N, max_size=N).map(lambda values: np.array([values], dtype=float))
weights = st.lists(st.floats(0.1, 3), min_size=N, max_size=N).map(lambda values: np.array([values]))


@given(counts, weights)
@settings(max_examples=40)
def test_without_a_trend_the_mean_is_the_weighted_mean(y, w):
    fitted = fit(y, ONE, w)
    assert fitted.converged.all()
    assert fitted.mean[0, 0] == pytest.approx((w * y).sum() / w.sum(), rel=1e-4)


@pytest.mark.parametrize("design", [TREND, SEASONS], ids=["trend", "seasons"])
@given(y=counts, w=weights)
@settings(max_examples=40)
def test_residuals_are_orthogonal_to_the_design(design, y, w):
    fitted = fit(y, design, w)
    score = (w * (y - fitted.mean)) @ design
    assert np.abs(score).max() < 1e-3 * y.sum()


def test_rows_are_fitted_as_if_alone():
    rng = np.random.default_rng(4)
    y = rng.poisson(7, (5, N)).astype(float)
    together = fit(y, TREND, np.ones_like(y))
    for row in range(5):
        alone = fit(y[row : row + 1], TREND, np.ones((1, N)))
        assert together.beta[row] == pytest.approx(alone.beta[0])


@pytest.mark.parametrize("columns", [2, 3])
def test_a_design_that_cannot_tell_its_columns_apart_is_not_called_converged(columns):
    y = np.full((2, N), 4.0)
    assert not fit(y, np.repeat(ONE, columns, axis=1), np.ones_like(y)).converged.any()


def test_poisson_counts_have_a_dispersion_near_one():
    y = np.random.default_rng(6).poisson(9, (400, N)).astype(float)
    fitted = fit(y, TREND, np.ones_like(y))
    assert dispersion(y, fitted, np.ones_like(y)).mean() == pytest.approx(1, abs=0.08)
    assert relative_dispersion(y, fitted, np.ones_like(y)).mean() == pytest.approx(1 / 9, abs=0.03)


def test_anscombe_residuals_are_near_standard_normal():
    y = np.random.default_rng(7).poisson(30, (400, N)).astype(float)
    fitted = fit(y, TREND, np.ones_like(y))
    residuals = anscombe(y, fitted, TREND, np.ones(400))
    assert residuals.mean() == pytest.approx(0, abs=0.05)
    assert residuals.std() == pytest.approx(1, abs=0.05)


def test_a_week_that_alone_sets_its_mean_has_no_residual():
    design = np.hstack([ONE, np.eye(N)[:, -1:]])
    y = np.full((1, N), 4.0)
    y[0, -1] = 30
    residuals = anscombe(y, fit(y, design, np.ones((1, N))), design, np.ones(1))
    assert np.isfinite(residuals).all() and abs(residuals[0, -1]) < 1e-2
