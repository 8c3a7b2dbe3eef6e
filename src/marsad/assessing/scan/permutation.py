"""Space-time permutation scan: clusters that end now, from cases alone, without a population.

Kulldorff et al. 2005, PLoS Medicine 2:e59. What is tested is interaction: cases in a circle and window beyond what
the circle's share of all cases and the window's share of all cases give together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from marsad.assessing.scan.circles import Metric, circles
from marsad.assessing.scan.likelihood import Cluster, Scanner
from marsad.claims import InputError, UnknownCode

Integers = NDArray[np.int64]


def space_time_permutation(
    cases: Sequence[tuple[str, int]],
    places: Mapping[str, tuple[float, float]],
    *,
    end: int,
    max_duration: int,
    max_share: float = 0.5,
    max_radius: float | None = None,
    min_cases: int = 2,
    metric: Metric = "plane",
    permutations: int = 0,
    seed: int | None = None,
) -> list[Cluster]:
    """Clusters of `cases`, one (place, whole time) each, in windows of the last 1..max_duration units up to `end`.

    Circles hold at most `max_share` of all cases and reach at most `max_radius` (kilometres on the sphere, else the
    unit of `places`). mu = (cases in circle)(cases in window)/C. p-values rank each cluster among the maxima of
    `permutations` shuffles of the times under `seed`; the order of `cases` does not matter.
    """
    names = list(places)
    at, times = _arrays(cases, names, end)
    if not len(at):
        return []
    by_place = np.bincount(at, minlength=len(names)).astype(float)
    drawn = circles(places, by_place, metric=metric, max_share=max_share, max_radius=max_radius)
    ago = end - times
    in_window = np.array([(ago < length).sum() for length in range(1, max_duration + 1)])
    in_circle = np.cumsum(by_place[drawn.order], axis=1)
    windows = tuple((end - length + 1, end) for length in range(1, max_duration + 1))
    expected = in_circle[:, :, None] * in_window[None, None, :] / len(at)
    scanner = Scanner(drawn, windows, expected, len(at), min_cases)
    shape = (len(names), max_duration)
    shuffles = _shuffles(at, ago, shape, permutations, seed)
    return scanner.clusters(_by_window(at, ago, shape), shuffles)


def _arrays(cases: Sequence[tuple[str, int]], names: list[str], end: int) -> tuple[Integers, Integers]:
    """Place and time of every case, sorted, so that neither the order of rows nor of places enters the shuffles."""
    position = {name: index for index, name in enumerate(names)}
    for place, time in cases:
        if place not in position:
            raise UnknownCode(f"a case at unknown place {place!r}", where="scan")
        if time > end:
            raise InputError(f"a case at time {time}, after the end {end}", where="scan")
    ordered = sorted(cases)
    at = np.array([position[place] for place, _ in ordered], dtype=np.int64)
    return at, np.array([time for _, time in ordered], dtype=np.int64)


def _by_window(at: Integers, ago: Integers, shape: tuple[int, int]) -> Integers:
    """Cases by place in the last 1, 2, ... units."""
    recent = ago < shape[1]
    cells = np.bincount(at[recent] * shape[1] + ago[recent], minlength=shape[0] * shape[1])
    return np.cumsum(cells.reshape(shape), axis=1)


def _shuffles(
    at: Integers, ago: Integers, shape: tuple[int, int], permutations: int, seed: int | None
) -> Iterator[Integers]:
    if permutations and seed is None:
        raise InputError(
            "permutations need a seed", where="scan", hint="Give `seed`, so that the result can be redone."
        )
    rng = np.random.default_rng(seed)
    for _ in range(permutations):
        yield _by_window(at, rng.permutation(ago), shape)
