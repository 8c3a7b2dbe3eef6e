"""Average linkage over arrays, by levels of likeness from the highest down, and at each level in rounds.

A set that grew is never more alike to another than its parts were. So whatever is more alike than a level can be joined
before anything else is looked at, and what hangs together at a level does so in small groups, each of which can be
joined apart. In each round every two sets that are the most alike to each other are joined; for the same reason the
order in which such twos are joined changes nothing: the outcome is that of joining the most alike two one after the
other. Likenesses are whole numbers, so that sums do not depend on their order, and ties are broken by a number that
comes from the uids alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.columns import Ints
from marsad.resolving.compare.pairing import Bools, Reals
from marsad.resolving.components import labels
from marsad.resolving.ragged import Keys, mix

UNIT = 1 << 24  # a chance of 1
LEAST = 0.5  # how alike two sets are at least that are joined
# Close together where much hangs together: high up where most pairs lie, and at the end where little is left to part.
LEVELS = (0.995, 0.98, 0.95, 0.92, 0.89, 0.86, 0.83, 0.8, 0.775, 0.75, 0.725, 0.7, 0.675, 0.65, 0.625, 0.6, 0.575, 0.55,
          0.525, LEAST)  # fmt: skip


def names_of(uids: Iterable[str]) -> Keys:
    """A number of 64 bits for each uid."""
    digests = (blake2b(uid.encode("utf-8", "surrogatepass"), digest_size=8).digest() for uid in uids)
    return np.frombuffer(b"".join(digests), "<u8").astype(np.uint64)


def units(chance: Reals) -> NDArray[np.int32]:
    """Chances as whole numbers."""
    return np.round(chance * UNIT).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Graph:
    """Pairs of sets, the lower number first: how many pairs of their members no wall parts, the sum of the chances of
    these, and how many a wall parts."""

    left: Ints
    right: Ints
    total: Ints
    count: NDArray[np.int32]
    walls: NDArray[np.int32]

    @classmethod
    def together(cls, graphs: Sequence[Graph]) -> Graph:
        """The pairs of several graphs."""
        return cls(*(np.concatenate(each) for each in zip(*(each._columns for each in graphs), strict=True)))

    def some(self, keep: Bools | Ints | slice) -> Graph:
        """The pairs to keep."""
        return Graph(*(each[keep] for each in self._columns))

    def numbered(self, at: Ints) -> Graph:
        """The same of sets with other numbers, which ascend as theirs do."""
        return Graph(at[self.left], at[self.right], self.total, self.count, self.walls)

    def renamed(self, now: Ints) -> Graph:
        """The same after sets were joined: pairs that have become one are added up, those inside a set are gone."""
        a, b = now[self.left], now[self.right]
        apart = np.flatnonzero(a != b)
        codes = (np.minimum(a, b)[apart] << 32) | np.maximum(a, b)[apart]
        order = np.argsort(codes)
        codes, apart = codes[order], apart[order]
        first = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1]))) if len(codes) else codes
        total, count, walls = (np.add.reduceat(each[apart], first) for each in (self.total, self.count, self.walls))
        return Graph(codes[first] >> 32, codes[first] & 0xFFFFFFFF, total, _small(count), _small(walls))

    def joined(self, now: Ints) -> Graph:
        """As `renamed`, where few of the sets were joined."""
        moved = now != np.arange(len(now))
        moved[now[moved]] = True
        touched = moved[self.left] | moved[self.right]
        return Graph.together((self.some(~touched), self.some(touched).renamed(now)))

    def open(self, least: float) -> Bools:
        """The pairs that are alike enough to be joined."""
        enough = self.total >= round(least * UNIT) * self.count.astype(np.int64)
        found: Bools = enough & (self.walls == 0) & (self.count > 0)
        return found

    @property
    def _columns(self) -> tuple[np.ndarray, ...]:
        return self.left, self.right, self.total, self.count, self.walls


def _small(values: np.ndarray) -> NDArray[np.int32]:
    return values.astype(np.int32)


def linked(names: Keys, graph: Graph) -> Ints:
    """For each row the lowest row of its set; `names` are those of `names_of`."""
    of = np.arange(len(names))
    for least in LEVELS:
        ready = graph.open(least)
        group = labels(graph.left[ready], graph.right[ready], len(names))
        now = rounds(names, graph.some(np.flatnonzero(group[graph.left] == group[graph.right])), least)
        names = lowest(names, now)
        of, graph = now[of], graph.joined(now)
    return of


def lowest(names: Keys, now: Ints) -> Keys:
    """The name of each set after some were joined: the lowest of its members' names."""
    found = names.copy()
    moved = np.flatnonzero(now != np.arange(len(now)))
    np.minimum.at(found, now[moved], names[moved])
    return found


def rounds(names: Keys, graph: Graph, least: float) -> Ints:
    """For each set the lowest of those that become one with it when all that are as alike as `least` are joined."""
    of, names = np.arange(len(names)), names.copy()
    while True:
        # A set that is alike enough to no other will not be: the mean of several is no more than the highest.
        alive = np.zeros(len(names), bool)
        ready = graph.open(least)
        alive[graph.left[ready]] = alive[graph.right[ready]] = True
        graph = graph.some(alive[graph.left] & alive[graph.right])
        if len(graph.left) == 0:
            return _rooted(of)
        stay, go = _closest(graph.some(np.flatnonzero(graph.open(least))), names)
        of[go] = stay
        names[stay] = np.minimum(names[stay], names[go])
        now = np.arange(len(names))
        now[go] = stay
        graph = graph.joined(now)


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
