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
from marsad.resolving.compare.pairing import Reals
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
    found = of.copy()
    for rows, pairs in _odd(of, graph):
        uids = {int(row): f"{int(names[row]):016x}" for row in rows}
        row_of = {uid: row for row, uid in uids.items()}
        near: dict[str, dict[str, float]] = {uid: {} for uid in row_of}
        walls: dict[str, set[str]] = {}
        columns = (pairs.left, pairs.right, pairs.total / (np.maximum(pairs.count, 1) * UNIT), pairs.wall)
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
            found[[row_of[uid] for uid in members]] = min(row_of[uid] for uid in members)
    return found


def _odd(of: Ints, graph: Graph) -> Iterator[tuple[Ints, Graph]]:
    """The sets that so few walls keep apart that some of their members may be the odd ones, in groups that face each
    other: their rows, and the pairs between them."""
    size = np.bincount(of, minlength=len(of))
    wall = np.flatnonzero(graph.wall)
    a, b = of[graph.left[wall]], of[graph.right[wall]]
    facing = (a != b) & (size[a] > 1) & (size[b] > 1) & (size[a] + size[b] >= _MANY)
    codes = (np.minimum(a, b)[facing] << 32) | np.maximum(a, b)[facing]
    codes, walls = np.unique(codes, return_counts=True)
    left, right = codes >> 32, codes & 0xFFFFFFFF
    # Whoever is cut stands behind at most as many walls as the other side has members.
    most = np.floor(_FEW * (size[left] + size[right])) * np.maximum(size[left], size[right])
    able = (walls <= most) & (_likeness(of, graph, codes) >= LEAST)
    left, right = left[able], right[able]
    if not len(left):
        return
    group = labels(left, right, len(of))
    here = np.zeros(len(of), bool)
    here[left] = here[right] = True
    mine = np.where(here[of], group[of], -1)
    one, other = mine[graph.left], mine[graph.right]
    pairs = np.flatnonzero((one >= 0) & (one == other) & (of[graph.left] != of[graph.right]))
    pairs = pairs[np.argsort(one[pairs], kind="stable")]
    rows = np.flatnonzero(mine >= 0)
    rows = rows[np.argsort(mine[rows], kind="stable")]
    for name in np.unique(mine[rows]).tolist():
        some = slice(*np.searchsorted(mine[rows], [name, name + 1]))
        met = slice(*np.searchsorted(one[pairs], [name, name + 1]))
        yield rows[some], graph.some(pairs[met])


def _likeness(of: Ints, graph: Graph, codes: Ints) -> Reals:
    """How alike each two sets are in `codes` (ascending) by the pairs that no wall parts; 0 where there are none."""
    a, b = of[graph.left], of[graph.right]
    between = (np.minimum(a, b) << 32) | np.maximum(a, b)
    at = np.searchsorted(codes, between)
    at[at == len(codes)] = 0
    met = np.flatnonzero(~graph.wall & (graph.count > 0) & (codes[at] == between)) if len(codes) else at[:0]
    total, pairs = (np.bincount(at[met], each[met], len(codes)) for each in (graph.total, graph.count))
    found: Reals = total / (UNIT * np.maximum(pairs, 1))
    return found


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
