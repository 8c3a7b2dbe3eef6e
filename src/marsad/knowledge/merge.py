"""Lays a second source of places under the first: a place that is there already only gains names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from marsad.knowledge.geo import distance_km
from marsad.knowledge.names import Name, key_of
from marsad.knowledge.place import Place

SAME_WITHIN_KM = 15.0
# Areas are set at a seat by one source and at a middle by another.
SAME_AREA_WITHIN_KM = {"subdistrict": 25.0, "district": 60.0, "governorate": 200.0, "country": 500.0}
_POPULATED = frozenset({"city", "town", "village"})


def merged(upper: Iterable[Place], lower: Iterable[Place]) -> list[Place]:
    """`upper`, with names and population of the same places of `lower`, then the rest of `lower`.

    Two rows are one place when they share a folded spelling, both are settlements (or of one kind), lie in one
    country and no further apart than `SAME_WITHIN_KM` (areas: `SAME_AREA_WITHIN_KM`).
    """
    places = {place.id: place for place in upper}
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for place in places.values():
        for key in {key_of(spelling) for spelling in place.spellings}:
            by_key[key].append(place.id)
    rest: list[Place] = []
    for place in lower:
        same = _same(place, places, by_key)
        if same is None:
            if place.id not in places:
                rest.append(place)
        else:
            places[same.id] = _enriched(same, place)
    return [*places.values(), *rest]


def _same(place: Place, places: dict[str, Place], by_key: dict[str, list[str]]) -> Place | None:
    near: list[tuple[float, str]] = []
    for spelling in place.spellings:
        for id in by_key.get(key_of(spelling), ()):
            other = places[id]
            apart = distance_km(place.lat, place.lon, other.lat, other.lon)
            if (
                apart <= SAME_AREA_WITHIN_KM.get(place.kind, SAME_WITHIN_KM)
                and other.country == place.country
                and alike_in_kind(place, other)
            ):
                near.append((apart, id))
    return places[min(near)[1]] if near else None


def alike_in_kind(one: Place, other: Place) -> bool:
    """True for two settlements, and for two places of one kind."""
    return one.kind == other.kind or {one.kind, other.kind} <= _POPULATED


def _enriched(place: Place, other: Place) -> Place:
    known = set(place.spellings)
    theirs = (Name(other.name, "en"), *other.names)
    extra = tuple(name for name in dict.fromkeys(theirs) if name.text not in known)
    sources = place.source if not extra or other.source in place.source else f"{place.source}; names of {other.source}"
    population = max(place.population, other.population)
    return replace(place, names=place.names + extra, population=population, source=sources)
