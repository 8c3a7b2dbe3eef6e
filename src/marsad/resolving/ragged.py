"""Lists of different lengths, one for each row, put together without a loop over rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.columns import Ints, Lists, expand

Keys = NDArray[np.uint64]

_A, _B, _C = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0xBF58476D1CE4E5B9)


def mix(a: np.ndarray, b: np.ndarray | int) -> Keys:
    """Two numbers as one of 64 bits."""
    with np.errstate(over="ignore"):
        other = np.asarray(b).astype(np.uint64) if not isinstance(b, int) else np.uint64(b)
        found: Keys = (a.astype(np.uint64) + np.uint64(1)) * _A ^ (other + np.uint64(7)) * _B
        found ^= found >> np.uint64(29)
        found *= _C
        return found ^ (found >> np.uint64(32))


def rows_of(lists: Lists) -> Ints:
    """The row of each value."""
    return np.repeat(np.arange(len(lists.lengths)), lists.lengths)


def gathered(rows: Ints, values: np.ndarray, count: int) -> Lists:
    """Values that belong to rows, in any order, as lists."""
    order = np.argsort(rows, kind="stable")
    lengths = np.bincount(rows, minlength=count)
    return Lists(np.concatenate(([0], np.cumsum(lengths))), values[order])


def one_each(values: np.ndarray) -> Lists:
    """A list of one value for each row."""
    return Lists(np.arange(len(values) + 1), values)


def some(lists: Lists, keep: np.ndarray) -> Lists:
    """The lists of the rows to keep; the others are empty."""
    lengths = np.where(keep, lists.lengths, 0)
    return Lists(np.concatenate(([0], np.cumsum(lengths))), lists.values[expand(lists.bounds[:-1], lengths)])


def crossed(one: Lists, other: Lists) -> Lists:
    """Every value of a row's first list with every value of its second, as keys."""
    a, b = one.lengths, other.lengths
    rows = np.repeat(np.arange(len(a)), a * b)
    inner = expand(np.zeros(len(a), np.int64), a * b)
    per = np.maximum(b[rows], 1)
    left = one.values[one.bounds[:-1][rows] + inner // per]
    right = other.values[other.bounds[:-1][rows] + inner % per]
    return Lists(np.concatenate(([0], np.cumsum(a * b))), mix(left, right))


def chained(parts: list[Lists]) -> Lists:
    """The lists of each row one after the other."""
    rows = np.concatenate([rows_of(each) for each in parts])
    return gathered(rows, np.concatenate([each.values for each in parts]), len(parts[0].lengths))
