"""Circles that grow a place a step around each place, and the distances they are drawn by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from marsad.claims import InputError, UnknownCode

Metric = Literal["plane", "sphere"]
SPHERE_KM = 6367.0
# Distances that differ by less are equal: coordinates are not known any better.
_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Circles:
    """Row i of `order` lists places by distance from place i, `radius` how far; both (places, places).

    `allowed` marks the circles that keep the limits: entry (i, k) is the circle of the k + 1 places nearest to i.
    """

    names: tuple[str, ...]
    order: NDArray[np.int64]
    radius: NDArray[np.float64]
    allowed: NDArray[np.bool_]

    def members(self, centre: int, size: int) -> tuple[str, ...]:
        """The places of a circle, nearest first."""
        return tuple(self.names[at] for at in self.order[centre, :size])


def circles(
    places: Mapping[str, tuple[float, float]],
    weight: NDArray[np.float64],
    *,
    metric: Metric,
    max_share: float,
    max_radius: float | None,
) -> Circles:
    """The circles whose `weight` (places,), summed, is at most `max_share` of the whole and that fit `max_radius`.

    Places come in the order of (distance to 9 decimals, first and second coordinate, name): places at an equal
    distance are added one by one, not together.
    """
    names = tuple(places)
    points = np.array([places[name] for name in names], dtype=float).reshape(len(names), 2)
    distance = np.round(distances(points, metric), _DECIMALS)
    alphabetical = np.argsort(np.argsort(np.array(names)))
    order = np.array(
        [np.lexsort((alphabetical, points[:, 1], points[:, 0], row)) for row in distance], dtype=np.int64
    ).reshape(len(names), len(names))
    radius = np.take_along_axis(distance, order, axis=1)
    allowed = np.cumsum(weight[order], axis=1) <= max_share * weight.sum() * (1 + 1e-12)
    if max_radius is not None:
        allowed &= radius <= max_radius
    return Circles(names, order, radius, allowed)


def distances(points: NDArray[np.float64], metric: Metric) -> NDArray[np.float64]:
    """Distances (n, n) of points (n, 2): plane coordinates in any unit, or degrees of (lat, lon) in kilometres."""
    if metric == "plane":
        return np.asarray(np.hypot(*(points[:, None, axis] - points[None, :, axis] for axis in (0, 1))))
    if metric != "sphere":
        raise UnknownCode(f"{metric!r} is no metric", hint="Use plane or sphere.")
    if (np.abs(points) > (90, 360)).any():
        raise InputError("coordinates outside the Earth", where="scan", hint="Give (lat, lon) in degrees.")
    lat, lon = np.radians(points).T
    half = np.sin((lat[:, None] - lat) / 2) ** 2
    half += np.cos(lat[:, None]) * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
    return np.asarray(2 * SPHERE_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1))))
