"""Reports in which no mention was read, placed by their headlines.

A page whose text was lost, behind a notice or a form, still has its headline and its address. It joins the incident
that these fit best, if they fit one well and no other as well; it founds none, and brings no two incidents together.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from marsad.claims import Document, Mention, MentionKind, Quote, ReadBy, SourcedMention, from_record
from marsad.resolving.about import mains
from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.book import Assignment
from marsad.resolving.columns import Columns
from marsad.resolving.compare import COMPARISONS, Pairs
from marsad.resolving.facts import Facts, facts_of
from marsad.resolving.ids import birth_id
from marsad.resolving.pair import reasons_of
from marsad.resolving.parameters import Parameters
from marsad.resolving.reason import Reason
from marsad.resolving.roles import makes_incident
from marsad.resolving.scoring import weighed_sum
from marsad.resolving.sketch import sketch_of

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

TITLE = "title"  # stands for the id of a mention
_BY = ReadBy(reader="headline", version="1", knowledge="none")


def headline_in(line: str, where: str) -> SourcedMention | None:
    """The headline of a line of `marsad read --jsonl` that holds no mention."""
    if not line.strip():
        return None
    record = json.loads(line)
    return headline_of(from_record(Document, record["document"], where=f"{where}.document", id=record["id"], text=""))


def headline_of(document: Document) -> SourcedMention | None:
    """What stands for the mention of a report that has none; None without a headline."""
    title = (document.title or "").strip()
    if not title:
        return None
    quote = Quote(title, 0, len(title))
    return SourcedMention(
        replace(document, traits=None), Mention(id=TITLE, kind=MentionKind.INCIDENT, quote=quote, read_by=_BY)
    )


def placed(
    headlines: Sequence[SourcedMention],
    mentions: Iterable[SourcedMention],
    home: Mapping[str, str | None],
    parameters: Parameters,
    knowledge: Knowledge | None,
) -> Iterator[Assignment]:
    """Where those of the headlines belong that belong anywhere; `home` gives the incidents of the mentions."""
    if not headlines:
        return
    mentions = tuple(mentions)
    main = mains(mentions, parameters)
    told = [each for each in mentions if each.uid in main and makes_incident(each.mention)]
    facts = [facts_of(each, parameters, knowledge, main=True) for each in (*headlines, *told)]
    columns = Columns([sketch_of(each, parameters.family_bits) for each in facts])
    codes = candidates(Blocks.of(columns, parameters), columns)
    codes = codes[(codes >> 32) < len(headlines)]
    meetings = _Meetings(facts, len(headlines), Pairs(columns, codes >> 32, codes & 0xFFFFFFFF), parameters)
    where = {at: incident for at, each in enumerate(facts) if (incident := home.get(each.uid)) is not None}
    # First to what was told, then the headlines that are left to each other.
    for alone in (False, True):
        found = list(meetings.fitting(where, alone=alone))
        for row, other, _, _ in found:
            where[row] = where.get(other) or birth_id(facts[min(row, other)].uid)
            where.setdefault(other, where[row])
        for row, _, score, reasons in found:
            yield Assignment(facts[row].uid, where[row], score, tuple(each.sentence for each in reasons))


class _Meetings:
    """The pairs of a headline and a report, or of two headlines, weighed; rows below `count` are headlines."""

    def __init__(self, facts: Sequence[Facts], count: int, pairs: Pairs, parameters: Parameters) -> None:
        weights = parameters.headlines["weights"]
        self._facts, self._count, self._pairs, self._parameters = facts, count, pairs, parameters
        self._levels = {name: COMPARISONS[name](pairs, parameters) for name in weights}
        self._bits = parameters.headlines["prior"] + weighed_sum(weights, self._levels, len(pairs))

    def fitting(self, where: Mapping[int, str], *, alone: bool) -> Iterator[tuple[int, int, float, tuple[Reason, ...]]]:
        """For each headline without a place the row that fits it best, if no other incident's fits as well."""
        limits = self._parameters.headlines
        met: defaultdict[int, list[tuple[float, int, int]]] = defaultdict(list)
        for at in np.flatnonzero(self._bits >= limits["same"] - limits["margin"]).tolist():
            left, right, bits = int(self._pairs.left[at]), int(self._pairs.right[at]), float(self._bits[at])
            for row, other in ((left, right), (right, left)):
                if row < self._count and row not in where and (other < self._count) == alone:
                    met[row].append((-bits, other, at))
        for row, others in sorted(met.items()):
            (bits, other, at), *rest = sorted(others)
            mine = where.get(other, other)
            rival = next((-each[0] for each in rest if where.get(each[1], each[1]) != mine), float("-inf"))
            if -bits >= limits["same"] and -bits - rival >= limits["margin"]:
                yield row, other, round(1.0 / (1.0 + 2.0**bits), 6), self._told(row, other, at)

    def _told(self, row: int, other: int, at: int) -> tuple[Reason, ...]:
        weights = self._parameters.headlines["weights"]
        return reasons_of(self._facts[row], self._facts[other], self._levels, at, weights, self._parameters)
