"""Where a phrase such as "10 km south of Kirkuk" or "between Baiji and Haditha" points to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.knowledge.geo import distance_km, moved
from marsad.knowledge.matching import Match
from marsad.knowledge.phrase import Part
from marsad.knowledge.place import Place

# How far "near" reaches, and "north of" without a distance, in kilometres.
NEAR_KM, SIDE_KM = 10.0, 25.0
# What a position is worth of the name it is measured from.
_WORTH = {"in": 1.0, "near": 0.9, "between": 0.85}
# Two places further apart are not what anybody names the ends of a stretch of road by.
LONGEST_STRETCH_KM = 300.0
# Nothing smaller than a district is found by saying that it lies near or in something of more than this radius.
WIDEST_KM = 30.0


def spots_of(part: Part, named: Sequence[Match], others: Sequence[Match]) -> list[Match]:
    """The positions that a part of a phrase may mean: `named` is what its name may mean, `others` its second name."""
    if part.relation == "between":
        return list(_between(named, others))
    return [
        Match(_beside(match.place, part), match.score * _WORTH[part.relation], _said(match, part)) for match in named
    ]


def narrow(part: Part, spot: Place) -> bool:
    """True for a position so well bounded that an unknown place in or near it may be set there."""
    reach = WIDEST_KM if part.relation == "in" else WIDEST_KM + NEAR_KM
    return spot.kind not in ("country", "governorate", "district", "region") and spot.radius_km <= reach


def _beside(place: Place, part: Part) -> Place:
    if part.km is not None and part.bearing is not None:
        lat, lon = moved(place.lat, place.lon, part.km, part.bearing)
        return replace(place, lat=round(lat, 5), lon=round(lon, 5), radius_km=max(3.0, part.km / 3))
    if part.relation == "in":
        return place
    reach = part.km if part.km is not None else NEAR_KM if part.bearing is None else SIDE_KM
    return replace(place, radius_km=place.radius_km + reach)


def _said(match: Match, part: Part) -> str:
    if part.relation == "in":
        return match.why
    far = f", {part.km:g} km" if part.km is not None else ""
    way = f" at {part.bearing:g} degrees from north" if part.bearing is not None else ""
    return f"{match.why}; the place lies near it{far}{way}"


def _between(ends: Sequence[Match], others: Sequence[Match]) -> Iterator[Match]:
    """The middle of the likeliest two ends that make a stretch; one end alone where the other is unknown."""
    pairs = [(distance_km(a.place.lat, a.place.lon, b.place.lat, b.place.lon), a, b) for a in ends for b in others]
    likely = sorted(pairs, key=lambda pair: (-pair[1].score * pair[2].score, pair[0]))
    for apart, one, other in likely:
        if apart <= LONGEST_STRETCH_KM:
            score = one.score * other.score * _WORTH["between"]
            yield Match(_middle(one.place, other.place, apart), score, _why(one, other))
            return
    if pairs:
        return
    for match in (*ends, *others):
        yield Match(match.place, match.score * _WORTH["between"] ** 2, f"{match.why}, one end of the stretch named")


def _middle(one: Place, other: Place, apart: float) -> Place:
    lat, lon = (one.lat + other.lat) / 2, (one.lon + other.lon) / 2
    return replace(one, lat=round(lat, 5), lon=round(lon, 5), radius_km=max(3.0, apart / 2))


def _why(one: Match, other: Match) -> str:
    return f"{one.why}; {other.why}; the middle between them"
