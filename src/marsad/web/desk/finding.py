"""What the desk's pages show: one mention in its text, one pair beside each other, one unread sentence."""

from __future__ import annotations

from typing import Any

from marsad.web.desk import second
from marsad.web.ledger import queries
from marsad.web.ledger.harms import harms_of
from marsad.web.ledger.held import last_reviews
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.models import JudgementRow, MentionRow, UnreadSentence
from marsad.web.ledger.queries.lines import document_line, judgement_line, members
from marsad.web.site.marks import pieces


def mention(uid: str) -> dict[str, Any]:
    """A mention, the text around it, and that text cut at its quotations. Errors: NotFound."""
    row = MentionRow.objects.filter(pk=uid).select_related("document").first()
    if row is None:
        raise queries.NotFound(f"mention {uid} is not in the ledger")
    member = members([uid], knowledge())[uid]
    text, quote = row.document.text, member["mention"]["quote"]
    quoted = [(claim["quote"]["start"], claim["quote"]["end"]) for claim in member["claims"]]
    span = {"start": quote["start"], "end": quote["end"], "uid": uid, "kind": row.kind, "incident": None}
    return {
        "member": member,
        "mention": member["mention"],
        "text": text,
        "pieces": pieces(text, [span], quoted, []),
        "differing": second.rows(member["mention"]),
    }


def pair(judgement_id: int) -> dict[str, Any]:
    """A judgement, its two mentions, and what a wrong decision on them would do. Errors: NotFound."""
    row = JudgementRow.objects.filter(pk=judgement_id).prefetch_related("revocations").first()
    if row is None:
        raise queries.NotFound(f"judgement {judgement_id} is not in the ledger")
    found = members([row.a_id, row.b_id], knowledge())
    harm = harms_of([row], last_reviews([row.a_id, row.b_id]))[row.pk]
    return {"judgement": judgement_line(row), "pair": [found[row.a_id], found[row.b_id]], "harm": harm.sentence}


def unread(unread_id: int) -> dict[str, Any]:
    """An unread sentence and its document. Errors: NotFound."""
    row = UnreadSentence.objects.filter(pk=unread_id).select_related("document").first()
    if row is None:
        raise queries.NotFound(f"there is no unread sentence {unread_id}")
    quote = {"exact": row.exact, "start": row.start, "end": row.end}
    return {"unread": row, "quote": quote, "document": document_line(row.document, knowledge())}
