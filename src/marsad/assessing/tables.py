"""The tables of an assessment: every number a sentence may use stands in one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from marsad.assessing.changes import Change
from marsad.assessing.claimed import ClaimedTotal
from marsad.assessing.evidence import Table, Value
from marsad.assessing.findings import Finding
from marsad.assessing.records import Records
from marsad.assessing.series import Series, series
from marsad.assessing.tolls import TollSum, is_known, toll_sum

if TYPE_CHECKING:
    from marsad.claims import Bounds, Document
    from marsad.coding import IncidentSummary

TOLL = ("lo", "best", "hi", "known", "unknown")
TOLLS = tuple(f"{outcome}_{part}" for outcome in ("killed", "injured") for part in TOLL)

TOLL_BOUNDS = tuple(f"{outcome}_{part}" for outcome in ("killed", "injured") for part in ("lo", "best", "hi"))


def toll_values(killed: TollSum, injured: TollSum) -> tuple[Value, ...]:
    """The two sums in the order of the columns `TOLLS`."""
    return tuple(getattr(toll, part) for toll in (killed, injured) for part in TOLL)


def _tolls(chosen: Sequence[IncidentSummary]) -> tuple[Value, ...]:
    return toll_values(toll_sum(each.killed for each in chosen), toll_sum(each.injured for each in chosen))


def totals(records: Records) -> Table:
    """The month and all months before: incidents, months and tolls."""
    rows: dict[str, tuple[Value, ...]] = {}
    for key, chosen, months in (("now", records.now, 1), ("before", records.before, len(records.months) - 1)):
        mean = len(chosen) / months if months else None
        rows[key] = (len(chosen), months, mean, *_tolls(chosen))
    return Table("totals", ("incidents", "months", "a_month", *TOLLS), rows)


def counts(records: Records, months: Sequence[str]) -> Table:
    """Month × governorate × method × target over `months`, and the tolls of each cell that is not empty.

    An incident with two methods or targets stands in each of their cells; an unnamed part reads null.
    """
    rows: dict[str, tuple[Value, ...]] = {}
    cells: dict[tuple[str | None, ...], list[IncidentSummary]] = {}
    for each in (one for one in records.all if one.month in months):
        for method in each.methods or (None,):
            for target in each.targets or (None,):
                cells.setdefault((each.month, each.admin1, method, target), []).append(each)
    for key in sorted(cells, key=lambda parts: tuple(part or "" for part in parts)):
        name = "/".join(part or "-" for part in key)
        rows[name] = (*key, len(cells[key]), *_tolls(cells[key]))
    return Table("counts", ("month", "governorate", "method", "target", "incidents", *TOLLS), rows)


def governorates(records: Records) -> Table:
    """The month's incidents by governorate, with the method that occurs most often."""
    by_method = {
        (each.value("governorate"), each.value("method")): each.at(records.month)
        for each in series(records.now, ("governorate", "method"), (records.month,))
    }
    rows: dict[str, tuple[Value, ...]] = {}
    for each in series(records.now, ("governorate",), (records.month,)):
        name = str(each.value("governorate"))
        methods = [(-count, str(method)) for (place, method), count in by_method.items() if place == name]
        most, method = min(methods, default=(None, None))
        number = None if most is None else -most
        rows[name] = (name, each.counts[0], method, number, *toll_values(each.killed[0], each.injured[0]))
    ordered = dict(sorted(rows.items(), key=lambda item: (-int(str(item[1][1])), item[0])))
    return Table("governorates", ("governorate", "incidents", "method", "method_incidents", *TOLLS), ordered)


def history(watched: Iterable[Series]) -> Table:
    """The count of every watched series in every month: what each finding was drawn from."""
    chosen = tuple(watched)
    months = chosen[0].months if chosen else ()
    return Table("history", ("series", *months), {each.id: (each.id, *each.counts) for each in chosen})


FINDING_COLUMNS = (
    *("kind", "series", "month", "observed", "expected", "ratio", "low", "high", "p", "confidence"),
    *("baseline_months", "baseline_count", "present_in", "quiet_months", "last_before", "firm", "effort_changed"),
)  # fmt: skip


def findings(found: Iterable[Finding], confidence: float) -> Table:
    """Every finding with observed, expected, interval, p and what it was compared with."""
    return Table("findings", FINDING_COLUMNS, {each.id: _finding_row(each, confidence) for each in found})


def _finding_row(each: Finding, confidence: float) -> tuple[Value, ...]:
    baseline = sum(count for _, count in each.history)
    return (
        *(str(each.kind), each.series.id, each.month, each.observed, each.expected),
        *(each.ratio, *each.interval, each.p, confidence),
        *(len(each.history), baseline, each.present_in, each.quiet_months, each.last_before),
        *(each.firm, each.effort_changed),
    )


