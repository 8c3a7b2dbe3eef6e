"""The first page: what this is, the latest month, the map and the figures of the whole ledger."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from marsad.web.ledger import queries
from marsad.web.site import geo
from marsad.web.site.answers import Answer

RECENT = 12
# Where each figure of the ledger leads.
_LEADS = {
    "reports": ("site:documents", ""),
    "mentions": ("site:documents", ""),
    "incidents": ("site:incidents", ""),
    "unread sentences": ("site:unread", ""),
    "contradictions": ("site:incidents", "?contested=1"),
    "alarms": ("site:assessments", ""),
}


def home(request: HttpRequest) -> Answer:
    """The start page."""
    totals = queries.summary_table()
    months = queries.months()
    latest = months[0]["id"] if months else None
    found = queries.incidents(queries.Filters(month=latest), size=queries_most())
    data = {
        "totals": totals,
        "months": months,
        "latest": latest,
        "incidents": found["items"],
        "assessments": [line for line in queries.assessments() if line["month"] == latest],
    }
    figures = [
        {"name": name, "value": value, "address": reverse(_LEADS[name][0]) + _LEADS[name][1]}
        for name, value in totals.items()
    ]
    extra = {
        "figures": figures,
        "recent": found["items"][:RECENT],
        "points": geo.incident_points(found["items"]),
        "region": geo.region(),
        "bars": bars_of(months),
    }
    return Answer(template="site/home.html", data=data, rows=found["items"], extra=extra)


def queries_most() -> int:
    """The longest list that one question to the ledger may ask for."""
    return 500


def bars_of(months: list[queries.Tally]) -> list[tuple[str, int]]:
    """Months in order of time, for the small drawing."""
    return [(month["id"], month["incidents"]) for month in reversed(months)]
