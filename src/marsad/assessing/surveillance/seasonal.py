"""Runs a seasonal method over many series and weeks: equal baselines are fitted together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from marsad.assessing.surveillance.bounds import NbMethod, delta_upper, nb_upper
from marsad.assessing.surveillance.forecast import Forecast, Settings, forecast
from marsad.assessing.surveillance.grid import (
    Floats,
    Grid,
    Status,
    check_dates,
    check_share,
    table_of,
    weeks_from,
)
from marsad.assessing.surveillance.reference import Baseline, baselines
from marsad.claims import InputError, UnknownCode

# Regressions fitted at once: enough to keep numpy busy, few enough to stay in the processor's cache.
_BLOCK = 4000


def assess_grid(counts: ArrayLike, dates: Sequence[date], settings: Settings, start: int | None) -> Grid:
    """Every assessable week of counts (series, weeks) under `settings`."""
    table = table_of(counts)
    check_dates(table, dates)
    _check(settings)
    groups = baselines(list(dates), weeks_from(start, 0, table.shape[1]), settings.windows)
    index = np.array(sorted(week for weeks in groups.values() for week in weeks), dtype=np.int64)
    column = {int(week): at for at, week in enumerate(index)}
    expected, bound = (np.zeros((len(table), len(index))) for _ in range(2))
    empty = np.zeros_like(expected, dtype=bool)
    history: dict[int, tuple[int, ...]] = {}
    for baseline, weeks in groups.items():
        columns = [column[week] for week in weeks]
        expected[:, columns], bound[:, columns], empty[:, columns] = _assess(table, weeks, baseline, settings)
        history |= {week: tuple(week + offset for offset in baseline.offsets) for week in weeks}
    observed = table[:, index]
    low = _recent(table, settings.min_weeks)[:, index] < settings.min_cases
    status = {Status.LOW_COUNTS: low, Status.EMPTY_HISTORY: empty}
    alarm = (observed > bound) & ~low
    return Grid(
        index, observed, expected, bound, alarm, settings.method, settings.parameters, history.__getitem__, status
    )


def _check(settings: Settings) -> None:
    check_share("alpha", settings.alpha)
    if settings.threshold not in ("delta", "nb_plugin", "muan"):
        raise UnknownCode(f"{settings.threshold!r} is no threshold", hint="Use delta, nb_plugin or muan.")
    windows = settings.windows
    if windows.years < 1 or windows.half_window < 0 or windows.periods < 1 or settings.min_weeks < 1:
        raise InputError("years, periods and min_weeks must be 1 or more, half_window 0 or more", where=settings.method)


def _assess(
    table: Floats, weeks: list[int], baseline: Baseline, settings: Settings
) -> tuple[Floats, Floats, np.ndarray]:
    """Expected, bound and whether the history is empty, each of shape (series, weeks)."""
    at = np.asarray(weeks)[:, None] + np.asarray(baseline.offsets)[None, :]
    histories = table[:, at].reshape(-1, len(baseline.offsets))
    empty = ~histories.any(axis=1)
    expected, bound = np.zeros(len(histories)), np.zeros(len(histories))
    rows = np.flatnonzero(~empty)
    for block in np.array_split(rows, max(1, -(-len(rows) // _BLOCK))):
        if len(block):
            found = forecast(histories[block], baseline, settings)
            expected[block], bound[block] = found.mean, _upper(found, settings)
    shape = (len(table), len(weeks))
    return expected.reshape(shape), bound.reshape(shape), empty.reshape(shape)


def _upper(found: Forecast, settings: Settings) -> Floats:
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        if settings.threshold == "delta":
            return delta_upper(found.mean, found.se, found.phi, float(stats.norm.ppf(1 - settings.tail)))
        method: NbMethod = "muan" if settings.threshold == "muan" else "nb_plugin"
        return nb_upper(found.mean, found.se, found.phi, settings.tail, method)


def _recent(table: Floats, weeks: int) -> Floats:
    """The sum of each week and those before it, `weeks` in all."""
    running = np.cumsum(np.pad(table, ((0, 0), (weeks, 0))), axis=1)
    return np.asarray(running[:, weeks:] - running[:, :-weeks])
