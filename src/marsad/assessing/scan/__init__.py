"""Clusters in space and time."""

from __future__ import annotations

from marsad.assessing.scan.knox import Knox, knox
from marsad.assessing.scan.likelihood import Cluster
from marsad.assessing.scan.permutation import space_time_permutation
from marsad.assessing.scan.poisson import space_time_poisson

__all__ = ["Cluster", "Knox", "knox", "space_time_permutation", "space_time_poisson"]
