"""Lists of incidents: filtered, ordered, in pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F, QuerySet

from marsad.claims import InputError
from marsad.web.ledger.models import IncidentSummaryCache
from marsad.web.ledger.queries.lines import CLAIM_IDS, incident_line
from marsad.web.ledger.queries.shapes import Page

FACETS = ("place", "actor", "method", "source")
MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What to list. `place` also finds what lies inside it; `contested` true lists contradictions only."""

    month: str | None = None
    country: str | None = None
    admin1: str | None = None
    place: str | None = None
    actor: str | None = None
    method: str | None = None
    source: str | None = None
    contested: bool | None = None

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        """The filters in the parameters of an address; unknown parameters are the caller's affair."""
        names = ("month", "country", "admin1", *FACETS)
        contested = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": None}
        flag = query.get("contested", "").lower()
        if flag not in contested:
            raise InputError(f"contested={flag!r} is neither yes nor no")
        return cls(**{name: query[name] for name in names if query.get(name)}, contested=contested[flag])

    def rows(self) -> QuerySet[IncidentSummaryCache]:
        """The rows these filters let through, latest first."""
        rows = IncidentSummaryCache.objects.defer("payload").annotate(claim_ids=CLAIM_IDS)
        rows = rows.order_by(F("start").desc(nulls_last=True), "incident")
        for column in ("month", "country", "admin1"):
            if value := getattr(self, column):
                rows = rows.filter(**{column: value})
        for kind in FACETS:
            if value := getattr(self, kind):
                rows = rows.filter(facets__kind=kind, facets__value=value)
        if self.contested is not None:
            rows = rows.filter(contradictions__gt=0) if self.contested else rows.filter(contradictions=0)
        return rows


def incidents(filters: Filters | None = None, *, page: int = 1, size: int = 50) -> Page:
    """Page `page` (from 1) of the incidents that `filters` let through; `size` is at most 500, 0 means all."""
    if page < 1 or not 0 <= size <= MOST:
        raise InputError(f"page {page} of size {size}: pages count from 1, a size is 0 (all) to {MOST}")
    rows = (filters or Filters()).rows()
    total = rows.count()
    chosen = rows if size == 0 else rows[(page - 1) * size : page * size]
    return Page(
        items=[incident_line(row) for row in chosen],
        total=total,
        page=page,
        pages=1 if size == 0 else max(1, -(-total // size)),
        size=size,
    )
