"""What the map draws, as GeoJSON: incidents with their uncertainty, and the region's names and disputed areas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.urls import reverse

from marsad.knowledge import Place, PlaceClaim, distance_km
from marsad.web.ledger.knowledge import knowledge
from marsad.web.site.figures import toll
from marsad.web.site.names import actor_name, incident_title, place_name
from marsad.web.site.wording import DEFAULT, language

Record = dict[str, Any]
# From this precision on (UCDP's where_prec) a point would claim more than is known: only the circle is drawn.
ONLY_AREA = 3
# Disputed places are drawn as areas of these kinds: a whole region would cover the map, a village would vanish in it.
DRAWN = ("district", "subdistrict")


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
        "killed": toll(line, "killed"),
        "injured": toll(line, "injured"),
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
    return _collection([*areas, *(_disputed(place) for place in _outermost(places))])


def _outermost(places: Iterable[Place]) -> list[Place]:
    """The disputed places that lie in no larger disputed place: one hatched area, not many on top of each other."""
    kept: list[Place] = []
    disputed = (place for place in places if place.kind in DRAWN and len(place.claims) > 1)
    for place in sorted(disputed, key=lambda each: (-each.radius_km, each.id)):
        if all(distance_km(place.lat, place.lon, other.lat, other.lon) > other.radius_km for other in kept):
            kept.append(place)
    return kept


def _area(place: Place) -> Record:
    return _point(place.lat, place.lon, {"kind": "area", "name": place_name(place.id, place.name).text})


def _authority(claim: PlaceClaim) -> str:
    return claim.name if language() == DEFAULT else actor_name(claim.authority, claim.name).text


def _disputed(place: Place) -> Record:
    properties = {
        "kind": "disputed",
        "name": place_name(place.id, place.name).text,
        "claimed_by": [_authority(claim) for claim in place.claims],
        "radius_km": place.radius_km,
        "address": reverse("site:place", args=[place.id]),
    }
    return _point(place.lat, place.lon, properties)
