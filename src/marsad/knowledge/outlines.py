"""Outlines of governorates for small maps, from the polygons that `build` extracted."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_BUILT = Path(__file__).parent / "built" / "governorates.geojson"
# Steps a degree, each about two kilometres: a map of a country in print shows no more.
_STEPS = 50

Ring = tuple[tuple[float, float], ...]


@cache
def outlines(country: str | None = None, path: Path = _BUILT) -> tuple[tuple[str, tuple[Ring, ...]], ...]:
    """(name, outer rings as (lon, lat)) of each governorate of a country, of all without one; () if none were built."""
    if not path.exists():
        return ()
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    chosen = (each for each in features if country is None or each["properties"]["country"] == country)
    return tuple((str(each["properties"]["name"]), _rings(each["geometry"])) for each in chosen)


def _rings(geometry: dict[str, Any]) -> tuple[Ring, ...]:
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return tuple(_coarse(part[0]) for part in parts)


def _coarse(ring: list[list[float]]) -> Ring:
    """A ring on the grid of `_STEPS`, without points that fall together."""
    points = [(round(lon * _STEPS) / _STEPS, round(lat * _STEPS) / _STEPS) for lon, lat, *_ in ring]
    kept = [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]
    return tuple(kept)
