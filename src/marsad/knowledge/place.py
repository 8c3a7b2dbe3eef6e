"""A place, the claims that authorities make on it, and an answer of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from marsad.knowledge.names import Name, parts_of

# From what a bare name in a report most likely means to what it least likely means.
KINDS = (
    "country",
    "city",
    "town",
    "governorate",
    "district",
    "subdistrict",
    "region",
    "mountain",
    "river",
    "crossing",
    "village",
    "neighbourhood",
    "facility",
    "camp",
    "road",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceClaim:
    """An authority's claim on a place: `authority` is its actor id, `name` its name with its seat."""

    authority: str
    name: str
    basis: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named place: centre in degrees (WGS 84), `radius_km` within which "in" it lies.

    `admin1` and `admin2` are display names of governorate and district, `country` is ISO 3166 alpha-2 (empty where
    a place lies in several), `parent` the id of the town a quarter belongs to. `source` says where the row is from.
    """

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    radius_km: float
    admin1: str | None = None
    admin2: str | None = None
    country: str = ""
    names: tuple[Name, ...] = ()
    claims: tuple[PlaceClaim, ...] = ()
    source: str = ""
    parent: str | None = None
    population: int = 0

    @property
    def spellings(self) -> tuple[str, ...]:
        """The display name, without the bracket that tells it from others too, and every other name."""
        return tuple(dict.fromkeys((self.name, parts_of(self.name)[0], *(name.text for name in self.names))))


# Below this score a candidate is no answer: to say nothing is better than to say a place far off.
LEAST_SCORE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may mean: `score` from 0 to 1, `reason` the sentence that says why.

    The score is lower the less the name fits, and the more other places of the name lie elsewhere.
    """

    place: Place
    score: float
    reason: str

    @property
    def is_answer(self) -> bool:
        """True if the candidate, being the best, may be given as the answer."""
        return self.score >= LEAST_SCORE
