"""Which countries and provinces a report speaks of: of several places of one name, the one there is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from marsad.knowledge import Knowledge, Place
from marsad.knowledge.place import KINDS, Candidate
from marsad.reading.marks import Mark, MarkKind

# Kinds of places that people far away know by name: naming one shows that a report is about its country.
_KNOWN_AFAR = frozenset({"country", "governorate", "city", "region"})
# A country with less than this part of the evidence for the strongest is not what a name out of it means.
_LEAST_SHARE = 0.1
_CACHED = 8192


@dataclass(frozen=True, slots=True)
class Around:
    """The countries that names of no other meaning lie in, and the provinces named; both may be empty."""

    countries: frozenset[str] = frozenset()
    provinces: frozenset[tuple[str, str | None]] = frozenset()
    country: str | None = None

    @classmethod
    def of(cls, marks: Iterable[Mark], knowledge: Knowledge) -> Around:
        """What the places marked in a report say of each other."""
        weights: Counter[str] = Counter()
        provinces: set[tuple[str, str | None]] = set()
        for mark in marks:
            if mark.kind is not MarkKind.PLACE:
                continue
            meant = [knowledge.gazetteer.place(id) for id in mark.ids]
            countries = {place.country for place in meant}
            if len(countries) != 1 or not (country := countries.pop()):
                continue
            weights[country] += 2 if any(place.kind in _KNOWN_AFAR for place in meant) else 1
            provinces |= {(country, place.admin1) for place in meant if place.kind == "governorate"}
        most = max(weights.values(), default=0)
        named = frozenset(country for country, n in weights.items() if n > 1 and n >= _LEAST_SHARE * most)
        best = min((country for country in named if weights[country] == most), default=None)
        return cls(named, frozenset(provinces), best)

    def holds(self, place: Place) -> bool:
        """False for a place of a country that the report does not speak of, where it speaks of any."""
        return not self.countries or not place.country or place.country in self.countries or place.kind == "country"

    def likely(self, place: Place) -> tuple[bool, bool, int, int]:
        """The lower, the likelier a bare name means the place."""
        kind = KINDS.index(place.kind) if place.kind in KINDS else len(KINDS)
        inside = (place.country, place.admin1) in self.provinces
        return not self.holds(place), not inside, kind, -place.population

    def best(self, places: Sequence[Place]) -> Place | None:
        """The likeliest of the places; None where all lie in countries that the report does not speak of."""
        place = min(places, key=self.likely, default=None)
        return place if place is not None and self.holds(place) else None


@lru_cache(maxsize=_CACHED)
def looked_up(knowledge: Knowledge, name: str, country: str | None, limit: int) -> tuple[Candidate, ...]:
    """What the gazetteer answers for a name; names come again and again, and a lookup weighs many spellings."""
    return knowledge.gazetteer.lookup(name, country=country, limit=limit)
