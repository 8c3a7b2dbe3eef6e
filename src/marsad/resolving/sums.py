"""A stated total beside the sum of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.claims import Bounds, Outcome, SourcedMention, total
from marsad.resolving.stated import stated_sum
from marsad.resolving.wording import bounds_words


@dataclass(frozen=True, slots=True)
class SumCheck:
    """`stated` as bounds, the parts' sum as bounds, and their sum when "more than 30" is read as 30.

    `state` is adds_up, adds_up_as_stated, short, over or unknown; `without` lists the parts that give no number.
    """

    outcome: Outcome
    stated: Bounds
    parts: Bounds
    parts_as_stated: int | None
    difference: int | None
    without: tuple[str, ...]
    state: str
    sentence: str


def check_sum(whole: SourcedMention, parts: Sequence[SourcedMention], outcome: Outcome) -> SumCheck:
    """Compare the total that `whole` states with its parts, one mention for each incident."""
    stated = total(whole.mention.counts, outcome)
    tolls = {each.uid: total(each.mention.counts, outcome) for each in parts}
    known = [bounds for bounds in tolls.values() if bounds.known]
    without = tuple(uid for uid, bounds in tolls.items() if not bounds.known)
    summed = _sum(known)
    plain = stated_sum((each for part in parts for each in part.mention.counts), outcome)
    said = stated_sum(whole.mention.counts, outcome)
    state = _state(stated, summed, said, plain)
    difference = None if said is None or plain is None else said - plain
    return SumCheck(
        outcome, stated, summed, plain, difference, without, state, _sentence(outcome, stated, summed, plain, state)
    )


def _sum(known: Sequence[Bounds]) -> Bounds:
    if not known:
        return Bounds()
    highs = [each.hi for each in known]
    return Bounds(
        sum(each.lo or 0 for each in known), None if None in highs else sum(high for high in highs if high is not None)
    )


def _state(stated: Bounds, parts: Bounds, said: int | None, plain: int | None) -> str:
    if not stated.known or not parts.known:
        return "unknown"
    if plain is not None and plain == said:
        return "adds_up" if parts.lo == plain else "adds_up_as_stated"
    if parts.hi is not None and stated.lo is not None and parts.hi < stated.lo:
        return "short"
    if stated.hi is not None and (parts.lo or 0) > stated.hi:
        return "over"
    return "adds_up"


_WORDS = {
    "unknown": "{outcome}: the total or its parts give no number.",
    "adds_up": "{outcome}: the parts on record give {parts}, which fits the total of {stated}.",
    "adds_up_as_stated": "{outcome}: the parts add up to {plain} when open numbers are read as they stand in the "
    "words; their bounds give {parts}, the total says {stated}.",
    "short": "{outcome}: the parts on record give {parts}, fewer than the total of {stated}.",
    "over": "{outcome}: the parts on record give {parts}, more than the total of {stated}.",
}


def _sentence(outcome: Outcome, stated: Bounds, parts: Bounds, plain: int | None, state: str) -> str:
    return _WORDS[state].format(
        outcome=str(outcome).capitalize(), stated=bounds_words(stated), parts=bounds_words(parts), plain=plain
    )
