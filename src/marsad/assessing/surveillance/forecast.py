"""The mean that a history lets one expect this week, its standard error and the dispersion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from scipy import stats

from marsad.assessing.surveillance.grid import Flags, Floats
from marsad.assessing.surveillance.reference import Baseline, Windows
from marsad.assessing.surveillance.regression import (
    Fit,
    anscombe,
    dispersion,
    fit,
    reference_weights,
    relative_dispersion,
)

# What scales the standard error: pearson keeps the unclipped value for the trend's test, clipped uses phi for both,
# relative is R's.
Spread = Literal["pearson", "clipped", "relative"]
# Weeks a year: offsets are given in years, so that both columns of the design are of one size.
_YEAR = 52.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a seasonal method is told; `tail` is the normal tail its bound uses."""

    method: str
    windows: Windows
    alpha: float
    tail: float
    weights_threshold: float
    trend_p: float
    threshold: str
    spread: Spread
    min_cases: float
    min_weeks: int

    @property
    def parameters(self) -> dict[str, Any]:
        """What an alarm prints of them."""
        names = ("alpha", "weights_threshold", "trend_p", "threshold", "spread", "min_cases", "min_weeks")
        cut = self.windows
        windows = {"years": cut.years, "half_window": cut.half_window, "periods": cut.periods, "gap": cut.gap}
        return windows | {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Forecast:
    """Mean, its standard error and the clipped dispersion, each of shape (b,)."""

    mean: Floats
    se: Floats
    phi: Floats


def forecast(y: Floats, baseline: Baseline, settings: Settings) -> Forecast:
    """The forecasts of b histories `y` (b, n) that share a baseline and are not all zero."""
    levels = np.asarray(baseline.levels)
    seasons = (levels[:, None] == np.unique(levels)[None, :]).astype(float)
    trend = np.asarray(baseline.offsets, dtype=float)[:, None] / _YEAR
    with_trend = _model(y, np.hstack([seasons, trend]), settings)
    keep = _trend_stays(y, with_trend, settings)
    result = _forecast(with_trend, settings)
    if not keep.all():
        plain = _forecast(_model(y[~keep], seasons, settings), settings)
        for name in ("mean", "se", "phi"):
            getattr(result, name)[~keep] = getattr(plain, name)
    return result


@dataclass(frozen=True, slots=True)
class _Model:
    fitted: Fit
    converged: Flags
    pearson: Floats
    relative: Floats

    @property
    def phi(self) -> Floats:
        return np.maximum(1.0, self.pearson)


def _model(y: Floats, design: Floats, settings: Settings) -> _Model:
    """A fit, the weights that its residuals earn, and the fit with these weights."""
    equal = np.ones_like(y)
    first = fit(y, design, equal)
    phi = np.maximum(1.0, dispersion(y, first, equal))
    weights = reference_weights(anscombe(y, first, design, phi), settings.weights_threshold)
    second = fit(y, design, weights)
    with np.errstate(over="ignore"):
        relative = relative_dispersion(y, second, weights)
    return _Model(second, first.converged & second.converged, dispersion(y, second, weights), relative)


def _scale(model: _Model, settings: Settings, *, test: bool) -> Floats:
    if settings.spread == "relative":
        return model.relative
    return model.pearson if test and settings.spread == "pearson" else model.phi


def _trend_stays(y: Floats, model: _Model, settings: Settings) -> Flags:
    beta, inverse = model.fitted.beta, model.fitted.inverse
    freedom = y.shape[1] - beta.shape[1]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        t = np.abs(beta[:, -1]) / np.sqrt(_scale(model, settings, test=True) * inverse[:, -1, -1])
        sure = 2 * stats.t.sf(t, freedom) < settings.trend_p
        # The trend's offset of the week itself is 0 and its season is level 0.
        return np.asarray(model.converged & sure & (np.exp(beta[:, 0]) <= y.max(axis=1)))


def _forecast(model: _Model, settings: Settings) -> Forecast:
    with np.errstate(over="ignore", invalid="ignore"):
        mean = np.exp(model.fitted.beta[:, 0])
        se = mean * np.sqrt(_scale(model, settings, test=False) * model.fitted.inverse[:, 0, 0])
    return Forecast(mean, se, model.phi)
