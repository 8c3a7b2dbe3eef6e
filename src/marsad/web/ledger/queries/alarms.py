"""Alarms that were given out: standing, withdrawn, and what became of them."""

from __future__ import annotations

from typing import Any

from marsad.web.ledger.models import AlarmRow, AssessmentCache
from marsad.web.ledger.models.caches import ENGLISH
from marsad.web.ledger.queries.shapes import AlarmLine


def alarms() -> list[AlarmLine]:
    """Every alarm ever given out, latest first; `outcome` is null until a later assessment judged it."""
    judged = _judged()
    rows = AlarmRow.objects.select_related("withdrawal").order_by("-month", "-raised_at", "finding_id")
    return [line(row, judged.get((row.country, row.month, row.finding_id))) for row in rows]


def line(row: AlarmRow, outcome: str | None = None) -> AlarmLine:
    """One alarm."""
    finding: dict[str, Any] = row.finding
    from marsad.assessing.watch import reason

    gone = getattr(row, "withdrawal", None)
    return AlarmLine(
        id=row.pk,
        month=row.month,
        country=row.country,
        kind=finding["kind"],
        series=finding["series"],
        sentence=finding["sentence"],
        told=finding.get("told", {}),
        observed=finding["observed"],
        expected=finding["expected"],
        ratio=finding["ratio"],
        low=finding["interval"][0],
        high=finding["interval"][1],
        p=finding["p"],
        explained=finding["explained"],
        reason=reason(finding),
        raised_at=row.raised_at.isoformat(),
        withdrawn_at=gone.at.isoformat() if gone else None,
        outcome="withdrawn" if gone else outcome,
    )


def _judged() -> dict[tuple[str, str, str], str]:
    """The outcome of each alarm that the latest assessment of its country judges."""
    found: dict[tuple[str, str, str], str] = {}
    for row in AssessmentCache.objects.filter(area="", language=ENGLISH).order_by("month"):
        table = row.record["tables"]["scorecard"]
        for key, values in table["rows"].items():
            month, _, finding = key.partition("/")
            found[row.country, month, finding] = dict(zip(table["columns"], values, strict=True))["outcome"]
    return found
