"""The traits of a whole report, worked out from its text alone."""

from __future__ import annotations

from marsad.claims import Document, Traits
from marsad.reading.dates import find_timexes, place_hours
from marsad.reading.furniture import furniture_spans
from marsad.reading.traits.take import traits_of


def report_traits(document: Document) -> Traits:
    """What the grammar reader takes on its way: the same furniture left out, the same days."""
    text = document.text
    times = place_hours(text, find_timexes(text, published=document.published, language=document.language or "en"))
    return traits_of(text, furniture=furniture_spans(text), days=(each.day for each in times if each.day is not None))
