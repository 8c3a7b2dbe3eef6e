"""What pairs of mentions say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from marsad.resolving.columns import Columns, Ints
from marsad.resolving.compare import NO_VETO
from marsad.resolving.compare.pairing import Bools, Reals
from marsad.resolving.compared import score_codes
from marsad.resolving.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Said:
    """Pairs that say something, by number, the lower first: how likely they are one, and what must not be joined."""

    left: Ints
    right: Ints
    chance: Reals
    wall: Bools
    likely: Bools

    @classmethod
    def of(cls, columns: Columns, codes: Ints, parameters: Parameters) -> Said:
        """What pairs of rows say, given as `left << 32 | right`."""
        scored = score_codes(columns, codes, parameters)
        every = cls(scored.left, scored.right, scored.chance, scored.veto != NO_VETO, scored.likely)
        return every.some(scored.counts)

    @classmethod
    def together(cls, parts: Iterable[Said]) -> Said:
        """All pairs, each once: a pair says the same wherever it met."""
        numbers, flags = np.zeros(0, np.int64), np.zeros(0, bool)
        listed = [cls(numbers, numbers, np.zeros(0), flags, flags), *parts]
        whole = cls(*(np.concatenate(each) for each in zip(*(each.columns for each in listed), strict=True)))
        return whole.some(np.unique(whole.codes, return_index=True)[1])

    @property
    def columns(self) -> tuple[np.ndarray, ...]:
        """Its five arrays."""
        return self.left, self.right, self.chance, self.wall, self.likely

    @property
    def codes(self) -> Ints:
        """The pairs as `lower << 32 | higher`."""
        found: Ints = (self.left << 32) | self.right
        return found

    def some(self, keep: Bools | Ints) -> Said:
        """The pairs to keep."""
        return Said(*(each[keep] for each in self.columns))

    def named(self, numbers: Ints) -> Said:
        """The same of rows that bear other numbers; these ascend."""
        return Said(numbers[self.left], numbers[self.right], self.chance, self.wall, self.likely)
