"""How two uncertain places lie to each other."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from marsad.claims import Where
from marsad.reading.traits import form_of

_EARTH_KM = 6371.0088
_REGION = 3  # from this precision a place is a region that can hold others


def gap_km(a: Where, b: Where) -> float | None:
    """Kilometres between the two circles: 0 if they touch, None without coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    return max(0.0, _distance(a.lat, a.lon, b.lat, b.lon) - (a.radius_km or 0.0) - (b.radius_km or 0.0))


def _distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    # The haversine, here rather than the gazetteer's: a pair score is a matter of microseconds.
    half = sin(radians(lat2 - lat1) / 2) ** 2
    half += cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))


def place_key(where: Where) -> str | None:
    """What two mentions of one place share: its id, or where no gazetteer holds it its name as names are compared."""
    if where.place_id is not None:
        return where.place_id
    name = " ".join(form_of(part) for part in where.name.split())
    return f"name {name}" if name and where.lat is None else None


def contains(wide: Where, narrow: Where) -> bool:
    """True if `wide` is a region that holds `narrow`, by the names of governorate, district and country."""
    if wide.precision <= narrow.precision or wide.precision < _REGION:
        return False
    if wide.precision == 6:
        return wide.country is not None and wide.country == narrow.country
    if wide.precision == 3 and wide.admin2 and narrow.admin2:
        return (wide.admin1, wide.admin2) == (narrow.admin1, narrow.admin2)
    return wide.admin1 is not None and wide.admin1 == narrow.admin1


def nearest(left: tuple[Where, ...], right: tuple[Where, ...]) -> tuple[Where, Where] | None:
    """The two places, one of each side, that lie closest; the most precise pair among equals."""
    pairs = [(a, b) for a in left for b in right]
    if not pairs:
        return None
    return min(pairs, key=lambda pair: (_unlike(*pair), pair[0].precision + pair[1].precision, pair[0].name))


def _unlike(a: Where, b: Where) -> float:
    if place_key(a) is not None and place_key(a) == place_key(b):
        return -1.0
    gap = gap_km(a, b)
    if contains(a, b) or contains(b, a):
        return min(gap or 0.0, 0.5)
    return 20000.0 if gap is None else gap
