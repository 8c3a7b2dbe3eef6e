"""Arrests for what the report tells of: what came of an event, not an event beside it."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import MentionKind, Outcome
from marsad.reading.document.event import Event
from marsad.reading.grammar.frames import family

_HARM = (Outcome.KILLED, Outcome.INJURED)
# From this rank on a family of words names violence by itself.
_STRONG = 2


def link_arrests(events: Sequence[Event]) -> None:
    """Make a status of an arrest for harm that its sentence tells of: it says how things stand with that event."""
    for event in events:
        draft = event.draft
        if draft.kind is not MentionKind.INCIDENT or not draft.answers or draft.families[:1] != ("arrest",):
            continue
        about = next((each for each in events if each is not event and _answered(each, event)), None)
        if about is not None:
            draft.kind, draft.part_of = MentionKind.STATUS, about.draft
            draft.rules.append("document/arrest-for")


def _answered(event: Event, arrest: Event) -> bool:
    told = any(draft.sentence == arrest.draft.sentence for draft in event.told)
    harm = any(count.outcome in _HARM for count in event.draft.counts)
    kinds = event.draft.families[:1]
    violent = harm or any(family(name)["rank"] >= _STRONG for name in kinds)
    return told and event.draft.kind is MentionKind.INCIDENT and violent and kinds != ("arrest",)
