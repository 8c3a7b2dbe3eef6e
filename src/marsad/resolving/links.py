"""Pairs of mentions that say something, as sorted numbers: how likely each two are one, and what must not be joined."""

from __future__ import annotations

from dataclasses import dataclass

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
    """Pairs as `lower << 32 | higher`, ascending; `met` tells those that shared a block from those compared later."""

    codes: Ints
    worth: Worth
    met: Bools

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

    def graph(self, at: Ints) -> Graph:
        """The pairs as a graph of the numbers that `at` gives to theirs."""
        wall = self.worth == WALL
        ends = at[self.left], at[self.right]
        total = np.where(wall, 0, self.worth).astype(np.int64)
        return Graph(np.minimum(*ends), np.maximum(*ends), total, np.ones(len(wall), np.int64), wall)
