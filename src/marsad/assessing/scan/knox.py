"""Knox's test: are pairs that are near in space also near in time more often than chance gives?

Knox 1964, Applied Statistics 13:25.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import stats
from scipy.spatial import cKDTree

from marsad.claims import InputError


@dataclass(frozen=True, slots=True)
class Knox:
    """Pairs in all, near in space, in time, in both; the expected number of the last.

    Both p-values are one-sided and count the observed number itself: P(X >= near_both). `p_permutation` is null when
    nothing was shuffled.
    """

    pairs: int
    near_space: int
    near_time: int
    near_both: int
    expected: float
    p_poisson: float
    p_permutation: float | None


def knox(
    points: Sequence[tuple[float, float]],
    times: Sequence[float],
    *,
    delta: float,
    tau: float,
    permutations: int = 0,
    seed: int | None = None,
) -> Knox:
    """Pairs of `points` (n, 2) at most `delta` apart and `times` (n,) at most `tau` apart, limits included.

    expected = near_space·near_time/pairs, its p from a Poisson distribution; `permutations` shuffles of the times
    under `seed` give a p-value that needs no such distribution.
    """
    if len(points) != len(times) or len(points) < 2:
        raise InputError(f"{len(points)} points and {len(times)} times", where="knox", hint="Give two or more of each.")
    if permutations and seed is None:
        raise InputError(
            "permutations need a seed", where="knox", hint="Give `seed`, so that the result can be redone."
        )
    ordered = sorted(zip(map(tuple, points), times, strict=True))
    place = np.array([point for point, _ in ordered], dtype=float)
    time = np.array([when for _, when in ordered], dtype=float)
    pairs = len(ordered) * (len(ordered) - 1) // 2
    near = cKDTree(place).query_pairs(delta, output_type="ndarray")
    both = _near_in_time(near, time, tau)
    near_time = _pairs_within(time, tau)
    expected = len(near) * near_time / pairs
    return Knox(
        pairs=pairs,
        near_space=len(near),
        near_time=near_time,
        near_both=both,
        expected=expected,
        p_poisson=float(stats.poisson.sf(both - 1, expected)),
        p_permutation=_rank(near, time, tau, both, permutations, seed) if permutations else None,
    )


def _near_in_time(near: NDArray[np.int64], time: NDArray[np.float64], tau: float) -> int:
    return int((np.abs(time[near[:, 0]] - time[near[:, 1]]) <= tau).sum())


def _pairs_within(time: NDArray[np.float64], tau: float) -> int:
    ordered = np.sort(time)
    return int((np.searchsorted(ordered, ordered + tau, side="right") - np.arange(len(ordered)) - 1).sum())


def _rank(
    near: NDArray[np.int64], time: NDArray[np.float64], tau: float, both: int, permutations: int, seed: int | None
) -> float:
    rng = np.random.default_rng(seed)
    reached = sum(_near_in_time(near, rng.permutation(time), tau) >= both for _ in range(permutations))
    return (1 + reached) / (1 + permutations)
