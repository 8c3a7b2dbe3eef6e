"""What the rows of a month show, before a word of it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from marsad.assessing import months as calendar
from marsad.assessing import tables as build
from marsad.assessing.chance import expected_false_alarms
from marsad.assessing.clusters import LocatedCluster, clusters
from marsad.assessing.coverage import coverage, effort
from marsad.assessing.evidence import Table
from marsad.assessing.filling import pace
from marsad.assessing.findings import Finding, compared_of, find
from marsad.assessing.records import Records
from marsad.assessing.scorecard import Judged, RaisedAlarm, raised_by_rows, scorecard
from marsad.assessing.series import Series, series
from marsad.assessing.surges import DatedSurge, surges
from marsad.assessing.targets import default_targets
from marsad.assessing.terms import Terms
from marsad.assessing.tollchange import TollFinding, toll_findings
from marsad.assessing.weekly import Timeline, timeline

if TYPE_CHECKING:
    from marsad.claims import Document
    from marsad.coding import IncidentSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """Everything that is computed from the rows alone: `attacks` are the month's, `tables` those of
    `marsad.assessing.tables`."""

    watched: tuple[Series, ...]
    findings: tuple[Finding, ...]
    tolls: tuple[TollFinding, ...]
    surges: tuple[DatedSurge, ...]
    clusters: tuple[LocatedCluster, ...]
    judged: tuple[Judged, ...]
    timeline: Timeline
    attacks: tuple[IncidentSummary, ...]
    tables: tuple[Table, ...]


def study(
    records: Records,
    terms: Terms,
    documents: Sequence[Document],
    as_of: date,
    raised: Sequence[RaisedAlarm] | None = None,
) -> Study:
    """The findings of the records' month; `raised` are the alarms given out for earlier months, if that was kept."""
    attacks = attacks_of(records, terms)
    watched = watched_series(records, terms)
    shown = records.months[-terms.baseline_months - 1 :]
    covered = coverage(records, shown, documents)
    speed = pace(records.all, as_of)
    filled = build.filling(records, speed, as_of)
    spent = effort(covered, records.month, terms.coverage.factor)
    filling = bool(filled.rows and filled.value("month", "filling"))
    found = find(watched, records.month, terms, effort=spent, filling=filling)
    false = expected_false_alarms(compared_of(watched, records.month, terms), confidence=terms.confidence)
    tolls = toll_findings(_toll_series(records), records.month, terms)
    known = raised_by_rows(watched, records.month, terms) if raised is None else raised
    judged = scorecard(known, watched, records.month, terms)
    surging, crowding = surges(records), clusters(attacks, records, terms)
    line = timeline(attacks, _last_day(records.month))
    tables = (
        *(build.totals(records), build.governorates(records)),
        *(build.by(attacks, dimension, (*shown[:-1], records.month)) for dimension in ("method", "target")),
        *(build.findings(found, terms.confidence), build.deadlier(tolls), build.surges(surging)),
        build.clusters(crowding),
        *(build.chance(len(watched), sum(each.alarm for each in found), false), build.scorecard(judged)),
        *(build.governorate_months(records, shown), build.method_months(attacks, shown, terms), build.places(records)),
        *(build.weeks(line, speed, as_of), covered, filled, build.known_when(records, shown)),
        *(
            build.contested(records),
            build.unknown(records),
            build.history(each.series for each in found),
            build.counts(records, shown),
        ),
    )
    return Study(
        watched=watched,
        findings=found,
        tolls=tolls,
        surges=surging,
        clusters=crowding,
        judged=judged,
        timeline=line,
        attacks=tuple(each for each in attacks if each.month == records.month),
        tables=tables,
    )


def attacks_of(records: Records, terms: Terms) -> tuple[IncidentSummary, ...]:
    """The incidents up to the month that are attacks by the terms; those of an unknown month too."""
    rows = (*records.before, *records.now, *records.undated)
    return tuple(each for each in rows if each.sub_event_type not in terms.no_attack)


def watched_series(records: Records, terms: Terms) -> tuple[Series, ...]:
    """Every series the terms name, of attacks only, and of those targets only that the table of targets tells."""
    watched = default_targets().watched

    def wanted(each: Series) -> bool:
        target = each.value("target")
        return target is None or target in watched

    # Within an area, its governorate would only be the same series again, under a wider name.
    families = [by for by in terms.series if records.area is None or "governorate" not in by]
    attacks = attacks_of(records, terms)
    return tuple(each for by in families for each in series(attacks, by, records.months) if wanted(each))


def _toll_series(records: Records) -> tuple[Series, ...]:
    """The dead of the whole area, and of each governorate where it has several."""
    rows = [*records.before, *records.now]
    families: tuple[tuple[str, ...], ...] = ((),) if records.area is not None else ((), ("governorate",))
    return tuple(each for by in families for each in series(rows, by, records.months))


def _last_day(month: str) -> date:
    return calendar.first_day(calendar.shift(month, 1)) - timedelta(1)
