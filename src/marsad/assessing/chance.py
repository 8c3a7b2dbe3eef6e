"""What chance alone would give among many series: false alarms to expect, and q-values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.special import bdtrc

from marsad.claims import InputError


def false_alarm(total: int, share: float, *, confidence: float) -> float:
    """The probability that a series whose rate never changed alarms, given its `total` over month and baseline.

    The month's count is then binomial(total, share), `share` the month's part of all days. It alarms from the least x
    on whose lower Clopper-Pearson limit is above 1, that is with P(X >= x) below half of 1 - confidence. Counts are
    whole, so the probability lies below that half, and is 0 where no count could alarm.
    """
    if not 0 < share < 1:
        raise InputError(f"share {share} is not between 0 and 1", where="chance")
    # bdtrc(k, n, p) is P(X > k).
    tails = bdtrc(np.arange(-1, total), total, share) if total > 0 else np.zeros(0)
    alarming = tails[tails < (1 - confidence) / 2]
    return float(alarming.max(initial=0.0))


def expected_false_alarms(series: Iterable[tuple[int, float]], *, confidence: float) -> float:
    """How many of the series, given as (total, share), would alarm in a month if no rate had changed."""
    return sum(false_alarm(total, share, confidence=confidence) for total, share in series)


def q_values(p_values: Sequence[float]) -> tuple[float, ...]:
    """For each test the least share of false discoveries at which it would be called one.

    Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57:289: q of the i-th smallest p is the least of n p_j / j over
    j >= i. It holds for independent tests and for those that rise and fall together, as overlapping series do.
    """
    if not p_values:
        return ()
    p = np.asarray(p_values, dtype=float)
    if ((p < 0) | (p > 1)).any():
        raise InputError("p-values lie between 0 and 1", where="q_values")
    order = np.argsort(p)
    scaled = p[order] * len(p) / np.arange(1, len(p) + 1)
    lowest = np.minimum.accumulate(scaled[::-1])[::-1]
    found = np.empty_like(p)
    found[order] = np.minimum(1.0, lowest)
    return tuple(float(q) for q in found)
