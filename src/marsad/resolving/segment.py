"""The mentions of one addition as arrays: rows, blocks, and what was found of pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.blocking import Blocks
from marsad.resolving.columns import Columns, Ints
from marsad.resolving.compare import NO_VETO
from marsad.resolving.compare.pairing import Bools
from marsad.resolving.compared import Scored
from marsad.resolving.sketch import SCALARS, Row


@dataclass(frozen=True, slots=True)
class Links:
    """Pairs of mentions, by number, that say something: how likely they are one, and what must not be joined."""

    left: Ints
    right: Ints
    chance: NDArray[np.float64]
    wall: Bools
    likely: Bools

    @classmethod
    def none(cls) -> Links:
        """No pairs."""
        numbers, flags = np.zeros(0, np.int64), np.zeros(0, bool)
        return cls(numbers, numbers, np.zeros(0), flags, flags)

    @classmethod
    def of(cls, scored: Scored) -> Links:
        """The pairs that say something."""
        keep = scored.counts
        walls = scored.veto[keep] != NO_VETO
        return cls(scored.left[keep], scored.right[keep], scored.chance[keep], walls, scored.likely[keep])

    @property
    def codes(self) -> Ints:
        """The pairs as `lower << 32 | higher`."""
        found: Ints = (self.left << 32) | self.right
        return found

    def some(self, keep: Bools) -> Links:
        """The pairs to keep."""
        return Links(self.left[keep], self.right[keep], self.chance[keep], self.wall[keep], self.likely[keep])

    def joined(self, other: Links) -> Links:
        """These and others."""
        return Links(
            np.concatenate((self.left, other.left)),
            np.concatenate((self.right, other.right)),
            np.concatenate((self.chance, other.chance)),
            np.concatenate((self.wall, other.wall)),
            np.concatenate((self.likely, other.likely)),
        )


@dataclass(frozen=True, slots=True)
class Segment:
    """`flat[starts[i]:starts[i + 1]]` is the row of the mention numbered `first + i`; blocks count from 0."""

    first: int
    uids: Sequence[str]
    flat: NDArray[np.int32]
    starts: Ints
    blocks: Blocks
    links: Links

    @classmethod
    def of(cls, uids: Sequence[str], rows: Sequence[Row], first: int, blocks: Blocks) -> Segment:
        """A segment whose pairs are not yet known."""
        lengths = np.fromiter((len(row) for row in rows), np.int64, len(rows))
        starts = np.concatenate(([0], np.cumsum(lengths)))
        return cls(first, uids, np.concatenate(rows), starts, blocks, Links.none())

    def linked(self, links: Links) -> Segment:
        """The same with its pairs."""
        return replace(self, links=links)

    def columns(self) -> Columns:
        """All rows as columns."""
        return Columns.of_flat(self.flat, self.starts)

    def scalar(self, name: str) -> Ints:
        """One value for each mention."""
        found: Ints = self.flat[self.starts[:-1] + SCALARS.index(name)].astype(np.int64)
        return found

    def row(self, number: int) -> Row:
        """The row of a mention."""
        at = number - self.first
        return self.flat[self.starts[at] : self.starts[at + 1]]

    def rows_of(self, numbers: Ints) -> list[Row]:
        """The rows of those among the numbers that stand here, in order."""
        here = numbers[(numbers >= self.first) & (numbers < self.first + len(self.uids))]
        return [self.row(number) for number in here.tolist()]
