"""Place: how two uncertain places lie to each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from marsad.resolving.compare.pairing import SILENT, Bools, Combos, Levels, Pairs, Reals, best, combos
from marsad.resolving.parameters import Parameters
from marsad.resolving.sketch import DEGREE, KILOMETRE, NONE, PLACE

LEVELS = ("same_place", "within", "near", "contains", "same_region", "same_country", "other_region", "apart", "abroad")

_EARTH_KM = 6371.0088
_FAR = 20_000.0
_REGION, _COUNTRY = 3, 6
_Side = dict[str, np.ndarray]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The two places of each pair that lie closest: `said` are the pairs where both sides have one."""

    said: np.ndarray
    a: _Side
    b: _Side
    gap: Reals
    holds: Bools

    def same(self, name: str) -> Bools:
        """True where both give the value, and one and the same."""
        found: Bools = (self.a[name] == self.b[name]) & (self.a[name] != NONE)
        return found

    def both(self, name: str) -> Bools:
        """True where both give the value."""
        found: Bools = (self.a[name] != NONE) & (self.b[name] != NONE)
        return found

    @property
    def precision(self) -> np.ndarray:
        """The worse of the two precisions."""
        return np.maximum(self.a["precision"], self.b["precision"])


def nearest(pairs: Pairs) -> Nearest:
    """The closest two places of every pair."""
    if "nearest" not in pairs.memo:
        pairs.memo["nearest"] = _nearest(pairs, combos(pairs, "places", len(PLACE)))
    found: Nearest = pairs.memo["nearest"]
    return found


def _nearest(pairs: Pairs, met: Combos) -> Nearest:
    a, b = _side(met.left), _side(met.right)
    gap, holds = _gap(a, b), _contains(a, b) | _contains(b, a)
    same = (a["place"] == b["place"]) & (a["place"] != NONE)
    inside = np.minimum(np.nan_to_num(gap, nan=0.0), 0.5)
    unlike = np.where(same, -1.0, np.where(holds, inside, np.nan_to_num(gap, nan=_FAR)))
    chosen = best(met.pair, (unlike, a["precision"] + b["precision"]), len(pairs))
    said = np.flatnonzero(chosen >= 0)
    at = chosen[said]
    return Nearest(said, _side(met.left[at]), _side(met.right[at]), gap[at], holds[at])


def _side(values: np.ndarray) -> _Side:
    return dict(zip(PLACE, values.T, strict=True)) if len(values) else {name: np.zeros(0, np.int64) for name in PLACE}


def place(pairs: Pairs, parameters: Parameters) -> Levels:
    """The level of each pair, by the two places that lie closest."""
    level = np.full(len(pairs), SILENT, np.int8)
    near, limits = nearest(pairs), parameters.limits
    pinned = (near.precision <= 2) & (near.a["radius"] <= limits["pin_km"] * KILOMETRE)
    # Of a name that no gazetteer holds nobody knows how wide its place is, or whether there are two of it.
    named = (near.a["lat"] == NONE) & (near.b["lat"] == NONE)
    alike = np.select([near.precision <= _REGION, near.precision < _COUNTRY], [2, 4], 5)
    same = np.select([named, pinned, near.precision <= _REGION], [alike, 0, 1], 3)
    slack = np.where(near.precision > 1, limits["near_vague_km"], limits["near_km"])
    close = np.select([near.gap == 0, near.gap <= slack], [1, 2], 7)
    region = np.select([near.same("admin1"), near.both("admin1"), near.same("country")], [4, 6, 5], SILENT)
    abroad = near.both("country") & ~near.same("country")
    exact = ~np.isnan(near.gap) & (near.precision <= 2)
    level[near.said] = np.select(
        [near.same("place"), near.holds, exact & (close < 7), abroad, exact], [same, 3, close, 8, 7], region
    )
    return level


def _gap(a: _Side, b: _Side) -> Reals:
    """Kilometres between the two circles, 0 if they touch, NaN without coordinates."""
    lat1, lon1, lat2, lon2 = (np.radians(side[name] / DEGREE) for side in (a, b) for name in ("lat", "lon"))
    half = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    between = 2 * _EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0.0, 1.0)))
    circles = (a["radius"] + b["radius"]) / KILOMETRE
    known = (a["lat"] != NONE) & (b["lat"] != NONE)
    return np.where(known, np.maximum(0.0, between - circles), np.nan)


def _contains(wide: _Side, narrow: _Side) -> Bools:
    """True where `wide` is a region that holds `narrow`, by the names of country, governorate and district."""

    def same(name: str) -> Bools:
        found: Bools = (wide[name] == narrow[name]) & (wide[name] != NONE)
        return found

    larger = (wide["precision"] > narrow["precision"]) & (wide["precision"] >= _REGION)
    district = (wide["precision"] == _REGION) & (wide["admin2"] != NONE) & (narrow["admin2"] != NONE)
    inside = np.select([wide["precision"] == _COUNTRY, district], [same("country"), same("admin2")], same("admin1"))
    found: Bools = larger & inside.astype(bool)
    return found
