"""What is asked of the gazetteer: a name in its forms, the kinds its words hint at, and what narrows the answer."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.knowledge.generic import GenericWords
from marsad.knowledge.geo import distance_km
from marsad.knowledge.index import Form, NameIndex, forms_of
from marsad.knowledge.names import fold
from marsad.knowledge.place import Place
from marsad.knowledge.sounds import likeness

# Bounds of governorates differ between maps; a match is sought this many radii around the one asked for.
REACH_BEYOND = 1.5
# A governorate is one of few: a spelling this like one is that one.
LIKE_A_UNIT = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The governorate (any of these) and the country in which a place is sought; null where not said."""

    admin1: frozenset[Place] | None = None
    country: str | None = None

    def hold(self, place: Place) -> bool:
        """True if the place lies within; a disputed one lies in either governorate, one of several around it."""
        if not self.in_country(place):
            return False
        if self.admin1 is None:
            return True
        if place.admin1 is None:
            return self.nearly_hold(place)
        if any(place.admin1 == unit.name and place.country == unit.country for unit in self.admin1):
            return True
        return bool(place.claims) and self.nearly_hold(place)

    def in_country(self, place: Place) -> bool:
        return not self.country or not place.country or place.country == self.country

    def nearly_hold(self, place: Place) -> bool:
        """True if the place lies around the governorate: bounds differ between maps."""
        return self.in_country(place) and any(
            distance_km(place.lat, place.lon, unit.lat, unit.lon) <= REACH_BEYOND * unit.radius_km + place.radius_km
            for unit in self.admin1 or ()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A name in its forms, and the kinds that its generic words hint at."""

    name: str
    forms: tuple[tuple[str, Form], ...]
    hint: frozenset[str]

    @classmethod
    def of(cls, name: str, generic: GenericWords) -> Query:
        _, hint = generic.bare(name)
        return cls(name=name, forms=tuple(forms_of(name, generic)), hint=hint)


def bounds_of(admin1: str | None, country: str | None, index: NameIndex, generic: GenericWords) -> Bounds:
    """The bounds that a governorate (in any spelling) and a country (code or name) set."""
    land = _country(country, index, generic)
    return Bounds(admin1=_governorates(admin1, land, index, generic), country=land)


def exactly(name: str, index: NameIndex, generic: GenericWords) -> list[Place]:
    """The places known by a name, words of kind left out."""
    words, _ = generic.bare(name)
    return [known.place for known in index.exact.get("".join(words), ()) if known.form < Form.UNMARKED]


def _governorates(
    name: str | None, country: str | None, index: NameIndex, generic: GenericWords
) -> frozenset[Place] | None:
    if not name or not fold(name):
        return None
    found = exactly(name, index, generic) or _alike(name, index, generic)
    return frozenset(
        place for place in found if place.kind == "governorate" and (not country or place.country == country)
    )


def _alike(name: str, index: NameIndex, generic: GenericWords) -> list[Place]:
    key = "".join(generic.bare(name)[0])
    keys = [known for known in index.alike(key) if likeness(key, known) >= LIKE_A_UNIT]
    return [known.place for each in keys for known in index.exact[each]]


def _country(name: str | None, index: NameIndex, generic: GenericWords) -> str | None:
    if not name:
        return None
    if len(name) == 2:
        return name.upper()
    return next((p.country for p in exactly(name, index, generic) if p.kind == "country"), fold(name))
