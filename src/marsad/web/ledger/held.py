"""Mentions as they count: the machine's, or the person's where one corrected it; rejected ones are marked."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db import models

from marsad.claims import Document, SourcedMention
from marsad.web.ledger.models import Document as DocumentRow
from marsad.web.ledger.models import Membership, MentionRow, Review
from marsad.web.ledger.models.people import ReviewVerdict

_M = TypeVar("_M", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Held:
    """One mention of the ledger: the row, what counts of it, and the review that said so."""

    row: MentionRow
    sourced: SourcedMention
    review: Review | None = None

    @property
    def rejected(self) -> bool:
        """True if a reviewer took it out of the record's derived rows."""
        return self.review is not None and self.review.verdict == ReviewVerdict.REJECT

    @property
    def corrected(self) -> bool:
        """True if a person's version counts instead of the machine's."""
        return self.review is not None and self.review.verdict == ReviewVerdict.CORRECT


def upto(rows: models.QuerySet[_M], as_of: datetime | None) -> models.QuerySet[_M]:
    """The rows recorded until `as_of`, all of them when it is None."""
    return rows if as_of is None else rows.filter(recorded_at__lte=as_of)


def last_reviews(uids: Collection[str] | None = None, as_of: datetime | None = None) -> dict[str, Review]:
    """The review that counts of each mention reviewed: the last."""
    rows = upto(Review.objects.filter(mention__isnull=False), as_of).order_by("pk")
    chosen = rows if uids is None else rows.filter(mention__in=uids)
    return {str(review.mention_id): review for review in chosen}


def held(uids: Collection[str] | None = None, as_of: datetime | None = None, *, text: bool = False) -> dict[str, Held]:
    """Mentions by uid in the order they were recorded; `text` also loads the documents' texts."""
    rows = upto(MentionRow.objects.all(), as_of).order_by("recorded_at", "document_id", "position")
    chosen = list(rows if uids is None else rows.filter(uid__in=uids))
    documents = _documents({row.document_id for row in chosen}, text)
    reviews = last_reviews(uids, as_of)
    return {row.uid: _held(row, documents[row.document_id], reviews.get(row.uid)) for row in chosen}


def _held(row: MentionRow, document: Document, review: Review | None) -> Held:
    corrected = review is not None and review.verdict == ReviewVerdict.CORRECT
    mention = review.claim() if review is not None and corrected else row.claim()
    return Held(row, SourcedMention(document, mention), review)


def _documents(ids: Iterable[str], text: bool) -> dict[str, Document]:
    # Texts are long and quotations were verified when they were stored: most uses do without.
    rows = DocumentRow.objects.filter(pk__in=list(ids))
    if not text:
        rows = rows.defer("text")
    return {row.pk: row.claim() if text else row.claim(text="") for row in rows}


def memberships(as_of: datetime | None = None, *, uids: Collection[str] | None = None) -> dict[str, Membership]:
    """The membership that counts of each mention resolved so far: the last."""
    rows = upto(Membership.objects.all(), as_of).order_by("pk")
    return {row.mention_id: row for row in (rows if uids is None else rows.filter(mention__in=uids))}
