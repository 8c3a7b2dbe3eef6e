"""Exact rates of events, and ratios of two rates, with their limits.

`x` counts events, `t` (or `n`) is the exposure in any one unit: days, weeks, reports. A rate is events a unit of
exposure; a ratio has no unit and does not change when both exposures are rescaled.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, betaln, gammaincinv, gammaln, ndtri

from marsad.claims import InputError

Floats = NDArray[np.float64]

# Two probabilities closer than this (relative) count as equal when outcomes "no likelier" are summed: floating point
# gives mirror images of one outcome different last digits.
_TIE = 1e-7


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with the limits of its confidence interval; `p_value` is two-sided against 1, null for a bare rate."""

    value: float
    low: float
    high: float
    p_value: float | None = None

    @property
    def higher(self) -> bool:
        """True only if the limits exclude 1 from below: a small p-value alone is not enough."""
        return self.low > 1

    @property
    def lower(self) -> bool:
        """True only if the limits exclude 1 from above."""
        return self.high < 1


def poisson_rate(x: int, t: float, *, confidence: float = 0.95) -> Estimate:
    """The rate x/t with exact (chi-square) limits: chi2(a/2; 2x)/2t and chi2(1-a/2; 2x+2)/2t.

    Garwood 1936, Biometrika 28:437. Raises InputError for a negative count or an exposure that is not positive.
    """
    _check((x,), (t,), confidence)
    tail = (1 - confidence) / 2
    # chi2(q; 2k)/2 is the inverse of the incomplete gamma function of k.
    low = gammaincinv(x, tail) if x else 0.0
    high = gammaincinv(x + 1, 1 - tail)
    return Estimate(x / t, float(low) / t, float(high) / t)


def poisson_ratio(x1: int, t1: float, x2: int, t2: float, *, confidence: float = 0.95) -> Estimate:
    """The ratio (x1/t1)/(x2/t2), exact given x1 + x2, which leaves x1 binomial with probability t1/(t1+t2).

    Limits are those of Clopper and Pearson (1934, Biometrika 26:404); the p-value sums every outcome no likelier
    than x1. The two can disagree at the edge: speak of a higher rate only when the limits exclude 1.
    """
    _check((x1, x2), (t1, t2), confidence)
    total, tail = x1 + x2, (1 - confidence) / 2
    low = betaincinv(x1, x2 + 1, tail) if x1 else 0.0
    high = betaincinv(x1 + 1, x2, 1 - tail) if x2 else 1.0
    p_value = _no_likelier(x1, total, _binomial(t1 / (t1 + t2)))
    return Estimate(_quotient(x1 * t2, x2 * t1), _odds(float(low)) * t2 / t1, _odds(float(high)) * t2 / t1, p_value)


def negative_binomial_ratio(
    x1: int, n1: float, x2: int, n2: float, *, size: float, confidence: float = 0.95
) -> Estimate:
    """The ratio of two rates when each unit of exposure is negative binomial with `size` (variance m + m²/size).

    Given the sum, x1 is beta-binomial(n1·size, n2·size), which gives the p-value as in `poisson_ratio`; the limits are
    normal on the log scale with variance 1/x1 + 1/x2 + 1/(n1·size) + 1/(n2·size), and 0 to infinity when a count is 0.
    """
    _check((x1, x2), (n1, n2), confidence)
    if not size > 0:
        raise InputError(f"size {size} is not positive", where="negative_binomial_ratio")
    total = x1 + x2
    p_value = _no_likelier(x1, total, lambda k: betaln(k + n1 * size, total - k + n2 * size))
    value = _quotient(x1 * n2, x2 * n1)
    if not (x1 and x2):
        return Estimate(value, 0.0, math.inf, p_value)
    spread = math.sqrt(1 / x1 + 1 / x2 + 1 / (n1 * size) + 1 / (n2 * size))
    factor = math.exp(float(ndtri((1 + confidence) / 2)) * spread)
    return Estimate(value, value / factor, value * factor, p_value)


def _check(counts: tuple[int, ...], exposures: tuple[float, ...], confidence: float) -> None:
    if any(x < 0 for x in counts):
        raise InputError(f"a count below zero: {counts}", where="rates")
    if not all(t > 0 and math.isfinite(t) for t in exposures):
        raise InputError(f"an exposure that is not a positive number: {exposures}", where="rates")
    if not 0 < confidence < 1:
        raise InputError(f"confidence {confidence} is not between 0 and 1", where="rates")


def _quotient(above: float, below: float) -> float:
    if below:
        return above / below
    return math.inf if above else math.nan


def _odds(share: float) -> float:
    return math.inf if share >= 1 else share / (1 - share)


def _binomial(share: float) -> Callable[[Floats], Floats]:
    return lambda k: k * (math.log(share) - math.log1p(-share))


def _no_likelier(x: int, total: int, weight: Callable[[Floats], Floats]) -> float:
    """The probability of all outcomes 0..total no likelier than `x`; their mass is C(total, k)·exp(weight(k))."""
    k = np.arange(total + 1.0)
    logs = weight(k) - gammaln(k + 1) - gammaln(total - k + 1)
    masses = np.exp(logs - logs.max())
    return float(min(1.0, masses[masses <= masses[x] * (1 + _TIE)].sum() / masses.sum()))
