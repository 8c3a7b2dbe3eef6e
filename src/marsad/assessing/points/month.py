"""Points on the month itself: how much, where, by what means, against whom, how deadly, in which weeks."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.assessing import months as calendar
from marsad.assessing.evidence import Fact, FactKind, Point
from marsad.assessing.points.material import EVENT_FIELDS, TOLL_FIELDS, Material, counts_of
from marsad.assessing.scorecard import Judged
from marsad.assessing.series import key_of
from marsad.assessing.surges import DatedSurge
from marsad.assessing.tables import TOLLS
from marsad.assessing.tollchange import TollFinding


def overview(material: Material) -> Iterator[Point]:
    """The month, the months before, how full the month is, and how many series alarm."""
    records, table = material.records, material.tables["totals"]
    for row, chosen in (("now", records.now), ("before", records.before)):
        if chosen:
            ids = tuple(each.id for each in chosen)
            facts = (
                Fact("month", FactKind.MONTH, records.month),
                material.area,
                table.fact("a_month", FactKind.RATIO, row, "a_month"),
                *counts_of(table, row, ("incidents", "months", *TOLLS)),
            )
            claims = records.claims(ids, *TOLL_FIELDS) if row == "now" else material.one_each(ids)
            yield Point(template=f"overview_{row}", facts=facts, claims=claims, incidents=ids if row == "now" else ())
    yield from _coverage(material)
    yield from _filling(material)
    yield from _alarms(material)


def _coverage(material: Material) -> Iterator[Point]:
    table, row = material.tables["coverage"], material.records.month
    ids = tuple(each.id for each in material.records.now)
    if ids and table.value(row, "reports"):
        facts = (
            *counts_of(table, row, ("reports", "sources", "incidents", "provisional")),
            table.fact("coverage_index", FactKind.RATIO, row, "coverage_index"),
        )
        yield Point(template="coverage", facts=facts, claims=material.one_each(ids))


def _filling(material: Material) -> Iterator[Point]:
    table, ids = material.tables["filling"], tuple(each.id for each in material.records.now)
    if not ids or not table.rows or not table.value("month", "filling"):
        return
    facts = (
        Fact("month", FactKind.MONTH, material.records.month),
        table.fact("complete", FactKind.SHARE, "month", "complete"),
        *counts_of(table, "month", ("incidents", "nowcast_low", "nowcast_high")),
    )
    yield Point(template="filling", facts=facts, claims=material.one_each(ids))


def _alarms(material: Material) -> Iterator[Point]:
    alarms = [each for each in material.study.findings if each.alarm]
    if not alarms:
        return
    table = material.tables["chance"]
    ids = tuple(dict.fromkeys(id for each in alarms for id in each.incidents))
    facts = (
        *counts_of(table, "month", ("alarms", "watched")),
        table.fact("expected_false_alarms", FactKind.RATIO, "month", "expected_false_alarms"),
    )
    yield Point(template="alarms", facts=facts, claims=material.one_each(ids), incidents=ids)


def governorates(material: Material) -> Iterator[Point]:
    """A sentence for each governorate of the month."""
    records, table = material.records, material.tables["governorates"]
    for name in table.rows:
        ids = tuple(each.id for each in records.now if each.admin1 == name)
        facts = (
            table.fact("place", FactKind.PLACE, name, "governorate"),
            table.fact("method", FactKind.METHOD, name, "method"),
            *counts_of(table, name, ("incidents", "method_incidents", *TOLLS)),
        )
        claims = records.claims(ids, "place", *TOLL_FIELDS)
        yield Point(template="governorate", facts=facts, claims=claims, incidents=ids)


def shares(material: Material, dimension: str) -> Iterator[Point]:
    """The month's methods, or targets, in one sentence."""
    table = material.tables[f"{dimension}s"]
    if not table.rows:
        return
    facts = [Fact("parts", FactKind.FLAG, len(table.rows))]
    for at, name in enumerate(table.rows):
        subject = (name, None, False) if dimension == "method" else (None, name, False)
        facts += (
            Fact(f"subject_{at}", FactKind.SUBJECT, subject),
            table.fact(f"incidents_{at}", FactKind.COUNT, name, "incidents"),
            table.fact(f"before_{at}", FactKind.RATIO, name, "a_month_before"),
        )
    ids = tuple(each.id for each in material.study.attacks if getattr(each, f"{dimension}s"))
    fields = ("weapon", "method") if dimension == "method" else ("target",)
    claims = material.records.claims(ids, *fields)
    yield Point(template="shares", facts=tuple(facts), claims=claims, incidents=ids)


