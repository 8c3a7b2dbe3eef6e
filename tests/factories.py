"""Builds claims for tests: real `marsad.claims` types with sensible defaults, one line each.

`sourced("d1", killed=3)` is a mention of a car bomb in Qayyarah on 23 October 2018 that killed three, in document d1.
Words are made from the document's id, so that two documents are never copies of each other by accident.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from marsad.claims import (
    ActorRef,
    ActorRole,
    Alternative,
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

READ_BY = ReadBy(reader="test", version="1", knowledge="test")
DAY = date(2018, 10, 23)

# name -> (place id, lat, lon, radius in km, admin1, admin2, country)
PLACES: dict[str, tuple[str, float, float, float, str, str, str]] = {
    "Qayyarah": ("iq-qayyarah", 35.80, 43.29, 4.0, "Nineveh", "Mosul", "IQ"),
    "Sharqat": ("iq-sharqat", 35.51, 43.23, 4.0, "Salah al-Din", "Sharqat", "IQ"),
    "Mosul": ("iq-mosul", 36.34, 43.13, 10.0, "Nineveh", "Mosul", "IQ"),
    "Kirkuk": ("iq-kirkuk", 35.47, 44.39, 9.0, "Kirkuk", "Kirkuk", "IQ"),
    "Fallujah": ("iq-fallujah", 33.35, 43.78, 5.0, "Anbar", "Fallujah", "IQ"),
    "Baiji": ("iq-baiji", 34.93, 43.49, 4.0, "Salah al-Din", "Baiji", "IQ"),
    "Baghdad": ("iq-baghdad", 33.32, 44.39, 20.0, "Baghdad", "Baghdad", "IQ"),
}
_SUB_EVENT = {
    "vbied": SubEventType.REMOTE_EXPLOSIVE,
    "ied": SubEventType.REMOTE_EXPLOSIVE,
    "landmine": SubEventType.REMOTE_EXPLOSIVE,
    "svbied": SubEventType.SUICIDE_BOMB,
    "suicide_vest": SubEventType.SUICIDE_BOMB,
    "air_strike": SubEventType.AIR_DRONE_STRIKE,
    "drone_strike": SubEventType.AIR_DRONE_STRIKE,
    "mortar": SubEventType.SHELLING,
    "rocket": SubEventType.SHELLING,
    "artillery": SubEventType.SHELLING,
    "small_arms": SubEventType.ATTACK,
}


def document(id: str = "d1", *, text: str | None = None, published: date | None = DAY, **more: Any) -> Document:
    """A document; `source` and `source_id` may be given, the hash is made from id and text."""
    words = f"Report {id}." if text is None else text
    return Document(
        id=id,
        sha256=hashlib.sha256(f"{id}\n{words}".encode()).hexdigest(),
        text=words,
        published=published,
        published_basis=PublishedBasis.UNKNOWN if published is None else PublishedBasis.GIVEN,
        **more,
    )


def quote(text: str, within: str | None = None) -> Quote:
    """`text` as a quotation, at its place in `within` or at the beginning."""
    start = within.index(text) if within else 0
    return Quote(text, start, start + len(text))


def span(start: date, end: date | None = None, *alternatives: date, basis: str = "given in the text") -> TimeSpan:
    """The days from `start` to `end`, with other days the words could mean."""
    return TimeSpan(
        start=start,
        end=end or start,
        expression=start.isoformat(),
        basis=basis,
        alternatives=tuple(Alternative(start=day, end=day, basis="another reading") for day in alternatives),
    )


def where(name: str = "Qayyarah", **more: Any) -> Where:
    """A place of `PLACES` by name; any field may be given instead."""
    known: dict[str, Any] = {"name": name, "precision": 1}
    if name in PLACES:
        id_, lat, lon, radius, admin1, admin2, country = PLACES[name]
        known |= {"place_id": id_, "lat": lat, "lon": lon, "radius_km": radius}
        known |= {"admin1": admin1, "admin2": admin2, "country": country}
    return Where(**(known | more))


def region(admin1: str, *, lat: float, lon: float, radius_km: float = 80.0, **more: Any) -> Where:
    """A governorate: precision 4."""
    base: dict[str, Any] = {"place_id": f"iq-{admin1.lower()}", "country": "IQ", "admin1": admin1}
    return Where(**(base | {"name": admin1, "precision": 4, "lat": lat, "lon": lon, "radius_km": radius_km} | more))


def count(
    outcome: Outcome | str,
    lo: int | None,
    hi: int | None = None,
    *,
    kind: CountKind | str = CountKind.EXACT,
    group: Group | str = Group.UNKNOWN,
    **more: Any,
) -> Count:
    """A count; `count("killed", 3)` is exact, other kinds are named and take their bounds as given."""
    kind = CountKind(kind)
    if kind in (CountKind.EXACT, CountKind.APPROXIMATE, CountKind.NONE):
        hi = lo
    stated = more.pop("stated", None) or f"{kind.value} {lo} {hi}"
    words = more.pop("quote", None) or quote(f"{stated} {outcome}")
    return Count(
        outcome=Outcome(outcome), group=Group(group), lo=lo, hi=hi, kind=kind, stated=stated, quote=words, **more
    )


def actor(name: str, role: ActorRole | str, *, actor_id: str | None = None, **more: Any) -> ActorRef:
    """An actor in a role; the id is made from the name unless given."""
    return ActorRef(name=name, role=ActorRole(role), actor_id=actor_id or name.lower().replace(" ", "-"), **more)


def speaker(name: str, role: SpeakerRole | str = SpeakerRole.OUTLET, **more: Any) -> Speaker:
    """One link of an attribution chain."""
    return Speaker(name=name, role=SpeakerRole(role), **more)


def mention(
    id: str = "m1",
    *,
    words: str | None = None,
    kind: MentionKind | str = MentionKind.INCIDENT,
    method: str | Sequence[str] = "vbied",
    day: date | TimeSpan | None = DAY,
    place: str | Where | Sequence[Where] | None = "Qayyarah",
    killed: int | Count | None = None,
    injured: int | Count | None = None,
    counts: Sequence[Count] = (),
    **more: Any,
) -> Mention:
    """A mention of an incident; plain numbers become exact counts, a plain day a span of precision 1."""
    methods = (method,) if isinstance(method, str) else tuple(method)
    sub = more.pop("sub_event_type", _SUB_EVENT.get(methods[0]) if methods else None)
    event: EventType | None = more.pop("event_type", sub.event_type if sub else None)
    tolls = [
        number if isinstance(number, Count) else count(outcome, number)
        for outcome, number in (("killed", killed), ("injured", injured))
        if number is not None
    ]
    return Mention(
        id=id,
        kind=MentionKind(kind),
        quote=more.pop("quote", None) or quote(words or f"Mention {id} of an attack."),
        read_by=READ_BY,
        event_type=event,
        sub_event_type=sub,
        method=methods,
        when=span(day) if isinstance(day, date) else day,
        where=_places(place),
        counts=(*tolls, *counts),
        attribution=more.pop("attribution", (speaker("An outlet"),)),
        **more,
    )


def _places(place: str | Where | Sequence[Where] | None) -> tuple[Where, ...]:
    if place is None:
        return ()
    if isinstance(place, str):
        return (where(place),)
    return (place,) if isinstance(place, Where) else tuple(place)


def sourced(
    doc: str | Document = "d1",
    id: str = "m1",
    *,
    published: date | None = DAY,
    source: str | None = None,
    source_id: str | None = None,
    text: str | None = None,
    **more: Any,
) -> SourcedMention:
    """A mention in a document; the words differ from document to document unless `words` or `text` are given.

    The attribution defaults to the document's own source, so each source speaks with its own voice.
    """
    if isinstance(doc, str):
        name = source or f"Outlet {doc}"
        doc = document(doc, text=text, published=published, source=name, source_id=source_id or name.lower())
    more.setdefault("words", _own_words(f"{doc.id}/{id}"))
    more.setdefault("attribution", (speaker(doc.source or "An outlet"),))
    return SourcedMention(doc, mention(id, **more))


def _own_words(uid: str) -> str:
    """Ten words that no other mention has."""
    digest = hashlib.sha256(uid.encode()).hexdigest()
    return " ".join(digest[at : at + 5] for at in range(0, 50, 5))
