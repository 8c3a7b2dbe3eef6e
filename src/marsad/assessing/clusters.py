"""Attacks that crowd in one place and the last days of the month, more than place and time apart let expect."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from marsad.assessing import months as calendar
from marsad.assessing.records import Records
from marsad.assessing.scan import Cluster, space_time_permutation
from marsad.assessing.terms import Clusters, Terms

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

# UCDP's where_prec: up to here a point stands for a place and not for a district or more.
_FINE = 2
# Shuffles are drawn under one seed, so that the same rows give the same document.
_SEED = 0
_FEW, _USUAL = 99, 0.2
# As many as are listed in the table, firm or not.
_LISTED = 5


@dataclass(frozen=True, slots=True)
class LocatedCluster:
    """A cluster with its days, its places (the centre first, then those with most attacks in it) and its incidents."""

    cluster: Cluster
    first: date
    last: date
    places: tuple[str, ...]
    incidents: tuple[str, ...]
    firm: bool

    @property
    def id(self) -> str:
        """The cluster's key in tables."""
        return f"{self.places[0]}/{self.first.isoformat()}"

    @property
    def radius_km(self) -> int:
        """The circle's radius in whole kilometres, rounded up."""
        return math.ceil(self.cluster.radius)


def clusters(attacks: Sequence[IncidentSummary], records: Records, terms: Terms) -> tuple[LocatedCluster, ...]:
    """The likeliest clusters that end with the month; firm at the terms' confidence."""
    last = calendar.first_day(calendar.shift(records.month, 1)) - timedelta(1)
    months = set(records.months[-terms.baseline_months - 1 :])
    rows = [each for each in attacks if each.month in months and _located(each)]
    wanted = terms.clusters
    if len(rows) < wanted.at_least or not wanted.permutations:
        return ()
    cases = [(str(each.place_id), -_ago(each, last)) for each in rows]
    points = {str(each.place_id): (float(each.lat or 0), float(each.lon or 0)) for each in sorted(rows, key=_id)}
    found = _scan(cases, points, wanted, calendar.days(records.month))
    return tuple(_with_rows(each, rows, last, 1 - terms.confidence) for each in found[:_LISTED])


def _scan(
    cases: Sequence[tuple[str, int]], points: Mapping[str, tuple[float, float]], wanted: Clusters, days: int
) -> list[Cluster]:
    """Every cluster; where a few shuffles show that the likeliest is nothing unusual, the many are spared."""
    found: list[Cluster] = []
    for number in sorted({min(_FEW, wanted.permutations), wanted.permutations}):
        found = space_time_permutation(
            cases,
            points,
            end=0,
            max_duration=days,
            max_radius=wanted.radius_km,
            min_cases=wanted.at_least,
            metric="sphere",
            permutations=number,
            seed=_SEED,
        )
        if not found or (found[0].p_value or 0) > _USUAL:
            break
    return found


def _with_rows(found: Cluster, rows: Sequence[IncidentSummary], last: date, alpha: float) -> LocatedCluster:
    first = last + timedelta(int(found.start))
    inside = [each for each in rows if each.place_id in found.places and each.start is not None and each.start >= first]
    counted = Counter(str(each.place_id) for each in inside)
    others = sorted((each for each in counted if each != found.places[0]), key=lambda place: (-counted[place], place))
    ids = tuple(sorted(each.id for each in inside))
    firm = found.p_value is not None and found.p_value <= alpha
    return LocatedCluster(found, first, last, (found.places[0], *others), ids, firm)


def _located(each: IncidentSummary) -> bool:
    """True if it fell on one known day at a place of its own."""
    fine = each.where_precision is not None and each.where_precision <= _FINE
    return fine and None not in (each.place_id, each.lat, each.lon, each.start) and each.start == each.end


def _ago(each: IncidentSummary, last: date) -> int:
    assert each.start is not None
    return (last - each.start).days


def _id(each: IncidentSummary) -> str:
    return each.id
