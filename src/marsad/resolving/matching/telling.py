"""A row told as a mention, so that rows are compared as mentions are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from marsad.claims import (
    ActorRef,
    ActorRole,
    Alternative,
    Bounds,
    Count,
    CountKind,
    Document,
    Group,
    Mention,
    MentionKind,
    Outcome,
    Quote,
    ReadBy,
    SourcedMention,
    TimeSpan,
)
from marsad.resolving.facts import Facts, facts_of
from marsad.resolving.matching.entry import Entry
from marsad.resolving.parameters import Parameters

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_READ_BY = ReadBy(reader="table", version="1", knowledge="none")
_MOST = 1_000  # letters of a headline or a note that are compared


def facts_from(entry: Entry, side: str, parameters: Parameters, knowledge: Knowledge | None) -> Facts:
    """The facts of a row of one `side`; no two rows are of one report."""
    return facts_of(_told(entry, f"{side} {entry.id}"), parameters, knowledge)


def _told(entry: Entry, uid: str) -> SourcedMention:
    words = entry.words[:_MOST] or uid
    mention = Mention(
        id="row",
        kind=MentionKind.INCIDENT,
        quote=Quote(words, 0, len(words)),
        read_by=_READ_BY,
        event_type=entry.event_type,
        sub_event_type=entry.sub_event_type,
        method=entry.methods,
        when=_when(entry),
        where=() if entry.where is None else (entry.where,),
        actors=tuple(_actors(entry)),
        counts=tuple(_counts(entry)),
    )
    return SourcedMention(Document.of_text(words, id=uid), mention)


def _when(entry: Entry) -> TimeSpan | None:
    if entry.start is None or entry.end is None:
        return None
    steps = range(1, entry.slack + 1) if entry.start == entry.end else ()
    others = [entry.start + timedelta(days=sign * step) for step in steps for sign in (-1, 1)]
    return TimeSpan(
        start=entry.start,
        end=entry.end,
        expression=entry.start.isoformat(),
        basis="the table",
        alternatives=tuple(_beside(day) for day in others),
    )


def _beside(day: date) -> Alternative:
    return Alternative(start=day, end=day, basis="the table may be off by a day")


def _actors(entry: Entry) -> Iterator[ActorRef]:
    for role, ids in ((ActorRole.INITIATOR, entry.perpetrators), (ActorRole.VICTIM, entry.targets)):
        for each in ids:
            yield ActorRef(name=each, role=role, actor_id=each)


def _counts(entry: Entry) -> Iterator[Count]:
    for outcome, bounds, best in ((Outcome.KILLED, entry.killed, entry.best), (Outcome.INJURED, entry.injured, None)):
        if not bounds.known:
            continue
        said = str(next(each for each in (best, bounds.lo, bounds.hi) if each is not None))
        yield Count(
            outcome=outcome,
            group=Group.UNKNOWN,
            lo=bounds.lo,
            hi=bounds.hi,
            stated=said,
            kind=_kind(bounds),
            quote=Quote(said, 0, len(said)),
        )


def _kind(bounds: Bounds) -> CountKind:
    if bounds.hi is None:
        return CountKind.AT_LEAST
    if bounds.lo is None:
        return CountKind.AT_MOST
    return CountKind.EXACT if bounds.lo == bounds.hi else CountKind.RANGE
