"""Points on what sources say and leave open: claimed sums and trends, dissent, what is unknown, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from marsad.assessing.claimed import ClaimedTotal
from marsad.assessing.evidence import Fact, FactKind, Point
from marsad.assessing.months import days
from marsad.assessing.points.material import EVENT_FIELDS, TOLL_FIELDS, Material, counts_of
from marsad.assessing.records import claims_behind
from marsad.assessing.tables import unknown_parts
from marsad.assessing.trends import ClaimedTrend

if TYPE_CHECKING:
    from marsad.claims import Speaker
    from marsad.coding import IncidentSummary


def claimed_total(each: ClaimedTotal, material: Material) -> Point:
    """A sum that somebody gives, beside what is on record."""
    table = material.tables["claimed"]
    facts = (
        _speaker(each.speaker),
        table.fact("stated", FactKind.NAME, each.id, "stated"),
        *(table.fact(name, FactKind.FLAG, each.id, name) for name in ("outcome", "kind", "group")),
        *counts_of(table, each.id, ("lo", "hi", "on_record", "toll_lo", "toll_best", "toll_hi", "toll_known")),
        Fact("month", FactKind.MONTH, material.records.month),
        table.fact("since", FactKind.DATE, each.id, "since"),
        table.fact("until", FactKind.DATE, each.id, "until"),
        Fact("whole_month", FactKind.FLAG, (each.when.end - each.when.start).days + 1 == days(material.records.month)),
        Fact("method", FactKind.METHOD, each.methods),
        Fact("places", FactKind.PLACE, each.places),
        Fact("parts", FactKind.FLAG, len(each.parts)),
        table.fact("parts_stated", FactKind.FIGURES, each.id, "parts_stated"),
        *counts_of(table, each.id, ("parts_lo", "parts_hi")),
    )
    claims = (*each.claims, *material.records.claims(each.incidents, *EVENT_FIELDS))
    return Point(template="claimed_total", facts=facts, claims=tuple(dict.fromkeys(claims)), incidents=each.incidents)


def _speaker(each: Speaker) -> Fact:
    return Fact("speaker", FactKind.SPEAKER, (each.name, each.actor_id))


def _event(row: IncidentSummary) -> Fact:
    """An incident as it is called. A day stands in the name only of what happened on one."""
    day = row.start.isoformat() if row.start is not None and row.start == row.end else None
    return Fact("title", FactKind.EVENT, (row.title, row.place_id, day, *row.methods))


def claimed_trends(material: Material) -> Iterator[Point]:
    """Each tendency that somebody sees, beside our finding on it."""
    for each in material.trends:
        found = each.findings[0] if each.findings else None
        ids = found.incidents if found else ()
        facts = (
            _speaker(each.speaker),
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


def _subject(each: ClaimedTrend, material: Material) -> tuple[Fact, ...]:
    """What a claimed tendency is of, and its place: the whole area when none is named."""
    return (
        Fact("subject", FactKind.SUBJECT, (each.method, each.target, False)),
        material.where(each.place),
    )


def contested(material: Material) -> Iterator[Point]:
    """Each incident on which sources contradict each other."""
    table = material.tables["contested"]
    for id in table.rows:
        facts = (
            _event(material.records.by_id[id]),
            table.fact("place", FactKind.PLACE, id, "governorate"),
            Fact("fields", FactKind.FIELD, tuple(str(table.value(id, "fields")).split(", "))),
            *counts_of(table, id, tuple(f"{o}_{part}" for o in TOLL_FIELDS for part in ("lo", "best", "hi"))),
        )
        claims = material.records.claims((id,), *str(table.value(id, "fields")).split(", "))
        yield Point(template="contested", facts=facts, claims=claims, incidents=(id,))


def unknown(material: Material) -> Iterator[Point]:
    """What is not known, part by part."""
    table = material.tables["unknown"]
    for part, chosen in unknown_parts(material.records).items():
        ids = tuple(each.id for each in chosen)
        facts = (Fact("part", FactKind.FIELD, (part,)), *counts_of(table, part, ("incidents", "of")))
        template = f"unknown_{part}" if part in ("date", "country") else "unknown"
        yield Point(template=template, facts=facts, claims=material.one_each(ids), incidents=ids)


def changes(material: Material) -> Iterator[Point]:
    """Each row that changed since the last issue, and why."""
    table = material.tables["changes"]
    for change in material.changes:
        facts = (
            _event(change.row),
            table.fact("month", FactKind.MONTH, change.row.id, "month"),
            table.fact("why", FactKind.FLAG, change.row.id, "why"),
            Fact("sources", FactKind.SOURCE, change.sources),
            *counts_of(table, change.row.id, tuple(c for c in table.columns if c.startswith(("old_", "new_")))),
        )
        rows = [each for each in (change.before, change.after) if each is not None]
        claims = claims_behind(rows, *(TOLL_FIELDS if change.kind == "toll" else EVENT_FIELDS))
        yield Point(template=f"change_{change.kind}", facts=facts, claims=claims, incidents=(change.row.id,))
