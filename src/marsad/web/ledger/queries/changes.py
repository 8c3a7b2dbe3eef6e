"""The changes feed: what was merged, split, reviewed and corrected, when, by whom and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any

from django.db.models import Q, QuerySet

from marsad.web.ledger.models import Correction, Document, Membership, Redirect, Review, Revocation
from marsad.web.ledger.queries.shapes import Change


def changes(*, limit: int = 100) -> list[Change]:
    """The latest `limit` changes of the whole ledger, latest first."""
    found = [
        *(_redirect(row) for row in islice(Redirect.objects.order_by("-pk"), limit)),
        *(_review(row) for row in _latest(Review.objects.all(), limit)),
        *(_revocation(row) for row in _latest(Revocation.objects.select_related("judgement"), limit)),
        *(_correction(row) for row in _latest(Correction.objects.all(), limit)),
        *(_document(row) for row in _latest(Document.objects.defer("text"), limit)),
    ]
    return _ordered(found)[:limit]


def changes_of(incident: str, uids: Collection[str]) -> list[Change]:
    """What changed on one incident and its mentions, latest first."""
    found = [
        *(_redirect(row) for row in Redirect.objects.filter(Q(incident=incident) | Q(target=incident))),
        *(_review(row) for row in Review.objects.filter(mention__in=uids)),
        *(_moves(uids)),
        *(
            _revocation(row)
            for row in Revocation.objects.filter(Q(judgement__a__in=uids) | Q(judgement__b__in=uids)).select_related(
                "judgement"
            )
        ),
        *(_correction(row) for row in Correction.objects.filter(target=f"incident:{incident}")),
    ]
    return _ordered(found)


def _latest(rows: QuerySet[Any], limit: int) -> Iterator[Any]:
    return iter(rows.order_by("-recorded_at")[:limit])


def _ordered(found: list[Change]) -> list[Change]:
    return sorted(found, key=lambda change: (change["at"], change["kind"], change["target"]), reverse=True)


def _moves(uids: Collection[str]) -> Iterator[Change]:
    for row in Membership.objects.filter(mention__in=uids).order_by("pk"):
        where = f"joined incident {row.incident_id}" if row.incident_id else "belongs to no incident"
        yield Change(
            at=row.recorded_at.isoformat(),
            kind="membership",
            target=f"mention:{row.mention_id}",
            sentence=f"Mention {row.mention_id} {where}.",
            reason="; ".join(row.reasons),
            by="machine",
        )


def _redirect(row: Redirect) -> Change:
    end = f"was merged into {row.target_id}" if row.target_id else "stands by itself again"
    return Change(
        at=row.recorded_at.isoformat(),
        kind="redirect",
        target=f"incident:{row.incident_id}",
        sentence=f"Incident {row.incident_id} {end}.",
        reason=row.reason,
        by="machine",
    )


def _review(row: Review) -> Change:
    target = f"mention:{row.mention_id}" if row.mention_id else f"unread:{row.unread_id}"
    done = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}[row.verdict]
    return Change(
        at=row.recorded_at.isoformat(),
        kind="review",
        target=target,
        sentence=f"A reviewer {done} {target.replace(':', ' ')}.",
        reason=row.reason,
        by=row.reviewer,
    )


def _revocation(row: Revocation) -> Change:
    judged = row.judgement
    return Change(
        at=row.recorded_at.isoformat(),
        kind="revocation",
        target=f"judgement:{judged.pk}",
        sentence=f"The judgement that {judged.a_id} and {judged.b_id} are {judged.verdict} was taken back.",
        reason=row.reason,
        by=row.by,
    )


def _correction(row: Correction) -> Change:
    return Change(
        at=row.recorded_at.isoformat(),
        kind="correction",
        target=row.target,
        sentence=f"A correction of {row.target.replace(':', ' ')}: {row.kind}.",
        reason=row.reason,
        by=row.by,
    )


def _document(row: Document) -> Change:
    return Change(
        at=row.recorded_at.isoformat(),
        kind="document",
        target=f"document:{row.pk}",
        sentence=f"Document {row.title or row.pk} was added.",
        reason=row.marked or "",
        by="machine",
    )
