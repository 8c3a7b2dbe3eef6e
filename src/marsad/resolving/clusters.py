"""From scored pairs to incidents: the most alike sets are joined first, and never across a pair judged different.

Two sets are as alike as their pairs are on average, so one chance likeness does not join two incidents; pairs that say
nothing of each other do not count. Nothing but the set of pairs and decisions counts, not the order of arrival.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from marsad.claims import Judgement, Verdict
from marsad.resolving.linkage import Graph, linked, names_of, units
from marsad.resolving.mending import mend

_APART = frozenset((Verdict.DIFFERENT, Verdict.FOLLOW_UP))
_ON_PAIRS = frozenset((Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE, Verdict.FOLLOW_UP))


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
    at = {uid: index for index, uid in enumerate(uids)}
    pairs = {frozenset((each.a, each.b)): None if each.forbidden else each.chance for each in edges}
    pairs |= {pair: None for pair in apart if pair <= at.keys()}
    ends = np.array([sorted(at[uid] for uid in pair) for pair in pairs], np.int64).reshape(-1, 2)
    total = units(np.array([chance or 0.0 for chance in pairs.values()], np.float64)).astype(np.int64)
    walls = np.array([chance is None for chance in pairs.values()], bool)
    graph = Graph(ends[:, 0], ends[:, 1], total, (~walls).astype(np.int32), walls.astype(np.int32))
    sets: dict[int, list[str]] = {}
    names = names_of(uids)
    for uid, number in zip(uids, mend(names, linked(names, graph), graph).tolist(), strict=True):
        sets.setdefault(number, []).append(uid)
    return [tuple(members) for members in sets.values()]
