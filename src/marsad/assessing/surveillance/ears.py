"""EARS C1, C2 and C3: a week against the seven before it.

Hutwagner et al. 2003, J. Urban Health 80(2 Suppl 1):i89. They need little history and no season, and are unsteady on
sparse counts: measured false alarms are far above `alpha` (see the property tests).
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from marsad.assessing.surveillance.grid import (
    Floats,
    Grid,
    Integers,
    check_share,
    lags,
    table_of,
    used,
    weeks_from,
    weeks_of,
)
from marsad.claims import InputError, UnknownCode

Method = Literal["C1", "C2", "C3"]
Mode = Literal["default", "r-compatible"]
# C2 and C3 leave the two weeks before out, so that a rise does not hide itself.
_FIRST_LAG = {"C1": 1, "C2": 3, "C3": 3}
_C3_WEEKS = 2


def ears_grid(
    counts: ArrayLike,
    *,
    method: Method = "C1",
    baseline: int = 7,
    alpha: float = 0.001,
    min_sigma: float = 0.0,
    mode: Mode = "default",
    start: int | None = None,
) -> Grid:
    """Alarm above the baseline's mean m by z standard deviations s (n-1), for counts (weeks,) or (series, weeks).

    z is the normal quantile at 1-alpha. C1, C2 alarm above m + z·s. C3 adds up P, the excess of C2 over 1 in the two
    weeks before, and alarms above m + s(1 + max(0, z-P)). `r-compatible` C3 alarms above max(0, y + s(z-P)), as R's
    package does: the week's own count y then cancels out.
    """
    if method not in _FIRST_LAG:
        raise UnknownCode(f"{method!r} is no EARS method", hint="Use C1, C2 or C3.")
    if baseline < 2:
        raise InputError(f"a baseline of {baseline} weeks has no standard deviation", where="ears")
    check_share("alpha", alpha)
    table, first = table_of(counts), _FIRST_LAG[method]
    earliest = first + baseline - 1 + (_C3_WEEKS if method == "C3" else 0)
    index = weeks_from(start, earliest, table.shape[1])
    z = float(stats.norm.ppf(1 - alpha))
    mean, spread = _moments(table, index, first, baseline, min_sigma)
    observed = table[:, index]
    bound = mean + z * spread
    if method == "C3":
        carried = z - _carried(table, index, baseline, min_sigma)
        with np.errstate(invalid="ignore"):
            raised = np.where(spread == 0, observed, np.maximum(0.0, observed + spread * carried))
        bound = raised if mode == "r-compatible" else mean + spread * (1 + np.maximum(0.0, carried))
    parameters = {"baseline": baseline, "alpha": alpha, "min_sigma": min_sigma, "mode": mode}
    return Grid(index, observed, mean, bound, observed > bound, f"ears {method}", parameters, used(first, baseline), {})


ears = weeks_of(ears_grid)


def _moments(table: Floats, index: Integers, first: int, baseline: int, min_sigma: float) -> tuple[Floats, Floats]:
    history = lags(table, index, first, baseline)
    return history.mean(axis=2), np.maximum(history.std(axis=2, ddof=1), min_sigma)


def _carried(table: Floats, index: Integers, baseline: int, min_sigma: float) -> Floats:
    """The sum over the two weeks before of max(0, C2 - 1), where C2 = (y - m)/s and 0/0 is 0."""
    total = np.zeros((table.shape[0], len(index)))
    for back in range(1, _C3_WEEKS + 1):
        earlier = index - back
        mean, spread = _moments(table, earlier, _FIRST_LAG["C2"], baseline, min_sigma)
        excess = table[:, earlier] - mean
        with np.errstate(divide="ignore", invalid="ignore"):
            score = np.where(excess == 0, 0.0, excess / spread)
        total += np.maximum(0.0, score - 1)
    return total
