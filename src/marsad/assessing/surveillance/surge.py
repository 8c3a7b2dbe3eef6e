"""Surges of deaths: sums over one, two and four weeks that the year before does not let expect, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from marsad.assessing.surveillance.grid import Floats, Integers, table_of
from marsad.claims import InputError

# Anscombe's constant: with it the square root of a Poisson count has a variance near 1/4, whatever its mean.
_ANSCOMBE = 3 / 8
_POISSON_VARIANCE = 1 / 4


@dataclass(frozen=True, slots=True)
class Surge:
    """The first day of a surge: `total` over the last `window` days, where `expected` is the mean of the year before.

    `score` is how many standard deviations the root of `total` lies above the roots of such sums.
    """

    index: int
    window: int
    total: int
    expected: float
    score: float


def surge(
    daily: ArrayLike,
    *,
    windows: Sequence[int] = (7, 14, 28),
    threshold: float = 3.0,
    least: int = 20,
    base: int = 365,
    spread: int = 730,
    gap: int = 28,
    quiet: int = 28,
) -> list[Surge]:
    """The days of `daily` (days,) on which a surge begins.

    For each window of w days ending on a day d, S is its sum and R = sqrt(S + 3/8). m is the mean of R over the `base`
    days that end `gap` days before the window, v its variance over up to `spread` days, at least 1/4, as for Poisson
    counts (Anscombe 1948, Biometrika 35:246). Roots are used because deaths come in bundles: one massacre in the past
    would blow up the variance of sums and hide all that comes after it. A day is high when (R - m) / sqrt(v) reaches
    `threshold` and S reaches `least` for one window; a surge begins on a high day after `quiet` days without one.
    Several windows are looked at each day, so the threshold is no normal quantile: docs/explanation/findings.md has the
    measured delays and false alarms.
    """
    if min(windows, default=0) < 1 or base < 1 or gap < 0 or spread < base:
        raise InputError("windows and base are days, at least 1; the spread is no shorter than the base", where="surge")
    series = table_of(daily)[0]
    scored = [_scores(series, window, base, spread, gap, least) for window in windows]
    best = np.max([score for score, _, _ in scored], axis=0)
    found: list[Surge] = []
    last = -quiet - 1
    for day in np.flatnonzero(best >= threshold):
        if day - last > quiet:
            at = max(range(len(windows)), key=lambda n: (scored[n][0][day], windows[n]))
            score, total, expected = (values[day] for values in scored[at])
            found.append(Surge(int(day), windows[at], int(total), float(expected), float(score)))
        last = int(day)
    return found


def _scores(series: Floats, window: int, base: int, spread: int, gap: int, least: int) -> tuple[Floats, Floats, Floats]:
    """Score, sum and expected sum of each day; -inf and 0 where the past is too short or the sum too small."""
    days = len(series)
    score, total, expected = np.full(days, -np.inf), np.zeros(days), np.zeros(days)
    first = base + gap + window
    if days <= first:
        return score, total, expected
    index = np.arange(first, days)
    sums = _running(series)
    windows = sums[window:] - sums[:-window]
    roots = np.sqrt(windows + _ANSCOMBE)
    total[index] = windows[index - window + 1]
    # The past ends before the gap: `last` counts the windows that lie in it.
    end = index + 1 - window - gap
    last = end - window + 1
    expected[index] = (sums[end] - sums[end - base]) / base * window
    mean, _ = _moments(roots, np.maximum(0, end - base), last)
    _, variance = _moments(roots, np.maximum(0, end - spread), last)
    above = (roots[index - window + 1] - mean) / np.sqrt(np.maximum(variance, _POISSON_VARIANCE))
    score[index] = np.where(total[index] >= least, above, -np.inf)
    return score, total, expected


def _running(values: Floats) -> Floats:
    return np.concatenate([[0.0], np.cumsum(values)])


def _moments(values: Floats, start: Integers, stop: Integers) -> tuple[Floats, Floats]:
    """Mean and variance of values[start[i]:stop[i]] for each i."""
    first, second = _running(values), _running(values**2)
    count = stop - start
    mean = (first[stop] - first[start]) / count
    return mean, np.maximum(0.0, (second[stop] - second[start]) / count - mean**2)
