"""Quasi-Poisson regression on a log link, many small ones at once.

McCullagh and Nelder 1989, Generalized Linear Models. `y` and `weights` have the shape (b, n): b regressions of n weeks
that share one design (n, p).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from marsad.assessing.surveillance.grid import Flags, Floats

_STEPS = 25
_CLOSE = 1e-8


@dataclass(frozen=True, slots=True)
class Fit:
    """b fits: coefficients (b, p), means (b, n), working weights of the last step (b, n), their inverse (b, p, p)."""

    beta: Floats
    mean: Floats
    working: Floats
    inverse: Floats
    converged: Flags


def fit(y: Floats, design: Floats, weights: Floats) -> Fit:
    """Iteratively reweighted least squares from mean = y + 0.1, in at most 25 steps.

    It ends when the deviance d changes by less than 1e-8·(d + 0.1). A regression whose numbers run out of range counts
    as not converged.
    """
    (b, n), p = y.shape, design.shape[1]
    result = Fit(np.zeros((b, p)), y + 0.1, np.ones((b, n)), np.zeros((b, p, p)), np.zeros(b, dtype=bool))
    outer = (design[:, :, None] * design[:, None, :]).reshape(n, p * p)
    active, last = np.arange(b), _deviance(y, result.mean, weights)
    with np.errstate(all="ignore"):
        for _ in range(_STEPS):
            deviance, usable = _step(result, y, design, outer, weights, active)
            near = np.abs(deviance - last) < _CLOSE * (np.abs(deviance) + 0.1)
            result.converged[active[near & usable]] = True
            going = usable & ~near
            active, last = active[going], deviance[going]
            if not len(active):
                break
    return result


def _step(
    result: Fit, y: Floats, design: Floats, outer: Floats, weights: Floats, active: np.ndarray
) -> tuple[Floats, Flags]:
    """One step of the active regressions, written into `result`: their deviances, and which are still finite."""
    p = design.shape[1]
    mean, chosen, prior = result.mean[active], y[active], weights[active]
    working = prior * mean
    inverse = _inverse((working @ outer).reshape(-1, p, p))
    # With z = log(mean) + (y - mean)/mean, W·z = w·mean·log(mean) + w·(y - mean).
    right = (working * np.log(mean) + prior * (chosen - mean)) @ design
    beta = np.einsum("bpq,bq->bp", inverse, right)
    mean = np.exp(beta @ design.T)
    usable = np.isfinite(beta).all(axis=1) & np.isfinite(mean).all(axis=1) & (mean > 0).all(axis=1)
    rows = active[usable]
    result.beta[rows], result.mean[rows] = beta[usable], mean[usable]
    result.working[rows], result.inverse[rows] = working[usable], inverse[usable]
    return _deviance(chosen, mean, prior), usable


def _inverse(matrices: Floats) -> Floats:
    """Inverses of (b, p, p); not finite where a matrix has none."""
    p = matrices.shape[1]
    if p == 1:
        return 1 / matrices
    if p == 2:
        a, b, d = matrices[:, 0, 0], matrices[:, 0, 1], matrices[:, 1, 1]
        return np.array([[d, -b], [-b, a]]).transpose(2, 0, 1) / (a * d - b * b)[:, None, None]
    finite = np.flatnonzero(np.isfinite(matrices).all(axis=(1, 2)))
    regular = finite[np.asarray(np.linalg.matrix_rank(matrices[finite], hermitian=True)) == p]
    result = np.full_like(matrices, np.nan)
    result[regular] = np.linalg.inv(matrices[regular])
    return result


def _deviance(y: Floats, mean: Floats, weights: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(y > 0, y * np.log(y / mean), 0.0)
    return np.asarray(2 * (weights * (ratio - (y - mean))).sum(axis=1))


def dispersion(y: Floats, fitted: Fit, weights: Floats) -> Floats:
    """Pearson's estimate, sum w(y-mu)²/mu / (n-p), not clipped: shape (b,)."""
    return np.asarray((weights * (y - fitted.mean) ** 2 / fitted.mean).sum(axis=1) / _freedom(fitted))


def relative_dispersion(y: Floats, fitted: Fit, weights: Floats) -> Floats:
    """sum w((y-mu)/mu)²/(n-p): what R's flexible method takes for the standard error."""
    return np.asarray((weights * ((y - fitted.mean) / fitted.mean) ** 2).sum(axis=1) / _freedom(fitted))


def _freedom(fitted: Fit) -> int:
    return int(fitted.mean.shape[1] - fitted.beta.shape[1])


def anscombe(y: Floats, fitted: Fit, design: Floats, phi: Floats) -> Floats:
    """Standardised Anscombe residuals 1.5(y^(2/3) mu^(-1/6) - mu^(1/2)) / sqrt(phi(1-h)), h the leverage: (b, n)."""
    n, p = design.shape
    outer = (design[:, :, None] * design[:, None, :]).reshape(n, p * p)
    leverage = fitted.working * (fitted.inverse.reshape(-1, p * p) @ outer.T)
    with np.errstate(divide="ignore", invalid="ignore"):
        residual = 1.5 * (np.cbrt(y**2) * fitted.mean ** (-1 / 6) - np.sqrt(fitted.mean))
        residual = residual / np.sqrt(phi[:, None] * (1 - leverage))
    # A week that alone determines its mean has leverage 1 and no residual.
    return np.where(np.isfinite(residual), residual, 0.0)


def reference_weights(residuals: object, threshold: float) -> Floats:
    """g where the residual s is at most `threshold`, else g/s², with g such that the weights sum to their number.

    `residuals` has the shape (n,) or (b, n); so has the result.
    """
    s = np.asarray(residuals, dtype=float)
    outlying = s > threshold
    weights = np.where(outlying, 1 / np.where(outlying, s, 1.0) ** 2, 1.0)
    return np.asarray(weights * s.shape[-1] / weights.sum(axis=-1, keepdims=True))
