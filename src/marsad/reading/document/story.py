"""The story of a report: which drafts tell of one event, who "they" are, and what sums what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from marsad.claims import ActorKind, ActorRole, MentionKind, Outcome, Tendency, TimeSpan
from marsad.knowledge import Knowledge
from marsad.reading.dates.roles import DayRole
from marsad.reading.document.again import home
from marsad.reading.document.attribute import REVISING
from marsad.reading.document.country import settle_country
from marsad.reading.document.days import Days
from marsad.reading.document.event import Event
from marsad.reading.document.follow_up import link_arrests
from marsad.reading.document.here import settle_here, settle_provinces, settle_unplaced, superseded
from marsad.reading.document.main_day import date_events, only_event
from marsad.reading.document.sums import date_parts, link_sums, sums_up
from marsad.reading.document.towns import Near, narrow_headlines, nowhere, settle_only, settle_towns
from marsad.reading.document.uncounted import join_uncounted
from marsad.reading.document.when import date_drafts
from marsad.reading.grammar import Draft, Found
from marsad.reading.grammar.frames import family
from marsad.reading.grammar.people import GROUP_OF_KIND
from marsad.reading.marks import Mark, MarkKind

_REACH = 24
# From this rank on a family of words names violence by itself.
_STRONG = 3
# UCDP's where_prec of a governorate.
_WIDE = 4


@dataclass(frozen=True, slots=True)
class Story:
    """Events in the order of the text, each with the drafts that tell of it and its date."""

    events: tuple[Event, ...]
    dropped: tuple[Draft, ...]


def settle(
    drafts: Sequence[Draft],
    text: str,
    marks: Sequence[Mark],
    quoted: Sequence[tuple[int, int]],
    days: Days,
    knowledge: Knowledge,
    published: date | None = None,
    near: Near = nowhere,
) -> Story:
    """The story that the drafts tell, in the order of their words."""
    ordered = sorted(drafts, key=lambda draft: (draft.sentence, draft.core))
    for draft in ordered:
        draft.actors = tuple(_resolved(each, marks, knowledge) for each in draft.actors)
    for draft in ordered:
        if superseded(text[draft.start : draft.end]) and (known := _told_elsewhere(draft, ordered)):
            draft.counts = tuple(count for count in draft.counts if count.outcome not in known)
            draft.definite, draft.weak = True, True
    settle_here(ordered, knowledge)
    settle_provinces(ordered)
    dates = date_drafts(ordered, text, quoted, days)
    events: list[Event] = []
    dropped: list[Draft] = []
    for index, draft in enumerate(ordered):
        when = dates.get(index)
        event = Event.of(draft, when, text, aftermath=_aftermath(draft, when, days))
        again = home(events, event, text, knowledge, published)
        if again is not None:
            again[0].take(event, again[1])
        elif _bare(draft):
            dropped.append(draft)
        else:
            events.append(event)
    only = only_event(events, dropped, days)
    if only is not None:
        dropped.remove(only)
        events.append(Event.of(only, dates.get(ordered.index(only)), text))
        events.sort(key=lambda each: (each.draft.sentence, each.draft.core))
    for event in events:
        if event.draft.kind is MentionKind.INCIDENT:
            event.draft.counts = event.tolls.counts()
    tallied = [event for event in events if _tallied(event)]
    date_parts(events)
    for at, event in enumerate(events):
        if event.draft.kind is not MentionKind.INCIDENT:
            continue
        if (event.draft.several and sums_up(at, events)) or any(event is each for each in tallied):
            event.draft.kind = MentionKind.AGGREGATE
            event.draft.rules.append("document/several-events")
        elif _widespread(event):
            event.draft.kind, event.draft.tendency = MentionKind.TREND, Tendency.RECURRING
            event.draft.rules.append("document/widespread")
    link_arrests(events)
    date_events(events, {id(ordered[at]): when for at, when in dates.items()}, days, text)
    events = join_uncounted(events, text, knowledge, published)
    link_sums(events, knowledge)
    narrow_headlines(events, text)
    settle_towns(events, near, text, marks)
    settle_unplaced(events, marks, text, knowledge)
    settle_only(events)
    settle_country(events, marks, text, knowledge)
    return Story(tuple(events), tuple(dropped))


def _told_elsewhere(draft: Draft, drafts: Sequence[Draft]) -> set[Outcome]:
    """What of an early telling a later one replaces; nothing of "initial reports indicate three killed" alone."""
    others = (each for each in drafts if each.sentence != draft.sentence)
    return {count.outcome for count in draft.counts} & {count.outcome for each in others for count in each.counts}


def _aftermath(draft: Draft, when: TimeSpan | None, days: Days) -> bool:
    """True for the day of a statement or a court, and for that of a death or an arrest that came of what was told."""
    if when is None or when.quote is None:
        return False
    role = days.role(when.quote.start)
    violent = any(family(name)["rank"] >= _STRONG for name in draft.families)
    return role is DayRole.AFTER or (role is DayRole.LATER and not violent)


def _tallied(event: Event) -> bool:
    """True for "two more car bombs were defused", with neither place nor day: a number of events, not one."""
    devices = any(count.outcome is Outcome.DEFUSED and (count.lo or 0) > 1 for count in event.draft.counts)
    return devices and not event.draft.scenes and event.when is None


def _widespread(event: Event) -> bool:
    """True for attacks in several provinces, of no day and no toll: "they attacked forces in A and B provinces"."""
    scenes = event.draft.scenes
    wide = len(scenes) > 1 and all(scene.where.precision >= _WIDE for scene in scenes)
    return wide and event.when is None and not event.draft.counts


def _bare(draft: Draft) -> bool:
    """True for a draft that says too little to be an event of its own."""
    if draft.kind is not MentionKind.INCIDENT:
        return draft.kind is MentionKind.STATUS and not draft.actors and not draft.scenes and draft.part_of is None
    if draft.counts:
        return False
    if set(draft.families) <= {"harm"} and not draft.methods and draft.stance not in REVISING:
        return True
    placed = any(scene.own for scene in draft.scenes)
    timed = any(timex.begin is not None for timex in draft.timexes)
    if draft.separate and timed and not draft.general:
        return False  # "a similar incident occurred in April": what follows is of that one
    if draft.stance in REVISING:
        return not placed and not timed
    parties = {actor.role for actor in draft.actors}
    if draft.general and not timed:
        return True
    if draft.vivid and not draft.weak:
        return False
    if draft.weak:
        return not (placed and timed and ActorRole.INITIATOR in parties)
    return not (placed or (timed and parties) or (draft.methods and timed) or len(parties) > 1)


def _resolved(found: Found, marks: Sequence[Mark], knowledge: Knowledge) -> Found:
    """The actor that "they", "the group" or "their followers" mean: the last fitting one named before."""
    if not found.refers:
        return found
    index = bisect_left(marks, found.start, key=lambda mark: mark.start)
    for mark in reversed(marks[max(0, index - _REACH) : index]):
        if mark.kind is not MarkKind.ACTOR:
            continue
        actor = knowledge.actors.actor(mark.id)
        group = GROUP_OF_KIND.get(actor.kind)
        if mark.generic or group is None or actor.kind is ActorKind.CIVILIANS:
            continue
        if found.group == group.value:
            return replace(found, actor_id=actor.id, kind=actor.kind)
    return found
