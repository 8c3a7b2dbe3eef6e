"""Moderation: who may decide, that a rejection names its rule, that decisions stay, and that no text ever changes."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from marsad.web.comments import policy, services
from marsad.web.comments.models import Comment, Decision
from marsad.web.ledger.append_only import AppendOnlyError
from tests.web.look import one, see, staff, tree, words
from tests.web.pages import BREAKOUT, SCRIPT, World

pytestmark = pytest.mark.django_db
TEXT = "The hospital's list names five."


@pytest.fixture
def comment(world: World) -> Comment:
    """A comment that waits."""
    return services.submit("incident", world.toll, "A reader", TEXT, client="c", now=timezone.now())


@pytest.fixture
def moderator(client: Client) -> Client:
    """Somebody who may moderate, and nothing else."""
    client.force_login(staff("rana", "moderator"))
    return client


def _decide(client: Client, comment: Comment, **given: str) -> int:
    return client.post(f"/comments/decide/{comment.pk}", given).status_code


def test_a_stranger_is_asked_to_log_in_and_decides_nothing(client: Client, comment: Comment) -> None:
    answer = client.post(f"/comments/decide/{comment.pk}", {"action": "approve"})
    assert answer["Location"].startswith("/accounts/login?next=")
    assert client.get("/comments/held")["Location"] == "/accounts/login?next=/comments/held"
    assert not Decision.objects.exists()


@pytest.mark.parametrize("roles", [(), ("reviewer",)])
def test_an_account_without_the_group_is_refused(client: Client, comment: Comment, roles: tuple[str, ...]) -> None:
    client.force_login(staff("guest", *roles))
    assert client.get("/comments/held").status_code == 403
    assert _decide(client, comment, action="approve") == 403
    assert not Decision.objects.exists()


def test_an_account_that_was_switched_off_is_refused(client: Client, comment: Comment) -> None:
    user = staff("rana", "moderator")
    client.force_login(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert _decide(client, comment, action="approve") in (302, 403)
    assert not Decision.objects.exists()


def test_a_decision_needs_the_token_of_its_page(comment: Comment) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(staff("rana", "moderator"))
    assert _decide(client, comment, action="approve") == 403
    assert not Decision.objects.exists()


def test_the_queue_shows_what_waits_with_advice_and_the_policy_s_rules(moderator: Client, comment: Comment) -> None:
    card = one(see(moderator, "/comments/held"), f"//article[@id='comment-{comment.pk}']")
    assert TEXT in words(card)
    offered = [value for value in card.xpath(".//select[@name='rule']/option/@value") if value]
    assert offered == [rule.id for rule in policy.load_policy().rules]
    assert one(card, ".//p[@class='by']//a").get("href") == f"/incidents/{comment.target_id}"


def test_nobody_can_change_the_text_on_the_page(moderator: Client, comment: Comment) -> None:
    page = one(see(moderator, "/comments/held"), "//main")
    assert not page.xpath(".//textarea")
    assert {each.get("name") for each in page.xpath(".//input[not(@type='hidden')]")} == {"reason"}


def test_the_worst_advice_stands_first(moderator: Client, comment: Comment, world: World) -> None:
    services.submit("incident", world.toll, "B", "I will kill you, you idiot.", client="d", now=timezone.now())
    shown = [words(each) for each in see(moderator, "/comments/held").xpath("//article//div[@class='said']")]
    assert shown == ["I will kill you, you idiot.", TEXT]


def test_approving_is_kept_with_who_when_and_why(moderator: Client, comment: Comment) -> None:
    before = timezone.now()
    assert _decide(moderator, comment, action="approve", reason=" To the point. ") == 302
    decision = Decision.objects.get()
    assert (decision.verdict, decision.rule, decision.moderator) == ("approve", None, "rana")
    assert decision.reason == "To the point."
    assert before <= decision.at <= timezone.now()


@pytest.mark.parametrize("rule", [rule.id for rule in policy.load_policy().rules])
def test_a_rejection_may_name_each_rule_of_the_policy(moderator: Client, comment: Comment, rule: str) -> None:
    assert _decide(moderator, comment, action="reject", rule=rule) == 302
    assert Decision.objects.get().rule == rule


@pytest.mark.parametrize("given", [{}, {"rule": ""}, {"rule": "too_long"}, {"rule": "Profanity"}, {"rule": SCRIPT}])
def test_a_rejection_without_a_rule_of_the_policy_is_refused(
    moderator: Client, comment: Comment, given: dict[str, str]
) -> None:
    answer = moderator.post(f"/comments/decide/{comment.pk}", {"action": "reject"} | given)
    assert answer.status_code == 400
    assert "is no rule of the policy" in words(one(tree(answer), "//p[@role='alert']"))
    assert comment.status == "held"


@pytest.mark.parametrize("action", ["", "edit", "delete", "APPROVE"])
def test_there_is_no_other_decision(moderator: Client, comment: Comment, action: str) -> None:
    assert _decide(moderator, comment, action=action) == 400
    assert not Decision.objects.exists()


@pytest.mark.parametrize("id", ["999999", "9" * 30])
def test_a_comment_that_is_not_there_cannot_be_decided(moderator: Client, comment: Comment, id: str) -> None:
    assert moderator.post(f"/comments/decide/{id}", {"action": "approve"}).status_code == 400
    assert moderator.post("/comments/decide/-1", {"action": "approve"}).status_code == 404


def test_only_a_sent_form_decides(moderator: Client, comment: Comment) -> None:
    assert moderator.get(f"/comments/decide/{comment.pk}?action=approve").status_code == 405
    assert moderator.post("/comments/held").status_code == 405


def test_a_second_decision_counts_and_the_first_stays(moderator: Client, comment: Comment, world: World) -> None:
    _decide(moderator, comment, action="approve")
    assert TEXT in client_words(moderator, world)
    _decide(moderator, comment, action="reject", rule="not_relevant", reason="On second thought.")
    assert TEXT not in client_words(moderator, world)
    assert [each.verdict for each in comment.decisions.order_by("pk")] == ["approve", "reject"]


def client_words(client: Client, world: World) -> str:
    """What stands under the incident."""
    return words(one(see(client, f"/incidents/{world.toll}"), "//section[@id='comments']"))


def test_decided_comments_are_listed_with_rule_reason_and_moderator(moderator: Client, comment: Comment) -> None:
    _decide(moderator, comment, action="reject", rule="promotion", reason=f"An advert {SCRIPT}")
    page = see(moderator, "/comments/held")
    line = words(one(page, "//tbody/tr"))
    for said in (TEXT, "promotion", f"An advert {SCRIPT}", "rana"):
        assert said in line
    assert not page.xpath("//article[starts-with(@id, 'comment-')]")


def test_a_comment_s_markup_is_text_for_its_moderator_too(moderator: Client, world: World) -> None:
    services.submit("incident", world.toll, BREAKOUT, f"{SCRIPT} {BREAKOUT}", client="c", now=timezone.now())
    page = see(moderator, "/comments/held")
    assert f"{SCRIPT} {BREAKOUT}" in words(page)
    assert not page.xpath("//img[@src='x']")
    assert not [each for each in page.xpath("//script") if "alert" in (each.text or "")]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE comments_comment SET text = 'something else'",
        "UPDATE comments_comment SET author = 'somebody else'",
        "UPDATE comments_comment SET target_id = 'another incident'",
        "DELETE FROM comments_comment",
        "UPDATE comments_decision SET verdict = 'approve', rule = NULL",
        "DELETE FROM comments_decision",
    ],
)
def test_the_database_itself_refuses_to_change_a_comment_or_a_decision(comment: Comment, sql: str) -> None:
    services.reject(comment.pk, "promotion", "rana", timezone.now())
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    kept = Comment.objects.get()
    assert (kept.text, kept.author, kept.status) == (TEXT, "A reader", "rejected")


def test_django_refuses_to_change_a_comment(comment: Comment) -> None:
    comment.text = "something else"
    with pytest.raises(AppendOnlyError):
        comment.save()
    with pytest.raises(AppendOnlyError):
        Comment.objects.update(text="something else")
    with pytest.raises(AppendOnlyError):
        comment.delete()
    assert Comment.objects.get().text == TEXT


def test_the_database_refuses_a_rejection_without_a_rule(comment: Comment) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision(comment=comment, verdict="reject", rule=None, moderator="rana", at=timezone.now()).save()
