"""The points of an assessment: what each sentence says and rests on, in no language yet."""

from __future__ import annotations

from marsad.assessing.points.material import Material

__all__ = ["Material"]
