"""Reporting effort beside the counts: how many sources speak, how many reports a day, and what that explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.assessing import months as calendar
from marsad.assessing.evidence import Table, Value
from marsad.assessing.records import Records

if TYPE_CHECKING:
    from marsad.claims import Document
    from marsad.coding import IncidentSummary

COLUMNS = (
    *("month", "reports", "reports_a_day", "sources", "coverage_index"),
    *("incidents", "provisional", "provisional_share"),
)


@dataclass(frozen=True, slots=True)
class Effort:
    """The month's reports a day as a multiple of those of the months before; `changed` if by the terms' factor."""

    index: float
    changed: bool


def coverage(records: Records, months: Sequence[str], documents: Sequence[Document]) -> Table:
    """For each of `months`: reports published, sources active in them, incidents, and how many are provisional.

    The index is the month's reports a day divided by their mean over the months before the last of `months`. Reports,
    sources and index are null when no report was handed over: not known is not none.
    """
    by_month: dict[str | None, list[IncidentSummary]] = {}
    for summary in records.all:
        by_month.setdefault(summary.month, []).append(summary)
    reports = _reports(documents)
    usual = _usual(months, reports) if documents else None
    rows: dict[str, tuple[Value, ...]] = {}
    for month in months:
        chosen = by_month.get(month, [])
        provisional = sum(1 for each in chosen if each.provisional)
        share = provisional / len(chosen) if chosen else None
        told = _told(month, reports.get(month, {}), usual) if documents else (None,) * 4
        rows[month] = (month, *told, len(chosen), provisional, share)
    return Table("coverage", COLUMNS, rows)


def _reports(documents: Sequence[Document]) -> dict[str, dict[str, str | None]]:
    """The reports of each month by id, with their source."""
    found: dict[str, dict[str, str | None]] = {}
    for each in documents:
        if each.published is not None:
            found.setdefault(calendar.of_day(each.published), {})[each.id] = each.source_id or each.source
    return found


def _usual(months: Sequence[str], reports: dict[str, dict[str, str | None]]) -> float | None:
    """Reports a day over all months but the last."""
    before = months[:-1]
    days = sum(calendar.days(month) for month in before)
    return sum(len(reports.get(month, ())) for month in before) / days if days else None


def _told(month: str, seen: dict[str, str | None], usual: float | None) -> tuple[Value, ...]:
    a_day = len(seen) / calendar.days(month)
    return len(seen), a_day, len({source for source in seen.values() if source}), a_day / usual if usual else None


def effort(table: Table, month: str, factor: float) -> Effort | None:
    """The effort of a month of the table; null when it is not known, or there was none to compare with."""
    index = table.value(month, "coverage_index")
    if not isinstance(index, float):
        return None
    return Effort(index, index > factor or index * factor < 1)
