"""Upper bounds of a count whose mean was estimated by a regression.

Farrington et al. 1996, J. R. Statist. Soc. A 159:547 (power transform); Noufaily et al. 2013, Statistics in Medicine
32:1206 (negative binomial plug-in); the muan bound takes the upper limit of the mean first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy import stats

from marsad.assessing.surveillance.grid import Floats, check_share
from marsad.claims import UnknownCode

Transform = Literal["none", "1/2", "2/3"]
NbMethod = Literal["nb_plugin", "muan"]
Mode = Literal["default", "r-compatible"]
# power e -> variance of y^e by the delta method, as factor·mean^power·tau with tau = dispersion + se²/mean
_POWERS: dict[str, tuple[float, float, float]] = {
    "none": (1.0, 1.0, 1.0),
    "1/2": (0.5, 0.25, 0.0),
    "2/3": (2 / 3, 4 / 9, 1 / 3),
}


@dataclass(frozen=True, slots=True)
class Bound:
    """Limits of a count; `p_value` is P(Y >= observed), `score` (observed - mean)/(upper - mean): above 1 exceeds."""

    lower: float
    upper: float
    p_value: float
    score: float


def delta_bound(
    mean: float, se: float, dispersion: float, alpha: float, observed: float, *, transform: Transform = "2/3"
) -> Bound:
    """Limits at `alpha` each side from a normal distribution of y^e.

    Its variance is mean·tau (none), tau/4 (1/2) or 4/9·mean^(1/3)·tau (2/3); `se` is the mean's standard error.
    """
    check_share("alpha", alpha)
    if transform not in _POWERS:
        raise UnknownCode(f"{transform!r} is no transform", hint=f"Use one of {', '.join(_POWERS)}.")
    power = _POWERS[transform][0]
    spread = float(_spread(np.array(mean), np.array(se), np.array(dispersion), transform))
    z = float(stats.norm.ppf(1 - alpha))
    lower = max(0.0, mean**power - z * spread) ** (1 / power)
    upper = (mean**power + z * spread) ** (1 / power)
    p_value = float(stats.norm.sf((observed**power - mean**power) / spread))
    return Bound(lower, upper, p_value, (observed - mean) / (upper - mean))


def delta_upper(mean: Floats, se: Floats, dispersion: Floats, z: float) -> Floats:
    """The upper limits on the power 2/3, for arrays of one shape."""
    return np.asarray((mean ** (2 / 3) + z * _spread(mean, se, dispersion, "2/3")) ** 1.5)


def _spread(mean: Floats, se: Floats, dispersion: Floats, transform: Transform) -> Floats:
    _, factor, power = _POWERS[transform]
    return np.sqrt(factor * mean**power * (dispersion + se**2 / mean))


def nb_bound(
    log_mean: float,
    log_se: float,
    dispersion: float,
    alpha: float,
    observed: float,
    *,
    method: NbMethod,
    mode: Mode = "default",
) -> Bound:
    """Quantiles `alpha` and 1-`alpha` of a negative binomial with variance dispersion·mean (Poisson at 1).

    `nb_plugin` takes the mean as estimated, `muan` its upper limit exp(log_mean + z·log_se). In `r-compatible` mode
    the score takes log_mean for the mean, as R does; by default it stands on the scale of counts.
    """
    check_share("alpha", alpha)
    mean = np.array([_raised(math.exp(log_mean), log_se, alpha, method)])
    spread = np.array([dispersion])
    lower, upper = (float(_quantile(q, mean, spread)[0]) for q in (alpha, 1 - alpha))
    p_value = _at_least(observed, float(mean[0]), dispersion)
    centre = log_mean if mode == "r-compatible" else math.exp(log_mean)
    return Bound(lower, upper, p_value, (observed - centre) / (upper - centre))


def nb_upper(mean: Floats, se: Floats, dispersion: Floats, alpha: float, method: NbMethod) -> Floats:
    """The upper limits for arrays of shape (n,); `se` is the mean's standard error."""
    if method == "muan":
        mean = mean * np.exp(float(stats.norm.ppf(1 - alpha)) * se / mean)
    return _quantile(1 - alpha, mean, dispersion)


def _raised(mean: float, log_se: float, alpha: float, method: NbMethod) -> float:
    if method not in ("nb_plugin", "muan"):
        raise UnknownCode(f"{method!r} is no negative binomial bound", hint="Use nb_plugin or muan.")
    return mean if method == "nb_plugin" else mean * math.exp(float(stats.norm.ppf(1 - alpha)) * log_se)


def _quantile(q: float, mean: Floats, dispersion: Floats) -> Floats:
    over = dispersion > 1
    result = np.empty_like(mean)
    result[~over] = stats.poisson.ppf(q, mean[~over])
    result[over] = stats.nbinom.ppf(q, mean[over] / (dispersion[over] - 1), 1 / dispersion[over])
    return result


def _at_least(observed: float, mean: float, dispersion: float) -> float:
    if dispersion > 1:
        return float(stats.nbinom.sf(observed - 1, mean / (dispersion - 1), 1 / dispersion))
    return float(stats.poisson.sf(observed - 1, mean))
