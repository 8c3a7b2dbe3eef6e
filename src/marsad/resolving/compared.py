"""Mentions made comparable, and every pair of them that met, scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from marsad.claims import SourcedMention
from marsad.resolving.about import mains
from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.clusters import Edge
from marsad.resolving.columns import Columns, Ints, without
from marsad.resolving.compare import NO_VETO, Pairs
from marsad.resolving.compare.pairing import Bools, Reals
from marsad.resolving.components import within
from marsad.resolving.facts import Facts, facts_of
from marsad.resolving.linkage import LEAST
from marsad.resolving.parameters import Parameters
from marsad.resolving.roles import makes_incident
from marsad.resolving.scoring import score
from marsad.resolving.sketch import sketch_of

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_CHUNK = 100_000  # pairs scored at once
SAME = 0


@dataclass(frozen=True, slots=True)
class Scored:
    """Rows of two mentions for each pair, the lower first, and what the scores say of it."""

    left: Ints
    right: Ints
    bits: Reals
    chance: Reals
    verdict: Ints
    veto: Ints
    as_reports: Bools

    def named(self, numbers: Ints) -> Scored:
        """The same of rows that bear other numbers; these ascend."""
        return replace(self, left=numbers[self.left], right=numbers[self.right])

    @property
    def likely(self) -> Bools:
        """The pairs that may bring two sets together."""
        found: Bools = self.counts & (self.chance >= LEAST)
        return found

    @property
    def counts(self) -> Bools:
        """The pairs that say something, for or against: what two mentions do not say is neither."""
        found: Bools = self.as_reports | (self.verdict == SAME) | (self.veto != NO_VETO)
        return found


@dataclass(frozen=True, slots=True)
class Compared:
    """Every mention's facts, the uids of those that tell events in the order of their rows, and every pair that met."""

    facts: Mapping[str, Facts]
    uids: Sequence[str]
    scored: Scored

    def edges(self) -> Iterator[Edge]:
        """The pairs that say something."""
        some = np.flatnonzero(self.scored.counts)
        columns = (self.scored.left, self.scored.right, self.scored.chance, self.scored.veto)
        for a, b, chance, veto in zip(*(each[some].tolist() for each in columns), strict=True):
            yield Edge(self.uids[a], self.uids[b], chance, veto != NO_VETO)

    def at(self, indices: Iterable[int]) -> list[tuple[Facts, Facts]]:
        """The facts of some pairs."""
        scored = self.scored
        return [(self.facts[self.uids[scored.left[k]]], self.facts[self.uids[scored.right[k]]]) for k in indices]


def compare(mentions: Iterable[SourcedMention], parameters: Parameters, knowledge: Knowledge | None) -> Compared:
    """The pairs of incident mentions that met, scored; where some may be one incident, all pairs among them."""
    mentions = sorted(mentions, key=lambda each: each.uid)
    main = mains(mentions, parameters)
    facts = {each.uid: facts_of(each, parameters, knowledge, main=each.uid in main) for each in mentions}
    told = [each for each in facts.values() if makes_incident(each.sourced.mention)]
    uids = [each.uid for each in told]
    columns = Columns([sketch_of(each, parameters.family_bits) for each in told])
    codes = candidates(Blocks.of(columns, parameters), columns)
    first = score_codes(columns, codes, parameters)
    likely = first.likely
    more = without(within(first.left[likely], first.right[likely], len(uids)), codes)
    return Compared(facts, uids, score_codes(columns, np.concatenate((codes, more)), parameters))


def score_codes(columns: Columns, codes: Ints, parameters: Parameters) -> Scored:
    """The scores of pairs given as `left << 32 | right`."""
    left, right = codes >> 32, codes & 0xFFFFFFFF
    parts = []
    for at in range(0, max(len(codes), 1), _CHUNK):
        found = score(Pairs(columns, left[at : at + _CHUNK], right[at : at + _CHUNK]), parameters)
        parts.append((found.bits, found.chance, found.verdict, found.veto, found.as_reports))
    bits, chance, verdict, veto, as_reports = (np.concatenate(each) for each in zip(*parts, strict=True))
    return Scored(left, right, bits, chance, verdict, veto, as_reports)
