"""Does a stated total add up? `resolving.check_sum` decides; here the answer takes the shape that pages show."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import MentionKind, Outcome, SourcedMention, to_record, total
from marsad.resolving import SumCheck, check_sum
from marsad.web.ledger.queries.shapes import Part, Sum

PartMention = tuple[str | None, SourcedMention]


def sums_of(whole: SourcedMention, parts: Sequence[PartMention]) -> list[Sum]:
    """One entry for each outcome an aggregate counts; `parts` are (incident id, mention), each incident once."""
    if whole.mention.kind is not MentionKind.AGGREGATE or not parts:
        return []
    outcomes = dict.fromkeys(count.outcome for count in whole.mention.counts)
    mentions = [each for _, each in parts]
    return [_shaped(whole, check_sum(whole, mentions, outcome), parts, outcome) for outcome in outcomes]


def _shaped(whole: SourcedMention, found: SumCheck, parts: Sequence[PartMention], outcome: Outcome) -> Sum:
    return Sum(
        outcome=str(outcome),
        stated=to_record(found.stated),
        words=[count.stated for count in whole.mention.counts if count.outcome is outcome],
        parts=[_part(incident, each, outcome) for incident, each in parts],
        lo=found.parts.lo,
        hi=found.parts.hi,
        as_stated=found.parts_as_stated,
        state=found.state,
        sentence=found.sentence,
    )


def _part(incident: str | None, each: SourcedMention, outcome: Outcome) -> Part:
    bounds = total(each.mention.counts, outcome)
    return Part(incident=incident, uid=each.uid, title=each.mention.quote.exact, lo=bounds.lo, hi=bounds.hi)
