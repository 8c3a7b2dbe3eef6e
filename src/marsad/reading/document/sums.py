"""Aggregates: tolls over a span of days, and the incidents of the same report that they add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product

from marsad.claims import Count, CountKind, MentionKind, Outcome, TimeSpan
from marsad.knowledge import Knowledge
from marsad.reading.document.event import Event
from marsad.reading.grammar import Draft

_MOST_PARTS, _MOST_CANDIDATES = 4, 10
_REACH = 40
_DATED = "when/told-of-several"
OF_SEVERAL = "told of several events at once"
_OPEN = (CountKind.AT_LEAST, CountKind.APPROXIMATE, CountKind.VAGUE)


def link_sums(events: Sequence[Event], knowledge: Knowledge) -> None:
    """Mark the incidents that an aggregate of the report adds up as its parts."""
    for at, whole in enumerate(events):
        if whole.draft.kind is not MentionKind.AGGREGATE:
            continue
        parts = _parts(whole, _incidents(events, at), knowledge)
        for part in parts:
            part.draft.part_of = whole.draft
            part.draft.rules.append("document/part-of-sum")
        if parts and whole.when is None:
            whole.when = _span_of(whole.draft, parts)


def _incidents(events: Sequence[Event], at: int) -> list[Event]:
    """The incidents told around an event; bounded, so that a long archive stays linear."""
    around = [*events[max(0, at - _REACH) : at], *events[at + 1 : at + 1 + _REACH]]
    return [each for each in around if each.draft.kind is MentionKind.INCIDENT]


def sums_up(at: int, events: Sequence[Event]) -> bool:
    """True if several events told at once ("two bombs", a toll "in two attacks") are told again one by one."""
    whole = events[at].draft
    outcomes = {count.outcome for count in whole.counts}
    others = _incidents(events, at)
    if outcomes:
        # "Seven were killed in three separate shootings": one of the three suffices.
        least = 1 if whole.separate else 2
        return sum(bool(outcomes & {count.outcome for count in each.draft.counts}) for each in others) >= least
    behind = [each.draft for each in others if each.draft.sentence > whole.sentence]
    return sum(_DATED in each.rules or bool(set(whole.families) & set(each.families)) for each in behind) > 1


def date_parts(events: Sequence[Event]) -> None:
    """Give events without a day the day that was told of several at once: "Two bombs went off on Saturday." """
    for at, whole in enumerate(events):
        if not whole.draft.several or whole.when is None:
            continue
        for part in _incidents(events, at):
            if part.when is None and part.draft.sentence > whole.draft.sentence:
                part.when = replace(whole.when, basis=f"{whole.when.basis}; {OF_SEVERAL}")
                part.draft.rules.append(_DATED)


def _parts(whole: Event, incidents: list[Event], knowledge: Knowledge) -> tuple[Event, ...]:
    """The only set of incidents whose tolls add up to the aggregate's, each reading of an open count allowed."""
    count = next((c for c in whole.draft.counts if c.lo is not None), None)
    if count is None or count.lo is None:
        return ()
    able = [each for each in incidents if _can_be_part(each, whole, count.outcome, knowledge)][:_MOST_CANDIDATES]
    fitting = [
        chosen for size in range(2, _MOST_PARTS + 1) for chosen in combinations(able, size) if _adds_up(chosen, count)
    ]
    spoken = [chosen for chosen in fitting if all(_same_voice(each, whole) for each in chosen)]
    best = spoken or fitting
    return min(best, key=lambda chosen: abs(_sum(chosen, count.outcome)[0] - (count.lo or 0))) if best else ()


def _can_be_part(part: Event, whole: Event, outcome: Outcome, knowledge: Knowledge) -> bool:
    if not any(count.outcome is outcome and count.lo for count in part.draft.counts):
        return False
    if whole.when is not None and part.when is not None:
        return any(whole.when.start <= start and end <= whole.when.end for start, end in part.when.spans)
    return True


def _sum(parts: Sequence[Event], outcome: Outcome) -> tuple[int, int]:
    """The least the parts add up to, and how many of their counts are open."""
    counts = [c for part in parts for c in part.draft.counts if c.outcome is outcome and c.adds]
    return sum(c.lo or 0 for c in counts), sum(c.kind in _OPEN for c in counts)


def _adds_up(parts: Sequence[Event], count: Count) -> bool:
    least, loose = _sum(parts, count.outcome)
    return abs(least - (count.lo or 0)) <= loose


def _same_voice(part: Event, whole: Event) -> bool:
    said = {voice.speaker.actor_id for voice in whole.draft.voices}
    return bool({voice.speaker.actor_id for voice in part.draft.voices} & said)


def _span_of(whole: Draft, parts: Sequence[Event]) -> TimeSpan | None:
    """The days of the parts, if they are as many as the aggregate says."""
    dated = [part.when for part in parts if part.when is not None]
    period = whole.period
    days = _days(period.value) if period is not None else None
    if len(dated) != len(parts) or period is None or days is None:
        return None
    for spans in product(*(when.spans for when in dated)):
        start, end = min(s for s, _ in spans), max(e for _, e in spans)
        if end - start == timedelta(days=days - 1):
            return TimeSpan(start=start, end=end, expression=period.exact, basis="the days of the incidents it adds up")
    return None


def _days(value: str) -> int | None:
    number = value.removeprefix("P").removesuffix("D")
    return int(number) if number.isdigit() else None
