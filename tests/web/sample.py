"""A small ledger for pages: three reports on one bombing, a total over two, a retraction, and an unread sentence.

Texts and readings are written here by hand; incidents, rows and comparisons come from the real rooms.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
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
    Reading,
    Snapshot,
    Speaker,
    SpeakerRole,
    SubEventType,
    TimeSpan,
    Unread,
    Where,
)
from marsad.gather import Gathered
from marsad.web.desk import services
from marsad.web.ledger import pipeline, store
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.stages import Readout

NOW = datetime(2018, 11, 20, 12, 0, tzinfo=UTC)
READER = ReadBy(reader="by-hand", version="1", knowledge="1")
FIRST = (
    "A car bomb went off in the market of Qayyarah on 23 October 2018. At least 3 people were killed and 12 injured, "
    "a police officer said. Nobody claimed the attack. Smoke rose over a burned depot and many suffered."
)
SECOND = (
    "The car bomb in Qayyarah on 23 October 2018 killed 5 civilians and injured 12, the hospital said on Wednesday. "
    "Islamic State fighters are suspected."
)
THIRD = "قتل 2 مدنيين وجرح 90 في انفجار سيارة مفخخة في القيارة في 23 تشرين الأول 2018، بحسب شهود."
FOURTH = (
    "A roadside bomb hit a patrol near Makhmur on 30 October 2018 and injured 4 soldiers, the coalition said. "
    "In Qayyarah a car bomb injured 12 on 29 October 2018. In all, 16 were injured in two days."
)


def load() -> None:
    """Fill the ledger of the running test."""
    for reading in (_first(), _second(), _third(), _fourth()):
        document = reading.document
        content = document.text.encode()
        store.keep_gathered(
            Gathered(Snapshot(content=content, media_type="text/plain", origin=f"{document.id}.txt"), document)
        )
        store.keep_reading(Readout(reading, "by-hand 1", "1"))
    # The two newsrooms contradict each other so far that only a person would join them.
    services.judge("one/m1", "three/m1", "same", "sample", "same market, same day, same weapon", now=NOW)
    pipeline.update(now=NOW, stages=("resolve", "code", "assess"))


def _document(id: str, text: str, day: int, source: str, language: str = "en", month: int = 10) -> Document:
    snapshot = Snapshot(content=text.encode(), media_type="text/plain", origin=f"{id}.txt")
    return Document(
        id=id,
        sha256=snapshot.sha256,
        text=text,
        title=f"Report {id}" if language == "en" else "انفجار في القيارة",
        published=date(2018, month, day),
        published_basis=PublishedBasis.GIVEN,
        language=language,
        source_id=source,
        source=knowledge().sources.source(source).name,
        marked="constructed",
    )


def _words(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(words, start, start + len(words))


def _count(
    text: str, words: str, outcome: Outcome, kind: CountKind, lo: int | None, hi: int | None, group: Group
) -> Count:
    return Count(outcome=outcome, group=group, lo=lo, hi=hi, stated=words, kind=kind, quote=_words(text, words))


def _where(text: str, words: str, place_id: str, precision: int = 1) -> Where:
    place = knowledge().gazetteer.place(place_id)
    return Where(
        name=words,
        precision=precision,
        place_id=place.id,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km,
        admin1=place.admin1,
        admin2=place.admin2,
        country=place.country,
        claimed_by=tuple(claim.name for claim in place.claims),
        quote=_words(text, words),
    )


def _bombing(text: str, quote: str, when: str, place: Where, counts: tuple[Count, ...], **more: Any) -> Mention:
    day = more.pop("day", date(2018, 10, 23))
    return Mention(
        id="m1",
        kind=MentionKind.INCIDENT,
        quote=_words(text, quote),
        read_by=READER,
        event_type=EventType.EXPLOSIONS,
        sub_event_type=SubEventType.REMOTE_EXPLOSIVE,
        method=more.pop("method", ("vbied",)),
        when=TimeSpan(start=day, end=day, expression=when, basis="stated in full", quote=_words(text, when)),
        where=(place,),
        counts=counts,
        **more,
    )


def _first() -> Reading:
    text = FIRST
    counts = (
        _count(text, "At least 3 people were killed", Outcome.KILLED, CountKind.AT_LEAST, 3, None, Group.UNKNOWN),
        _count(text, "12 injured", Outcome.INJURED, CountKind.EXACT, 12, 12, Group.UNKNOWN),
    )
    police = Speaker(name="a police officer", role=SpeakerRole.POLICE, verb="said")
    mention = _bombing(
        text,
        text[: text.index(" Nobody")],
        "23 October 2018",
        _where(text, "Qayyarah", "iq-qayyarah"),
        counts,
        attribution=(police,),
        confidence=0.9,
    )
    unread = Unread(_words(text, "Smoke rose over a burned depot and many suffered."), "no event word was found")
    return Reading(document=_document("one", text, 23, "tigris-wire"), mentions=(mention,), unread=(unread,))


def _second() -> Reading:
    text = SECOND
    counts = (
        _count(text, "killed 5 civilians", Outcome.KILLED, CountKind.EXACT, 5, 5, Group.CIVILIANS),
        _count(text, "injured 12", Outcome.INJURED, CountKind.EXACT, 12, 12, Group.CIVILIANS),
    )
    suspected = ActorRef(
        name="Islamic State fighters",
        role=ActorRole.SUSPECTED,
        kind=ActorKind.REBEL_GROUP,
        actor_id="islamic-state",
        quote=_words(text, "Islamic State fighters"),
    )
    mention = _bombing(
        text,
        text,
        "23 October 2018",
        _where(text, "Qayyarah", "iq-qayyarah"),
        counts,
        actors=(suspected,),
        attribution=(Speaker(name="the hospital", role=SpeakerRole.MEDIC, verb="said"),),
        confidence=0.5,
    )
    return Reading(document=_document("two", text, 24, "nineveh-post"), mentions=(mention,))


def _third() -> Reading:
    text = THIRD
    counts = (
        _count(text, "قتل 2 مدنيين", Outcome.KILLED, CountKind.EXACT, 2, 2, Group.CIVILIANS),
        _count(text, "جرح 90", Outcome.INJURED, CountKind.EXACT, 90, 90, Group.UNKNOWN),
    )
    mention = _bombing(
        text,
        text,
        "23 تشرين الأول 2018",
        _where(text, "القيارة", "iq-qayyarah"),
        counts,
        attribution=(Speaker(name="شهود", role=SpeakerRole.WITNESS),),
        confidence=0.8,
    )
    return Reading(document=_document("three", text, 25, "rafidain-press", "ar"), mentions=(mention,))


def _fourth() -> Reading:
    text = FOURTH
    counts = (_count(text, "injured 4 soldiers", Outcome.INJURED, CountKind.EXACT, 4, 4, Group.SECURITY_FORCES),)
    patrol = _bombing(
        text,
        text[: text.index(" In Qayyarah")],
        "30 October 2018",
        _where(text, "Makhmur", "iq-makhmur-district", 3),
        counts,
        day=date(2018, 10, 30),
        method=("ied",),
        attribution=(Speaker(name="the coalition", role=SpeakerRole.PARTY, verb="said"),),
        confidence=0.7,
        part_of="m3",
    )
    counts = (_count(text, "injured 12", Outcome.INJURED, CountKind.EXACT, 12, 12, Group.UNKNOWN),)
    second = _bombing(
        text,
        "In Qayyarah a car bomb injured 12 on 29 October 2018.",
        "29 October 2018",
        _where(text, "Qayyarah", "iq-qayyarah"),
        counts,
        day=date(2018, 10, 29),
        confidence=0.9,
        part_of="m3",
    )
    whole = Mention(
        id="m3",
        kind=MentionKind.AGGREGATE,
        quote=_words(text, "In all, 16 were injured in two days."),
        read_by=READER,
        counts=(_count(text, "16 were injured", Outcome.INJURED, CountKind.EXACT, 16, 16, Group.UNKNOWN),),
        confidence=0.9,
    )
    document = _document("four", text, 31, "tigris-wire")
    return Reading(document=document, mentions=(patrol, replace(second, id="m2"), whole))
