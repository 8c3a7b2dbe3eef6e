"""Documents: the text, and where each mention stands in it."""

from __future__ import annotations

from django.db.models import F

from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.models import Document, IncidentSummaryCache, Membership, MentionRow, UnreadSentence
from marsad.web.ledger.queries.lines import CLAIM_IDS, document_line, incident_line, members
from marsad.web.ledger.queries.shapes import DocumentLine, DocumentPage, Member, NotFound, Span


def documents() -> list[DocumentLine]:
    """Every document, latest publication first."""
    rows = Document.objects.defer("text").order_by(F("published").desc(nulls_last=True), "pk")
    return [document_line(row, knowledge()) for row in rows]


def document(document_id: str) -> DocumentPage:
    """A document with its text, mentions, spans in order of their start, unread sentences and incidents."""
    row = Document.objects.filter(pk=document_id).first()
    if row is None:
        raise NotFound(f"document {document_id} is not in the ledger")
    uids = list(MentionRow.objects.filter(document=row).order_by("position").values_list("pk", flat=True))
    found = members(uids, knowledge())
    belongs = dict(Membership.objects.filter(mention__in=uids).order_by("pk").values_list("mention", "incident"))
    lines = IncidentSummaryCache.objects.defer("payload").filter(pk__in=[each for each in belongs.values() if each])
    lines = lines.annotate(claim_ids=CLAIM_IDS)
    unread = UnreadSentence.objects.filter(document=row).order_by("start")
    return DocumentPage(
        document=document_line(row, knowledge()),
        text=row.text,
        mentions=[found[uid] for uid in uids],
        spans=sorted((_span(found[uid], belongs.get(uid)) for uid in uids), key=lambda s: (s["start"], s["end"])),
        unread=[{"id": u.pk, "exact": u.exact, "start": u.start, "end": u.end, "reason": u.reason} for u in unread],
        incidents=[incident_line(line) for line in lines.order_by(F("start").asc(nulls_first=True))],
    )


def _span(member: Member, incident: str | None) -> Span:
    quote = member["mention"]["quote"]
    return Span(
        start=quote["start"],
        end=quote["end"],
        uid=member["uid"],
        kind=member["mention"]["kind"],
        incident=incident,
    )
