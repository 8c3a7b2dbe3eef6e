"""Many rows as columns: scalars as arrays, lists as arrays with bounds. What pairs are compared by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.sketch import LISTS, SCALARS, Row

Ints = NDArray[np.int64]
_HEAD = len(SCALARS) + len(LISTS)


@dataclass(frozen=True, slots=True)
class Lists:
    """One list for each row: `values[bounds[i]:bounds[i + 1]]`."""

    bounds: Ints
    values: NDArray[Any]

    @property
    def lengths(self) -> Ints:
        """How many values each row has."""
        return np.diff(self.bounds)


class Columns:
    """Rows of `sketch_of` on their side; a column is made when it is first asked for, and kept in `cache`."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._count = len(rows)
        lengths = np.fromiter((len(row) for row in rows), np.int64, len(rows))
        self._flat: NDArray[np.int32] = np.concatenate(rows) if rows else np.zeros(0, np.int32)
        self._starts = np.concatenate(([0], np.cumsum(lengths)))[:-1].astype(np.int64)
        self.cache: dict[Any, Any] = {}

    @classmethod
    def of_flat(cls, flat: NDArray[np.int32], starts: Ints) -> Columns:
        """Rows that lie one after the other: `flat[starts[i]:starts[i + 1]]`."""
        found = cls(())
        found._count, found._flat, found._starts = len(starts) - 1, flat, starts[:-1]
        return found

    def __len__(self) -> int:
        return self._count

    def scalar(self, name: str) -> Ints:
        """One value for each row."""
        if name not in self.cache:
            self.cache[name] = self._flat[self._starts + SCALARS.index(name)].astype(np.int64)
        found: Ints = self.cache[name]
        return found

    def lists(self, name: str) -> Lists:
        """One list for each row."""
        if name not in self.cache:
            self.cache[name] = self._cut(LISTS.index(name))
        found: Lists = self.cache[name]
        return found

    @cached_property
    def _lengths(self) -> Ints:
        at = self._starts[:, None] + len(SCALARS) + np.arange(len(LISTS))
        found: Ints = self._flat[at].astype(np.int64)
        return found

    def _cut(self, index: int) -> Lists:
        lengths = self._lengths[:, index]
        starts = self._starts + _HEAD + self._lengths[:, :index].sum(axis=1)
        bounds = np.concatenate(([0], np.cumsum(lengths)))
        return Lists(bounds, self._flat[expand(starts, lengths)])


def expand(starts: Ints, lengths: Ints) -> Ints:
    """The positions `starts[i] .. starts[i] + lengths[i]` of every i, one after the other."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    offsets = np.arange(total) - np.repeat(ends - lengths, lengths)
    return np.repeat(starts, lengths) + offsets


def distinct(values: Ints) -> Ints:
    """The values, sorted, each once: numpy's own way hashes them, which is slower for many."""
    ordered = np.sort(values)
    keep = np.ones(len(ordered), bool)
    keep[1:] = ordered[1:] != ordered[:-1]
    return ordered[keep]


def without(values: Ints, others: Ints) -> Ints:
    """The values that are not among the others; these are sorted."""
    at = np.minimum(np.searchsorted(others, values), max(len(others) - 1, 0))
    return values[others[at] != values] if len(others) else values
