"""Whole reports with traits, for tests of how reports are compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from marsad.claims import SourcedMention
from marsad.reading.traits import traits_of
from tests.factories import DAY, document, sourced

FIRST = (
    "Dariusz Kowalczyk, 34, was shot near the Wexham Bridge at 6:15 p.m. after a quarrel over a parked caravan. "
    "Neighbours on Larkspur Lane heard a scooter leave. Kowalczyk mended clarinets in the Ostrander Arcade."
)
AGAIN = (
    "A mender of clarinets, Dariusz Kowalczyk, 34, died in the shooting by the Wexham Bridge. A scooter was seen on "
    "Larkspur Lane, and a caravan stands in the Ostrander Arcade."
)
OTHER = (
    "Philippa Underhay, 52, was stabbed behind the Merrow Brewery after a wedding. Guests from Tolpuddle Crescent "
    "carried her to a ferry; a violinist, Anselm Grady, called for help."
)
UNTOLD: dict[str, Any] = {"place": None, "day": None, "method": (), "event_type": None, "sub_event_type": None}


def report(id: str, text: str, *, published: date = DAY, language: str | None = "en", **more: Any) -> SourcedMention:
    """A mention that its report is about, the report with its traits."""
    return of_report(id, text, published=published, language=language, **(UNTOLD | more))


def of_report(id: str, text: str, *, published: date, language: str | None, **more: Any) -> SourcedMention:
    """The same with every fact that the factory gives a mention."""
    page = document(id, text=text, published=published, language=language, url=f"https://{id}.example/a", source=id)
    return sourced(replace(page, traits=traits_of(text)), **more)
