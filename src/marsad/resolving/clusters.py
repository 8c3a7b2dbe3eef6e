"""From judged pairs to incidents: joined in order of score, and never across a pair judged different.

Taking the strongest pairs first and refusing a join that would bring two `different` mentions together cuts a chain
at its weakest edge. The result depends on the set of pairs alone, not on the order in which anything arrived.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from marsad.claims import Judgement, Verdict
from marsad.resolving.scoring import Pair

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


class Partition:
    """Disjoint sets of uids that can be joined, unless `apart` says two of their members are different."""

    def __init__(self, uids: Iterable[str]) -> None:
        self.of = {uid: [uid] for uid in sorted(uids)}

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


def cluster(
    uids: Iterable[str], pairs: Sequence[Pair], decided: Decided, different: Callable[[str, str], bool]
) -> tuple[tuple[str, ...], ...]:
    """The partition of `uids`: machine pairs first, then what persons joined; `different` is the machine's verdict."""
    partition = Partition(uids)

    def apart(a: str, b: str) -> bool:
        verdict = decided.verdict(a, b)
        return verdict in _APART if verdict is not None else different(a, b)

    same = [each for each in pairs if each.verdict is Verdict.SAME and decided.verdict(each.a, each.b) is None]
    for pair in sorted(same, key=lambda each: (-each.bits, each.a, each.b)):
        partition.join(pair.a, pair.b, apart)
    # A person joins whole incidents: only another person's decision stands against it.
    joined = [each for each in decided.verdicts.values() if each.verdict is Verdict.SAME]
    for judgement in sorted(joined, key=lambda each: (min(each.pair), max(each.pair))):
        if all(uid in partition.of for uid in judgement.pair):
            partition.join(judgement.a, judgement.b, lambda a, b: decided.verdict(a, b) in _APART)
    return partition.sets
