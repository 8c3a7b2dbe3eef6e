"""A telling without a toll beside the only event of the report with one: once both have their day, they are one."""

from __future__ import annotations

from datetime import date

from marsad.claims import MentionKind, Outcome, Realis
from marsad.knowledge import Knowledge
from marsad.reading.document.apart import apart
from marsad.reading.document.event import Event
from marsad.reading.document.whereabouts import share_place
from marsad.reading.grammar.frames import family

_HARM = (Outcome.KILLED, Outcome.INJURED)
# From this rank on a family of words names violence by itself.
_STRONG = 3


def join_uncounted(events: list[Event], text: str, knowledge: Knowledge, published: date | None) -> list[Event]:
    """The events, where the first tells of violence without a toll and one alone has a toll, with the two as one."""
    told = [each for each in events if each.draft.kind is MentionKind.INCIDENT and each.draft.realis is Realis.ACTUAL]
    if not told or not _without_toll(told[0]) or _several(told[0]):
        return events
    first = told[0]
    counted = [each for each in told if _harmed(each) and not _several(each) and _one_day(first, each)]
    able = [each for each in counted if apart(first, each, text, knowledge, published) is None]
    able = [each for each in able if _may_be_there(first, each, knowledge)]
    if len(able) != 1:
        return events
    other = able[0]
    _take_whole(first, other)
    return [each for each in events if each is not other]


def _harmed(event: Event) -> bool:
    return any(count.outcome in _HARM and count.lo for count in event.draft.counts)


def _without_toll(event: Event) -> bool:
    """True for violence of which no number is told."""
    kinds = event.draft.families[:1]
    violent = kinds == ("harm",) or (bool(kinds) and family(kinds[0])["rank"] >= _STRONG)
    return violent and kinds != ("arrest",) and not event.draft.counts


def _one_day(a: Event, b: Event) -> bool:
    if a.when is None or b.when is None:
        return True
    return a.when.start <= b.when.end and b.when.start <= a.when.end


def _several(event: Event) -> bool:
    return event.draft.several or event.draft.separate or event.draft.general


def _may_be_there(a: Event, b: Event, knowledge: Knowledge) -> bool:
    own = [any(scene.own for scene in each.draft.scenes) for each in (a, b)]
    return not all(own) or share_place(a.draft, b.draft, knowledge)


def _take_whole(first: Event, other: Event) -> None:
    first.take(other, "again/without-a-toll")
    first.told += other.told[1:]
    first.draft.counts = first.tolls.counts()
