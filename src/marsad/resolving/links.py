"""Pairs of mentions that say something, as sorted numbers: how likely each two are one, and what must not be joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.columns import Ints, expand
from marsad.resolving.compare import NO_VETO
from marsad.resolving.compare.pairing import Bools
from marsad.resolving.compared import Scored
from marsad.resolving.linkage import LEAST, UNIT, Graph, units

Worth = NDArray[np.int32]

SILENT, WALL = -2, -1
_LOW = 0xFFFFFFFF
_AT_ONCE = 1 << 22


def worth_of(scored: Scored) -> Worth:
    """What each pair says: a chance in units, a wall, or nothing."""
    said = np.where(scored.veto == NO_VETO, units(scored.chance), WALL)
    return np.where(scored.counts, said, SILENT).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Links:
    """Pairs as `lower << 32 | higher`, ascending; `met` tells those that shared a block from those compared later.

    `back` gives their places by the higher number, where they are to be looked up by it.
    """

    codes: Ints
    worth: Worth
    met: Bools
    back: NDArray[np.int32] = field(default_factory=lambda: np.zeros(0, np.int32))

    @classmethod
    def none(cls) -> Links:
        """No pairs."""
        return cls(np.zeros(0, np.int64), np.zeros(0, np.int32), np.zeros(0, bool))

    @classmethod
    def of(cls, codes: Ints, worth: Worth, *, met: bool) -> Links:
        """The pairs that say something; codes ascend."""
        keep = worth != SILENT
        if not keep.all():
            codes, worth = codes[keep], worth[keep]
        return cls(codes, worth, np.full(len(codes), met))

    @property
    def left(self) -> Ints:
        """The lower number of each pair."""
        return self.codes >> 32

    @property
    def right(self) -> Ints:
        """The higher number of each pair."""
        return self.codes & _LOW

    @property
    def likely(self) -> Bools:
        """The pairs that may bring two sets together."""
        found: Bools = self.worth >= round(LEAST * UNIT)
        return found

    def some(self, keep: Bools | Ints) -> Links:
        """The pairs to keep."""
        return Links(self.codes[keep], self.worth[keep], self.met[keep])

    def joined(self, other: Links) -> Links:
        """These and others, in order."""
        if not len(other.codes):
            return self
        codes = np.concatenate((self.codes, other.codes))
        order = np.argsort(codes, kind="stable")
        return Links(
            codes[order],
            np.concatenate((self.worth, other.worth))[order],
            np.concatenate((self.met, other.met))[order],
        )

    def of_parts(self, label: Ints, inside: Bools) -> Links:
        """The pairs both of which lie inside and in one part; `label` gives each number its part."""
        if inside.sum() * 4 < len(inside):
            numbers = np.flatnonzero(inside)
            first = np.searchsorted(self.codes, numbers << 32)
            last = np.searchsorted(self.codes, (numbers + 1) << 32)
            here = self.some(expand(first, last - first))
        else:
            here = self
        keep = np.zeros(len(here.codes), bool)
        for at in range(0, len(keep), _AT_ONCE):
            codes = here.codes[at : at + _AT_ONCE]
            left = codes >> 32
            keep[at : at + _AT_ONCE] = (label[left] == label[codes & _LOW]) & inside[left]
        return here.some(keep)

    def backed(self, count: int) -> Links:
        """The same, to be looked up by the higher number; `count` is more than any number."""
        from scipy.sparse import csr_array

        starts = np.searchsorted(self.codes, np.arange(count + 1) << 32).astype(np.int32)
        places = np.arange(len(self.codes), dtype=np.int32)
        # Columns for rows: that sorts in one pass.
        table = csr_array((places, self.right.astype(np.int32), starts), shape=(count, count)).tocsc()
        return replace(self, back=table.data)

    def touching(self, some: Bools, known: Bools, label: Ints) -> Links:
        """The pairs that met, of one part, one of them among `some` and none known; no pair is both."""
        numbers = np.flatnonzero(some)
        every = self._all(some, known) if len(numbers) * 4 > len(some) else self._of(numbers, some, known)
        parts = []
        for at in every:
            left, right = self._ends(at)
            parts.append(at[self.met[at] & (label[left] == label[right])])
        return self.some(np.concatenate([np.zeros(0, np.int64), *parts]))

    def _all(self, some: Bools, known: Bools) -> Iterator[Ints]:
        for at in range(0, len(self.codes), _AT_ONCE):
            here = np.arange(at, min(at + _AT_ONCE, len(self.codes)))
            left, right = self._ends(here)
            yield here[(some[left] | some[right]) & ~(known[left] | known[right])]

    def _of(self, numbers: Ints, some: Bools, known: Bools) -> Iterator[Ints]:
        first, last = (np.searchsorted(self.codes, (numbers + step) << 32) for step in (0, 1))
        at = expand(first, last - first)
        yield at[~known[self._ends(at)[1]]]
        first, last = (self._by_higher(numbers + step) for step in (0, 1))
        at = self.back[expand(first, last - first)].astype(np.int64)
        left = self._ends(at)[0]
        yield at[~(known[left] | some[left])]

    def _ends(self, at: Ints) -> tuple[Ints, Ints]:
        codes = self.codes[at]
        return codes >> 32, codes & _LOW

    def _by_higher(self, numbers: Ints) -> Ints:
        """How many of the pairs have a higher number that is less than each of these."""
        low, high = np.zeros(len(numbers), np.int64), np.full(len(numbers), len(self.back))
        while len(between := np.flatnonzero(low < high)):
            middle = (low[between] + high[between]) // 2
            less = self._ends(self.back[middle])[1] < numbers[between]
            low[between[less]], high[between[~less]] = middle[less] + 1, middle[~less]
        return low

    def graph(self, at: Ints) -> Graph:
        """The pairs as a graph of the numbers that `at` gives to theirs."""
        wall = self.worth == WALL
        ends = at[self.left], at[self.right]
        total = np.where(wall, 0, self.worth).astype(np.int64)
        return Graph(np.minimum(*ends), np.maximum(*ends), total, (~wall).astype(np.int32), wall.astype(np.int32))
