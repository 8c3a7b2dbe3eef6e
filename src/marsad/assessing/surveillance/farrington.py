"""Farrington's method and its flexible successor: a week against the same weeks of earlier years.

Farrington et al. 1996, J. R. Statist. Soc. A 159:547; Noufaily et al. 2013, Statistics in Medicine 32:1206. The
history is fitted by a quasi-Poisson regression in which past outbreaks weigh less; the bound follows from the mean,
its standard error and the dispersion.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from numpy.typing import ArrayLike

from marsad.assessing.surveillance.forecast import Settings
from marsad.assessing.surveillance.grid import Grid, weeks_of
from marsad.assessing.surveillance.reference import Windows
from marsad.assessing.surveillance.seasonal import assess_grid

Threshold = Literal["delta", "nb_plugin", "muan"]
Mode = Literal["default", "r-compatible"]


def farrington_grid(
    counts: ArrayLike,
    dates: Sequence[date],
    *,
    years: int = 3,
    half_window: int = 3,
    alpha: float = 0.01,
    weights_threshold: float = 1.0,
    trend_p: float = 0.05,
    min_cases: float = 5,
    min_weeks: int = 4,
    start: int | None = None,
) -> Grid:
    """Every assessable week of counts (weeks,) or (series, weeks) with weekly `dates` (weeks,).

    History: the weeks within `half_window` of the same date in the `years` before. A trend stays if it converges, its
    t-test gives p < `trend_p` and the forecast is no higher than the history. Bound: (mu^(2/3) + z·sqrt(4/9 mu^(1/3)
    (phi + se²/mu)))^(3/2), z at 1 - alpha/2. No alarm with fewer than `min_cases` in the last `min_weeks`.
    """
    settings = Settings(
        method="farrington",
        windows=Windows(years, half_window),
        alpha=alpha,
        tail=alpha / 2,
        weights_threshold=weights_threshold,
        trend_p=trend_p,
        threshold="delta",
        spread="pearson",
        min_cases=min_cases,
        min_weeks=min_weeks,
    )
    return assess_grid(counts, dates, settings, start)


farrington = weeks_of(farrington_grid)


def farrington_flexible_grid(
    counts: ArrayLike,
    dates: Sequence[date],
    *,
    years: int = 3,
    half_window: int = 3,
    alpha: float = 0.01,
    weights_threshold: float = 2.58,
    trend_p: float = 0.05,
    min_cases: float = 5,
    min_weeks: int = 4,
    gap: int = 26,
    periods: int = 1,
    threshold: Threshold = "delta",
    mode: Mode = "default",
    start: int | None = None,
) -> Grid:
    """As `farrington`, but with z at 1 - alpha and milder weights.

    The last `gap` weeks are left out of the history. With `periods` above 1 the whole time since the oldest window
    enters, with a factor for the season. `threshold` picks the bound (see `bounds`). `r-compatible` takes the standard
    error from sum w((y-mu)/mu)²/(n-p), as R's package does; it raises false alarms from 0.9 to 1.6 in 100 weeks.
    """
    settings = Settings(
        method="farrington_flexible",
        windows=Windows(years, half_window, periods, gap),
        alpha=alpha,
        tail=alpha,
        weights_threshold=weights_threshold,
        trend_p=trend_p,
        threshold=threshold,
        spread="relative" if mode == "r-compatible" else "clipped",
        min_cases=min_cases,
        min_weeks=min_weeks,
    )
    return assess_grid(counts, dates, settings, start)


farrington_flexible = weeks_of(farrington_flexible_grid)
