"""CUSUM: small excesses that add up.

Page 1954, Biometrika 41:100; for counts Rossi, Lampugnani, Marchi 1999, Statistics in Medicine 18:2111.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from marsad.assessing.surveillance.grid import Floats, Grid, Status, table_of, weeks_from, weeks_of
from marsad.claims import InputError, UnknownCode

Transform = Literal["standard", "rossi"]


def cusum_grid(
    counts: ArrayLike,
    *,
    start: int,
    k: float = 1.04,
    h: float = 2.26,
    mean: float | None = None,
    transform: Transform = "standard",
) -> Grid:
    """S = max(0, S + x - k) from 0 at `start`, alarm while S >= h, for counts (weeks,) or (series, weeks).

    x is (y-m)/sqrt(m), or Rossi's (y - 3m + 2·sqrt(m·y))/(2·sqrt(m)); m is `mean`, else the mean before `start`. S is
    not set back after an alarm, so a week without a case can stay raised: its status then reads excess_continues.
    `bound` is the count from which on the week alarms. No alarm when m is 0.
    """
    if transform not in ("standard", "rossi"):
        raise UnknownCode(f"{transform!r} is no transform of CUSUM", hint="Use standard or rossi.")
    table = table_of(counts)
    if mean is None and start < 1:
        raise InputError("no week before `start` to take the mean of", where="cusum", hint="Give `mean`.")
    level = table[:, :start].mean(axis=1) if mean is None else np.full(len(table), float(mean))
    index = weeks_from(start, 0, table.shape[1])
    observed = table[:, index]
    scores = _scores(observed, level[:, None], transform)
    total, sums = np.zeros(len(table)), np.zeros_like(observed)
    bound = np.zeros_like(observed)
    for week in range(len(index)):
        bound[:, week] = _count_at(h + k - total, level, transform)
        total = np.maximum(0.0, total + scores[:, week] - k)
        sums[:, week] = total
    alarm = (sums >= h) & (level[:, None] > 0)
    parameters = {"k": k, "h": h, "mean": mean, "transform": transform, "start": start}
    expected = np.broadcast_to(level[:, None], observed.shape)
    status = {Status.EMPTY_HISTORY: expected == 0, Status.EXCESS_CONTINUES: alarm & (observed == 0)}
    return Grid(index, observed, expected, bound, alarm, "cusum", parameters, lambda week: tuple(range(week)), status)


cusum = weeks_of(cusum_grid)


def _scores(observed: Floats, mean: Floats, transform: Transform) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        if transform == "standard":
            scores = (observed - mean) / np.sqrt(mean)
        else:
            scores = (observed - 3 * mean + 2 * np.sqrt(mean * observed)) / (2 * np.sqrt(mean))
    return np.where(mean > 0, scores, 0.0)


def _count_at(score: Floats, mean: Floats, transform: Transform) -> Floats:
    """The count whose score is `score`: the inverse of `_scores`, not below 0."""
    if transform == "standard":
        return np.maximum(0.0, mean + np.sqrt(mean) * score)
    root = np.sqrt(np.maximum(0.0, 4 * mean + 2 * np.sqrt(mean) * score)) - np.sqrt(mean)
    return np.asarray(np.maximum(0.0, root) ** 2)
