"""Which governorate a point lies in, by polygons that `build` extracted."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path


def polygons_of(path: Path) -> Callable[[float, float], str | None] | None:
    """A function (lat, lon) -> name of the area, or None when the file is not there. Geometry is read at first use."""
    if not path.exists():
        return None

    def name_at(lat: float, lon: float) -> str | None:
        return _areas(path).at(lat, lon)

    return name_at


class _Areas:
    def __init__(self, path: Path) -> None:
        # Shapely takes longer to import than all of the knowledge to load.
        from shapely import STRtree
        from shapely.geometry import shape

        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        self.names = [str(feature["properties"]["name"]) for feature in features]
        self.shapes = [shape(feature["geometry"]) for feature in features]
        self.tree = STRtree(self.shapes)

    def at(self, lat: float, lon: float) -> str | None:
        from shapely.geometry import Point

        found = sorted(int(index) for index in self.tree.query(Point(lon, lat), predicate="intersects"))
        return self.names[found[0]] if found else None


@cache
def _areas(path: Path) -> _Areas:
    return _Areas(path)
