"""Large sets that few of their members keep apart: these few are cut off, and the rest joined.

One day or place read wrongly makes a mention that must not stand beside half of its incident. Of two reports nobody can
say which is wrong; of a hundred the odd one is plain. It stands alone then, and no set holds two that must be apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

import numpy as np

from marsad.resolving.columns import Ints
from marsad.resolving.compare.pairing import Bools
from marsad.resolving.components import labels
from marsad.resolving.linkage import LEAST, UNIT, Graph
from marsad.resolving.ragged import Keys

Near = Mapping[str, Mapping[str, float]]
Walls = Mapping[str, frozenset[str]]
Members = tuple[str, ...]

_MANY = 10  # members of both sets together: from here up the odd ones are plain
_FEW = 0.1  # of them


@dataclass(frozen=True, slots=True)
class _Mend:
    """Two sets to be joined without `cut`; the least of all mends is made first."""

    share: float
    likeness: float
    left: int
    right: int
    cut: frozenset[str]

    @property
    def order(self) -> tuple[float, float, int, int]:
        return self.share, -self.likeness, self.left, self.right


def mend(names: Keys, of: Ints, graph: Graph) -> Ints:
    """The sets `of` rows, some joined; `names` and `graph` are those by which they were linked."""
    sets = graph.renamed(of)
    some = sets.some(able(sets, np.bincount(of, minlength=len(of))))
    group = labels(some.left, some.right, len(of))
    here = np.zeros(len(of), bool)
    here[some.left] = here[some.right] = True
    rows = np.flatnonzero(here[of])
    at = np.cumsum(here[of]) - 1
    inside = graph.some(here[of[graph.left]] & here[of[graph.right]]).numbered(at)
    found = of.copy()
    found[rows] = rows[repaired(names[rows], of[rows], group[of[rows]], inside)]
    return found


def able(sets: Graph, size: Ints) -> Bools:
    """The pairs of sets that so few walls keep apart that some of their members may be the odd ones."""
    a, b = size[sets.left], size[sets.right]
    # Whoever is cut stands behind at most as many walls as the other side has members.
    most = np.floor(_FEW * (a + b)) * np.maximum(a, b)
    facing = (sets.walls > 0) & (a > 1) & (b > 1) & (a + b >= _MANY) & (sets.walls <= most)
    found: Bools = facing & (sets.count > 0) & (sets.total >= LEAST * UNIT * sets.count)
    return found


def repaired(names: Keys, of: Ints, group: Ints, graph: Graph) -> Ints:
    """For each row the lowest row of its set, after the sets `of` rows were mended among those of each `group`."""
    found = np.empty(len(names), np.int64)
    pairs = graph.some((group[graph.left] == group[graph.right]) & (of[graph.left] != of[graph.right]))
    pairs = pairs.some(np.argsort(group[pairs.left], kind="stable"))
    rows = np.argsort(group, kind="stable")
    for name in np.unique(group).tolist():
        some = rows[slice(*np.searchsorted(group[rows], [name, name + 1]))]
        met = pairs.some(slice(*np.searchsorted(group[pairs.left], [name, name + 1])))
        for members in _of_group(names, of, some, met):
            found[members] = min(members)
    return found


def _of_group(names: Keys, of: Ints, rows: Ints, pairs: Graph) -> Iterator[list[int]]:
    uids = {int(row): f"{int(names[row]):016x}" for row in rows}
    row_of = {uid: row for row, uid in uids.items()}
    near: dict[str, dict[str, float]] = {uid: {} for uid in row_of}
    walls: dict[str, set[str]] = {}
    columns = (pairs.left, pairs.right, pairs.total / (np.maximum(pairs.count, 1) * UNIT), pairs.walls)
    for a, b, chance, wall in zip(*(each.tolist() for each in columns), strict=True):
        one, other = uids[a], uids[b]
        near[one][other] = near[other][one] = chance
        if wall:
            walls.setdefault(one, set()).add(other)
            walls.setdefault(other, set()).add(one)
    sets: dict[int, list[str]] = {}
    for uid, row in row_of.items():
        sets.setdefault(int(of[row]), []).append(uid)
    listed = [tuple(sorted(members)) for members in sets.values()]
    apart = {uid: frozenset(others) for uid, others in walls.items()}
    for members in mended(listed, near, apart, LEAST):
        yield [row_of[uid] for uid in members]


def mended(sets: Sequence[Members], near: Near, walls: Walls, least: float) -> list[Members]:
    """The sets, some joined: those whose pairs beside the cut ones are on average as alike as `least`."""
    found = dict(enumerate(sorted(sets)))
    of = {uid: at for at, members in found.items() for uid in members}
    numbers = count(len(found))
    queue: list[tuple[tuple[float, float, int, int], frozenset[str]]] = []

    def try_all(some: Iterable[int]) -> None:
        for pair in _facing(found, of, walls, some):
            mend = _mend(*pair, found, near, walls, least)
            if mend is not None:
                heappush(queue, (mend.order, mend.cut))

    try_all(found)
    while queue:
        (*_, left, right), cut = heappop(queue)
        if left not in found or right not in found:
            continue
        whole = tuple(uid for at in (left, right) for uid in found.pop(at) if uid not in cut)
        first = next(numbers)
        for at, members in ((first, tuple(sorted(whole))), *((next(numbers), (uid,)) for uid in sorted(cut))):
            found[at] = members
            of.update(dict.fromkeys(members, at))
        try_all([first])
    return list(found.values())


def _facing(
    sets: Mapping[int, Members], of: Mapping[str, int], walls: Walls, some: Iterable[int]
) -> set[tuple[int, int]]:
    """The pairs of sets, one of them among `some`, that walls keep apart and that together have many members."""
    met = ((at, of[other]) for at in some if len(sets[at]) > 1 for uid in sets[at] for other in walls.get(uid, ()))
    return {
        (min(a, b), max(a, b)) for a, b in met if a != b and len(sets[b]) > 1 and len(sets[a]) + len(sets[b]) >= _MANY
    }


def _mend(left: int, right: int, sets: Mapping[int, Members], near: Near, walls: Walls, least: float) -> _Mend | None:
    one, other = sets[left], sets[right]
    cut = _cover(one, other, walls)
    if len(cut) > _FEW * (len(one) + len(other)) or len(cut) >= min(len(one), len(other)):
        return None
    rest = frozenset(other) - cut
    chances = [near[a][b] for a in one if a not in cut for b in near.get(a, {}).keys() & rest]
    likeness = sum(chances) / len(chances) if chances else 0.0
    share = len(cut) / (len(one) + len(other))
    return _Mend(share, likeness, left, right, cut) if likeness >= least else None


def _cover(one: Members, other: Members, walls: Walls) -> frozenset[str]:
    """Members without whom no wall stands between the two, those behind most walls first."""
    sides = frozenset(other)
    between = {(a, b) for a in one for b in walls.get(a, frozenset()) & sides}
    cut: set[str] = set()
    while between:
        counts: dict[str, int] = {}
        for pair in between:
            for uid in pair:
                counts[uid] = counts.get(uid, 0) + 1
        worst = min(counts, key=lambda uid: (-counts[uid], uid))
        cut.add(worst)
        between = {pair for pair in between if worst not in pair}
    return frozenset(cut)
