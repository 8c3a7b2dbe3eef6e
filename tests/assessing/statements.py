"""Statements of parties, built from the real types of `claims`."""

from __future__ import annotations

from datetime import date

from marsad.claims import (
    ActorRef,
    ActorRole,
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
    Speaker,
    SpeakerRole,
    Tendency,
    TimeSpan,
    Where,
)

OCTOBER = TimeSpan(start=date(2018, 10, 1), end=date(2018, 10, 31), expression="in October", basis="stated")
READ_BY = ReadBy(reader="test", version="1", knowledge="1")


def count(lo, hi, kind, *, outcome=Outcome.INCIDENTS, stated="40", group=Group.UNKNOWN) -> Count:
    return Count(
        outcome=outcome, group=group, lo=lo, hi=hi, stated=stated, kind=CountKind(kind), quote=Quote("40", 0, 2)
    )


def statement(id="a", *, kind=MentionKind.AGGREGATE, places=(), targets=(), speaker_id=None, **given) -> SourcedMention:
    mention = Mention(
        id=id,
        kind=kind,
        quote=Quote("40 of them", 0, 10),
        read_by=READ_BY,
        where=tuple(Where(name=name, precision=4, admin1=name, country="IQ") for name in places),
        actors=tuple(ActorRef(name=name, role=ActorRole.TARGET, actor_id=name) for name in targets),
        attribution=(
            Speaker(name="Wire", role=SpeakerRole.OUTLET),
            Speaker(name="the security council", role=SpeakerRole.OFFICIAL, actor_id=speaker_id),
        ),
        **({"when": OCTOBER} | given),
    )
    return SourcedMention(Document.of_text("40 of them", id="doc"), mention)


def trend(tendency: Tendency, **given) -> SourcedMention:
    return statement(kind=MentionKind.TREND, tendency=tendency, **given)
