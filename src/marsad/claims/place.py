"""Where: a named place with its uncertainty, never a bare pin."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from marsad.claims.errors import InvalidClaim
from marsad.claims.quote import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place as named and as found in the gazetteer; `place_id` null when it was not found.

    `lat`, `lon` in degrees (WGS 84), `radius_km` the distance within which the event lies. `precision` is UCDP's
    where_prec: 1 exact, 2 near, 3 district, 4 governorate, 5 linear or fuzzy, 6 country, 7 international.
    `admin1`, `admin2` are the gazetteer's names, `country` ISO 3166 alpha-2, `claimed_by` names the authorities
    that claim a disputed place, `relation` keeps words such as "near" or "western".
    """

    name: str
    precision: int
    place_id: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    claimed_by: tuple[str, ...] = ()
    relation: str | None = None
    quote: Quote | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.precision <= 7:
            raise InvalidClaim(f"place precision {self.precision} of {self.name!r} is not one of 1 to 7")
        if (self.lat is None) != (self.lon is None):
            raise InvalidClaim(f"half a coordinate for {self.name!r}")
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise InvalidClaim(f"coordinates of {self.name!r} outside the Earth: {self.lat}, {self.lon}")
        if self.radius_km is not None and not 0 <= self.radius_km < inf:
            raise InvalidClaim(f"a radius for {self.name!r} that is no distance: {self.radius_km} km")
