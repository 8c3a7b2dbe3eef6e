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
    """Make a status of an arrest for harm that the report tells of: it says how things stand with that event."""
    for event in events:
        draft = event.draft
        if draft.kind is not MentionKind.INCIDENT or draft.families[:1] != ("arrest",):
            continue
        if not any(told.answers for told in event.told):
            continue
        about = _about(events, draft.sentence)
        if about is not None:
            draft.kind, draft.part_of = MentionKind.STATUS, about.draft
            draft.rules.append("document/arrest-for")


def _about(events: Sequence[Event], sentence: int) -> Event | None:
    """What somebody was arrested for: what that sentence tells beside it, or the harm told nearest to it."""
    violent = [event for event in events if _violent(event)]
    beside = (event for event in violent if _away(event, sentence) == 0)
    harm = (event for event in violent if _harmed(event))
    return next(beside, None) or min(harm, key=lambda event: _away(event, sentence), default=None)


def _away(event: Event, sentence: int) -> int:
    return min(abs(draft.sentence - sentence) for draft in event.told)


def _harmed(event: Event) -> bool:
    return any(count.outcome in _HARM for count in event.draft.counts)


def _violent(event: Event) -> bool:
    kinds = event.draft.families[:1]
    strong = _harmed(event) or any(family(name)["rank"] >= _STRONG for name in kinds)
    return event.draft.kind is MentionKind.INCIDENT and strong and kinds != ("arrest",)
