"""Space-time Poisson scan: clusters anywhere in a period, against expected counts.

Kulldorff et al. 1998, American Journal of Public Health 88:1377.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsad.assessing.scan.circles import Metric, circles
from marsad.assessing.scan.likelihood import Cluster, Scanner
from marsad.claims import InputError

Number = TypeVar("Number", np.int64, np.float64)


def space_time_poisson(
    observed_2d: ArrayLike,
    expected_2d: ArrayLike,
    places: Mapping[str, tuple[float, float]],
    *,
    max_duration: int,
    max_share: float = 0.5,
    max_radius: float | None = None,
    min_cases: int = 2,
    metric: Metric = "sphere",
    permutations: int = 0,
    seed: int | None = None,
) -> list[Cluster]:
    """Clusters in `observed_2d` (places, periods) against `expected_2d`, scaled to as many cases as were observed.

    Rows are in the order of `places`. Windows are any 1..max_duration periods in a row; `start` and `end` are columns.
    Circles hold at most `max_share` of the expected cases. Replicates are multinomial with the expected shares.
    """
    observed, expected = _tables(observed_2d, expected_2d, places)
    total = int(observed.sum())
    if total == 0:
        return []
    expected = expected * total / expected.sum()
    drawn = circles(places, expected.sum(axis=1), metric=metric, max_share=max_share, max_radius=max_radius)
    periods = observed.shape[1]
    windows = tuple(
        (start, start + length - 1)
        for length in range(1, min(max_duration, periods) + 1)
        for start in range(periods - length + 1)
    )
    means = np.cumsum(_by_window(expected, windows)[drawn.order], axis=1)
    scanner = Scanner(drawn, windows, means, total, min_cases)
    replicates = _replicates(expected / total, total, windows, permutations, seed)
    return scanner.clusters(_by_window(observed, windows), replicates)


def _tables(
    observed_2d: ArrayLike, expected_2d: ArrayLike, places: Mapping[str, tuple[float, float]]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    observed, expected = np.asarray(observed_2d), np.asarray(expected_2d, dtype=float)
    if observed.ndim != 2 or observed.shape != expected.shape or len(observed) != len(places):
        raise InputError(
            f"observed {observed.shape} and expected {expected.shape} for {len(places)} places",
            where="space_time_poisson",
            hint="Both must have the shape (places, periods).",
        )
    if (observed < 0).any() or (observed != np.floor(observed)).any() or (expected < 0).any():
        raise InputError("observed must be whole and neither below zero", where="space_time_poisson")
    return observed.astype(np.int64), expected


def _by_window(table: NDArray[Number], windows: tuple[tuple[int, int], ...]) -> NDArray[Number]:
    """Sums of (places, periods) over each window: (places, windows)."""
    running = np.zeros((table.shape[0], table.shape[1] + 1), dtype=table.dtype)
    running[:, 1:] = np.cumsum(table, axis=1)
    starts, ends = np.array(windows).T
    return np.asarray(running[:, ends + 1] - running[:, starts])


def _replicates(
    shares: NDArray[np.float64], total: int, windows: tuple[tuple[int, int], ...], number: int, seed: int | None
) -> Iterator[NDArray[np.int64]]:
    if number and seed is None:
        raise InputError(
            "permutations need a seed", where="scan", hint="Give `seed`, so that the result can be redone."
        )
    rng = np.random.default_rng(seed)
    flat = shares.ravel() / shares.sum()
    for _ in range(number):
        yield _by_window(rng.multinomial(total, flat).reshape(shares.shape), windows)
