"""Four incidents from real claims: a toll, a said zero, a said unknown, and nothing said of the dead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

from marsad.claims import (
    ActorKind,
    ActorRef,
    ActorRole,
    Count,
    CountKind,
    Document,
    EventType,
    Group,
    Mention,
    MentionKind,
    Outcome,
    PublishedBasis,
    Quote,
    ReadBy,
    SourcedMention,
    Speaker,
    SpeakerRole,
    SubEventType,
    TimeSpan,
    Where,
)
from marsad.coding import IncidentFile, IncidentSummary, summary

TEXT = 'A bomb in Hawija, "the market", killed 3 people on 16 October.'
DAY = TimeSpan(start=date(2018, 10, 16), end=date(2018, 10, 16), expression="16 October", basis="stated")
TOLLS: dict[str, tuple[CountKind, int | None, int | None] | None] = {
    "a-three": (CountKind.AT_LEAST, 3, None),
    "b-none": (CountKind.NONE, 0, 0),
    "c-unknown": (CountKind.UNKNOWN, None, None),
    "d-silent": None,
}


def count(kind: CountKind, lo: int | None, hi: int | None) -> Count:
    return Count(
        outcome=Outcome.KILLED,
        group=Group.CIVILIANS,
        lo=lo,
        hi=hi,
        stated="3",
        kind=kind,
        quote=Quote("killed 3 people", 32, 47),
    )


def mention(name: str, precision: int) -> Mention:
    toll = TOLLS[name]
    return Mention(
        id="m1",
        kind=MentionKind.INCIDENT,
        quote=Quote(TEXT, 0, len(TEXT)),
        read_by=ReadBy(reader="test", version="1", knowledge="k1"),
        event_type=EventType.EXPLOSIONS,
        sub_event_type=SubEventType.REMOTE_EXPLOSIVE,
        method=("ied",),
        when=DAY,
        where=(
            Where(
                name="Hawija",
                precision=precision,
                place_id="hawija",
                lat=35.3256,
                lon=43.7717,
                radius_km=20.0,
                admin1="Kirkuk",
                country="IQ",
                claimed_by=("Baghdad", "Erbil"),
            ),
        ),
        actors=(
            ActorRef(
                name="Islamic State", role=ActorRole.INITIATOR, kind=ActorKind.REBEL_GROUP, actor_id="islamic-state"
            ),
            ActorRef(name="civilians", role=ActorRole.TARGET, kind=ActorKind.CIVILIANS, actor_id="civilians"),
        ),
        counts=() if toll is None else (count(*toll),),
        attribution=(
            Speaker(name="Wire", role=SpeakerRole.OUTLET),
            Speaker(name="A police officer", role=SpeakerRole.POLICE, actor_id="police"),
        ),
    )


def with_mention(name: str, **changed: Any) -> IncidentFile:
    """A file whose mention differs in some fields."""
    file = file_of(name)
    (sourced,) = file.members
    return IncidentFile(name, (SourcedMention(sourced.document, replace(sourced.mention, **changed)),))


def file_of(name: str, precision: int = 1) -> IncidentFile:
    document = Document(
        id=f"doc-{name}",
        sha256=f"{name}-sha",
        text=TEXT,
        title="A bomb, again",
        url=f"https://wire.example/{name}",
        published=date(2018, 10, 17),
        published_basis=PublishedBasis.GIVEN,
        language="en",
        source="Wire",
    )
    return IncidentFile(name, (SourcedMention(document, mention(name, precision)),))


def files() -> tuple[IncidentFile, ...]:
    return tuple(file_of(name, 4 if name == "c-unknown" else 1) for name in TOLLS)


def summaries() -> tuple[IncidentSummary, ...]:
    return tuple(summary(each, None) for each in files())


def knowledge() -> Any:
    return SimpleNamespace(version="k1")
