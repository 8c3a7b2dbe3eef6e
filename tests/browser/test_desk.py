"""The desk: accept, correct, reject, judge. Each test takes a mention of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

LEDGER = "desk"


def test_strangers_are_asked_to_log_in(open_page: Callable[..., Any]) -> None:
    page = open_page("/desk/")
    assert "/accounts/login" in page.url


def test_the_queue_names_why_each_thing_waits(open_page: Callable[..., Any]) -> None:
    page = open_page("/desk/", staff=True)
    assert "below 0.75" in page.locator("ol.cards").inner_text()


def test_a_mention_is_accepted(open_page: Callable[..., Any]) -> None:
    page = open_page("/desk/mentions/four/m1", staff=True)
    page.click("button[value=accept]")
    assert "kept" in page.locator("[role=status]").first.inner_text()
    assert page.locator("a[href$='/four/m1']").count() == 0


def test_a_correction_needs_words_that_stand_in_the_text(open_page: Callable[..., Any]) -> None:
    page = open_page("/desk/mentions/two/m1", staff=True)
    page.fill("[name=count-0-quote]", "killed 50 civilians")
    page.fill("[name=reason]", "a try")
    page.click("button[value=correct]")
    assert "does not stand in the document" in page.locator("[role=alert]").inner_text()
    assert page.locator("[name=reason]").input_value() == "a try"
    assert page.locator("[name=count-0-quote]").input_value() == "killed 50 civilians", "nothing written is lost"


def test_a_correction_reaches_the_public_page(open_page: Callable[..., Any], bombing: str) -> None:
    page = open_page("/desk/mentions/two/m1", staff=True)
    page.fill("[name=count-1-quote]", "injured 12, the hospital said")
    page.select_option("[name=count-1-group]", "unknown")
    page.fill("[name=reason]", "the text does not say who the injured were")
    page.click("button[value=correct]")
    assert "kept" in page.locator("[role=status]").first.inner_text()
    page.goto(page.url.split("/desk")[0] + bombing)
    row = page.locator("table.beside tbody tr", has_text="Nineveh Post")
    assert "corrected" in row.inner_text()
    assert "the text does not say who the injured were" in page.locator("#revisions").inner_text()


def test_a_rejection_needs_a_reason_and_leaves_the_rows(open_page: Callable[..., Any], bombing: str) -> None:
    page = open_page("/desk/mentions/three/m1", staff=True)
    page.click("button[value=reject]")
    assert "needs its reason" in page.locator("[role=alert]").inner_text()
    page.fill("[name=reason]", "told by nobody who was there")
    page.click("button[value=reject]")
    assert "kept" in page.locator("[role=status]").first.inner_text()
    page.goto(page.url.split("/desk")[0] + bombing)
    assert page.locator("table.beside tbody tr").count() == 2


def test_an_unread_sentence_is_dismissed_with_a_reason(open_page: Callable[..., Any]) -> None:
    page = open_page("/desk/", staff=True)
    page.click("a[href*='/desk/unread/']")
    page.fill("[name=reason]", "smoke alone is no incident")
    page.click("main form button")
    assert page.locator("a[href*='/desk/unread/']").count() == 0
