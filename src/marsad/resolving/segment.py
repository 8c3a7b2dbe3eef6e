"""The mentions of one addition as arrays: rows, blocks, and what was found of pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.blocking import Blocks
from marsad.resolving.columns import Ints, expand
from marsad.resolving.links import Links
from marsad.resolving.packed import Packed, Uids
from marsad.resolving.ragged import Keys
from marsad.resolving.sketch import SCALARS


@dataclass(frozen=True, slots=True)
class Segment:
    """The mention numbered `first + i` is the `i`-th of `rows`; so do blocks count, one of them for each kind of key.

    `names` are the uids as numbers.
    """

    first: int
    rows: Packed
    names: Keys
    blocks: tuple[Blocks, ...] = ()
    links: Links = field(default_factory=Links.none)

    @classmethod
    def of(cls, rows: Packed, names: Keys, at: Ints, first: int) -> Segment:
        """The rows at some positions, by day of publication, so that what may meet lies together."""
        published, uids = rows.scalar(SCALARS.index("published")).tolist(), rows.uids
        order = np.array(sorted(at.tolist(), key=lambda each: (published[each], uids[each])), np.int64)
        ordered = rows.some(order)
        return cls(first, Packed(Uids.of(ordered.uids), ordered.flat, ordered.starts), names[order])

    def __len__(self) -> int:
        return len(self.rows)

    def with_blocks(self, blocks: tuple[Blocks, ...]) -> Segment:
        """The same with its blocks."""
        return replace(self, blocks=blocks)

    def linked(self, links: Links) -> Segment:
        """The same with its pairs."""
        return replace(self, links=links)

    def here(self, numbers: Ints) -> Ints:
        """Those of ascending numbers that stand here, counted from 0."""
        low, high = np.searchsorted(numbers, (self.first, self.first + len(self)))
        return numbers[low:high] - self.first


def rows_at(segments: Sequence[Segment], numbers: Ints) -> tuple[NDArray[np.int32], Ints]:
    """The rows of some mentions, whose numbers ascend, one after the other, and where each starts."""
    flat, lengths = [np.zeros(0, np.int32)], [np.zeros(1, np.int64)]
    for each in segments:
        at = each.here(numbers)
        starts = each.rows.starts[at]
        lengths.append(each.rows.starts[at + 1] - starts)
        flat.append(each.rows.flat[expand(starts, lengths[-1])])
    return np.concatenate(flat), np.cumsum(np.concatenate(lengths))


@dataclass(frozen=True, slots=True)
class Scalars:
    """Single values of some mentions, whose numbers ascend."""

    segments: Sequence[Segment]
    numbers: Ints

    def scalar(self, name: str) -> Ints:
        """One value for each."""
        index, found = SCALARS.index(name), [np.zeros(0, np.int64)]
        for each in self.segments:
            found.append(each.rows.flat[each.rows.starts[each.here(self.numbers)] + index].astype(np.int64))
        return np.concatenate(found)
