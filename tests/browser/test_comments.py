"""Comments: sent, held, approved or rejected under a rule; never edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

LEDGER = "comments"

FINE = "The hospital's list of 24 October names five people; is it linked anywhere?"
ADVERT = "Buy cheap watches at my shop, best prices, follow my channel."


def _send(page: Any, text: str) -> None:
    page.fill(".comment-form [name=author]", "A reader")
    page.fill(".comment-form [name=text]", text)
    page.click(".comment-form button")


def test_the_form_states_the_policy_and_that_comments_are_held(open_page: Callable[..., Any], bombing: str) -> None:
    form = open_page(bombing).locator(".comment-form").inner_text()
    assert (
        "No profanity, threats, personal attacks, vulgarity, abuse (sexism, racism, homophobia, xenophobia), "
        "commercial or personal promotion." in form
    )
    assert "Relevant comments and constructive criticism are welcome." in form
    assert "Held until approved" in form


def test_a_comment_is_held_until_a_moderator_approves_it(open_page: Callable[..., Any], bombing: str) -> None:
    reader = open_page(bombing)
    _send(reader, FINE)
    assert "held" in reader.locator("[role=status]").first.inner_text()
    assert reader.locator("#comments article").count() == 0
    moderator = open_page("/comments/held", staff=True)
    card = moderator.locator("article.comment", has_text="hospital's list")
    card.locator("button[value=approve]").click()
    reader.reload()
    assert FINE in reader.locator("#comments article").inner_text()


def test_a_rejection_names_its_rule_and_nothing_is_published(open_page: Callable[..., Any]) -> None:
    reader = open_page("/assessments/2018-10")
    _send(reader, ADVERT)
    moderator = open_page("/comments/held", staff=True)
    card = moderator.locator("article.comment", has_text="cheap watches")
    card.locator("button[value=reject]").click()
    assert moderator.url.endswith("/comments/held"), "the browser itself asks for the rule first"
    assert card.count() == 1
    card.locator("select[name=rule]").select_option("promotion")
    card.locator("button[value=reject]").click()
    decided = moderator.locator("table tbody tr", has_text="cheap watches")
    assert "promotion" in decided.inner_text()
    reader.reload()
    assert reader.locator("#comments article").count() == 0


def test_a_moderator_finds_no_way_to_edit_a_comment(open_page: Callable[..., Any]) -> None:
    page = open_page("/comments/held", staff=True)
    assert page.locator("article.comment textarea").count() == 0
