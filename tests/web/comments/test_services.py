"""Comments are held, decided by a person under a named rule, and never edited."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from marsad.claims import InputError, UnknownCode
from marsad.web.comments import limits, services
from marsad.web.comments.models import Comment, Decision, Status, TokenBucket
from marsad.web.ledger.models import AssessmentCache

pytestmark = pytest.mark.django_db
NOW = datetime(2018, 12, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _target() -> None:
    AssessmentCache(month="2018-10", country="IQ", inputs="", title="t", record={}, as_of=NOW).save()


def submit(text: str = "Was the market open that day?", **more: Any) -> Comment:
    given: dict[str, Any] = {"client": "192.0.2.1", "now": NOW} | more
    return services.submit(
        given.pop("target_type", "assessment"), given.pop("target_id", "2018-10"), "A reader", text, **given
    )


def test_a_comment_is_held_until_somebody_decides() -> None:
    comment = submit()
    assert comment.status is Status.HELD
    assert services.published("assessment", "2018-10") == []
    services.approve(comment.pk, "moderator", NOW)
    assert [each.pk for each in services.published("assessment", "2018-10")] == [comment.pk]
    assert services.held() == []


def test_a_rejection_names_a_rule_of_the_policy_and_is_kept_with_who_when_why() -> None:
    comment = submit()
    services.reject(comment.pk, "promotion", "moderator", NOW, "Sells phones.")
    decision = Comment.objects.get().decision
    assert decision is not None
    assert (decision.rule, decision.moderator, decision.at, decision.reason) == (
        "promotion",
        "moderator",
        NOW,
        "Sells phones.",
    )
    assert Comment.objects.get().status is Status.REJECTED
    assert services.published("assessment", "2018-10") == []


def test_no_rejection_without_a_rule_of_the_policy() -> None:
    comment = submit()
    with pytest.raises(UnknownCode, match="Known:"):
        services.reject(comment.pk, "i_disagree", "moderator", NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision(comment=comment, verdict="reject", moderator="m", at=NOW).save()
    assert comment.status is Status.HELD


def test_the_last_decision_counts_and_the_first_is_kept() -> None:
    comment = submit()
    services.reject(comment.pk, "not_relevant", "one", NOW)
    services.approve(comment.pk, "two", NOW, "It is on the subject.")
    assert comment.status is Status.APPROVED
    assert comment.decisions.count() == 2
    assert [each.pk for each in services.decided()] == [comment.pk]


def test_the_text_is_kept_word_for_word() -> None:
    words = "  Two lines,\n<b>and</b> signs & spaces.  "
    assert Comment.objects.get(pk=submit(words).pk).text == words


@pytest.mark.parametrize("text", ["", "   \n", "x" * 4001])
def test_an_empty_or_endless_comment_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        submit(text)
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    "target",
    [
        {"target_type": "incident", "target_id": "i-none"},
        {"target_type": "assessment", "target_id": "2018-09"},
        {"target_type": "person", "target_id": "1"},
        {"claim_id": "0" * 64},
    ],
)
def test_a_comment_needs_something_to_stand_under(target: dict[str, str]) -> None:
    with pytest.raises(InputError):
        submit(**target)


def test_the_machine_sorts_the_queue_and_rejects_nothing() -> None:
    fine = submit("Thank you for this record.")
    bad = submit("You are an idiot and a liar.")
    assert (fine.advice, bad.advice) == ("likely_fine", "likely_reject")
    assert [each.pk for each in services.held()] == [bad.pk, fine.pk]
    assert bad.advice_rules[0]["rule"] == "personal_attacks"
    assert bad.status is Status.HELD


def test_decisions_name_their_moderator_and_a_real_comment() -> None:
    comment = submit()
    with pytest.raises(InputError):
        services.approve(comment.pk, "", NOW)
    with pytest.raises(InputError, match="no comment"):
        services.approve(999, "moderator", NOW)


def test_a_flood_is_slowed_down_and_goes_on_later() -> None:
    for _ in range(int(limits.CAPACITY)):
        submit()
    with pytest.raises(limits.TooFast, match="try again in 3 min"):
        submit()
    submit(now=NOW + limits.REFILL)
    submit(client="192.0.2.2")
    assert Comment.objects.count() == limits.CAPACITY + 2


def test_a_bucket_never_holds_more_than_its_size() -> None:
    submit()
    later = NOW + timedelta(days=30)
    for _ in range(int(limits.CAPACITY)):
        submit(now=later)
    with pytest.raises(limits.TooFast):
        submit(now=later)


def test_an_address_is_not_kept() -> None:
    submit()
    bucket = TokenBucket.objects.get()
    assert "192.0.2.1" not in bucket.client
    assert len(bucket.client) == 64