def deadlier(material: Material) -> Iterator[Point]:
    """Each toll outside the limits of the months before, and each surge that begins in the month."""
    for each in material.study.tolls:
        yield _toll(each, material)
    for surge in material.study.surges:
        yield _surge(surge, material)


def _toll(each: TollFinding, material: Material) -> Point:
    table, ids = material.tables["deadlier"], each.incidents
    fails = {name: name in each.tested and name not in each.held for name in ("lo", "hi")}
    facts = (
        table.fact("month", FactKind.MONTH, each.id, "month"),
        *counts_of(table, each.id, ("observed", "baseline_months")),
        *(table.fact(name, FactKind.RATIO, each.id, name) for name in ("expected", "low", "high")),
        *(Fact(f"fails_{name}", FactKind.FLAG, failed) for name, failed in fails.items()),
        Fact("open_hi", FactKind.FLAG, "hi" not in each.tested),
        material.where(each.series.value("governorate")),
    )
    claims = material.records.claims(ids, *TOLL_FIELDS)
    return Point(template=str(each.kind), facts=facts, claims=claims, incidents=ids, finding=each.id)


def _surge(each: DatedSurge, material: Material) -> Point:
    table = material.tables["surges"]
    facts = (
        table.fact("day", FactKind.DATE, each.id, "day"),
        *counts_of(table, each.id, ("window", "total")),
        table.fact("expected", FactKind.RATIO, each.id, "expected"),
        material.where(each.governorate),
    )
    claims = material.records.claims(each.incidents, "killed")
    return Point(template="surge", facts=facts, claims=claims, incidents=each.incidents)


def clusters(material: Material) -> Iterator[Point]:
    """Each firm cluster."""
    table = material.tables["clusters"]
    for each in material.study.clusters:
        if each.firm:
            facts = (
                Fact("centre", FactKind.SPOT, each.places[0]),
                Fact("spots", FactKind.SPOT, each.places),
                *(table.fact(name, FactKind.DATE, each.id, name) for name in ("since", "until")),
                *counts_of(table, each.id, ("incidents", "radius_km")),
                table.fact("expected", FactKind.RATIO, each.id, "expected"),
                table.fact("p", FactKind.PROBABILITY, each.id, "p"),
            )
            claims = material.records.claims(each.incidents, "place", "date")
            yield Point(template="cluster", facts=facts, claims=claims, incidents=each.incidents)


def weeks(material: Material) -> Iterator[Point]:
    """The weeks that begin in the month and lie above their bound."""
    table, line = material.tables["weeks"], material.study.timeline
    for week in line.alarms:
        start = line.starts[week.index]
        if calendar.of_day(start) == material.records.month and week.observed:
            row, ids = start.isoformat(), line.incidents[week.index]
            facts = (
                table.fact("week", FactKind.DATE, row, "week"),
                table.fact("incidents", FactKind.COUNT, row, "incidents"),
                table.fact("bound", FactKind.LIMIT, row, "bound"),
                table.fact("expected", FactKind.RATIO, row, "expected"),
            )
            yield Point(template="week", facts=facts, claims=material.records.claims(ids, "date"), incidents=ids)


def scorecard(material: Material) -> Iterator[Point]:
    """What became of each earlier alarm; one whose rows are gone has no claim left and stands in the table alone."""
    for each in material.study.judged:
        if each.incidents:
            yield _judged(each, material)


def _judged(each: Judged, material: Material) -> Point:
    table, row = material.tables["scorecard"], f"{each.alarm.month}/{each.alarm.finding}"
    key = dict(key_of(each.alarm.series))
    facts = (
        Fact("subject", FactKind.SUBJECT, (key.get("method"), key.get("target"), False)),
        material.where(key.get("governorate")),
        table.fact("month", FactKind.MONTH, row, "month"),
        table.fact("outcome", FactKind.FLAG, row, "outcome"),
        *counts_of(table, row, ("observed", "now", "after")),
        *(table.fact(name, FactKind.RATIO, row, name) for name in ("expected", "expected_after")),
    )
    claims = material.records.claims(each.incidents, *EVENT_FIELDS)
    return Point(template="judged", facts=facts, claims=claims, incidents=each.incidents)
