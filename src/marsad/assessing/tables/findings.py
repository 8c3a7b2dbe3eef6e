"""Tables of what was found: terms, tolls, what chance gives, and what became of earlier alarms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.assessing.clusters import LocatedCluster
from marsad.assessing.evidence import Table, Value
from marsad.assessing.findings import Finding
from marsad.assessing.scorecard import Judged
from marsad.assessing.surges import DatedSurge
from marsad.assessing.tollchange import TollFinding

FINDING_COLUMNS = (
    *("kind", "series", "month", "observed", "observed_low", "observed_high", "expected"),
    *("ratio", "low", "high", "p", "q", "confidence"),
    *("baseline_months", "baseline_count", "present_in", "quiet_months", "last_before"),
    *("firm", "holds_low", "holds_high", "effort", "effort_changed", "explained", "filling"),
)


def findings(found: Iterable[Finding], confidence: float) -> Table:
    """Every finding with observed, expected, interval, p and what it was compared with."""
    return Table("findings", FINDING_COLUMNS, {each.id: _finding_row(each, confidence) for each in found})


def _finding_row(each: Finding, confidence: float) -> tuple[Value, ...]:
    baseline = sum(count for _, count in each.history)
    return (
        *(str(each.kind), each.series.id, each.month, each.observed, *each.observed_bounds, each.expected),
        *(each.ratio, *each.interval, each.p, each.q, confidence),
        *(len(each.history), baseline, each.present_in, each.quiet_months, each.last_before),
        *(each.firm, each.holds_low, each.holds_high),
        *((each.effort.index, each.effort.changed) if each.effort else (None, None)),
        *(each.explained, each.filling),
    )


def deadlier(found: Iterable[TollFinding]) -> Table:
    """Each toll outside the limits of the months before."""
    rows: dict[str, tuple[Value, ...]] = {}
    for each in found:
        around, history = each.limits, each.history
        rows[each.id] = (
            *(str(each.kind), each.series.id, each.month, each.observed, around.expected, around.low, around.high),
            *(len(history), sum(number for _, number in history)),
            *(", ".join(each.tested), ", ".join(each.held), each.held == each.tested),
        )
    columns = ("kind", "series", "month", "observed", "expected", "low", "high", "baseline_months", "baseline_count")
    return Table("deadlier", (*columns, "tested", "held", "holds"), rows)


def surges(found: Iterable[DatedSurge]) -> Table:
    """Each surge of deaths that begins in the month."""
    rows: dict[str, tuple[Value, ...]] = {
        each.id: (
            *(each.governorate, each.day.isoformat(), each.surge.window),
            *(each.surge.total, each.surge.expected, each.surge.score),
        )
        for each in found
    }
    return Table("surges", ("governorate", "day", "window", "total", "expected", "score"), rows)


def clusters(found: Iterable[LocatedCluster]) -> Table:
    """The likeliest clusters that end with the month."""
    rows: dict[str, tuple[Value, ...]] = {
        each.id: (
            *(each.places[0], ", ".join(each.places), each.first.isoformat(), each.last.isoformat()),
            *(each.cluster.observed, each.cluster.expected, each.radius_km),
            *(each.cluster.statistic, each.cluster.p_value, each.firm),
        )
        for each in found
    }
    columns = ("place", "spots", "since", "until", "incidents", "expected", "radius_km", "statistic", "p", "firm")
    return Table("clusters", columns, rows)


def chance(watched: int, alarms: int, expected: float) -> Table:
    """How many series were watched, how many alarm, and how many would if no rate had changed."""
    return Table("chance", ("watched", "alarms", "expected_false_alarms"), {"month": (watched, alarms, expected)})


def scorecard(judged: Sequence[Judged]) -> Table:
    """The alarms of the months before and what became of each."""
    rows: dict[str, tuple[Value, ...]] = {}
    for each in judged:
        alarm = each.alarm
        rows[f"{alarm.month}/{alarm.finding}"] = (
            *(alarm.month, alarm.finding.partition(":")[0], alarm.series, alarm.raised.isoformat()),
            *(alarm.observed, alarm.expected, each.now, each.after, each.expected_after, str(each.outcome)),
        )
    columns = ("month", "kind", "series", "raised", "observed", "expected", "now", "after", "expected_after", "outcome")
    return Table("scorecard", columns, rows)
