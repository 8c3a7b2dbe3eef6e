"""Large parts joined level by level, with what was decided kept, so that an addition does again only what it touches.

At a level sets hang together in groups, and what becomes of a group depends on its own pairs alone. So a group in which
every set and every pair is as it was gives what it gave. An addition begins with the rows that are `new` or got other
pairs; at each level the groups in which a set stands that is not as it was, or that such a set now hangs together with,
are done again. Mending is one level more: its groups are sets that face each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from marsad.resolving.columns import Ints
from marsad.resolving.compare.pairing import Bools
from marsad.resolving.components import labels
from marsad.resolving.linkage import LEVELS, Graph, lowest, rounds
from marsad.resolving.mending import able, repaired
from marsad.resolving.ragged import Keys

Pairs = Callable[[Ints, Bools], Graph]


@dataclass(frozen=True, slots=True)
class Level:
    """The sets that hung together with others at a level, by their lowest rows, ascending: their groups, and the sets
    into which they went. Of mending: the rows of such sets."""

    rows: Ints
    groups: Ints
    sets: Ints

    @classmethod
    def none(cls) -> Level:
        """Nothing hung together."""
        return cls(*(np.zeros(0, np.int64) for _ in range(3)))

    def grouped(self, count: int) -> Ints:
        """The group of each of so many; what hung together with nothing is its own."""
        return _with(np.arange(count), self.rows, self.groups)

    def after(self, of: Ints) -> Ints:
        """What became of the sets `of`."""
        return _with(np.arange(len(of)), self.rows, self.sets)[of]

    def replaced(self, gone: Bools, new: Level) -> Level:
        """The same with other groups for those that are gone."""
        stay = ~gone[self.groups]
        rows = np.concatenate((self.rows[stay], new.rows))
        order = np.argsort(rows)
        columns = ((self.groups[stay], new.groups), (self.sets[stay], new.sets))
        return Level(rows[order], *(np.concatenate(each)[order] for each in columns))


def _with(values: Ints, at: Ints, new: Ints) -> Ints:
    values[at] = new
    return values


def none() -> list[Level]:
    """The levels of nothing."""
    return [Level.none() for _ in range(len(LEVELS) + 1)]


def rejoin(names: Keys, kept: Sequence[Level], new: Ints, pairs: Pairs) -> tuple[list[Level], Ints, Ints]:
    """The levels after an addition, the set of each row, and the rows whose set is not what it was.

    `kept` are those before it, `new` the rows whose pairs are not what they were; `pairs` gives all pairs of some rows,
    except with those rows of which it gave them before.
    """
    work = _Rejoining(names, new, pairs)
    found = [work.joined(each, least) for each, least in zip(kept[:-1], LEVELS, strict=True)]
    found.append(work.mended(kept[-1]))
    return found, work.of, work.differing()


class _Rejoining:
    """One addition: `was` and `of` are the set of each row before and after it at the level reached, `other` tells the
    sets that are not as they were, all pairs of which are loaded."""

    def __init__(self, names: Keys, new: Ints, pairs: Pairs) -> None:
        self._names, self._pairs, self._count = names, pairs, len(names)
        self._of_rows, self._new = names, self._mask(new)
        self._was, self.of = np.arange(self._count), np.arange(self._count)
        self._graph, self._loaded, self._other = pairs(new, self._mask(new[:0])), self._new.copy(), self._new

    def joined(self, kept: Level, least: float) -> Level:
        """A level of linkage done again."""
        gone, sets = self._touched(kept, self._was, self._graph.open(least))
        group, at, inside = self._groups(sets, self._graph.open(least))
        now = rounds(self._names[sets], inside.numbered(at), least)
        found = kept.replaced(gone, _company(sets, group, now))
        self._was, self.of = kept.after(self._was), found.after(self.of)
        now = found.after(np.arange(self._count))
        self._names, self._graph = lowest(self._names, now), self._graph.joined(now)
        self._other = self._differing()
        return found

    def mended(self, kept: Level) -> Level:
        """Mending done again."""
        size = np.bincount(self.of, minlength=self._count)
        gone, sets = self._touched(kept, np.arange(self._count), able(self._graph, size))
        group, at, _ = self._groups(sets, able(self._graph, size))
        some = _company(sets, group, group)
        of_set = np.full(self._count, -1)
        of_set[some.rows] = some.groups
        rows = np.flatnonzero(of_set[self.of] >= 0)
        groups, at[rows] = of_set[self.of[rows]], np.arange(len(rows))
        inside = self._mask(rows)
        pairs = self._pairs(rows, self._mask(rows[:0]))
        pairs = pairs.some(inside[pairs.left] & inside[pairs.right]).numbered(at)
        sets = rows[repaired(self._of_rows[rows], self.of[rows], groups, pairs)]
        found = kept.replaced(gone, Level(rows, groups, sets))
        self._was[kept.rows], self.of[found.rows] = kept.sets, found.sets
        return found

    def differing(self) -> Ints:
        """The rows whose set is not what it was."""
        return np.flatnonzero(self._differing()[self.of])

    def _mask(self, rows: Ints) -> Bools:
        found = np.zeros(self._count, bool)
        found[rows] = True
        return found

    def _touched(self, kept: Level, key: Ints, ready: Bools) -> tuple[Bools, Ints]:
        """The kept groups that are gone, and the sets to do again; all pairs of these are loaded then. `key` gives for
        each row that by which `kept` knows it."""
        group, graph = kept.grouped(self._count), self._graph
        near = ready & (self._other[graph.left] | self._other[graph.right])
        ends = np.concatenate((graph.left[near], graph.right[near]))
        gone = self._mask(group[ends])
        gone[group[key[self._other[self.of]]]] = True
        sets = np.concatenate((ends, self.of[kept.rows[gone[kept.groups]]], np.flatnonzero(self._other)))
        rows = np.flatnonzero(self._mask(sets)[self.of] & ~self._loaded)
        self._load(rows)
        return gone, np.flatnonzero(self._mask(sets))

    def _load(self, rows: Ints) -> None:
        if not len(rows):
            return
        # Some rows of a set may have been loaded before, when they were a set of their own.
        here, graph = self._mask(self.of[rows]), self._graph
        old = here[graph.left] | here[graph.right]
        new = Graph.together((graph.some(old), self._pairs(rows, self._loaded))).renamed(self.of)
        self._graph = Graph.together((graph.some(~old), new))
        self._loaded[rows] = True

    def _groups(self, sets: Ints, ready: Bools) -> tuple[Ints, Ints, Graph]:
        """Of some sets the groups by the pairs that are ready, as places among them; the place of each; and all pairs
        within the groups."""
        at = np.full(self._count, -1)
        at[sets] = np.arange(len(sets))
        left, right = self._graph.left, self._graph.right
        near = np.flatnonzero(ready & (at[left] >= 0) & (at[right] >= 0))
        group = labels(at[left[near]], at[right[near]], len(sets))
        of = np.full(self._count, -1)
        of[sets] = group
        return group, at, self._graph.some(np.flatnonzero((of[left] == of[right]) & (of[left] >= 0)))

    def _differing(self) -> Bools:
        rows = np.flatnonzero(self._loaded)
        sets, before = self.of[rows], self._was[rows]
        now, then = (np.bincount(each, minlength=self._count) for each in (self.of, self._was))
        return self._mask(sets[self._new[rows] | (sets != before) | (now[sets] != then[sets])])


def _company(sets: Ints, group: Ints, now: Ints) -> Level:
    """The sets that are not alone in their group; groups and what the sets become are given as places among them."""
    keep = np.bincount(group, minlength=len(sets))[group] > 1
    return Level(sets[keep], sets[group[keep]], sets[now[keep]])
