"""Written assessments."""

from __future__ import annotations

from marsad.web.ledger.models import AssessmentCache
from marsad.web.ledger.queries.shapes import AssessmentLine, AssessmentPage, NotFound


def _line(row: AssessmentCache) -> AssessmentLine:
    return AssessmentLine(
        month=row.month,
        area=row.area,
        country=row.country,
        title=row.title,
        alarms=row.alarms,
        as_of=row.as_of.isoformat(),
    )


def assessments() -> list[AssessmentLine]:
    """Every assessment, latest month first."""
    rows = AssessmentCache.objects.defer("html", "markdown", "record").order_by("-month", "country", "area")
    return [_line(row) for row in rows]


def assessment(month: str, area: str = "", *, country: str | None = None) -> AssessmentPage:
    """The assessment of a month (`2018-10`) and area (empty: the country)."""
    rows = AssessmentCache.objects.filter(month=month, area=area)
    row = (rows.filter(country=country) if country else rows.order_by("country")).first()
    if row is None:
        raise NotFound(f"there is no assessment of {month!r}{f' for {area}' if area else ''}")
    return AssessmentPage(**_line(row), html=row.html, markdown=row.markdown, record=row.record, versions=row.versions)
