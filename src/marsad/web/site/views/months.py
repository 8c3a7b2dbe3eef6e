"""Months: what happened where, and by which method."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import HttpRequest

from marsad.web.ledger import queries
from marsad.web.site import geo
from marsad.web.site.answers import Answer
from marsad.web.site.views.home import bars_of, queries_most


def months(request: HttpRequest) -> Answer:
    """Every month with incidents."""
    found = queries.months()
    extra = {"bars": bars_of(found)}
    return Answer(template="site/months.html", data={"months": found}, rows=found, extra=extra)


def month(request: HttpRequest, month: str) -> Answer:
    """One month: its incidents, and counts by governorate and method."""
    data = queries.month(month)
    lines = queries.incidents(queries.Filters(month=month), size=queries_most())["items"]
    table = cross(lines)
    rows = [
        {"month": month, "admin1": row["admin1"], "method": method, "incidents": count}
        for row in table["rows"]
        for method, count in row["counts"]
    ]
    extra = {
        "table": table,
        "lines": lines,
        "bars": bars_of(queries.months()),
        "points": geo.incident_points(lines),
        "region": geo.region(),
    }
    return Answer(template="site/month.html", data=data | {"counts": rows}, rows=rows, extra=extra)


def cross(lines: list[queries.IncidentLine]) -> dict[str, Any]:
    """Counts by governorate (rows) and method (columns). An incident of two methods counts under both; `total` once."""
    counted = Counter((line["admin1"] or "", method) for line in lines for method in line["methods"] or ("",))
    totals = Counter(line["admin1"] or "" for line in lines)
    methods = sorted({method for _, method in counted}, key=lambda m: (-sum(counted[a, m] for a in totals), m))
    return {
        "methods": methods,
        "rows": [
            {"admin1": admin1, "total": total, "counts": [(method, counted[admin1, method]) for method in methods]}
            for admin1, total in sorted(totals.items(), key=lambda item: (-item[1], item[0]))
        ],
        "total": len(lines),
    }
