"""Rows of a file beside incidents: which of them tell of one event, with a verdict and a sentence for each pair.

Rows are never joined with rows, nor incidents with incidents. A row may be several incidents, or the reverse: where
each alone is too small and their tolls add up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.columns import Columns, Ints
from marsad.resolving.compare import NO_VETO, SILENT, Pairs
from marsad.resolving.compare.toll import LEVELS
from marsad.resolving.facts import Facts
from marsad.resolving.matching.choosing import Scored, Taken, chosen
from marsad.resolving.matching.entry import Entry
from marsad.resolving.matching.telling import facts_from
from marsad.resolving.pair import Pair, told
from marsad.resolving.parameters import Parameters, shipped
from marsad.resolving.scoring import score, tuple_table
from marsad.resolving.sketch import sketch_of

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_CHUNK = 100_000  # pairs scored at once
_SAID = 3  # reasons in a pair's sentence
_ASKED = 3  # pairs of a row that a person is asked about


class Link(StrEnum):
    """What a pair is: one event, a part of the other, one that fits less well than another, or a question."""

    SAME = "same"
    PART = "part"
    RIVAL = "rival"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Match:
    """A row and an incident by their numbers; `score` (0 to 1) as the weights have it, `why` in one sentence."""

    row: int
    incident: int
    score: float
    link: Link
    why: str


def match(
    rows: Sequence[Entry],
    incidents: Sequence[Entry],
    *,
    knowledge: Knowledge | None,
    parameters: Parameters | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Match]:
    """The pairs worth telling, by row and, within a row, the best first. The order of the input does not count."""
    parameters = parameters or shipped()
    left = [facts_from(each, "row", parameters, knowledge) for each in rows]
    right = [facts_from(each, "incident", parameters, knowledge) for each in incidents]
    columns = Columns([sketch_of(each, parameters.family_bits) for each in (*left, *right)])
    scored = [*_scored(columns, len(left), parameters, progress)]
    taken = chosen(scored, [each.killed for each in rows], [each.killed for each in incidents], parameters)
    return _asked(sorted(_told(taken, left, right, parameters), key=lambda m: (m.row, -m.score, m.incident)))


def _scored(
    columns: Columns, first: int, parameters: Parameters, progress: Callable[[int, int], None]
) -> Iterator[Scored]:
    """The pairs of a row and an incident that met and that nothing forbids."""
    codes = _across(candidates(_shared(Blocks.of(columns, parameters), first), columns), first)
    weights = tuple_table("toll", tuple(parameters.weights["toll"][level] for level in LEVELS))
    for at in range(0, len(codes), _CHUNK):
        some = codes[at : at + _CHUNK]
        found = score(Pairs(columns, some >> 32, some & 0xFFFFFFFF), parameters)
        tolls = weights[found.levels["toll"]]
        likely = (found.veto == NO_VETO) & (
            np.maximum(found.bits, found.bits - tolls) >= parameters.thresholds["unsure"]
        )
        for k in np.flatnonzero(likely).tolist():
            silent = int(found.levels["toll"][k]) == SILENT
            yield Scored(
                int(some[k] >> 32),
                int(some[k] & 0xFFFFFFFF) - first,
                float(found.bits[k]),
                0.0 if silent else float(tolls[k]),
            )
        progress(min(at + _CHUNK, len(codes)), len(codes))


def _shared(blocks: Blocks, first: int) -> Blocks:
    """The blocks in which both sides stand: most of a large file lies where the record has nothing."""
    rows = blocks.rows < first
    both = np.intersect1d(blocks.keys[rows], blocks.keys[~rows])
    here = np.isin(blocks.keys, both)
    return Blocks(blocks.keys[here], blocks.rows[here], blocks.home[here])


def _across(codes: Ints, first: int) -> Ints:
    found: Ints = codes[((codes >> 32) < first) & ((codes & 0xFFFFFFFF) >= first)]
    return found


def _told(
    taken: Iterable[Taken], left: Sequence[Facts], right: Sequence[Facts], parameters: Parameters
) -> Iterator[Match]:
    taken = list(taken)
    pairs = told([(left[each.row], right[each.incident]) for each in taken], parameters)
    for each, pair in zip(taken, pairs, strict=True):
        link = Link(each.link)
        chance = 1.0 / (1.0 + 2.0 ** -max(-60.0, min(60.0, each.bits)))
        yield Match(each.row, each.incident, round(chance, 4), link, _sentence(pair, each))


def _sentence(pair: Pair, taken: Taken) -> str:
    """The weightiest reasons in one sentence, after what the whole file says of the pair."""
    said = [each for each in sorted(pair.reasons, key=lambda r: (-abs(r.weight), r.name)) if each.weight]
    if taken.link == Link.PART:
        said = [each for each in said if each.name != "toll"]
    parts = [taken.because, *(each.sentence for each in said[:_SAID])]
    return "; ".join(each.rstrip(".") for each in parts if each) + "."


def _asked(matches: list[Match]) -> list[Match]:
    """The matches, of the unsure ones the best few of each row, and none where both sides are matched otherwise."""
    sure = [each for each in matches if each.link in (Link.SAME, Link.PART)]
    rows, incidents = {each.row for each in sure}, {each.incident for each in sure}
    found, asked = [], dict.fromkeys(range(max((m.row for m in matches), default=-1) + 1), 0)
    for each in matches:
        if each.link is Link.UNSURE:
            asked[each.row] += 1
            if each.row in rows or each.incident in incidents or asked[each.row] > _ASKED:
                continue
        found.append(each)
    return found
