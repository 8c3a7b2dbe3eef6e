"""Least and most of a group's dead or injured, from the latest word of each voice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from marsad.claims import Bounds, Outcome, total
from marsad.coding.evidence import Evidence, Witness


@dataclass(frozen=True, slots=True)
class Range:
    """`lo` and `hi` are null where nothing is claimed, `hi` alone where it is open."""

    lo: int | None
    hi: int | None
    basis: tuple[str, ...]
    rule: str


def range_of(evidence: Evidence, outcome: Outcome, groups: Iterable[str], rivals: Iterable[str] = ()) -> Range:
    """The range of an outcome for some groups; disputed if sources give the same dead to `rivals` instead."""
    groups, rivals = frozenset(groups), frozenset(rivals)
    latest = _latest(evidence, outcome)
    told = [(each, found) for each in latest if (found := _bounds(each, outcome, groups)).known]
    if not told:
        return Range(None, None, (), "range.unknown")
    lows = [bounds.lo for _, bounds in told if bounds.lo is not None]
    highs = [bounds.hi for _, bounds in told]
    closed = [high for high in highs if high is not None]
    basis = tuple(id for each, _ in told for id in each.claim_ids(str(outcome)))
    disputed = any(_bounds(each, outcome, rivals).known and not _bounds(each, outcome, groups).known for each in latest)
    lo = 0 if disputed else min(lows, default=None)
    return Range(lo, None if None in highs else max(closed), basis, "range.disputed" if disputed else "range")


def _latest(evidence: Evidence, outcome: Outcome) -> list[Witness]:
    latest: dict[str, Witness] = {}
    for each in evidence.active:
        if each.counts(outcome) and not each.voice.party:
            latest[each.voice.key] = each
    # A perpetrator's bare word is context; where nobody else counts it is all there is.
    return list(latest.values()) or [each for each in evidence.active if each.counts(outcome)]


def _bounds(witness: Witness, outcome: Outcome, groups: frozenset[str]) -> Bounds:
    return total((each for each in witness.counts(outcome) if str(each.group) in groups), outcome)
