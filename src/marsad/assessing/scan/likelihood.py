"""The scan statistic over every circle and window, its maxima, and their rank among replicates.

Kulldorff 1997, Communications in Statistics 26:1481; Kulldorff et al. 2005, PLoS Medicine 2:e59.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import xlogy

from marsad.assessing.scan.circles import Circles

Floats = NDArray[np.float64]
# Statistics closer than this are equal: a replicate with the same counts must count as "no smaller".
_TIE = 1e-9


@dataclass(frozen=True, slots=True)
class Cluster:
    """Places nearest first, the window (both ends included), cases observed and expected, log-likelihood ratio.

    `p_value` is the rank of `statistic` among the maxima of the replicates; null when none were drawn.
    """

    places: tuple[str, ...]
    start: int
    end: int
    observed: int
    expected: float
    statistic: float
    radius: float
    p_value: float | None


class Scanner:
    """Scores counts against means that are the same in every replicate.

    `expected` has the shape (places, places, windows): centre, size of circle less one, window. `windows` lists
    (start, end), those that win a tie first. `total` is the number of cases, equal in all replicates, so that
    c ln(c/mu) + (C-c) ln((C-c)/(C-mu)) = f(c) - C ln(C-mu) - c (ln mu - ln(C-mu)) with f looked up.
    """

    def __init__(
        self, circles: Circles, windows: tuple[tuple[int, int], ...], expected: Floats, total: int, min_cases: int
    ) -> None:
        self.circles, self.windows, self.expected = circles, windows, expected
        c = np.arange(total + 1, dtype=float)
        with np.errstate(divide="ignore", invalid="ignore"):
            rest = np.log(total - expected)
            slope = np.log(expected) - rest
        usable = circles.allowed[:, :, None] & (expected > 0) & (expected < total)
        self._f = xlogy(c, c) + xlogy(total - c, total - c)
        self._slope = np.where(usable, slope, 0.0)
        self._offset = np.where(usable, total * rest, 0.0)
        # The least count that is above the mean and enough: fewer score nothing.
        least = np.maximum(np.floor(expected) + 1, min_cases)
        self._least = np.where(usable, least, total + 1).astype(np.int64)

    def counts(self, by_window: NDArray[np.int64]) -> NDArray[np.int64]:
        """Cases in every circle and window from cases by place and window (places, windows)."""
        return np.cumsum(by_window[self.circles.order], axis=1)

    def scores(self, counts: NDArray[np.int64]) -> Floats:
        """The statistic of every circle and window; 0 where the cases are too few or no more than expected."""
        score = self._f[counts] - self._offset - counts * self._slope
        return np.where(counts >= self._least, score, 0.0)

    def maximum(self, by_window: NDArray[np.int64]) -> float:
        """The greatest statistic of one data set."""
        counts = self.counts(by_window)
        hot = np.nonzero(counts >= self._least)
        if not len(hot[0]):
            return 0.0
        c = counts[hot]
        return float((self._f[c] - self._offset[hot] - c * self._slope[hot]).max())

    def clusters(self, by_window: NDArray[np.int64], replicates: Iterable[NDArray[np.int64]]) -> list[Cluster]:
        """Clusters that share no place, best first, each ranked among the maxima of `replicates`."""
        counts = self.counts(by_window)
        scores = self.scores(counts)
        maxima = np.array([self.maximum(each) for each in replicates])
        window = np.argmax(np.round(scores / _TIE), axis=2)
        best = np.take_along_axis(scores, window[:, :, None], axis=2)[:, :, 0]
        found: list[Cluster] = []
        taken: set[int] = set()
        for centre, size in self._ranked(best):
            places = self.circles.order[centre, : size + 1]
            if taken.isdisjoint(places.tolist()):
                taken.update(places.tolist())
                at = (centre, size, int(window[centre, size]))
                found.append(self._cluster(at, counts, float(best[centre, size]), maxima))
        return found

    def _ranked(self, best: Floats) -> list[tuple[int, int]]:
        """Circles with a positive statistic: greatest first, then smaller radius, fewer places, first by name."""
        centres, sizes = np.nonzero(best > 0)
        keys = (centres, sizes, self.circles.radius[centres, sizes], -np.round(best[centres, sizes] / _TIE))
        return [(int(centres[at]), int(sizes[at])) for at in np.lexsort(keys)]

    def _cluster(
        self, at: tuple[int, int, int], counts: NDArray[np.int64], statistic: float, maxima: Floats
    ) -> Cluster:
        centre, size, window = at
        no_smaller = int((maxima >= statistic - _TIE).sum())
        return Cluster(
            places=self.circles.members(centre, size + 1),
            start=self.windows[window][0],
            end=self.windows[window][1],
            observed=int(counts[at]),
            expected=float(self.expected[at]),
            statistic=statistic,
            radius=float(self.circles.radius[centre, size]),
            p_value=(1 + no_smaller) / (1 + len(maxima)) if len(maxima) else None,
        )
