"""Which past weeks a week is compared with: the same weeks of the years before, and the season between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from marsad.assessing.surveillance.grid import Integers


def reference_dates(date: date, years: int) -> list[date]:
    """`date` itself and, for each of the `years` before, the same weekday nearest the same day of the year."""
    return [date, *(_nearest(date, back) for back in range(1, years + 1))]


def _nearest(day: date, back: int) -> date:
    try:
        same = day.replace(year=day.year - back)
    except ValueError:
        # 29 February in a year without one: the day after the 28th.
        same = day.replace(year=day.year - back, month=3, day=1)
    ahead = (day.weekday() - same.weekday()) % 7
    return same + timedelta(days=ahead if ahead <= 3 else ahead - 7)


@dataclass(frozen=True, slots=True)
class Windows:
    """How a history is cut out: years back, half a window's width, seasonal periods, weeks left out at the end."""

    years: int
    half_window: int
    periods: int = 1
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Baseline:
    """The weeks one week is compared with: `offsets` (n,) from it, all below 0, and the seasonal `levels` (n,).

    Level 0 is the season of the week itself.
    """

    offsets: tuple[int, ...]
    levels: tuple[int, ...]


def baselines(dates: list[date], index: Integers, windows: Windows) -> dict[Baseline, list[int]]:
    """The weeks of `index` by baseline: weeks that share one can be assessed together.

    Weeks lacking any part of their history are left out.
    """
    position = {day: week for week, day in enumerate(dates)}
    found: dict[Baseline, list[int]] = {}
    for week in index:
        baseline = _baseline(dates[week], int(week), position, windows)
        if baseline is not None:
            found.setdefault(baseline, []).append(int(week))
    return found


def _baseline(day: date, week: int, position: Mapping[date, int], windows: Windows) -> Baseline | None:
    centres = [position.get(each) for each in reference_dates(day, windows.years)[1:]]
    if any(centre is None for centre in centres):
        return None
    known = sorted(centre for centre in centres if centre is not None)
    if known[0] - windows.half_window < 0:
        return None
    levels = _levels([*known, week], windows)
    chosen = {at: level for at, level in levels.items() if week - at > windows.gap}
    weeks = sorted(chosen)
    return Baseline(tuple(at - week for at in weeks), tuple(chosen[at] for at in weeks))


def _levels(centres: list[int], windows: Windows) -> dict[int, int]:
    """Each week's season: 0 within a window, 1 and up in equal runs, longer first, between two windows."""
    width = windows.half_window
    levels: dict[int, int] = {}
    for centre, following in pairwise(centres):
        levels |= dict.fromkeys(range(centre - width, centre + width + 1), 0)
        if windows.periods > 1:
            between = np.arange(centre + width + 1, following - width)
            for level, run in enumerate(np.array_split(between, windows.periods - 1), start=1):
                levels |= {int(at): level for at in run}
    return levels
