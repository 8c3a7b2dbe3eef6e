"""Written assessments."""

from __future__ import annotations

from marsad.web.ledger.models import AssessmentCache
from marsad.web.ledger.models.caches import ENGLISH
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
    rows = AssessmentCache.objects.filter(language=ENGLISH).defer("record")
    return [_line(row) for row in rows.order_by("-month", "country", "area")]


def assessment(month: str, area: str = "", *, country: str | None = None, language: str = ENGLISH) -> AssessmentPage:
    """The assessment of a month (`2018-10`) and area (empty: the country) in a language."""
    rows = AssessmentCache.objects.filter(month=month, area=area)
    chosen = rows.filter(country=country) if country else rows
    english = chosen.filter(language=ENGLISH).order_by("country").first()
    if english is None:
        raise NotFound(f"there is no assessment of {month!r}{f' for {area}' if area else ''}")
    row = chosen.filter(language=language, country=english.country).first() or english
    record = english.record | row.record
    return AssessmentPage(**_line(row), record=record, versions=row.versions)
