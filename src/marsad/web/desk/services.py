"""What a reviewer can do. Every decision is a row with its reason; derived rows follow at the next update.

`by` is the reviewer's user name. InputError says what is wrong with a decision.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from marsad.claims import InputError, Mention, QuoteMismatch, SourcedMention, Verdict, from_record
from marsad.web.ledger.models import ClaimRow, Correction, JudgementRow, MentionRow, Review, Revocation, UnreadSentence
from marsad.web.ledger.models.people import ReviewVerdict
from marsad.web.ledger.store import rows_of_claims

PERSON = "person/"
TARGETS = ("incident", "document", "assessment")


def accept(uid: str, by: str, reason: str = "") -> Review:
    """The mention is right as it was read."""
    return _review(_mention(uid), ReviewVerdict.ACCEPT, by, reason or "read rightly")


def reject(uid: str, by: str, reason: str) -> Review:
    """The mention is wrong: it leaves the derived rows, and stays in the ledger."""
    return _review(_mention(uid), ReviewVerdict.REJECT, by, _said(reason))


@transaction.atomic
def correct(uid: str, record: dict[str, Any], by: str, reason: str) -> Review:
    """A person's version counts from now on; the machine's is kept beside it.

    `record` is the whole Mention's record, with the same id. Every quotation is verified against the text.
    """
    row = _mention(uid)
    given = {name: value for name, value in record.items() if name != "totals"}
    mention = from_record(Mention, given, where=f"correction of {uid}")
    if mention.id != row.mention_id:
        raise InputError(f"a correction keeps the mention's id {row.mention_id!r}, not {mention.id!r}.")
    document = row.document.claim()
    try:
        mention.verify(document.text)
    except QuoteMismatch as error:
        raise InputError(str(error), where=uid, hint="Quote the document word for word.") from error
    review = _review(row, ReviewVerdict.CORRECT, by, _said(reason), corrected=record)
    ClaimRow.objects.bulk_create(rows_of_claims(row, SourcedMention(document, mention), review))
    return review


def dismiss(unread_id: int, by: str, reason: str) -> Review:
    """The unread sentence speaks of nothing that belongs in the record."""
    row = UnreadSentence.objects.filter(pk=unread_id).first()
    if row is None:
        raise InputError(f"there is no unread sentence {unread_id}.")
    review = Review(unread=row, verdict=ReviewVerdict.REJECT, reviewer=_named(by), reason=_said(reason))
    review.save()
    return review


def judge(a: str, b: str, verdict: str, by: str, reason: str, *, now: datetime) -> JudgementRow:
    """Two mentions speak of the same incident, or not, or one is part of the other (`a` the part)."""
    if verdict not in {each.value for each in Verdict}:
        raise InputError(f"{verdict!r} is no verdict.", hint=f"Use one of {', '.join(Verdict)}.")
    if a == b:
        raise InputError("a judgement is on two mentions.")
    row = JudgementRow(
        a=_mention(a), b=_mention(b), verdict=verdict, by=PERSON + _named(by), reason=_said(reason), at=now
    )
    row.save()
    return row


def revoke(judgement_id: int, by: str, reason: str) -> Revocation:
    """Take a judgement back; incidents are resolved as if it had not been made."""
    row = JudgementRow.objects.filter(pk=judgement_id).first()
    if row is None:
        raise InputError(f"there is no judgement {judgement_id}.")
    if row.revocations.exists():
        raise InputError(f"judgement {judgement_id} was taken back already.")
    revocation = Revocation(judgement=row, by=PERSON + _named(by), reason=_said(reason))
    revocation.save()
    return revocation


def ask_correction(
    target: str, kind: str, reason: str, by: str, *, evidence: str = "", requested_by: str = "staff"
) -> Correction:
    """Keep that something published was wrong: `target` is "incident:ID", "document:ID" or "assessment:MONTH".

    It changes no row by itself: the mention is reviewed, or the report is read again.
    """
    if target.partition(":")[0] not in TARGETS or not target.partition(":")[2]:
        raise InputError(
            f"{target!r} is nothing that can be corrected.", hint=f"Write {', '.join(TARGETS)}, a colon, its id."
        )
    if requested_by not in ("public", "staff") or not kind.strip():
        raise InputError("a correction says its kind, and whether the public or staff asked for it.")
    row = Correction(
        target=target,
        kind=kind.strip(),
        reason=_said(reason),
        evidence=evidence,
        requested_by=requested_by,
        by=_named(by),
    )
    row.save()
    return row


def _review(row: MentionRow, verdict: str, by: str, reason: str, corrected: dict[str, Any] | None = None) -> Review:
    review = Review(mention=row, verdict=verdict, reviewer=_named(by), reason=reason, corrected=corrected)
    review.save()
    return review


def _mention(uid: str) -> MentionRow:
    row = MentionRow.objects.filter(pk=uid).select_related("document").first()
    if row is None:
        raise InputError(f"there is no mention {uid!r}.")
    return row


def _said(reason: str) -> str:
    if not reason.strip():
        raise InputError("a decision needs its reason.")
    return reason.strip()


def _named(by: str) -> str:
    if not by.strip():
        raise InputError("a decision names who made it.")
    return by.strip()
