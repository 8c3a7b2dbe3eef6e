"""Which places a phrase may mean, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from marsad.knowledge.generic import GenericWords
from marsad.knowledge.geo import distance_km
from marsad.knowledge.index import Form, NameIndex
from marsad.knowledge.kinds import usual, worth_as
from marsad.knowledge.matching import Match, matches, near_matches
from marsad.knowledge.names import key_of, parts_of
from marsad.knowledge.phrase import Part, Phrase, readings_of
from marsad.knowledge.place import KINDS, Candidate, Place
from marsad.knowledge.positions import narrow, spots_of
from marsad.knowledge.query import Bounds, Query

# What a place is worth that lies within what a name of surroundings most likely means, within what else it may mean,
# close by, and elsewhere.
WITHIN, WITHIN_OTHER, CLOSE_BY, ELSEWHERE = 1.0, 0.7, 0.68, 0.35
CLOSE_KM = 30.0
# What the surroundings are worth as an answer for a name that is unknown.
IN_ITS_STEAD = 0.7
# The power that makes a better fit weigh more than a more usual place.
FIT_BEFORE_USE = 8
# Places of one name this close to one another are one answer.
ONE_ANSWER_KM = 20.0


# A place that helps to find another, and how that one is said to lie to it.
Wanted = tuple[Place, str]


class Places(Protocol):
    """What ranking needs of the gazetteer."""

    def inside(self, id: str, region_id: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Finder:
    """Looks phrases up within bounds."""

    index: NameIndex
    generic: GenericWords
    places: Places
    bounds: Bounds

    def find(self, text: str) -> tuple[Candidate, ...]:
        """Candidates, best first: the name decides, then kind and context, then rank and population."""
        readings = [self._of_phrase(phrase) for phrase in self._readings(text)]
        found = max(readings, key=lambda each: max((match.score for match in each), default=0.0), default=[])
        return tuple(
            Candidate(place=match.place, score=round(match.score, 3), reason=match.why) for match in self._ranked(found)
        )

    def _readings(self, text: str) -> list[Phrase]:
        """A phrase that is a known name as it stands is not taken apart."""
        known = self.index.exact.get(key_of(text), ()) if len(parts_of(text)) == 1 else ()
        if any(each.form is Form.WHOLE for each in known):
            return [Phrase((text,), ())]
        return readings_of(text)

    def _of_phrase(self, phrase: Phrase) -> list[Match]:
        spots = [(part, self._spots(part)) for part in phrase.parts]
        names = [name for name in phrase.names if not self.generic.is_generic(name)]
        if not names:
            return self._without_name(phrase, spots)
        found = [match for name in names for match in self._named(name, spots)]
        return found or self._in_its_stead(spots)

    def _spots(self, part: Part) -> list[Match]:
        """What a part of a phrase points to; of a part that is read as context, every place of the name."""
        named, others = (self._ranked(self._named(name, [])) if name else [] for name in (part.name, part.other))
        return spots_of(part, named, others)

    def _named(self, name: str, spots: Sequence[tuple[Part, list[Match]]]) -> list[Match]:
        """The places of a name, weighed by the kind asked for and by the surroundings named."""
        query = Query.of(name, self.generic)
        found = matches(query, self.index, self.bounds)
        wanted = [(match.place, part.relation) for part, each in spots for match in each]
        if wanted and not any(self._close(match.place, spot) for match in found for spot, _ in wanted):
            close = near_matches(
                query, self.index, lambda place: any(self._close(place, spot) for spot, _ in wanted), self.bounds
            )
            found = [*found, *close]
        best = max((self._nearness(match.place, wanted) for match in found), default=1.0)
        scale = best if best == WITHIN_OTHER else 1.0
        return [self._weighed(match, query, wanted, scale) for match in found]

    def _weighed(self, match: Match, query: Query, wanted: Sequence[Wanted], scale: float) -> Match:
        place, score, why = match
        fit = worth_as(place, query.hint)
        if query.hint:
            why += f", and the words ask for a {place.kind}" if fit == 1.0 else f", though it is a {place.kind}"
        if wanted:
            near = self._nearness(place, wanted)
            why += ", in the surroundings named" if near > ELSEWHERE else ", far from the surroundings named"
            fit *= near / scale
        if self.bounds.admin1 is not None and place.admin1 is not None and "though it lies" not in why:
            why += f", in {place.admin1}"
        return Match(place, score * fit, why)

    def _nearness(self, place: Place, wanted: Sequence[Wanted]) -> float:
        """How well a place lies in the surroundings named, what their name most likely means coming first."""
        if not wanted or self.places.inside(place.id, wanted[0][0].id):
            return WITHIN
        close = [relation for spot, relation in wanted if self._close(place, spot)]
        if any(relation != "in" for relation in close):
            return WITHIN
        if any(self.places.inside(place.id, spot.id) for spot, _ in wanted):
            return WITHIN_OTHER
        return CLOSE_BY if close else ELSEWHERE

    def _close(self, place: Place, spot: Place) -> bool:
        apart = distance_km(place.lat, place.lon, spot.lat, spot.lon)
        return apart <= max(CLOSE_KM, spot.radius_km) or self.places.inside(place.id, spot.id)

    def _without_name(self, phrase: Phrase, spots: Sequence[tuple[Part, list[Match]]]) -> list[Match]:
        """ "Airport in Kirkuk" and "south of Kirkuk" name nothing but Kirkuk."""
        if not spots:
            return [match for name in phrase.names for match in self._named(name, [])]
        (part, found), *context = spots
        for name in phrase.names:
            whole = self._named(f"{part.name} {name}", context)
            hint = Query.of(f"{part.name} {name}", self.generic).hint
            if part.relation == "in" and any(match.place.kind in hint for match in whole):
                return whole
        wanted = [(match.place, part.relation) for part, each in context for match in each]
        return [match._replace(score=match.score * self._nearness(match.place, wanted)) for match in found]

    def _in_its_stead(self, spots: Sequence[tuple[Part, list[Match]]]) -> list[Match]:
        """The surroundings named, where the name itself is unknown and they are small enough."""
        return [
            Match(spot.place, spot.score * IN_ITS_STEAD, f"the name is unknown, its surroundings are: {spot.why}")
            for part, found in spots
            for spot in found
            if narrow(part, spot.place)
        ]

    def _ranked(self, found: Iterable[Match]) -> list[Match]:
        """Each place once, by its weight; a score is lowered by what else of the name lies elsewhere."""
        best: dict[str, Match] = {}
        for match in found:
            if match.place.id not in best or match.score > best[match.place.id].score:
                best[match.place.id] = match
        ordered = sorted(best.values(), key=self._order)
        return _shared(ordered)

    def _order(self, match: Match) -> tuple[float, int, int]:
        return -round(_weight(match), 6), KINDS.index(match.place.kind), self.index.order[match.place.id]


def _weight(match: Match) -> float:
    """How likely a match is: by how usual the place is, and far more by how well it fits."""
    return usual(match.place) * match.score**FIT_BEFORE_USE


def _shared(ordered: Sequence[Match]) -> list[Match]:
    """Each score by the share of the weight that lies where it lies; no score above one of a better place."""
    total = sum(_weight(match) for match in ordered)
    found: list[Match] = []
    for match in ordered:
        here = sum(_weight(other) for other in ordered if _one_answer(match.place, other.place))
        score = match.score * here / total
        found.append(match._replace(score=min(score, found[-1].score) if found else score))
    return found


def _one_answer(one: Place, other: Place) -> bool:
    reach = max(ONE_ANSWER_KM, one.radius_km, other.radius_km)
    return distance_km(one.lat, one.lon, other.lat, other.lon) <= reach
