"""What can be done with comments: submit, approve, reject, list. A comment's text is never touched."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import OuterRef, Subquery

from marsad.claims import InputError
from marsad.web.comments import limits
from marsad.web.comments.advice import ORDER, advise
from marsad.web.comments.models import Comment, Decision, Target
from marsad.web.comments.policy import load_policy
from marsad.web.ledger.models import AssessmentCache, ClaimRow, IncidentRow

MOST_TEXT = 4000
MOST_AUTHOR = 80


def submit(
    target_type: str,
    target_id: str,
    author: str,
    text: str,
    *,
    client: str,
    now: datetime,
    claim_id: str | None = None,
    language: str | None = None,
) -> Comment:
    """Keep a comment, held until a moderator decides. `client` tells senders apart for the rate limit only.

    `target_id` is an incident's id, or an assessment's "2018-10" or "2018-10/area". Raises InputError when the text is
    empty or too long, the target is unknown, or the client sends too fast.
    """
    author = author.strip()
    if not text.strip() or not author:
        raise InputError("A comment needs a name and a text.")
    if len(text) > MOST_TEXT or len(author) > MOST_AUTHOR:
        raise InputError(f"A comment has at most {MOST_TEXT} characters, a name {MOST_AUTHOR}.")
    _check_target(target_type, target_id, claim_id)
    limits.take(client, now)
    advice = advise(text)
    comment = Comment(
        target_type=target_type,
        target_id=target_id,
        claim_id=claim_id,
        author=author,
        text=text,
        language=language,
        submitted_at=now,
        advice=advice.advice,
        advice_rules=[{"rule": r.rule, "score": r.score, "words": list(r.words)} for r in advice.rules],
    )
    comment.save()
    return comment


def _check_target(target_type: str, target_id: str, claim_id: str | None) -> None:
    if target_type == Target.INCIDENT:
        known = IncidentRow.objects.filter(pk=target_id).exists()
    elif target_type == Target.ASSESSMENT:
        month, _, area = target_id.partition("/")
        known = AssessmentCache.objects.filter(month=month, area=area).exists()
    else:
        raise InputError(f"{target_type!r} cannot be commented on; an incident or an assessment can.")
    if not known:
        raise InputError(f"There is no {target_type} {target_id!r} to comment on.")
    if claim_id is not None and not ClaimRow.objects.filter(claim_id=claim_id).exists():
        raise InputError(f"There is no claim {claim_id!r} to comment on.")


def approve(comment_id: int, moderator: str, now: datetime, reason: str = "") -> Decision:
    """Publish a comment as it is."""
    return _decide(comment_id, Decision.APPROVE, None, moderator, now, reason)


def reject(comment_id: int, rule: str, moderator: str, now: datetime, reason: str = "") -> Decision:
    """Reject a comment under a rule of the policy; UnknownCode for any other rule."""
    return _decide(comment_id, Decision.REJECT, load_policy().rule(rule).id, moderator, now, reason)


@transaction.atomic
def _decide(comment_id: int, verdict: str, rule: str | None, moderator: str, now: datetime, reason: str) -> Decision:
    if not moderator:
        raise InputError("A decision names its moderator.")
    if not Comment.objects.filter(pk=comment_id).exists():
        raise InputError(f"There is no comment {comment_id}.")
    decision = Decision(
        comment_id=comment_id, verdict=verdict, rule=rule, moderator=moderator, at=now, reason=reason.strip()
    )
    decision.save()
    return decision


def _last_verdict() -> Subquery:
    last = Decision.objects.filter(comment=OuterRef("pk")).order_by("-pk")
    return Subquery(last.values("verdict")[:1])


def published(target_type: str, target_id: str) -> list[Comment]:
    """The approved comments on one page, oldest first."""
    rows = Comment.objects.annotate(verdict=_last_verdict()).filter(target_type=target_type, target_id=target_id)
    return list(rows.filter(verdict=Decision.APPROVE).order_by("submitted_at", "pk"))


def held() -> list[Comment]:
    """The comments that wait for a decision: worst advice first, then oldest first."""
    rows = Comment.objects.annotate(verdict=_last_verdict()).filter(verdict=None).order_by("submitted_at", "pk")
    return sorted(rows, key=lambda comment: -ORDER.index(comment.advice))


def decided(limit: int = 100) -> list[Comment]:
    """The comments decided last, latest decision first."""
    rows = Decision.objects.select_related("comment").order_by("-pk")[: 2 * limit]
    return list({decision.comment_id: decision.comment for decision in rows}.values())[:limit]
