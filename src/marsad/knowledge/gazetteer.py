"""The places, by id, by name and by what lies in what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from marsad.claims import UnknownCode
from marsad.knowledge.generic import GenericWords
from marsad.knowledge.geo import distance_km
from marsad.knowledge.index import NameIndex
from marsad.knowledge.lookup import Finder
from marsad.knowledge.place import Candidate, Place
from marsad.knowledge.query import bounds_of

_UNITS = ("country", "governorate", "district")
Polygons = Callable[[float, float], str | None]


class Gazetteer:
    """Places in the order of their layers: the user's and the curated ones first, then the merged second source."""

    def __init__(
        self,
        places: Iterable[Place],
        generic: GenericWords,
        *,
        parts: Mapping[str, tuple[str, ...]] | None = None,
        polygons: Polygons | None = None,
    ) -> None:
        self._places = {place.id: place for place in places}
        self._generic = generic
        self._parts = parts or {}
        self._polygons = polygons
        self._index: NameIndex | None = None

    def place(self, id: str) -> Place:
        """The place with this id. Errors: UnknownCode when there is none."""
        try:
            return self._places[id]
        except KeyError:
            raise UnknownCode(f"no place {id!r} in the gazetteer", hint="Look the name up, or add the place.") from None

    def places(self) -> Iterator[Place]:
        """Every place, the curated ones first."""
        return iter(self._places.values())

    def spellings(self) -> Iterator[tuple[str, str]]:
        """Every (spelling, place id): the display name first, then the other names."""
        for place in self._places.values():
            for spelling in dict.fromkeys(place.spellings):
                yield spelling, place.id

    def lookup(
        self, name: str, *, admin1: str | None = None, country: str | None = None, limit: int = 5
    ) -> tuple[Candidate, ...]:
        """The places that `name` may mean, best first; () when the name is unknown.

        `admin1` (any spelling of a governorate) and `country` (ISO alpha-2, or a name) narrow the answer.
        """
        if self._index is None:
            self._index = NameIndex(self._places.values(), self._generic)
        bounds = bounds_of(admin1, country, self._index, self._generic)
        return Finder(self._index, self._generic, self, bounds).find(name)[:limit]

    def children(self, id: str) -> tuple[Place, ...]:
        """The places directly below a place: parts of a region, districts of a governorate, quarters of a town."""
        above = self.place(id)
        named = set(self._parts.get(id, ()))
        return tuple(
            place
            for place in self._places.values()
            if place.id != id and (place.parent == id or place.id in named or self._directly_in(place, above))
        )

    def _directly_in(self, place: Place, above: Place) -> bool:
        if place.country != above.country or above.kind not in _UNITS:
            return False
        if above.kind == "country":
            return place.kind == "governorate"
        if above.kind == "governorate":
            return (
                place.admin1 == above.name and (place.kind == "district" or not place.admin2) and place.parent is None
            )
        return place.admin2 == above.name and place.admin1 == above.admin1 and place.parent is None

    def inside(self, id: str, region_id: str) -> bool:
        """Whether a place lies in another: by administration, by the parts of a region, else by its radius."""
        place, region = self.place(id), self.place(region_id)
        if id == region_id or place.parent == region_id:
            return True
        if region.kind in _UNITS and place.country:
            return _within_unit(place, region)
        parts = self._parts.get(region_id, ())
        if parts:
            return any(self.inside(id, part) for part in parts)
        if place.radius_km > region.radius_km:
            return False
        return distance_km(place.lat, place.lon, region.lat, region.lon) <= region.radius_km

    def governorate_at(self, lat: float, lon: float) -> str | None:
        """The name of the governorate whose polygon holds a point; None without polygons or outside all of them."""
        return self._polygons(lat, lon) if self._polygons else None


def _within_unit(place: Place, region: Place) -> bool:
    if place.country != region.country:
        return False
    if region.kind == "country":
        return True
    if region.kind == "governorate":
        return place.admin1 == region.name
    return place.admin1 == region.admin1 and place.admin2 == region.name
