"""Distances on the globe."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in kilometres between two points in degrees (haversine)."""
    phi1, phi2 = radians(lat1), radians(lat2)
    half = sin((phi2 - phi1) / 2) ** 2 + cos(phi1) * cos(phi2) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))


def moved(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    """The point `km` away from another in the direction `bearing` (degrees from north)."""
    arc, phi, turn = km / EARTH_RADIUS_KM, radians(lat), radians(bearing)
    there = asin(sin(phi) * cos(arc) + cos(phi) * sin(arc) * cos(turn))
    east = atan2(sin(turn) * sin(arc) * cos(phi), cos(arc) - sin(phi) * sin(there))
    return degrees(there), (lon + degrees(east) + 540) % 360 - 180
