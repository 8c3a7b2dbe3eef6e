"""Places, actors and sources: each with its incidents."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from marsad.web.ledger import queries
from marsad.web.site import geo
from marsad.web.site.answers import Answer, page_number, sliced
from marsad.web.site.voices import how_often_alone


def _list(request: HttpRequest, kind: str, tallies: list[queries.Tally]) -> Answer:
    page = sliced(tallies, page_number(request))
    return Answer(template="site/register.html", data={"kind": kind, **page}, rows=page["items"], extra={"page": page})


def places(request: HttpRequest) -> Answer:
    """Every place with incidents."""
    return _list(request, "place", queries.places())


def actors(request: HttpRequest) -> Answer:
    """Every actor of an incident."""
    return _list(request, "actor", queries.actors())


def sources(request: HttpRequest) -> Answer:
    """Every source that speaks of an incident."""
    return _list(request, "source", queries.sources())


def _one(kind: str, data: dict[str, Any], extra: dict[str, Any]) -> Answer:
    page = data["incidents"]
    drawn = {"page": page, "points": geo.incident_points(page["items"]), "region": geo.region()}
    return Answer(template=f"site/{kind}.html", data=data, rows=page["items"], extra=drawn | extra)


def place(request: HttpRequest, place_id: str) -> Answer:
    """A place: its names, who claims it, what lies inside, its incidents."""
    data = queries.place(place_id, page=page_number(request))
    found = data["place"]
    extra = {
        "claims": found["claims"],
        "languages": _by_language(found["names"]),
        "focus": f"{found['lon']} {found['lat']} {found['radius_km']}",
    }
    return _one("place", data, extra)


def _by_language(names: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name["language"], []).append(name["text"])
    return sorted(found.items())


def actor(request: HttpRequest, actor_id: str) -> Answer:
    """An actor: what it belongs to, its names, its incidents."""
    data = queries.actor(actor_id, page=page_number(request))
    return _one("actor", data, {"languages": _by_language(data["actor"]["aliases"])})


def source(request: HttpRequest, source_id: str) -> Answer:
    """A source: what it said, how often it stood alone, whether it speaks for a party."""
    data = queries.source(source_id, page=page_number(request))
    return _one("source", data, {"alone": how_often_alone(data["incidents"]["items"])})
