"""Which places a name may mean, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from marsad.knowledge.generic import GenericWords
from marsad.knowledge.geo import distance_km
from marsad.knowledge.index import NameIndex
from marsad.knowledge.names import fold, key_of, parts_of
from marsad.knowledge.phonetics import likeness, skeleton_of
from marsad.knowledge.place import KINDS, Candidate, Place

# Below this a shared skeleton is chance: the next-best wrong pairs of the curated names lie at 0.79.
LEAST_LIKENESS = 0.82
LEAST_LETTERS = 4
# What a match is worth when generic words were left out of the name asked for, or of the spelling found.
WITHOUT_ASKED = 0.97
WITHOUT_KNOWN = 0.85
# Bounds of governorates differ between maps; a match is sought this many radii around the one asked for.
ACROSS_BOUNDS = 0.8
REACH_BEYOND = 1.5


Match = tuple[float, Place, str]


class Places(Protocol):
    """What ranking needs of the gazetteer."""

    def inside(self, id: str, region_id: str) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A name taken apart: its key, the kinds its generic words hint at, and what narrows it."""

    name: str
    keys: tuple[str, ...]
    hint: frozenset[str]
    admin1: frozenset[Place] | None
    country: str | None
    context: tuple[Place, ...]

    @classmethod
    def of(
        cls, name: str, index: NameIndex, generic: GenericWords, *, admin1: str | None, country: str | None
    ) -> Query:
        """Take `name` apart; what follows a comma, a bracket or a dash is context, not name."""
        head, *rest = parts_of(name)
        words, hint = generic.bare(head)
        context = [place for part in rest for place in _exact(part, index, generic)]
        return cls(
            name=name,
            keys=tuple(key for key in dict.fromkeys((key_of(head), "".join(words))) if key),
            hint=hint,
            admin1=_governorates(admin1, index, generic),
            country=_country(country, index, generic),
            context=tuple(context),
        )


def rank(query: Query, index: NameIndex, places: Places) -> tuple[Candidate, ...]:
    """Candidates, best first: the name decides, then kind and context, then rank and population."""
    best: dict[str, tuple[float, Place, str]] = {}
    for score, place, why in _narrowed(list(_matches(query, index)), query):
        score, why = _weighed(score, place, why, query, places)
        if place.id not in best or score > best[place.id][0]:
            best[place.id] = (score, place, why)
    ordered = sorted(best.values(), key=lambda found: _order(found[0], found[1], index))
    return tuple(Candidate(place=place, score=round(score, 3), reason=why) for score, place, why in ordered)


def _narrowed(found: list[Match], query: Query) -> list[Match]:
    """Matches in the governorate asked for; where there are none, those just across its bounds, for less."""
    inside = [(score, place, why) for score, place, why in found if _fits(place, query)]
    if inside or query.admin1 is None:
        return inside
    return [
        (score * ACROSS_BOUNDS, place, f"{why}, though it lies in {place.admin1}")
        for score, place, why in found
        if _in_country(place, query) and _by_the_bounds(place, query.admin1)
    ]


def _order(score: float, place: Place, index: NameIndex) -> tuple[float, int, int, int]:
    return (-round(score, 3), KINDS.index(place.kind), -place.population, index.order[place.id])


def _matches(query: Query, index: NameIndex) -> Iterator[tuple[float, Place, str]]:
    found = False
    for at, key in enumerate(query.keys):
        for place, spelling, whole in index.exact.get(key, ()):
            found = True
            score = (1.0 if at == 0 else WITHOUT_ASKED) * (1.0 if whole or at else WITHOUT_KNOWN)
            yield score, place, f"{query.name!r} is a known spelling of {place.name} ({spelling!r})"
    if found:
        return
    for key in query.keys:
        yield from _similar(key, query, index)


def _similar(key: str, query: Query, index: NameIndex) -> Iterator[tuple[float, Place, str]]:
    if len(key) < LEAST_LETTERS:
        return
    for known in index.by_skeleton.get(skeleton_of(key), ()):
        score = likeness(key, known)
        if score >= LEAST_LIKENESS:
            for place, spelling, _ in index.exact[known]:
                yield score * 0.95, place, f"{query.name!r} is spelt like {spelling!r} (likeness {score:.2f})"


def _weighed(score: float, place: Place, why: str, query: Query, places: Places) -> tuple[float, str]:
    if query.hint:
        if place.kind in query.hint:
            why += f", and the words ask for a {place.kind}"
        else:
            score *= 0.9
    if query.context:
        if any(_close(place, other, places) for other in query.context):
            why += ", in the surroundings named"
        else:
            score *= 0.8
    if query.admin1 is not None and place.admin1 is not None:
        why += f", in {place.admin1}"
    return score, why


def _close(place: Place, other: Place, places: Places) -> bool:
    if places.inside(place.id, other.id):
        return True
    return distance_km(place.lat, place.lon, other.lat, other.lon) <= max(30.0, other.radius_km)


def _fits(place: Place, query: Query) -> bool:
    if not _in_country(place, query):
        return False
    if query.admin1 is None or place.admin1 is None:
        return True
    if any(place.admin1 == unit.name and place.country == unit.country for unit in query.admin1):
        return True
    # A disputed place is reported under either governorate.
    return bool(place.claims) and _by_the_bounds(place, query.admin1)


def _in_country(place: Place, query: Query) -> bool:
    return not query.country or not place.country or place.country == query.country


def _by_the_bounds(place: Place, units: frozenset[Place]) -> bool:
    return any(distance_km(place.lat, place.lon, unit.lat, unit.lon) <= REACH_BEYOND * unit.radius_km for unit in units)


def _exact(name: str, index: NameIndex, generic: GenericWords) -> list[Place]:
    words, _ = generic.bare(name)
    return [place for place, _, _ in index.exact.get("".join(words), ())]


def _governorates(name: str | None, index: NameIndex, generic: GenericWords) -> frozenset[Place] | None:
    if not name:
        return None
    return frozenset(place for place in _exact(name, index, generic) if place.kind == "governorate")


def _country(name: str | None, index: NameIndex, generic: GenericWords) -> str | None:
    if not name:
        return None
    if len(name) == 2:
        return name.upper()
    return next((p.country for p in _exact(name, index, generic) if p.kind == "country"), fold(name))
