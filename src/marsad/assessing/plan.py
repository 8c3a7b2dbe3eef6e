"""The typed plan: finding → evidence → sentence, in no language yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.assessing.changes import Change
from marsad.assessing.claimed import ClaimedTotal, ClaimedTrend
from marsad.assessing.evidence import Fact, FactKind, Point, Table
from marsad.assessing.findings import Finding, FindingKind
from marsad.assessing.months import days
from marsad.assessing.records import Records, claims_behind
from marsad.assessing.tables import TOLLS, unknown_parts

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

_TOLL_FIELDS = ("killed", "injured")
_EVENT_FIELDS = ("event_type", "weapon", "method", "methods", "date", "place", "target", "targets")


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything a plan draws on; `tables` holds every number."""

    records: Records
    area: Fact
    findings: tuple[Finding, ...]
    totals: tuple[ClaimedTotal, ...]
    trends: tuple[ClaimedTrend, ...]
    changes: tuple[Change, ...]
    tables: Mapping[str, Table]


def plan(material: Material) -> dict[str, tuple[Point, ...]]:
    """The points of each section, in the order in which they are read; empty sections are kept."""
    by_kind = {kind: [each for each in material.findings if each.kind is kind] for kind in FindingKind}
    return {
        "overview": tuple(_overview(material)),
        "governorates": tuple(_governorates(material)),
        **{str(kind): tuple(_finding(each, material) for each in found) for kind, found in by_kind.items()},
        "claimed": (*(_total(each, material) for each in material.totals), *_trends(material)),
        "contested": tuple(_contested(material)),
        "unknown": tuple(_unknown(material)),
        "changes": tuple(_changes(material)),
    }


def _overview(material: Material) -> Iterator[Point]:
    records, table = material.records, material.tables["totals"]
    for row, chosen, fields in (("now", records.now, _TOLL_FIELDS), ("before", records.before, _EVENT_FIELDS)):
        if chosen:
            ids = tuple(each.id for each in chosen)
            columns = ("incidents", "months", *TOLLS)
            facts = (
                Fact("month", FactKind.MONTH, records.month),
                material.area,
                table.fact("a_month", FactKind.RATIO, row, "a_month"),
                *_facts(table, row, columns),
            )
            # The months before are told by one claim an incident: which event it was. All claims stand on its page.
            claims = records.claims(ids, *fields) if row == "now" else _one_each(chosen)
            yield Point(template=f"overview_{row}", facts=facts, claims=claims, incidents=ids if row == "now" else ())


def _one_each(chosen: Sequence[IncidentSummary]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for each in chosen for claim in claims_behind([each], *_EVENT_FIELDS)[:1]))


def _governorates(material: Material) -> Iterator[Point]:
    records, table = material.records, material.tables["governorates"]
    for name in table.rows:
        ids = tuple(each.id for each in records.now if each.admin1 == name)
        facts = (
            table.fact("place", FactKind.PLACE, name, "governorate"),
            table.fact("method", FactKind.METHOD, name, "method"),
            *_facts(table, name, ("incidents", "method_incidents", *TOLLS)),
        )
        claims = records.claims(ids, "place", *_TOLL_FIELDS)
        yield Point(template="governorate", facts=facts, claims=claims, incidents=ids)


def _subject(each: Finding | ClaimedTrend, material: Material) -> tuple[Fact, ...]:
    """Method, target and place of a finding or claim; the place is the whole area when none is named."""
    if isinstance(each, Finding):
        method, target, place = (each.series.value(name) for name in ("method", "target", "governorate"))
    else:
        method, target, place = each.method, each.target, each.place
    return (
        Fact("method", FactKind.METHOD, method),
        Fact("target", FactKind.TARGET, target),
        material.area if place is None else Fact("place", FactKind.PLACE, place),
    )


def _finding(each: Finding, material: Material) -> Point:
    table = material.tables["findings"]
    kinds = {
        **dict.fromkeys(("observed", "baseline_months", "baseline_count"), FactKind.COUNT),
        **dict.fromkeys(("present_in", "quiet_months"), FactKind.COUNT),
        **dict.fromkeys(("expected", "ratio", "low", "high"), FactKind.RATIO),
        **dict.fromkeys(("month", "last_before"), FactKind.MONTH),
        **dict.fromkeys(("firm", "effort_changed"), FactKind.FLAG),
        "p": FactKind.PROBABILITY,
        "confidence": FactKind.PERCENT,
    }
    facts = (*_subject(each, material), *(table.fact(name, kind, each.id, name) for name, kind in kinds.items()))
    claims = material.records.claims(each.incidents, *_EVENT_FIELDS)
    return Point(template=str(each.kind), facts=facts, claims=claims, incidents=each.incidents, finding=each.id)


