"""Large sets that few of their members keep apart: these few are cut off, and the rest joined.

One day or place read wrongly makes a mention that must not stand beside half of its incident. Of two reports nobody can
say which is wrong; of a hundred the odd one is plain. It stands alone then, and no set holds two that must be apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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


def mended(sets: Sequence[Members], near: Near, walls: Walls, least: float) -> list[Members]:
    """The sets, some joined: those whose pairs beside the cut ones are on average as alike as `least`."""
    found = dict(enumerate(sorted(sets)))
    of = {uid: at for at, members in found.items() for uid in members}
    tried = {pair: _mend(*pair, found, near, walls, least) for pair in _facing(found, of, walls, found)}
    while mends := [each for each in tried.values() if each is not None]:
        best = min(mends, key=lambda each: each.order)
        whole = tuple(uid for at in (best.left, best.right) for uid in found.pop(at) if uid not in best.cut)
        new = [tuple(sorted(whole)), *((uid,) for uid in sorted(best.cut))]
        for members in new:
            at = len(of) + max(found, default=0) + 1
            found[at] = members
            of.update(dict.fromkeys(members, at))
        gone = {best.left, best.right}
        tried = {pair: mend for pair, mend in tried.items() if not gone & set(pair)}
        fresh = {of[new[0][0]]}
        tried |= {pair: _mend(*pair, found, near, walls, least) for pair in _facing(found, of, walls, fresh)}
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
