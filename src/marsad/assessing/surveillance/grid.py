"""What every detector gives back: weeks with the numbers a reader needs to judge an alarm."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Any, ParamSpec

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsad.claims import InputError

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]
P = ParamSpec("P")


class Status(StrEnum):
    """What is to be said of a week beside its numbers."""

    ASSESSED = "assessed"
    LOW_COUNTS = "low_counts"
    EMPTY_HISTORY = "empty_history"
    EXCESS_CONTINUES = "excess_continues"


@dataclass(frozen=True, slots=True)
class Week:
    """One week of one series: alarm if `observed` exceeds `bound`; `history` lists the indexes of the weeks used."""

    index: int
    observed: int
    expected: float
    bound: float
    alarm: bool
    status: Status
    method: str
    parameters: Mapping[str, Any]
    history: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The weeks of many series at once. Arrays have the shape (series, weeks); `index` (weeks,) holds positions.

    `status` names what stands out, week by week, where it differs from assessed.
    """

    index: Integers
    observed: Floats
    expected: Floats
    bound: Floats
    alarm: Flags
    method: str
    parameters: Mapping[str, Any]
    history: Callable[[int], tuple[int, ...]]
    status: Mapping[Status, Flags]

    def week(self, row: int, column: int) -> Week:
        """One cell as a Week."""
        index = int(self.index[column])
        status = next((name for name, flags in self.status.items() if flags[row, column]), Status.ASSESSED)
        return Week(
            index=index,
            observed=int(self.observed[row, column]),
            expected=float(self.expected[row, column]),
            bound=float(self.bound[row, column]),
            alarm=bool(self.alarm[row, column]),
            status=status,
            method=self.method,
            parameters=self.parameters,
            history=self.history(index),
        )

    def weeks(self) -> list[Week]:
        """Every week of the first series, in order."""
        return [self.week(0, column) for column in range(len(self.index))]

    def alarms(self) -> list[tuple[int, Week]]:
        """(series, week) of every alarm, by series and week."""
        return [(int(row), self.week(int(row), int(column))) for row, column in np.argwhere(self.alarm)]


def weeks_of(grid: Callable[P, Grid]) -> Callable[P, list[Week]]:
    """The detector for one series: as `grid`, but one Week per assessed week of counts (weeks,)."""

    @wraps(grid)
    def weeks(*args: P.args, **parameters: P.kwargs) -> list[Week]:
        return grid(*args, **parameters).weeks()

    weeks.__name__ = weeks.__qualname__ = grid.__name__.removesuffix("_grid")
    return weeks


def table_of(counts: ArrayLike) -> Floats:
    """Counts as an array of shape (series, weeks), one series as one row; raises InputError for what is no count."""
    table = np.atleast_2d(np.asarray(counts, dtype=float))
    if table.ndim != 2:
        raise InputError(f"counts have {table.ndim} dimensions, not 1 or 2", where="surveillance")
    if not np.isfinite(table).all() or (table < 0).any():
        raise InputError("counts must be finite and not below zero", where="surveillance")
    return table


def weeks_from(start: int | None, earliest: int, length: int) -> Integers:
    """The positions to assess: from `start`, or from the earliest with enough history, to the end."""
    if start is not None and start < 0:
        raise InputError(f"start {start} lies before the series", where="surveillance")
    return np.arange(max(earliest, start if start is not None else earliest), length)


def lags(table: Floats, index: Integers, first: int, count: int) -> Floats:
    """The weeks `first` to `first + count - 1` before each of `index`: shape (series, weeks, count)."""
    steps = index[:, None] - np.arange(first, first + count)[None, :]
    return table[:, steps]


def used(first: int, count: int) -> Callable[[int], tuple[int, ...]]:
    """The history of a week whose baseline is `count` weeks from `first` before it."""
    return lambda index: tuple(range(index - first - count + 1, index - first + 1))


def check_share(name: str, value: float) -> None:
    """Raise InputError unless 0 < value < 1."""
    if not 0 < value < 1:
        raise InputError(f"{name} {value} is not between 0 and 1", where="surveillance")


def check_dates(table: Floats, dates: Sequence[Any]) -> None:
    """Raise InputError unless there is one date a week."""
    if len(dates) != table.shape[1]:
        raise InputError(f"{len(dates)} dates for {table.shape[1]} weeks", where="surveillance")
