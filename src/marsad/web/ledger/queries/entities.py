"""Places, actors, sources and months, each with its incidents."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Count, F

from marsad.claims import UnknownCode, to_record
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.models import Document, IncidentFacet, IncidentSummaryCache
from marsad.web.ledger.queries.assessments import assessments
from marsad.web.ledger.queries.lines import document_line
from marsad.web.ledger.queries.listing import Filters, incidents
from marsad.web.ledger.queries.shapes import NotFound, Record, Tally


def _tallies(kind: str, name: Callable[[str], str]) -> list[Tally]:
    counted = IncidentFacet.objects.filter(kind=kind).values_list("value").annotate(n=Count("pk"))
    rows = (Tally(id=value, name=_named(name, value), incidents=n) for value, n in counted)
    return sorted(rows, key=lambda tally: (-tally["incidents"], tally["name"]))


def _named(name: Callable[[str], str], value: str) -> str:
    try:
        return name(value)
    except UnknownCode:
        # Read with knowledge that has since lost the entry: its id is all that is left of its name.
        return value


def _weapon(value: str) -> str:
    return knowledge().codebook.weapon(value).label


def places() -> list[Tally]:
    """Every place with incidents at it or inside it, most first."""
    return _tallies("place", lambda value: knowledge().gazetteer.place(value).name)


def actors() -> list[Tally]:
    """Every actor named in an incident, most first."""
    return _tallies("actor", lambda value: knowledge().actors.actor(value).name)


def sources() -> list[Tally]:
    """Every source that speaks of an incident, most first."""
    return _tallies("source", lambda value: knowledge().sources.source(value).name)


def methods() -> list[Tally]:
    """Every method used, most first."""
    return _tallies("method", _weapon)


def admin1s() -> list[Tally]:
    """Every governorate with incidents, most first; its id is its name."""
    counted = IncidentSummaryCache.objects.exclude(admin1=None).values_list("admin1").annotate(n=Count("pk"))
    return [Tally(id=str(a), name=str(a), incidents=n) for a, n in counted.order_by("-n", "admin1")]


def months() -> list[Tally]:
    """Every month with incidents, latest first."""
    counted = IncidentSummaryCache.objects.exclude(month=None).values_list("month").annotate(n=Count("pk"))
    return [Tally(id=str(m), name=str(m), incidents=n) for m, n in counted.order_by("-month")]


def place(place_id: str, *, page: int = 1) -> Record:
    """`place` (Place's record), `inside` (places within it that the gazetteer knows) and `incidents` (Page)."""
    try:
        found = knowledge().gazetteer.place(place_id)
    except UnknownCode as error:
        raise NotFound(str(error)) from error
    inside = [
        {"id": each.id, "name": each.name, "kind": each.kind} for each in knowledge().gazetteer.children(place_id)
    ]
    return {
        "place": to_record(found),
        "inside": inside,
        "incidents": incidents(Filters(place=place_id), page=page),
    }


def actor(actor_id: str, *, page: int = 1) -> Record:
    """`actor` (Actor's record), `lineage` (itself and what it belongs to) and `incidents` (Page)."""
    register = knowledge().actors
    try:
        found = register.actor(actor_id)
    except UnknownCode as error:
        raise NotFound(str(error)) from error
    lineage = [{"id": each, "name": register.actor(each).name} for each in register.lineage(actor_id)]
    return {
        "actor": to_record(found),
        "lineage": lineage,
        "incidents": incidents(Filters(actor=actor_id), page=page),
    }


def source(source_id: str, *, page: int = 1) -> Record:
    """`source` (Source's record), `documents` (DocumentLine, latest first) and `incidents` (Page)."""
    try:
        found = knowledge().sources.source(source_id)
    except UnknownCode as error:
        raise NotFound(str(error)) from error
    rows = (
        Document.objects.filter(source_id=source_id)
        .defer("text")
        .order_by(F("published").desc(nulls_last=True), "pk")[:500]
    )
    return {
        "source": to_record(found),
        "documents": [document_line(row, knowledge()) for row in rows],
        "incidents": incidents(Filters(source=source_id), page=page),
    }


def month(name: str, *, page: int = 1) -> Record:
    """`month`, its `incidents` (Page), counts `by_admin1` and `by_method` (Tally) and `assessments` (lines)."""
    rows = IncidentSummaryCache.objects.filter(month=name)
    written = [line for line in assessments() if line["month"] == name]
    if not rows.exists() and not written:
        raise NotFound(f"there is nothing on {name!r}; a month is written 2018-10")
    by_admin1 = rows.exclude(admin1=None).values_list("admin1").annotate(n=Count("pk")).order_by("-n", "admin1")
    facets = IncidentFacet.objects.filter(kind="method", incident__month=name)
    by_method = facets.values_list("value").annotate(n=Count("pk")).order_by("-n", "value")
    return {
        "month": name,
        "incidents": incidents(Filters(month=name), page=page),
        "by_admin1": [Tally(id=str(a), name=str(a), incidents=n) for a, n in by_admin1],
        "by_method": [Tally(id=m, name=_named(_weapon, m), incidents=n) for m, n in by_method],
        "assessments": written,
    }
