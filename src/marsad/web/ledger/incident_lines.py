"""Every incident of the ledger as a row of the plain table, without its claims: for comparing with other data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from marsad.web.ledger.models import IncidentSummaryCache

_SAME = (
    *("id", "title", "place_id", "admin1", "admin2", "country", "lat", "lon", "radius_km", "where_precision"),
    *("event_type", "sub_event_type", "methods", "actors", "targets"),
)


def incident_lines() -> Iterator[str]:
    """JSON Lines with the column names of `marsad export frictionless`; what was wholly taken back is left out."""
    for row in IncidentSummaryCache.objects.order_by("pk").iterator():
        summary: dict[str, Any] = row.payload["summary"]
        if not summary["withdrawn"]:
            yield json.dumps(_line(summary), ensure_ascii=False)


def _line(summary: dict[str, Any]) -> dict[str, Any]:
    line = {name: summary[name] for name in _SAME}
    line |= {"date_start": summary["start"], "date_end": summary["end"], "place": summary["place_name"]}
    for outcome in ("killed", "injured"):
        line |= {f"{outcome}_{part}": summary[outcome][part] for part in ("lo", "best", "hi")}
    return line
