"""Small gazetteers for tests."""

from __future__ import annotations

from marsad.knowledge import Gazetteer
from marsad.knowledge.generic import GenericWords
from marsad.knowledge.load import DATA
from marsad.knowledge.place import Place


def small(*places: Place) -> Gazetteer:
    return Gazetteer(places, GenericWords.of_file(DATA / "generic_words.yaml"))


def town(name: str, *, admin1: str = "North", country: str = "XX", kind: str = "town", **more: object) -> Place:
    values: dict[str, object] = {"id": f"{admin1}-{name}-{kind}".lower(), "lat": 10.0, "lon": 10.0, "radius_km": 5.0}
    return Place(name=name, kind=kind, admin1=admin1, country=country, **(values | more))  # type: ignore[arg-type]


def unit(name: str, lat: float = 10.0) -> Place:
    return Place(
        id=name.lower(), name=name, kind="governorate", lat=lat, lon=10.0, radius_km=80, admin1=name, country="XX"
    )
