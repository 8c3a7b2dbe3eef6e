"""Which mentions may meet: those that share a block, never all pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from marsad.resolving.columns import Columns, Ints, distinct, expand
from marsad.resolving.factblocks import BOTH, MARKED, fact_keys
from marsad.resolving.parameters import Parameters
from marsad.resolving.ragged import Keys, mix, rows_of
from marsad.resolving.sketch import NONE
from marsad.resolving.wordblocks import word_keys

_LARGEST = 30_000  # pairs of one block
_NEIGHBOURS = 8  # in a block by facts that is too large, each mention meets so many of its order
_WIDE = 32  # days: the windows into which a block by words is cut
_CHUNK = 4_000_000  # pairs made at once
_LOW = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Blocks:
    """Every stand of a row in a block, sorted by key: `home` says in what it is at home there."""

    keys: Keys
    rows: Ints
    home: np.ndarray

    @classmethod
    def of(cls, columns: Columns, parameters: Parameters) -> Blocks:
        """The stands of all rows in blocks of every kind."""
        parts = (np.concatenate(each) for each in zip(*map(_arrays, kinds(columns, parameters)), strict=True))
        return cls(*parts).ordered()

    def ordered(self) -> Blocks:
        """Sorted by key, at each key those at home in both first, each row once."""
        order = np.lexsort((self.rows, -self.home, self.keys))
        keys, rows, home = self.keys[order], self.rows[order], self.home[order]
        first = np.ones(len(keys), bool)
        first[1:] = (keys[1:] != keys[:-1]) | (rows[1:] != rows[:-1]) | (home[1:] != home[:-1])
        return Blocks(keys[first], rows[first].astype(np.int32), home[first])

    def after(self, count: int) -> Blocks:
        """The same stands of rows that come after `count` others."""
        return Blocks(self.keys, self.rows.astype(np.int64) + count, self.home)

    def with_these(self, new: Blocks) -> Blocks:
        """These and the stands of other rows."""
        return Blocks(*map(np.concatenate, zip(_arrays(self), _arrays(new), strict=True))).ordered()

    def sharing(self, new: Blocks) -> Blocks:
        """The stands in blocks in which new rows stand too."""
        wanted = np.unique(new.keys)
        start, end = np.searchsorted(self.keys, wanted, "left"), np.searchsorted(self.keys, wanted, "right")
        at = expand(start, end - start)
        return Blocks(self.keys[at], self.rows[at], self.home[at])


class Valued(Protocol):
    """Anything that gives a value of each row."""

    def scalar(self, name: str, /) -> Ints:
        """One value for each row."""


def _arrays(blocks: Blocks) -> tuple[Keys, Ints, np.ndarray]:
    return blocks.keys, blocks.rows, blocks.home


def kinds(columns: Columns, parameters: Parameters) -> Iterator[Blocks]:
    """The stands of all rows, by kinds of block: no two kinds share a key."""
    for lists, native in fact_keys(columns, parameters):
        at = rows_of(lists)
        yield Blocks(lists.values, at, native[at].astype(np.int8)).ordered()
    for lists in word_keys(columns):
        yield Blocks(lists.values, rows_of(lists), np.full(len(lists.values), BOTH | MARKED, np.int8)).ordered()


def candidates(blocks: Blocks, columns: Valued, since: int = 0) -> Ints:
    """The pairs of rows that share a block, one of them `since` or later, each once, as `lower << 32 | higher`."""
    parts, large = [], []
    for codes, over in _meetings(blocks, since):
        parts.append(distinct(codes))
        large.append(over)
    over = np.concatenate(large) if large else np.zeros(0, np.int64)
    parts.extend(_cut(blocks, over, columns, since))
    found = distinct(np.concatenate([np.zeros(0, np.int64), *parts]))
    return found[(found & _LOW) >= since] if since else found


def _meetings(blocks: Blocks, since: int) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of the blocks that are not too large, some at a time; and the positions of the stands in those that are."""
    starts = (
        np.flatnonzero(np.concatenate(([True], blocks.keys[1:] != blocks.keys[:-1])))
        if len(blocks.keys)
        else np.zeros(0, np.int64)
    )
    sizes = np.diff(np.concatenate((starts, [len(blocks.keys)])))
    starts, sizes = starts[sizes > 1], sizes[sizes > 1]
    at = expand(starts, sizes)
    block = np.repeat(np.arange(len(starts)), sizes)
    home = blocks.home[at] & BOTH
    first, last = _partners(home, block, at, starts, sizes)
    counts = last - first
    total = np.bincount(block, weights=counts, minlength=len(starts))
    fine = (total <= _LARGEST)[block]
    yield np.zeros(0, np.int64), at[~fine]
    if since:
        # Of late ones the stands after and before them, of the others none: few are late.
        late = np.flatnonzero(fine & (blocks.rows[at] >= since))
        before = _earlier(home, block, at, starts)
        counts = np.concatenate((counts[late], before[late]))
        first = np.concatenate((first[late], starts[block[late]]))
        at = np.concatenate((at[late], at[late]))
    else:
        at, first, counts = at[fine], first[fine], counts[fine]
    edges = np.searchsorted(np.cumsum(counts), np.arange(_CHUNK, counts.sum() + _CHUNK, _CHUNK), "left") + 1
    begin = 0
    for end in np.minimum(edges, len(at)):
        if end > begin:
            some = slice(begin, end)
            left = np.repeat(at[some], counts[some])
            yield _codes(blocks.rows[left], blocks.rows[expand(first[some], counts[some])]), np.zeros(0, np.int64)
            begin = end


