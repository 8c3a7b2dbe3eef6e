"""Where a series of counts changed its rate, once.

Raftery and Akman 1986, Biometrika 73:85; Carlin, Gelfand, Smith 1992, Applied Statistics 41:389. Two Poisson rates with
Gamma priors, integrated out: the posterior of the change is exact, no sampling.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import gammaln, xlogy

from marsad.claims import InputError


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """The likeliest number of periods before the change, its probability, and the mean rates before and after.

    `credible` lists the likeliest numbers that together hold the asked mass, in order. `ml_index` is the split of
    greatest likelihood, `deviance` twice its gain in log-likelihood over one rate.
    """

    index: int
    probability: float
    before: float
    after: float
    credible: tuple[int, ...]
    ml_index: int
    deviance: float


def poisson(counts: ArrayLike, *, shape: float = 1.0, rate: float = 1.0, mass: float = 0.9) -> ChangePoint:
    """The change in `counts` (n,), one a period: k uniform on 1..n-1, both rates Gamma(shape, rate) a period.

    p(k) ~ G(a+S1)/(b+k)^(a+S1) · G(a+S2)/(b+n-k)^(a+S2), S1 and S2 the sums before and after.
    """
    y = np.asarray(counts, dtype=float)
    if y.ndim != 1 or len(y) < 2 or (y < 0).any():
        raise InputError("a change needs two or more counts, none below zero", where="changepoint")
    if not (shape > 0 and rate > 0 and 0 < mass < 1):
        raise InputError("shape and rate must be positive and mass between 0 and 1", where="changepoint")
    k = np.arange(1, len(y))
    first = np.cumsum(y)[:-1]
    last, rest = y.sum() - first, len(y) - k
    weight = gammaln(shape + first) - (shape + first) * np.log(rate + k)
    weight += gammaln(shape + last) - (shape + last) * np.log(rate + rest)
    posterior = np.exp(weight - weight.max())
    posterior /= posterior.sum()
    best = int(np.argmax(posterior))
    gain = xlogy(first, first / k) + xlogy(last, last / rest) - xlogy(y.sum(), y.mean())
    likeliest = int(np.argmax(gain))
    return ChangePoint(
        index=int(k[best]),
        probability=float(posterior[best]),
        before=float((shape + first[best]) / (rate + k[best])),
        after=float((shape + last[best]) / (rate + rest[best])),
        credible=_smallest_set(posterior, mass),
        ml_index=int(k[likeliest]),
        deviance=float(2 * gain[likeliest]),
    )


def _smallest_set(posterior: np.ndarray, mass: float) -> tuple[int, ...]:
    order = np.argsort(-posterior, kind="stable")
    needed = int(np.searchsorted(np.cumsum(posterior[order]), mass)) + 1
    return tuple(sorted(int(at) + 1 for at in order[:needed]))
