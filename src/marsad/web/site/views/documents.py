"""Documents: the whole text with every quotation marked, and the sentences nobody could read."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import Http404
from django.views.decorators.http import require_safe

from marsad.web.ledger import queries
from marsad.web.site import quotes
from marsad.web.site.answers import Answer, page_number, sliced
from marsad.web.site.marks import pieces


def documents(request: HttpRequest) -> Answer:
    """Every document."""
    page = sliced(queries.documents(), page_number(request))
    data = {**page, "documents": page["items"]}
    return Answer(template="site/documents.html", data=data, rows=page["items"], extra={"page": page})


def document(request: HttpRequest, document_id: str) -> Answer:
    """One document."""
    data = queries.document(document_id)
    quoted = {
        (claim["quote"]["start"], claim["quote"]["end"]) for member in data["mentions"] for claim in member["claims"]
    }
    rows = [_row(member, span) for member in data["mentions"] for span in data["spans"] if span["uid"] == member["uid"]]
    extra = {"pieces": pieces(data["text"], [*data["spans"], *_further(data)], quoted, data["unread"])}
    return Answer(template="site/document.html", data=data, rows=rows, extra=extra)


def _further(data: queries.DocumentPage) -> list[queries.Span]:
    """What a mention quotes outside its main sentence: a toll told in the next one, for example."""
    main = {span["uid"]: span for span in data["spans"]}
    return [
        {**main[member["uid"]], "start": claim["quote"]["start"], "end": claim["quote"]["end"]}
        for member in data["mentions"]
        for claim in member["claims"]
    ]


def _row(member: queries.Member, span: queries.Span) -> dict[str, Any]:
    mention = member["mention"]
    return {
        "mention": member["uid"],
        "kind": mention["kind"],
        "incident": span["incident"],
        "quote": mention["quote"]["exact"],
        "start": span["start"],
        "end": span["end"],
        "killed_lo": mention["totals"]["killed"]["lo"],
        "killed_hi": mention["totals"]["killed"]["hi"],
        "injured_lo": mention["totals"]["injured"]["lo"],
        "injured_hi": mention["totals"]["injured"]["hi"],
    }


def unread(request: HttpRequest) -> Answer:
    """Sentences that speak of harm and gave no mention."""
    page = sliced(queries.unread(), page_number(request))
    rows = [
        {
            "document": line["document"]["id"],
            "reason": line["reason"],
            **line["quote"],
            "reviewed": bool(line["review"]),
        }
        for line in page["items"]
    ]
    return Answer(template="site/unread.html", data={**page, "unread": page["items"]}, rows=rows, extra={"page": page})


@require_safe
def claim(request: HttpRequest, claim_id: str) -> HttpResponse:
    """The address of a claim leads to its words."""
    found = quotes.find([claim_id])
    if claim_id not in found:
        raise Http404(f"claim {claim_id} is not in the ledger")
    return HttpResponseRedirect(found[claim_id]["address"])
