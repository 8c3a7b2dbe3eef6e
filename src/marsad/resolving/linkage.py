"""Average linkage over arrays: in each round every two sets that are the most alike to each other are joined.

A set that grew is never more alike to another than its parts were, so the order in which such twos are joined changes
nothing: rounds give what joining the most alike two one after the other gives. Likenesses are whole numbers, so that
sums do not depend on their order, and ties are broken by a number that comes from the uids alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.columns import Ints
from marsad.resolving.compare.pairing import Bools, Reals
from marsad.resolving.ragged import Keys, mix

UNIT = 1 << 24  # a chance of 1
LEAST = 0.5  # how alike two sets are at least that are joined


def names_of(uids: Iterable[str]) -> Keys:
    """A number of 64 bits for each uid."""
    digests = (blake2b(uid.encode("utf-8", "surrogatepass"), digest_size=8).digest() for uid in uids)
    return np.frombuffer(b"".join(digests), "<u8").astype(np.uint64)


def units(chance: Reals) -> NDArray[np.int32]:
    """Chances as whole numbers."""
    return np.round(chance * UNIT).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Graph:
    """Pairs of sets, the lower number first: the sum of the chances of their pairs, how many these are, and walls."""

    left: Ints
    right: Ints
    total: Ints
    count: Ints
    wall: Bools

    def some(self, keep: Bools | Ints) -> Graph:
        """The pairs to keep."""
        return Graph(*(each[keep] for each in self._columns))

    def with_these(self, other: Graph) -> Graph:
        """These and others."""
        return Graph(*(np.concatenate(each) for each in zip(self._columns, other._columns, strict=True)))

    def renamed(self, now: Ints) -> Graph:
        """The same after sets got new numbers: pairs that have become one are added up."""
        a, b = now[self.left], now[self.right]
        apart = np.flatnonzero(a != b)
        codes = (np.minimum(a, b)[apart] << 32) | np.maximum(a, b)[apart]
        order = np.argsort(codes)
        codes, apart = codes[order], apart[order]
        first = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1]))) if len(codes) else codes
        total, count = (np.add.reduceat(each[apart], first) for each in (self.total, self.count))
        wall = np.logical_or.reduceat(self.wall[apart], first)
        return Graph(codes[first] >> 32, codes[first] & 0xFFFFFFFF, total, count, wall)

    @property
    def open(self) -> Bools:
        """The pairs that are alike enough to be joined."""
        found: Bools = ~self.wall & (self.count > 0) & (self.total >= LEAST * UNIT * self.count)
        return found

    @property
    def _columns(self) -> tuple[np.ndarray, ...]:
        return self.left, self.right, self.total, self.count, self.wall


def linked(names: Keys, graph: Graph) -> Ints:
    """For each row a row of its set, the same for all of the set; `names` are those of `names_of`."""
    of, names = np.arange(len(names)), names.copy()
    while True:
        # A set that is alike enough to no other will not be: the mean of several is no more than the highest.
        alive = np.zeros(len(names), bool)
        ready = graph.open
        alive[graph.left[ready]] = alive[graph.right[ready]] = True
        graph = graph.some(alive[graph.left] & alive[graph.right])
        if len(graph.left) == 0:
            return _rooted(of)
        stay, go = _closest(graph.some(np.flatnonzero(graph.open)), names)
        of[go] = stay
        names[stay] = np.minimum(names[stay], names[go])
        moved = np.zeros(len(names), bool)
        moved[stay] = moved[go] = True
        touched = moved[graph.left] | moved[graph.right]
        now = np.arange(len(names))
        now[go] = stay
        graph = graph.some(~touched).with_these(graph.some(touched).renamed(now))


def _closest(graph: Graph, names: Keys) -> tuple[Ints, Ints]:
    """The twos each of which is the other's most alike."""
    order = np.lexsort((mix(names[graph.left] ^ names[graph.right], 0), -(graph.total / graph.count)))
    left, right, rank = graph.left[order], graph.right[order], np.arange(len(order))
    best = np.full(len(names), len(order))
    np.minimum.at(best, left, rank)
    np.minimum.at(best, right, rank)
    both = (best[left] == rank) & (best[right] == rank)
    return left[both], right[both]


def _rooted(of: Ints) -> Ints:
    while True:
        further = of[of]
        if (further == of).all():
            return of
        of = further
