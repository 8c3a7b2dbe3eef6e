"""From scored pairs to incidents: the most alike sets are joined first, and never across a pair judged different.

Two sets are as alike as their pairs are on average, so one chance likeness does not join two incidents; pairs that say
nothing of each other do not count. Nothing but the set of pairs and decisions counts, not the order of arrival.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from marsad.claims import Judgement, Verdict
from marsad.resolving.mending import mended

_APART = frozenset((Verdict.DIFFERENT, Verdict.FOLLOW_UP))
_ON_PAIRS = frozenset((Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE, Verdict.FOLLOW_UP))
LEAST = 0.5  # how alike two sets are at least that are joined


@dataclass(frozen=True, slots=True)
class Decided:
    """What persons decided and did not take back: the last decision on a pair counts."""

    verdicts: dict[frozenset[str], Judgement]

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Decided:
        """The standing decisions of persons among `judgements`."""
        every = [each for each in judgements if each.by_person and each.verdict in _ON_PAIRS]
        revoked = {(each.pair, each.verdict, each.by, each.at) for each in every if each.revoked_at is not None}
        standing = [each for each in every if (each.pair, each.verdict, each.by, each.at) not in revoked]
        standing.sort(key=lambda each: each.at.isoformat() if each.at else "")
        return cls({each.pair: each for each in standing})

    def verdict(self, a: str, b: str) -> Verdict | None:
        """A person's verdict on the pair, None if nobody decided."""
        found = self.verdicts.get(frozenset((a, b)))
        return found.verdict if found else None

    @property
    def apart(self) -> frozenset[frozenset[str]]:
        """The pairs that a person holds apart."""
        return frozenset(pair for pair, each in self.verdicts.items() if each.verdict in _APART)


@dataclass(frozen=True, slots=True)
class Edge:
    """Two mentions that met: how likely they are one, or that they must not be joined."""

    a: str
    b: str
    chance: float
    forbidden: bool = False


class Partition:
    """Disjoint sets of uids that can be joined, unless `apart` says two of their members are different."""

    def __init__(self, sets: Iterable[Iterable[str]]) -> None:
        self.of: dict[str, list[str]] = {}
        for each in sets:
            members = list(each)
            self.of.update(dict.fromkeys(members, members))

    def join(self, a: str, b: str, apart: Callable[[str, str], bool]) -> bool:
        """Join the sets of `a` and `b`; False if they are one already or must stay apart."""
        left, right = self.of[a], self.of[b]
        if left is right or any(apart(x, y) for x in left for y in right):
            return False
        left.extend(right)
        for uid in right:
            self.of[uid] = left
        return True

    @property
    def sets(self) -> tuple[tuple[str, ...], ...]:
        """Every set, sorted inside and outside."""
        return tuple(sorted({tuple(sorted(members)) for members in self.of.values()}))


def cluster(uids: Iterable[str], edges: Sequence[Edge], decided: Decided) -> tuple[tuple[str, ...], ...]:
    """The partition of `uids`: by the machine's edges first, then what persons joined."""
    sets = joined(sorted(uids), [_with_person(each, decided) for each in edges], decided.apart)
    partition = Partition(sets)
    # A person joins whole incidents: only another person's decision stands against it.
    persons = [each for each in decided.verdicts.values() if each.verdict is Verdict.SAME]
    for judgement in sorted(persons, key=lambda each: (min(each.pair), max(each.pair))):
        if all(uid in partition.of for uid in judgement.pair):
            partition.join(judgement.a, judgement.b, lambda a, b: decided.verdict(a, b) in _APART)
    return partition.sets


def _with_person(edge: Edge, decided: Decided) -> Edge:
    """The edge, less what the machine says where a person decided."""
    verdict = decided.verdict(edge.a, edge.b)
    return edge if verdict is None else Edge(edge.a, edge.b, 0.0, verdict in _APART)


def joined(uids: Sequence[str], edges: Iterable[Edge], apart: Iterable[frozenset[str]] = ()) -> list[tuple[str, ...]]:
    """Average linkage under walls: sets of uids, what no edge touches alone."""
    near: dict[str, dict[str, tuple[float, int]]] = {uid: {} for uid in uids}
    walls: dict[str, set[str]] = {uid: set() for uid in uids}
    for edge in edges:
        near[edge.a][edge.b] = near[edge.b][edge.a] = (edge.chance, 1)
        if edge.forbidden:
            walls[edge.a].add(edge.b)
            walls[edge.b].add(edge.a)
    for pair in apart:
        one, other = sorted(pair)
        if one in walls and other in walls:
            walls[one].add(other)
            walls[other].add(one)
    before = {uid: {other: chance for other, (chance, _) in others.items()} for uid, others in near.items()}
    apart_from = {uid: frozenset(others) for uid, others in walls.items() if others}
    return mended(_Linkage(near, walls).run(), before, apart_from, LEAST)


class _Linkage:
    """Sets named by their least member, and how alike each two are: (sum of chances, number of pairs)."""

    def __init__(self, near: dict[str, dict[str, tuple[float, int]]], walls: dict[str, set[str]]) -> None:
        self._near, self._walls = near, walls
        self._members: dict[str, tuple[str, ...]] = {uid: (uid,) for uid in near}
        self._queue = [
            (-chance / count, a, b, count)
            for a, others in near.items()
            for b, (chance, count) in others.items()
            if a < b and chance >= LEAST * count
        ]
        heapq.heapify(self._queue)

    def run(self) -> list[tuple[str, ...]]:
        """Join the most alike two as long as any are alike enough."""
        while self._queue:
            value, a, b, count = heapq.heappop(self._queue)
            current = self._near.get(a, {}).get(b)
            # An entry of a set that grew since stands in the queue under its old likeness: it is passed over.
            if current is not None and current[1] == count and -current[0] / count == value and b not in self._walls[a]:
                self._join(a, b)
        return list(self._members.values())

    def _join(self, a: str, b: str) -> None:
        gone = self._near.pop(b)
        mine = self._near[a]
        self._members[a] += self._members.pop(b)
        for other in self._walls.pop(b):
            self._walls[other].discard(b)
            self._walls[other].add(a)
            self._walls[a].add(other)
        mine.pop(b, None)
        for other, (chance, count) in gone.items():
            if other != a:
                self._near[other].pop(b)
                before = mine.get(other, (0.0, 0))
                mine[other] = self._near[other][a] = (before[0] + chance, before[1] + count)
                chance, count = mine[other]
                if chance >= LEAST * count:
                    heapq.heappush(self._queue, (-chance / count, min(a, other), max(a, other), count))
