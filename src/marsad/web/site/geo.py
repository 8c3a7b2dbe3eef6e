"""What the map draws, as GeoJSON: incidents with their uncertainty, and the region's names and disputed areas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.urls import reverse

from marsad.knowledge import Place
from marsad.web.ledger.knowledge import knowledge
from marsad.web.site.figures import between
from marsad.web.site.names import incident_title, place_name
from marsad.web.site.wording import language

Record = dict[str, Any]
# From this precision on (UCDP's where_prec) a point would claim more than is known: only the circle is drawn.
ONLY_AREA = 3


def _point(lat: float, lon: float, properties: Record) -> Record:
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": [lon, lat]}, "properties": properties}


def _collection(features: Iterable[Record]) -> Record:
    return {"type": "FeatureCollection", "features": list(features)}


def incident_points(lines: Iterable[Mapping[str, Any]]) -> Record:
    """One feature an incident whose place is known; the page's table holds the others too."""
    return _collection(_incident(line) for line in lines if line["lat"] is not None)


def _incident(line: Mapping[str, Any]) -> Record:
    title = incident_title(line)
    properties = {
        "id": line["id"],
        "title": title.text,
        "language": title.language,
        "address": reverse("site:incident", args=[line["id"]]),
        "date": line["start"],
        "killed": between(line["killed"]["lo"], line["killed"]["hi"]),
        "injured": between(line["injured"]["lo"], line["injured"]["hi"]),
        "radius_km": line["radius_km"] or 1,
        "area_only": (line["where_precision"] or ONLY_AREA) >= ONLY_AREA,
        "contested": line["contradictions"] > 0,
    }
    return _point(line["lat"], line["lon"], properties)


def region() -> Record:
    """Names of first-level areas, and disputed places with the authorities that claim them."""
    known = knowledge()
    return _region(known.version, language())


@lru_cache(maxsize=8)
def _region(version: str, wanted: str) -> Record:
    places = list(knowledge().gazetteer.places())
    areas = (_area(place) for place in places if place.kind == "governorate")
    return _collection([*areas, *(_disputed(place) for place in places if len(place.claims) > 1)])


def _area(place: Place) -> Record:
    return _point(place.lat, place.lon, {"kind": "area", "name": place_name(place.id, place.name).text})


def _disputed(place: Place) -> Record:
    properties = {
        "kind": "disputed",
        "name": place_name(place.id, place.name).text,
        "claimed_by": [claim.name for claim in place.claims],
        "radius_km": place.radius_km,
        "address": reverse("site:place", args=[place.id]),
    }
    return _point(place.lat, place.lon, properties)
