"""From rows to the shapes of answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db.models.fields.json import KeyTransform

from marsad.claims import claims_of, to_record
from marsad.knowledge import Knowledge
from marsad.web.ledger.held import Held, held, memberships
from marsad.web.ledger.models import Document, IncidentSummaryCache, JudgementRow, Membership, Review
from marsad.web.ledger.queries.shapes import Bound, DocumentLine, IncidentLine, JudgementLine, Member, ReviewLine


def iso(value: date | datetime | None) -> str | None:
    """ISO 8601, or null."""
    return None if value is None else value.isoformat()


# The claims behind each field, out of the long payload that lists leave where it is.
CLAIM_IDS = KeyTransform("claim_ids", KeyTransform("summary", "payload"))


def incident_line(row: IncidentSummaryCache) -> IncidentLine:
    """One row of a list of incidents; annotate `claim_ids` with CLAIM_IDS."""
    claims: dict[str, list[str]] = getattr(row, "claim_ids", None) or {}
    return IncidentLine(
        id=row.incident,
        title=row.title,
        start=iso(row.start),
        end=iso(row.end),
        month=row.month,
        country=row.country,
        admin1=row.admin1,
        admin2=row.admin2,
        place_id=row.place_id,
        place_name=row.place_name,
        lat=row.lat,
        lon=row.lon,
        radius_km=row.radius_km,
        where_precision=row.where_precision,
        event_type=row.event_type,
        sub_event_type=row.sub_event_type,
        methods=list(row.methods),
        killed=Bound(lo=row.killed_lo, best=row.killed_best, hi=row.killed_hi),
        injured=Bound(lo=row.injured_lo, best=row.injured_best, hi=row.injured_hi),
        # Where every claim was withdrawn, the toll was mentioned and is not known now.
        silent=[outcome for outcome in ("killed", "injured") if claims and not claims.get(outcome)],
        sources=row.sources,
        independent_sources=row.independent_sources,
        contradictions=row.contradictions,
        provisional=row.provisional,
    )


def document_line(row: Document, knowledge: Knowledge) -> DocumentLine:
    """A document without its text."""
    known = knowledge.sources.find(row.source_id) if row.source_id else None
    return DocumentLine(
        id=row.pk,
        title=row.title,
        url=row.url,
        published=iso(row.published),
        published_basis=row.published_basis,
        language=row.language,
        source_id=row.source_id,
        source_name=known.name if known else row.source or row.source_id or "unknown source",
        sha256=row.snapshot_id,
        marked=row.marked,
    )


def review_line(row: Review | None) -> ReviewLine | None:
    """A decision, or null."""
    if row is None:
        return None
    return ReviewLine(
        id=row.pk,
        verdict=row.verdict,
        reason=row.reason,
        reviewer=row.reviewer,
        at=row.recorded_at.isoformat(),
    )


def judgement_line(row: JudgementRow) -> JudgementLine:
    """A judgement with its revocation; prefetch `revocations`."""
    revocation = next(iter(row.revocations.all()), None)
    return JudgementLine(
        id=row.pk,
        a=row.a_id,
        b=row.b_id,
        verdict=row.verdict,
        by=row.by,
        reason=row.reason,
        score=row.score,
        at=row.at.isoformat(),
        revoked_at=iso(revocation.recorded_at) if revocation else None,
        revoked_reason=revocation.reason if revocation else None,
    )


def members(uids: Collection[str], knowledge: Knowledge) -> dict[str, Member]:
    """The mentions of these uids with their documents, oldest publication first."""
    found = held(uids)
    rows = Document.objects.defer("text").in_bulk({each.row.document_id for each in found.values()})
    lines = {pk: document_line(row, knowledge) for pk, row in rows.items()}
    belongs = memberships(uids=uids)
    ordered: Iterable[Held] = sorted(
        found.values(), key=lambda h: (lines[h.row.document_id]["published"] or "9999", h.row.uid)
    )
    return {h.row.uid: member(h, lines[h.row.document_id], belongs.get(h.row.uid)) for h in ordered}


def member(item: Held, document: DocumentLine, membership: Membership | None) -> Member:
    """One mention as a page shows it."""
    return Member(
        uid=item.row.uid,
        mention=to_record(item.sourced.mention),
        machine=item.row.record if item.corrected else None,
        document=document,
        review=review_line(item.review),
        claims=[
            {"id": claim.id, "predicate": claim.predicate, "value": claim.value, "quote": to_record(claim.quote)}
            for claim in claims_of(item.sourced)
        ],
        score=membership.score if membership else None,
        reasons=list(membership.reasons) if membership else [],
    )
