"""Pairs of rows, and the helpers by which all their values are compared at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.columns import Columns, Ints, expand
from marsad.resolving.sketch import NONE

Levels = NDArray[np.int8]
Bools = NDArray[np.bool_]
Reals = NDArray[np.float64]

SILENT = -1  # the level of a comparison to which one of the two says nothing


@dataclass(frozen=True)
class Pairs:
    """Rows `left[k]` and `right[k]` of `columns` for each pair k."""

    columns: Columns
    left: Ints
    right: Ints
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of_rows(cls, columns: Columns, left: Sequence[int] | Ints, right: Sequence[int] | Ints) -> Pairs:
        """Pairs of row numbers."""
        return cls(columns, np.asarray(left, np.int64), np.asarray(right, np.int64))

    def __len__(self) -> int:
        return len(self.left)

    def of(self, name: str) -> tuple[Ints, Ints]:
        """A scalar of both sides."""
        values = self.columns.scalar(name)
        return values[self.left], values[self.right]

    def said(self, name: str) -> Bools:
        """True where both sides give the scalar."""
        a, b = self.of(name)
        found: Bools = (a != NONE) & (b != NONE)
        return found

    def lengths(self, name: str) -> tuple[Ints, Ints]:
        """The lengths of a list of both sides."""
        lengths = self.columns.lists(name).lengths
        return lengths[self.left], lengths[self.right]

    def both(self, name: str) -> Bools:
        """True where both sides give a list."""
        a, b = self.lengths(name)
        return (a > 0) & (b > 0)

    @cached_property
    def main(self) -> Bools:
        """True where both sides are what their reports are about."""
        a, b = self.of("main")
        found: Bools = (a == 1) & (b == 1)
        return found


@dataclass(frozen=True, slots=True)
class Combos:
    """Every value of the left list with every one of the right, for all pairs: `pair[c]`, `left[c]`, `right[c]`."""

    pair: Ints
    left: NDArray[np.int64]
    right: NDArray[np.int64]


def combos(pairs: Pairs, name: str, width: int) -> Combos:
    """The combinations of two lists of records of `width` values each; `left` and `right` have a column for each."""
    found = pairs.columns.lists(name)
    counts, starts = found.lengths // width, found.bounds[:-1] // width
    a, b = counts[pairs.left], counts[pairs.right]
    pair = np.repeat(np.arange(len(pairs)), a * b)
    inner = expand(np.zeros(len(pairs), np.int64), a * b)
    table = found.values.reshape(-1, width).astype(np.int64)
    per = b[pair]
    left = table[starts[pairs.left][pair] + inner // np.maximum(per, 1)]
    right = table[starts[pairs.right][pair] + inner % np.maximum(per, 1)]
    return Combos(pair, left, right)


def best(pair: Ints, order: tuple[NDArray[np.generic], ...], count: int) -> Ints:
    """For each pair the index of its combination that comes first by `order`, -1 where there is none."""
    ranked = np.lexsort((*reversed(order), pair))
    firsts = np.concatenate(([True], pair[ranked][1:] != pair[ranked][:-1])) if len(pair) else np.zeros(0, bool)
    found = np.full(count, -1, np.int64)
    found[pair[ranked][firsts]] = ranked[firsts]
    return found


def graded(values: Reals | Ints, bounds: tuple[float, ...]) -> Levels:
    """The level of each value: how many of the ascending bounds it reaches."""
    return np.digitize(values, np.asarray(bounds)).astype(np.int8)
