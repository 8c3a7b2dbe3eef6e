"""The tables of an assessment: every number a sentence may use stands in one of them."""

from __future__ import annotations

from marsad.assessing.tables.counts import TOLL_BOUNDS, TOLLS, by, counts, governorates, history, totals
from marsad.assessing.tables.findings import chance, clusters, deadlier, findings, scorecard, surges
from marsad.assessing.tables.shapes import governorate_months, method_months, places
from marsad.assessing.tables.sides import changed, claimed, contested, unknown, unknown_parts
from marsad.assessing.tables.weeks import filling, known_when, weeks

__all__ = [
    "TOLLS",
    "TOLL_BOUNDS",
    "by",
    "chance",
    "changed",
    "claimed",
    "clusters",
    "contested",
    "counts",
    "deadlier",
    "filling",
    "findings",
    "governorate_months",
    "governorates",
    "history",
    "known_when",
    "method_months",
    "places",
    "scorecard",
    "surges",
    "totals",
    "unknown",
    "unknown_parts",
    "weeks",
]