def _partners(home: np.ndarray, block: Ints, at: Ints, starts: Ints, sizes: Ints) -> tuple[Ints, Ints]:
    """For each stand the run of those after it that it meets: in each dimension one of two is at home, else they meet
    in a finer block, or not at all."""
    ends = (starts + sizes)[block]
    ones, twos = (np.bincount(block[home == value], minlength=len(starts)) for value in (1, 2))
    threes = np.bincount(block[home == BOTH], minlength=len(starts))
    one_first = (starts + threes + twos)[block]
    first = np.select([home == BOTH, home == 2], [at + 1, one_first], 0)
    last = np.select([home == BOTH, home == 2], [ends, one_first + ones[block]], 0)
    return first, last


def _earlier(home: np.ndarray, block: Ints, at: Ints, starts: Ints) -> Ints:
    """For each stand how many of its block, from the first on, have it among those that they meet."""
    twos, threes = (np.bincount(block[home == value], minlength=len(starts)) for value in (2, BOTH))
    return np.where(home == BOTH, at - starts[block], threes[block] + np.where(home == 1, twos[block], 0))


def _codes(a: Ints, b: Ints) -> Ints:
    low, high = np.minimum(a, b).astype(np.int64), np.maximum(a, b)
    found: Ints = (low[low != high] << 32) | high[low != high]
    return found


def _cut(blocks: Blocks, over: Ints, columns: Valued, since: int) -> Iterator[Ints]:
    """What is left of blocks that are too large."""
    words = (blocks.home[over] & MARKED) != 0
    day = columns.scalar("published")
    by_words = over[words]
    by_words = by_words[day[blocks.rows[by_words]] != NONE]
    for shift in (0, _WIDE // 2):
        window = (day[blocks.rows[by_words]] + shift) // _WIDE
        smaller = Blocks(mix(blocks.keys[by_words], window), blocks.rows[by_words], blocks.home[by_words]).ordered()
        yield from (codes for codes, _ in _meetings(smaller, since))
    yield _neighbours(blocks, over[~words], columns)


def _neighbours(blocks: Blocks, at: Ints, columns: Valued) -> Ints:
    """In blocks by facts: pairs of mentions whose weapons, tolls and days of publication lie next to each other."""
    rows, keys = blocks.rows[at], blocks.keys[at]
    order = np.lexsort((rows, columns.scalar("published")[rows], columns.scalar("injured_lo")[rows],
                        columns.scalar("killed_lo")[rows], columns.scalar("families")[rows], keys))  # fmt: skip
    rows, keys = rows[order], keys[order]
    parts = [np.zeros(0, np.int64)]
    for step in range(1, _NEIGHBOURS + 1):
        same = keys[step:] == keys[:-step]
        parts.append(_codes(rows[step:][same], rows[:-step][same]))
    return np.concatenate(parts)
