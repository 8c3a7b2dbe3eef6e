"""The reviewers' queue: what the machine was least sure of, weighed by the harm an error would do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import F, Q

from marsad.web.ledger.harms import harms_of
from marsad.web.ledger.held import last_reviews
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.models import JudgementRow, MentionRow, UnreadSentence
from marsad.web.ledger.queries.lines import document_line, judgement_line, members, review_line
from marsad.web.ledger.queries.shapes import QueueItem, UnreadLine

# Below this confidence a person looks; without one the machine abstained, which counts as nothing known.
SURE = 0.75
UNREAD_WEIGHT = 1.0


def queue(*, limit: int = 100) -> list[QueueItem]:
    """Up to `limit` things to decide, heaviest first: mentions of low confidence, unsure pairs, unread sentences."""
    items = [*_mentions(limit), *_pairs(limit), *_unread(limit)]
    return sorted(items, key=lambda item: (-item["weight"], item["kind"], item["id"]))[:limit]


def unread(*, limit: int = 500) -> list[UnreadLine]:
    """Sentences that speak of harm and gave no mention, those without a decision first."""
    rows = UnreadSentence.objects.select_related("document").defer("document__text").prefetch_related("reviews")
    lines = [_unread_line(row) for row in rows.order_by("pk")[:limit]]
    return sorted(lines, key=lambda line: line["review"] is not None)


def _mentions(limit: int) -> list[QueueItem]:
    unsure = Q(confidence__lt=SURE) | Q(confidence=None)
    rows = MentionRow.objects.filter(unsure, reviews=None).order_by(F("confidence").asc(nulls_first=True), "pk")[
        : 5 * limit
    ]
    weights = {row.uid: _weight(row) for row in rows}
    chosen = sorted(weights, key=lambda uid: (-weights[uid], uid))[:limit]
    found = members(chosen, knowledge())
    return [
        QueueItem(
            kind="mention",
            id=uid,
            weight=weights[uid],
            why=_why(found[uid]["mention"]),
            member=found[uid],
            judgement=None,
            other=None,
            unread=None,
        )
        for uid in chosen
    ]


def _weight(row: MentionRow) -> float:
    totals = row.record.get("totals", {})
    harm = sum((totals.get(outcome) or {}).get("lo") or 0 for outcome in ("killed", "injured"))
    return float((1 - (row.confidence or 0.0)) * (1 + harm))


def _why(mention: Mapping[str, Any]) -> str:
    confidence, refused = mention["confidence"], len(mention.get("refused", ()))
    parts = f" {refused} of what it proposed was refused by the checks." if refused else ""
    differs = (mention.get("second") or {}).get("differs")
    if differs:
        fields = ", ".join(name.replace("_", " ") for name in differs)
        return f"Two readers read it differently: {fields}.{parts}"
    if confidence is None:
        return f"The reader gave no confidence.{parts}"
    return f"The reader's confidence is {confidence:.2f}, below {SURE:.2f}.{parts}"


def _pairs(limit: int) -> list[QueueItem]:
    """Pairs between the two thresholds that nobody decided, by the expected harm of a wrong decision."""
    rows = JudgementRow.objects.filter(verdict="unsure", revocations=None).prefetch_related("revocations")
    decided = _decided_pairs()
    reviews = last_reviews()
    rejected = {uid for uid, review in reviews.items() if review.verdict == "reject"}
    waiting = [
        row
        for row in rows.order_by("pk")
        if frozenset((row.a_id, row.b_id)) not in decided and not rejected & {row.a_id, row.b_id}
    ]
    harms = harms_of(waiting, reviews)
    chosen = sorted(waiting, key=lambda row: (-harms[row.pk].expected, row.pk))[:limit]
    found = members({uid for row in chosen for uid in (row.a_id, row.b_id)}, knowledge())
    return [
        QueueItem(
            kind="pair",
            id=str(row.pk),
            weight=round(harms[row.pk].expected, 6),
            why=f"Unsure whether both speak of one incident: {row.reason} {harms[row.pk].sentence}",
            member=found[row.a_id],
            judgement=judgement_line(row),
            other=found[row.b_id],
            unread=None,
        )
        for row in chosen
    ]


def _decided_pairs() -> set[frozenset[str]]:
    rows = JudgementRow.objects.filter(by__startswith="person/", revocations=None)
    return {frozenset(pair) for pair in rows.values_list("a", "b")}


def _unread(limit: int) -> list[QueueItem]:
    rows = UnreadSentence.objects.filter(reviews=None).select_related("document").defer("document__text")
    return [
        QueueItem(
            kind="unread",
            id=str(row.pk),
            weight=UNREAD_WEIGHT,
            why=f"Speaks of harm and could not be read: {row.reason}",
            member=None,
            judgement=None,
            other=None,
            unread=_unread_line(row),
        )
        for row in rows.order_by("pk")[:limit]
    ]


def _unread_line(row: UnreadSentence) -> UnreadLine:
    return UnreadLine(
        id=row.pk,
        document=document_line(row.document, knowledge()),
        quote={"exact": row.exact, "start": row.start, "end": row.end},
        reason=row.reason,
        review=review_line(max(row.reviews.all(), key=lambda review: review.pk, default=None)),
    )
