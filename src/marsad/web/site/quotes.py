"""From a claim to the words in its document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from marsad.web.ledger.models import ClaimRow

Record = dict[str, Any]


def quote_address(document_id: str, quote: Mapping[str, Any]) -> str:
    """The address of a quotation in its document."""
    return f"{reverse('site:document', args=[document_id])}#q-{quote['start']}-{quote['end']}"


def evidence(members: Iterable[Mapping[str, Any]]) -> dict[str, Record]:
    """Claim id to its words, their address and who published them, for the claims of these members."""
    return {
        claim["id"]: {
            "id": claim["id"],
            **claim["quote"],
            "predicate": claim["predicate"],
            "address": quote_address(member["document"]["id"], claim["quote"]),
            "source": member["document"]["source_name"],
            "language": member["document"]["language"],
            "published": member["document"]["published"],
        }
        for member in members
        for claim in member["claims"]
    }


def find(claim_ids: Iterable[str]) -> dict[str, Record]:
    """The same for claims of the whole ledger; ids it does not hold are left out."""
    rows = ClaimRow.objects.filter(claim_id__in=list(claim_ids)).select_related("mention__document")
    rows = rows.defer("mention__document__text", "mention__record")
    return {row.claim_id: _found(row) for row in rows.order_by("-pk")}


def _found(row: ClaimRow) -> Record:
    document = row.mention.document
    return {
        "id": row.claim_id,
        "exact": row.exact,
        "start": row.start,
        "end": row.end,
        "predicate": row.predicate,
        "address": quote_address(document.pk, {"start": row.start, "end": row.end}),
        "source": document.source or document.source_id or document.title or document.pk,
        "language": document.language,
        "published": document.published.isoformat() if document.published else None,
    }