def _total(each: ClaimedTotal, material: Material) -> Point:
    table = material.tables["claimed"]
    facts = (
        table.fact("speaker", FactKind.NAME, each.id, "speaker"),
        table.fact("stated", FactKind.NAME, each.id, "stated"),
        *(table.fact(name, FactKind.FLAG, each.id, name) for name in ("outcome", "kind", "group")),
        *_facts(table, each.id, ("lo", "hi", "on_record", "toll_lo", "toll_best", "toll_hi", "toll_known")),
        Fact("month", FactKind.MONTH, material.records.month),
        table.fact("since", FactKind.DATE, each.id, "since"),
        table.fact("until", FactKind.DATE, each.id, "until"),
        Fact("whole_month", FactKind.FLAG, (each.when.end - each.when.start).days + 1 == days(material.records.month)),
        Fact("method", FactKind.METHOD, each.methods),
        Fact("places", FactKind.LIST, each.places),
    )
    claims = (*each.claims, *material.records.claims(each.incidents, *_EVENT_FIELDS))
    return Point(template="claimed_total", facts=facts, claims=tuple(dict.fromkeys(claims)), incidents=each.incidents)


def _trends(material: Material) -> Iterator[Point]:
    for each in material.trends:
        found = each.findings[0] if each.findings else None
        ids = found.incidents if found else ()
        facts = (
            Fact("speaker", FactKind.NAME, each.speaker),
            Fact("tendency", FactKind.FLAG, str(each.tendency)),
            Fact("found", FactKind.FLAG, str(found.kind) if found else None),
            *_subject(each, material),
        )
        claims = (*each.claims, *material.records.claims(ids, *_EVENT_FIELDS))
        yield Point(
            template="claimed_trend",
            facts=facts,
            claims=tuple(dict.fromkeys(claims)),
            incidents=ids,
            finding=found.id if found else None,
        )


def _contested(material: Material) -> Iterator[Point]:
    table = material.tables["contested"]
    for id in table.rows:
        facts = (
            table.fact("title", FactKind.NAME, id, "title"),
            table.fact("place", FactKind.PLACE, id, "governorate"),
            Fact("fields", FactKind.FIELD, tuple(str(table.value(id, "fields")).split(", "))),
            *_facts(table, id, tuple(f"{o}_{part}" for o in _TOLL_FIELDS for part in ("lo", "best", "hi"))),
        )
        claims = material.records.claims((id,), *str(table.value(id, "fields")).split(", "))
        yield Point(template="contested", facts=facts, claims=claims, incidents=(id,))


def _unknown(material: Material) -> Iterator[Point]:
    table = material.tables["unknown"]
    for part, chosen in unknown_parts(material.records).items():
        ids = tuple(each.id for each in chosen)
        facts = (Fact("part", FactKind.FIELD, (part,)), *_facts(table, part, ("incidents", "of")))
        template = f"unknown_{part}" if part in ("date", "country") else "unknown"
        yield Point(template=template, facts=facts, claims=_one_each(chosen), incidents=ids)


def _changes(material: Material) -> Iterator[Point]:
    table = material.tables["changes"]
    for change in material.changes:
        facts = (
            table.fact("title", FactKind.NAME, change.row.id, "title"),
            table.fact("month", FactKind.MONTH, change.row.id, "month"),
            *_facts(table, change.row.id, tuple(c for c in table.columns if c.startswith(("old_", "new_")))),
        )
        rows = [each for each in (change.before, change.after) if each is not None]
        claims = claims_behind(rows, *(_TOLL_FIELDS if change.kind == "toll" else _EVENT_FIELDS))
        yield Point(template=f"change_{change.kind}", facts=facts, claims=claims, incidents=(change.row.id,))


def _facts(table: Table, row: str, columns: Sequence[str]) -> tuple[Fact, ...]:
    return tuple(table.fact(name, FactKind.COUNT, row, name) for name in columns)
