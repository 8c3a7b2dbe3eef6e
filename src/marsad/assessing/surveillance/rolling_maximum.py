"""The rule that OCHA's HDX Signals applies to fatalities: a month's sum against its own past maximum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import ArrayLike

from marsad.assessing.surveillance.grid import table_of


@dataclass(frozen=True, slots=True)
class Signal:
    """A day on which the rule fires: `level` counts the look-backs passed, `total` is the window's sum."""

    index: int
    level: int
    total: int


def rolling_maximum(
    daily: ArrayLike,
    *,
    window: int = 30,
    lookback: Sequence[int] = (366, 1096),
    minimum: float = 100,
    quiet: int = 180,
) -> list[Signal]:
    """The days of `daily` (days,) whose sum over `window` days is at its own past maximum.

    It must reach `minimum` and be no less than that sum was on any of the last `lookback` days, today included, all
    windows full. The level is the number of the longest look-back passed. A signal silences equal and lower levels for
    `quiet` days.
    """
    series = table_of(daily)[0]
    if len(series) < window:
        return []
    totals = sliding_window_view(series, window).sum(axis=1)
    levels = np.zeros(len(totals), dtype=int)
    for level, days in enumerate(sorted(lookback), start=1):
        if len(totals) >= days:
            highest = sliding_window_view(totals, days).max(axis=1)
            levels[days - 1 :][totals[days - 1 :] >= highest] = level
    levels[totals < minimum] = 0
    signals: list[Signal] = []
    for day in np.flatnonzero(levels):
        index, level = int(day) + window - 1, int(levels[day])
        if not any(each.level >= level and index - each.index < quiet for each in signals):
            signals.append(Signal(index, level, int(totals[day])))
    return signals
