"""Tells an imported row that a place is known under another spelling, so that the two become one place."""

from __future__ import annotations

from dataclasses import replace

from marsad.knowledge.gazetteer import Gazetteer
from marsad.knowledge.geo import distance_km
from marsad.knowledge.merge import alike_in_kind
from marsad.knowledge.names import Name, key_of
from marsad.knowledge.place import Place

WITHIN_KM = 5.0
_SURE = 0.85


def with_twin(place: Place, known: Gazetteer) -> Place:
    """`place`, called also what a place of a similar name within a few kilometres is called."""
    for found in known.lookup(place.name, admin1=place.admin1, country=place.country or None, limit=3):
        twin = found.place
        near = distance_km(place.lat, place.lon, twin.lat, twin.lon) <= WITHIN_KM
        if near and found.score >= _SURE and twin.country == place.country and alike_in_kind(place, twin):
            if key_of(twin.name) in {key_of(spelling) for spelling in place.spellings}:
                return place
            return replace(place, names=(*place.names, Name(twin.name, "en")))
    return place
