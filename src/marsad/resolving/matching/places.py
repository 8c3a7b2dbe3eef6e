"""The place of a row in the gazetteer's own names: other files spell provinces and towns in their own way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from marsad.claims import Where
from marsad.resolving.matching.cells import Cells
from marsad.resolving.matching.profile import Profile

if TYPE_CHECKING:
    from marsad.knowledge import Gazetteer, Place

_POINT, _PROVINCE, _COUNTRY = 1, 4, 6
_NEAR_KM = 25.0  # a place of the same name this far beyond its radius is another
_REGIONS = ("governorate", "country")


class Settler:
    """Settles the places of one file; what was looked up once is kept."""

    def __init__(self, gazetteer: Gazetteer | None, profile: Profile) -> None:
        self._gazetteer = gazetteer
        self._precision: Mapping[str, int] = profile.precision
        self._radius: Mapping[int, float] = profile.radius_km
        self._lookup = cache(self._looked_up)

    def where(self, cells: Cells) -> Where | None:
        """The place of a row, None where it gives none. Errors: InputError."""
        country = self._country(cells.text("country"))
        name, admin1 = cells.text("place"), self._admin1(cells.text("admin1"), country)
        lat, lon = _point(cells)
        precision = self._precision_of(cells, name or lat, admin1)
        place = self._place(name, admin1, country, lat, lon, precision)
        if name is None and admin1 is None and country is None and lat is None:
            return None
        if lat is None and place is not None:
            lat, lon = place.lat, place.lon
        if admin1 is None:
            admin1 = place.admin1 if place else self._governorate_at(lat, lon, precision)
        return Where(
            name=name or admin1 or country or f"{lat}, {lon}",
            precision=precision,
            place_id=cells.text("place_id") or (place.id if place else None),
            lat=lat,
            lon=lon,
            radius_km=self._radius_of(cells, precision, place),
            admin1=admin1,
            admin2=place.admin2 if place else cells.text("admin2"),
            country=country or (place.country or None if place else None),
        )

    def _precision_of(self, cells: Cells, point: object, admin1: str | None) -> int:
        said = cells.text("where")
        if said is not None and said in self._precision:
            return self._precision[said]
        return _POINT if point is not None else _PROVINCE if admin1 else _COUNTRY

    def _radius_of(self, cells: Cells, precision: int, place: Place | None) -> float | None:
        said = cells.number("radius_km")
        if said is not None:
            return said
        held = self._radius.get(precision)
        return max(held or 0.0, place.radius_km) if place is not None and precision == _POINT else held

    def _country(self, name: str | None) -> str | None:
        """The ISO code of a country, whatever it is called; the word itself where nobody knows it."""
        found = self._lookup(name, None, None) if name else ()
        return next((each.country for each in found if each.kind == "country"), name)

    def _admin1(self, name: str | None, country: str | None) -> str | None:
        found = self._lookup(name, None, country) if name else ()
        return next((each.name for each in found if each.kind == "governorate"), name)

    def _governorate_at(self, lat: float | None, lon: float | None, precision: int) -> str | None:
        if self._gazetteer is None or lat is None or lon is None or precision > _PROVINCE:
            return None
        return self._gazetteer.governorate_at(lat, lon)

    def _place(
        self, name: str | None, admin1: str | None, country: str | None, lat: float | None, lon: float | None, prec: int
    ) -> Place | None:
        """What the gazetteer holds under a name, where it is no other place of that name."""
        found = self._lookup(name, admin1, country) if name else ()
        fitting = [each for each in found if (each.kind in _REGIONS) == (prec >= _PROVINCE)]
        return next((each for each in fitting if _there(each, lat, lon)), None)

    def _looked_up(self, name: str, admin1: str | None, country: str | None) -> tuple[Place, ...]:
        if self._gazetteer is None:
            return ()
        found = self._gazetteer.lookup(name, admin1=admin1, country=country)
        return tuple(each.place for each in found if each.is_answer)


def _point(cells: Cells) -> tuple[float | None, float | None]:
    lat, lon = cells.number("lat"), cells.number("lon")
    if (lat is None) != (lon is None):
        raise cells.error("lat", "half a coordinate", "Give both, or neither.")
    if lat is not None and lon is not None and not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise cells.error("lat", f"{lat}, {lon} lies outside the Earth", "Are latitude and longitude exchanged?")
    return lat, lon


def _there(place: Place, lat: float | None, lon: float | None) -> bool:
    from marsad.knowledge import distance_km

    if lat is None or lon is None:
        return True
    return distance_km(place.lat, place.lon, lat, lon) <= place.radius_km + _NEAR_KM
