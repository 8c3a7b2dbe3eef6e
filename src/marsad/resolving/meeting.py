"""Which whole reports may meet: those that share a full name, two of the names told first, one of them within days, or
a piece of text. Blocks that grow too large are cut by time, and given up if that does not help: what half the reports
share tells nothing.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np

from marsad.resolving.columns import Columns, Ints, Lists, expand
from marsad.resolving.sketch import NONE

_LARGEST = 250  # rows of a block
_WINDOW = 4  # days: reports up to half of it apart share one
_WIDE = 32  # days: the same for blocks that are too large
_MIX = np.uint64(0x9E3779B97F4A7C15)


def meet(columns: Columns) -> tuple[Ints, Ints]:
    """Pairs of rows that share a block, each once, the lower row first."""
    rows, keys = block_keys(columns)
    day = columns.scalar("published")[rows]
    first, large = _pairs(rows, keys)
    cut = np.flatnonzero(large & (day != NONE))
    parts = [first]
    for shift in (0, _WIDE // 2):
        mixed = mix(keys[cut], ((day[cut] + shift) // _WIDE).astype(np.uint64))
        parts.append(_pairs(rows[cut], mixed)[0])
    codes = np.unique(np.concatenate(parts))
    return (codes >> 32).astype(np.int64), (codes & 0xFFFFFFFF).astype(np.int64)


def block_keys(columns: Columns) -> tuple[Ints, np.ndarray]:
    """Rows and the keys of the blocks in which each stands."""
    found: list[tuple[Ints, np.ndarray]] = []
    for kind, name in enumerate(("pairs", "bands")):
        lists = columns.lists(name)
        rows = np.repeat(np.arange(len(columns)), lists.lengths)
        found.append((rows, mix(lists.values.astype(np.uint64), np.uint64(kind))))
    lead = columns.lists("lead_names")
    found += [_twos(lead), *_in_time(lead, columns.scalar("published"))]
    main = columns.scalar("main") == 1
    rows, keys = (np.concatenate(each) for each in zip(*found, strict=True))
    keep = main[rows]
    return rows[keep], keys[keep]


def mix(a: np.ndarray, b: np.ndarray | np.uint64) -> np.ndarray:
    """Two numbers as one of 64 bits."""
    with np.errstate(over="ignore"):
        found: np.ndarray = (a.astype(np.uint64) + np.uint64(1)) * _MIX ^ (
            (np.asarray(b, np.uint64) + np.uint64(7)) * np.uint64(0xC2B2AE3D27D4EB4F)
        )
        found ^= found >> np.uint64(29)
        return found * np.uint64(0xBF58476D1CE4E5B9)


def _twos(lists: Lists) -> tuple[Ints, np.ndarray]:
    """Every two values of a list as one key."""
    rows, keys = [np.zeros(0, np.int64)], [np.zeros(0, np.uint64)]
    for length in range(2, int(lists.lengths.max(initial=0)) + 1):
        at = np.flatnonzero(lists.lengths == length)
        values = lists.values[expand(lists.bounds[:-1][at], lists.lengths[at])].reshape(-1, length)
        for one, other in combinations(range(length), 2):
            rows.append(at)
            keys.append(mix(mix(values[:, one], np.uint64(2)), values[:, other].astype(np.uint64)))
    return np.concatenate(rows), np.concatenate(keys)


def _in_time(lists: Lists, published: Ints) -> list[tuple[Ints, np.ndarray]]:
    rows = np.repeat(np.arange(len(lists.lengths)), lists.lengths)
    dated = published[rows] != NONE
    rows, values = rows[dated], lists.values[dated]
    return [
        (rows, mix(mix(values, np.uint64(3 + at)), ((published[rows] + shift) // _WINDOW).astype(np.uint64)))
        for at, shift in enumerate((0, _WINDOW // 2))
    ]


def _pairs(rows: Ints, keys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The pairs within equal keys as numbers of 64 bits; and which rows stand in a block that is too large."""
    order = np.lexsort((rows, keys))
    sorted_keys = keys[order]
    starts = np.flatnonzero(np.concatenate(([True], sorted_keys[1:] != sorted_keys[:-1]))) if len(keys) else order[:0]
    sizes = np.diff(np.concatenate((starts, [len(keys)])))
    large = np.zeros(len(keys), bool)
    large[order[expand(starts[sizes > _LARGEST], sizes[sizes > _LARGEST])]] = True
    good = (sizes > 1) & (sizes <= _LARGEST)
    return pairs_of(rows[order], starts[good], sizes[good]), large


def pairs_of(rows: Ints, starts: Ints, sizes: Ints) -> np.ndarray:
    """All pairs of rows within each run `rows[start:start + size]`, lower row first, as numbers of 64 bits."""
    at = expand(starts, sizes)
    ends = np.repeat(starts + sizes, sizes)
    left = np.repeat(at, ends - at - 1)
    right = expand(at + 1, ends - at - 1)
    a, b = rows[left], rows[right]
    low, high = np.minimum(a, b), np.maximum(a, b)
    return np.unique((low[low != high] << 32) | high[low != high])
