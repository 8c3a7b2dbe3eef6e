"""Assessments: each sentence opens to the claims it rests on, each finding to the numbers it was drawn from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from marsad.web.comments.models import Target
from marsad.web.ledger import queries
from marsad.web.site import pictures, quotes, wording
from marsad.web.site.answers import Answer
from marsad.web.site.views.talk import talk

# A sentence on a whole month can rest on thousands of claims; the page shows the first, the JSON names all.
SHOWN = 25
# What a finding rests on, in the order in which it is read.
FACTS = (
    *("observed", "observed_low", "observed_high", "expected", "ratio", "low", "high", "p", "q"),
    *("baseline_months", "quiet_months", "last_before", "firm", "holds_low", "holds_high", "effort", "explained"),
)


def assessments(request: HttpRequest) -> Answer:
    """Every assessment."""
    found = queries.assessments()
    return Answer(template="site/assessments.html", data={"assessments": found}, rows=found)


def assessment(request: HttpRequest, month: str, area: str = "") -> Answer:
    """One assessment, in the language of the page."""
    page = queries.assessment(month, area, language=wording.language())
    record: dict[str, Any] = page["record"]
    rows = [
        {"section": section["id"], "sentence": each["text"], "finding": each["finding"], "claims": each["claims"]}
        for section in record["sections"]
        for each in section["sentences"]
    ]
    extra = {
        "sections": sections(record),
        "charts": [
            {**each, "address": pictures.address(each, month, area, record["language"])} for each in record["charts"]
        ],
        "tables": tables(record),
        **talk(Target.ASSESSMENT, f"{month}/{area}" if area else month),
    }
    return Answer(template="site/assessment.html", data=page, rows=rows, extra=extra)


@require_safe
def chart(request: HttpRequest, month: str, chart: str) -> HttpResponse:
    """A chart's picture."""
    language = request.GET.get("language", wording.DEFAULT)
    if language not in dict(settings.LANGUAGES):
        raise Http404(f"no language {language!r}")
    try:
        page = queries.assessment(month, request.GET.get("area", ""), language=language)
    except queries.NotFound as error:
        raise Http404(str(error)) from error
    found = next((each for each in page["record"]["charts"] if each["id"] == chart), None)
    if found is None:
        raise Http404(f"there is no chart {chart!r} in the assessment of {month!r}")
    response = HttpResponse(pictures.picture(found, page["country"]), content_type="image/svg+xml")
    # A new report can change it at any time; within minutes it may be shown again.
    patch_cache_control(response, public=True, max_age=300)
    return response


def sections(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The sections with each sentence's claims looked up (words, source, address), and the findings that it tells."""
    wanted = {
        claim for section in record["sections"] for each in section["sentences"] for claim in each["claims"][:SHOWN]
    }
    found, shown = quotes.find(wanted), findings(record)
    return [
        {
            **section,
            "sentences": [
                {
                    **each,
                    "evidence": _once(found[claim] for claim in each["claims"][:SHOWN] if claim in found),
                    "more": max(0, len(each["claims"]) - SHOWN),
                    "findings": [shown[id] for id in (each["finding"], *each["also"]) if id in shown],
                }
                for each in section["sentences"]
            ],
        }
        for section in record["sections"]
    ]


def _once(found: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each quotation once: several claims can stand in the same words."""
    return list({each["address"]: each for each in found}.values())


def findings(record: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """For each finding: its series in words, its numbers as the language writes them, and its history."""
    from marsad.assessing.cells import cell, heading
    from marsad.assessing.words import words_of

    words, names, table = words_of(record["language"]), record["names"], record["tables"]["findings"]
    history = {each["id"]: each["history"] for each in record["findings"]}
    found: dict[str, dict[str, Any]] = {}
    for id, row in table["rows"].items():
        values = dict(zip(table["columns"], row, strict=True))
        text = {name: cell(name, value, names, words) for name, value in values.items()}
        found[id] = {
            "series": text["series"],
            "facts": [(heading(name, words), text[name] or "–") for name in FACTS],
            "history": [
                (cell("month", month, names, words), cell("incidents", count, names, words))
                for month, count in history[id]
            ],
        }
    return found


def tables(record: dict[str, Any]) -> list[Any]:
    """The tables that have rows, in the language of the record."""
    from marsad.assessing.cells import printed
    from marsad.assessing.words import words_of

    words = words_of(record["language"])
    return [
        printed(id, table["columns"], table["rows"].values(), record["names"], words)
        for id, table in record["tables"].items()
        if table["rows"]
    ]
