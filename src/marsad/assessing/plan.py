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
from marsad.assessing.told import EVENT_FIELDS, Teller

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

# What a reader must know first: what is new or growing, then what never stopped.
_LEADING = (FindingKind.RE_EMERGED, FindingKind.RISING, FindingKind.FIRST, FindingKind.CONTINUED)
_TOLL_FIELDS = ("killed", "injured")


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
    told_from: int = 1


def plan(material: Material) -> dict[str, tuple[Point, ...]]:
    """The points of each section, in the order in which they are read; empty sections are kept."""
    teller = Teller(material.records, material.tables["findings"], material.area, material.told_from)
    told = {
        kind: tuple(teller.points(kind, [each for each in material.findings if each.kind is kind]))
        for kind in FindingKind
    }
    return {
        "overview": tuple(_overview(material)),
        **{str(kind): told[kind] for kind in _LEADING},
        "governorates": tuple(_governorates(material)),
        "contested": tuple(_contested(material)),
        "claimed": (*(_total(each, material) for each in material.totals), *_trends(material)),
        **{str(kind): told[kind] for kind in FindingKind if kind not in _LEADING},
        "changes": tuple(_changes(material)),
        "unknown": tuple(_unknown(material)),
    }


def _overview(material: Material) -> Iterator[Point]:
    records, table = material.records, material.tables["totals"]
    for row, chosen, fields in (("now", records.now, _TOLL_FIELDS), ("before", records.before, EVENT_FIELDS)):
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
    return tuple(dict.fromkeys(claim for each in chosen for claim in claims_behind([each], *EVENT_FIELDS)[:1]))


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


def _subject(each: ClaimedTrend, material: Material) -> tuple[Fact, ...]:
    """What a claimed tendency is of, and its place: the whole area when none is named."""
    return (
        Fact("subject", FactKind.SUBJECT, (each.method, each.target, False)),
        material.area if each.place is None else Fact("place", FactKind.PLACE, each.place),
    )


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
        table.fact("parts_stated", FactKind.NAME, each.id, "parts_stated"),
        *_facts(table, each.id, ("parts_lo", "parts_hi")),
    )
    claims = (*each.claims, *material.records.claims(each.incidents, *EVENT_FIELDS))
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
        claims = (*each.claims, *material.records.claims(ids, *EVENT_FIELDS))
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
        claims = claims_behind(rows, *(_TOLL_FIELDS if change.kind == "toll" else EVENT_FIELDS))
        yield Point(template=f"change_{change.kind}", facts=facts, claims=claims, incidents=(change.row.id,))


def _facts(table: Table, row: str, columns: Sequence[str]) -> tuple[Fact, ...]:
    return tuple(table.fact(name, FactKind.COUNT, row, name) for name in columns)
