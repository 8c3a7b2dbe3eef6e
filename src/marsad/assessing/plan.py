"""The typed plan: finding → evidence → sentence, in no language yet."""

from __future__ import annotations

from marsad.assessing.comparing import FindingKind
from marsad.assessing.evidence import Point
from marsad.assessing.points import Material, month, sides
from marsad.assessing.told import Teller

# What a reader must know first: what is new or growing, then what never stopped.
_LEADING = (FindingKind.RE_EMERGED, FindingKind.RISING, FindingKind.FIRST, FindingKind.CONTINUED)


def plan(material: Material) -> dict[str, tuple[Point, ...]]:
    """The points of each section, in the order in which they are read; empty sections are kept."""
    teller = Teller(material.records, material.tables["findings"], material.area, material.terms.continued.told_from)
    told = {
        kind: tuple(teller.points(kind, [each for each in material.study.findings if each.kind is kind]))
        for kind in FindingKind
    }
    totals = (sides.claimed_total(each, material) for each in material.totals)
    return {
        "overview": tuple(month.overview(material)),
        **{str(kind): told[kind] for kind in _LEADING},
        "deadlier": tuple(month.deadlier(material)),
        "governorates": tuple(month.governorates(material)),
        "methods": tuple(month.shares(material, "method")),
        "targets": tuple(month.shares(material, "target")),
        "contested": tuple(sides.contested(material)),
        "claimed": (*totals, *sides.claimed_trends(material)),
        **{str(kind): told[kind] for kind in FindingKind if kind not in _LEADING},
        "clusters": tuple(month.clusters(material)),
        "weeks": tuple(month.weeks(material)),
        "scorecard": tuple(month.scorecard(material)),
        "changes": tuple(sides.changes(material)),
        "unknown": tuple(sides.unknown(material)),
    }
