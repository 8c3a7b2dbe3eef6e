"""GeoJSON (RFC 7946) that shows how far an event's place is known: a point only where the point is known."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

from marsad.exporting.canonical import json_bytes
from marsad.exporting.material import Material
from marsad.exporting.table import Cell, rows

# UCDP where_prec from which on a pin would claim more than is known (district, governorate, region).
REGION_FROM = 3
EARTH_KM = 6371.0088
_CORNERS = 64
_DECIMALS = 5


def geojson(material: Material) -> bytes:
    """A FeatureCollection: tolls as lo, best and hi, claim ids under the fields they support, null where unknown."""
    claims = {each.id: each.claim_ids for each in material.ordered}
    features = []
    for row in rows(material):
        properties: dict[str, Any] = {name: _plain(value) for name, value in row.items()}
        properties["claims"] = {name: list(ids) for name, ids in claims[str(row["id"])].items()}
        features.append({"type": "Feature", "id": row["id"], "geometry": geometry(row), "properties": properties})
    return json_bytes({"type": "FeatureCollection", "features": features})


def geometry(row: dict[str, Cell]) -> dict[str, Any] | None:
    """A circle of the row's radius from precision 3 on, else a point; null without coordinates or radius."""
    lat, lon, radius, precision = (row[name] for name in ("lat", "lon", "radius_km", "where_precision"))
    if lat is None or lon is None:
        return None
    lat, lon = float(str(lat)), float(str(lon))
    if precision is None or int(str(precision)) < REGION_FROM:
        return {"type": "Point", "coordinates": [round(lon, _DECIMALS), round(lat, _DECIMALS)]}
    if not radius:
        return None
    return {"type": "Polygon", "coordinates": [circle(lat, lon, float(str(radius)))]}


def circle(lat: float, lon: float, radius_km: float) -> list[list[float]]:
    """A closed ring of [lon, lat] in degrees at `radius_km` from the centre, counter-clockwise as RFC 7946 asks.

    Points at angular distance d and bearing b: sin(lat') = sin(lat) cos d + cos(lat) sin d cos b.
    """
    distance, centre = radius_km / EARTH_KM, math.radians(lat)
    ring = []
    for corner in range(_CORNERS):
        bearing = -2 * math.pi * corner / _CORNERS
        height = math.sin(centre) * math.cos(distance) + math.cos(centre) * math.sin(distance) * math.cos(bearing)
        across = math.atan2(
            math.sin(bearing) * math.sin(distance) * math.cos(centre),
            math.cos(distance) - math.sin(centre) * height,
        )
        ring.append([round(lon + math.degrees(across), _DECIMALS), round(math.degrees(math.asin(height)), _DECIMALS)])
    return [*ring, ring[0]]


def _plain(value: Cell) -> str | int | float | bool | None:
    return value.isoformat() if isinstance(value, date) else value
