"""A Bayesian predictive bound from the last few weeks.

Riebler 2004; Höhle 2007, Computational Statistics 22:571: Poisson counts, Jeffreys prior on their rate.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from marsad.assessing.surveillance.grid import Grid, check_share, lags, table_of, used, weeks_from, weeks_of
from marsad.claims import InputError


def bayes_grid(counts: ArrayLike, *, weeks: int = 6, alpha: float = 0.05, start: int | None = None) -> Grid:
    """Alarm above the quantile 1-alpha of what the last w weeks predict, for counts (weeks,) or (series, weeks).

    The next count is negative binomial with shape (sum of the last w weeks) + 1/2 and probability w/(w+1).
    """
    if weeks < 1:
        raise InputError(f"a baseline of {weeks} weeks", where="bayes")
    check_share("alpha", alpha)
    table = table_of(counts)
    index = weeks_from(start, weeks, table.shape[1])
    shape = lags(table, index, 1, weeks).sum(axis=2) + 0.5
    # Few different sums occur: look the slow quantile up once for each.
    values, where = np.unique(shape, return_inverse=True)
    bound = stats.nbinom.ppf(1 - alpha, values, weeks / (weeks + 1))[where].reshape(shape.shape)
    observed = table[:, index]
    parameters = {"weeks": weeks, "alpha": alpha}
    return Grid(index, observed, shape / weeks, bound, observed > bound, "bayes", parameters, used(1, weeks), {})


bayes = weeks_of(bayes_grid)
