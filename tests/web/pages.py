"""The ledger that tests of pages share: the sample, and beside it what pages must bear.

A total of 55 = 35 + 20, a said zero beside an unknown number, a toll that rises, a report full of markup, and an
incident that was merged into another. A module loads it once; each test is undone by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from marsad.claims import (
    ActorKind,
    ActorRef,
    ActorRole,
    CountKind,
    Document,
    Mention,
    PublishedBasis,
    Quote,
    Reading,
    Snapshot,
    Speaker,
    SpeakerRole,
    Unread,
    Where,
)
from marsad.gather import Gathered
from marsad.web.ledger import models, pipeline, queries, store
from marsad.web.ledger.stages import Readout
from tests.factories import count, mention, speaker, where
from tests.web import sample
from tests.web.ledger.world import LineReader

SUM = """incident a vbied Baghdad 2018-11-02 killed=35 injured=60 part_of=t
incident b small_arms Fallujah 2018-11-03 killed=20 part_of=t
aggregate t - - 2018-11-03 killed=55
"""
SHORT = """incident a mortar Baiji 2018-11-05 killed=2 part_of=t
aggregate t - - 2018-11-05 killed=9
"""
ZERO = "A mortar shell fell on Sharqat on 6 November 2018. No one was killed. How many were hurt is not known."
TOLL = ("3", "5", "7")
# Markup in every field that a report can bring, and an address that is a script.
SCRIPT = "<script>alert('x')</script>"
BREAKOUT = '"><img src=x onerror=alert(1)>'
CLOSING = "</script><script>alert(2)</script>"
EVIL = (
    f"A bomb went off in {CLOSING} on 9 November 2018. It killed 4 {SCRIPT} people, {BREAKOUT} said. "
    f"=cmd|' /C calc'!A0 is unread and others {SCRIPT} were hurt."
)


@dataclass(frozen=True, slots=True)
class World:
    """The ids of what is worth looking at."""

    contested: str  # three reports that contradict each other
    part: str  # one of two parts of the total of 55
    other: str  # the second part
    short: str  # the only part of a total of 9, with 2
    zero: str  # a said zero and an unknown number
    toll: str  # 3, then 5, then 7
    evil: str  # full of markup
    merged: str  # an id that leads to `toll`


@contextmanager
def loaded(blocker: Any, home: Path, knowledge: Path) -> Iterator[World]:
    """The world in a transaction that is rolled back at the end."""
    patch = pytest.MonkeyPatch()
    patch.setattr(settings, "CONFIG", replace(settings.CONFIG, home=home, knowledge=knowledge, country=None))
    with blocker.unblock(), transaction.atomic():
        sample.load()
        _lines("sum", SUM, date(2018, 11, 4))
        _lines("short", SHORT, date(2018, 11, 6))
        for reading in (_zero(), *_tolls(), _evil()):
            _keep(reading)
        pipeline.update(now=sample.NOW, stages=("resolve", "code", "assess"))
        yield _world()
        transaction.set_rollback(True)
    patch.undo()


def _world() -> World:
    toll = incident_of("toll-0/m1")
    merged = models.IncidentRow(id="merged-away", born_from_id="toll-1/m1")
    merged.save()
    models.Redirect(incident=merged, target_id=toll, reason="one attack, told twice").save()
    return World(
        contested=incident_of("one/m1"),
        part=incident_of("sum/a"),
        other=incident_of("sum/b"),
        short=incident_of("short/a"),
        zero=incident_of("zero/m1"),
        toll=toll,
        evil=incident_of("evil/<b>/m1"),
        merged="merged-away",
    )


def incident_of(uid: str) -> str:
    """The incident that a mention belongs to."""
    row = models.Membership.objects.filter(mention=uid).order_by("-pk").first()
    assert row is not None and row.incident_id is not None, uid
    return row.incident_id


def dossier(incident: str) -> queries.Dossier:
    """What the ledger holds of an incident."""
    return queries.incident(incident)


def _keep(reading: Reading) -> None:
    document = reading.document
    snapshot = Snapshot(content=document.text.encode(), media_type="text/plain", origin=f"{document.id}.txt")
    store.keep_gathered(Gathered(snapshot, document))
    store.keep_reading(Readout(reading, "by-hand 1", "1"))


def _document(id: str, text: str, day: date, **more: Any) -> Document:
    snapshot = Snapshot(content=text.encode(), media_type="text/plain", origin=f"{id}.txt")
    return Document(
        **{
            "id": id,
            "sha256": snapshot.sha256,
            "text": text,
            "title": f"Report {id}",
            "published": day,
            "published_basis": PublishedBasis.GIVEN,
            "language": "en",
            "source": "Zagros Post",
            "source_id": "zagros-post",
            "marked": "constructed",
        }
        | more
    )


def _lines(id: str, text: str, day: date) -> None:
    _keep(LineReader().read(_document(id, text, day)))


def _quote(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(words, start, start + len(words))


def _zero() -> Reading:
    none = count("killed", 0, kind=CountKind.NONE, stated="No one", quote=_quote(ZERO, "No one was killed."))
    words = _quote(ZERO, "How many were hurt is not known.")
    unknown = count("injured", None, kind=CountKind.UNKNOWN, stated="not known", quote=words)
    told = mention(
        "m1",
        method="mortar",
        place=where("Sharqat", place_id="iq-shirqat"),
        day=date(2018, 11, 6),
        counts=[none, unknown],
        quote=_quote(ZERO, ZERO),
    )
    return Reading(document=_document("zero", ZERO, date(2018, 11, 7)), mentions=(told,))


def _tolls() -> Iterator[Reading]:
    for number, killed in enumerate(TOLL):
        text = f"The car bomb in Kirkuk on 8 November 2018 killed {killed} people, police said in report {number}."
        words = count("killed", int(killed), stated=killed, quote=_quote(text, f"killed {killed} people"))
        told = mention(
            "m1",
            place="Kirkuk",
            day=date(2018, 11, 8),
            counts=[words],
            quote=_quote(text, text),
            attribution=(speaker("police", SpeakerRole.POLICE),),
        )
        yield Reading(document=_document(f"toll-{number}", text, date(2018, 11, 9 + number)), mentions=(told,))


def _evil() -> Reading:
    document = _document(
        "evil/<b>",
        EVIL,
        date(2018, 11, 10),
        title=f"{SCRIPT} title {BREAKOUT}",
        source=f"Outlet {BREAKOUT}",
        source_id=None,
        url="javascript:alert(3)",
        marked=SCRIPT,
    )
    unread = Unread(_quote(EVIL, EVIL[EVIL.index("=cmd") :]), f"no word {SCRIPT} was found")
    return Reading(document=document, mentions=(_evil_mention(),), unread=(unread,))


def _evil_mention() -> Mention:
    place = Where(
        name=CLOSING,
        precision=1,
        lat=35.1,
        lon=44.2,
        radius_km=3.0,
        admin1=f"Area {BREAKOUT}",
        quote=_quote(EVIL, CLOSING),
    )
    killed = count("killed", 4, stated=f"4 {SCRIPT}", quote=_quote(EVIL, f"killed 4 {SCRIPT} people"))
    suspect = ActorRef(
        name=f"Group {SCRIPT}", role=ActorRole.SUSPECTED, kind=ActorKind.REBEL_GROUP, quote=_quote(EVIL, SCRIPT)
    )
    return mention(
        "m1",
        place=place,
        method="ied",
        day=date(2018, 11, 9),
        counts=[killed],
        quote=_quote(EVIL, EVIL[: EVIL.index(" =cmd")]),
        attribution=(Speaker(name=BREAKOUT, role=SpeakerRole.WITNESS, verb=SCRIPT),),
        actors=(suspect,),
        confidence=0.1,
    )