def coverage(records: Records, months: Sequence[str], documents: Sequence[Document]) -> Table:
    """For each of `months`: reports published, sources active in them, incidents, and how many are provisional.

    Reports and sources are null when no report was handed over: not known is not none.
    """
    reports: dict[str, dict[str, str | None]] = {}
    for each in documents:
        if each.published is not None:
            month = f"{each.published:%Y-%m}"
            reports.setdefault(month, {})[each.id] = each.source_id or each.source
    rows: dict[str, tuple[Value, ...]] = {}
    by_month: dict[str | None, list[IncidentSummary]] = {}
    for summary in records.all:
        by_month.setdefault(summary.month, []).append(summary)
    for month in months:
        chosen = by_month.get(month, [])
        seen = reports.get(month, {})
        known = (len(seen), len({source for source in seen.values() if source})) if documents else (None, None)
        rows[month] = (month, *known, len(chosen), sum(1 for each in chosen if each.provisional))
    return Table("coverage", ("month", "reports", "sources", "incidents", "provisional"), rows)


def effort_changed(table: Table, month: str, factor: float) -> bool | None:
    """True if the month's reports differ from the mean of the months before by `factor`; null when not known."""
    now = table.value(month, "reports")
    before = [int(str(n)) for m, n in ((str(r["month"]), r["reports"]) for r in table.records()) if m < month and n]
    if now is None or not before:
        return None
    mean = sum(before) / len(before)
    return int(str(now)) > mean * factor or int(str(now)) * factor < mean


def contested(records: Records) -> Table:
    """The month's incidents on which sources contradict each other, with the bounds of their tolls."""
    columns = ("title", "date", "governorate", "fields", *TOLL_BOUNDS)
    rows: Mapping[str, tuple[Value, ...]] = {
        each.id: (
            each.title,
            each.start.isoformat() if each.start else None,
            each.admin1,
            ", ".join(sorted(each.contradictions)),
            *(getattr(toll, part) for toll in (each.killed, each.injured) for part in ("lo", "best", "hi")),
        )
        for each in records.now
        if each.contradictions
    }
    return Table("contested", columns, rows)


def unknown_parts(records: Records) -> dict[str, tuple[IncidentSummary, ...]]:
    """What is unknown of the month: for each part, the incidents that lack it."""
    now = records.now
    parts = {
        "killed": tuple(each for each in now if not is_known(each.killed)),
        "injured": tuple(each for each in now if not is_known(each.injured)),
        "perpetrator": tuple(each for each in now if not each.actors),
        "method": tuple(each for each in now if not each.methods),
        "place": tuple(each for each in now if each.place_id is None),
        "date": records.undated,
        "country": records.placeless,
    }
    return {name: chosen for name, chosen in parts.items() if chosen}


def unknown(records: Records) -> Table:
    """How many incidents lack each part, of how many."""
    rows: dict[str, tuple[Value, ...]] = {}
    for name, chosen in unknown_parts(records).items():
        whole = {"date": records.all, "country": (*records.now, *records.placeless)}.get(name, records.now)
        rows[name] = (name, len(chosen), len(whole))
    return Table("unknown", ("part", "incidents", "of"), rows)


def claimed(totals: Iterable[ClaimedTotal]) -> Table:
    """Each sum that somebody gives, beside the incidents on record and their toll."""
    columns = (
        "speaker",
        "outcome",
        "group",
        "kind",
        "stated",
        "lo",
        "hi",
        "since",
        "until",
        "methods",
        "places",
        "on_record",
        "parts_stated",
        "parts_lo",
        "parts_hi",
    )
    rows: dict[str, tuple[Value, ...]] = {}
    for each in totals:
        count = each.count
        toll = each.toll or TollSum()
        rows[each.id] = (
            *(each.speaker, str(count.outcome), str(count.group), str(count.kind), count.stated, count.lo, count.hi),
            *(each.when.start.isoformat(), each.when.end.isoformat()),
            *(", ".join(each.methods), ", ".join(each.places), len(each.incidents)),
            *(" + ".join(map(_stated, each.parts)) or None, each.parts_sum.lo, each.parts_sum.hi),
            *(getattr(toll, part) for part in TOLL),
        )
    return Table("claimed", (*columns, *(f"toll_{part}" for part in TOLL)), rows)


def _stated(part: Bounds) -> str:
    """A part's number as a sum shows it: `20`, `20+`, `20-25`; a question mark where it names none."""
    if part.lo is None:
        return "?"
    return f"{part.lo}+" if part.hi is None else str(part.lo) if part.lo == part.hi else f"{part.lo}-{part.hi}"


def changed(found: Iterable[Change]) -> Table:
    """Each row that changed since the last issue, with its tolls then and now."""
    old, new = (tuple(f"{age}_{part}" for part in TOLL_BOUNDS) for age in ("old", "new"))
    columns = ("title", "kind", "month", *old, *new)
    rows: dict[str, tuple[Value, ...]] = {}
    for each in found:
        tolls = [_toll_parts(each.before), _toll_parts(each.after)]
        rows[each.row.id] = (each.row.title, each.kind, each.row.month, *tolls[0], *tolls[1])
    return Table("changes", columns, rows)


def _toll_parts(each: IncidentSummary | None) -> tuple[Value, ...]:
    if each is None:
        return (None,) * 6
    return tuple(getattr(toll, part) for toll in (each.killed, each.injured) for part in ("lo", "best", "hi"))
