"""Assessments: each sentence opens to the claims it rests on."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from marsad.web.comments.models import Target
from marsad.web.ledger import queries
from marsad.web.site import quotes
from marsad.web.site.answers import Answer
from marsad.web.site.views.talk import talk

# A sentence on a whole month can rest on thousands of claims; the page shows the first, the JSON names all.
SHOWN = 25


def assessments(request: HttpRequest) -> Answer:
    """Every assessment."""
    found = queries.assessments()
    return Answer(template="site/assessments.html", data={"assessments": found}, rows=found)


def assessment(request: HttpRequest, month: str, area: str = "") -> Answer:
    """One assessment."""
    page = queries.assessment(month, area)
    record: dict[str, Any] = page["record"]
    rows = [
        {"section": section["id"], "sentence": each["text"], "finding": each["finding"], "claims": each["claims"]}
        for section in record["sections"]
        for each in section["sentences"]
    ]
    extra = {
        "sections": sections(record),
        "tables": [table_of(name, table) for name, table in record["tables"].items() if table["rows"]],
        **talk(Target.ASSESSMENT, f"{month}/{area}" if area else month),
    }
    return Answer(template="site/assessment.html", data=page, rows=rows, extra=extra)


def sections(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The sections with each sentence's claims looked up: their words, source and address."""
    wanted = {
        claim for section in record["sections"] for each in section["sentences"] for claim in each["claims"][:SHOWN]
    }
    found = quotes.find(wanted)
    return [
        {
            **section,
            "sentences": [
                {
                    **each,
                    "evidence": [found[claim] for claim in each["claims"][:SHOWN] if claim in found],
                    "more": max(0, len(each["claims"]) - SHOWN),
                }
                for each in section["sentences"]
            ],
        }
        for section in record["sections"]
    ]


def table_of(name: str, table: dict[str, Any]) -> dict[str, Any]:
    """A table of the record for the page."""
    return {"name": name, "columns": table["columns"], "rows": list(table["rows"].values())}
