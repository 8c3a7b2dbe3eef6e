"""The incident page as a reader meets it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_it_shows_the_claims_of_each_source_side_by_side(open_page: Callable[..., Any], bombing: str) -> None:
    page = open_page(bombing)
    rows = page.locator("table.beside tbody tr")
    assert rows.count() == 3
    assert [rows.nth(at).locator("td").first.inner_text().split("\n")[0] for at in range(3)] == [
        "at least 3",
        "5 civilians",
        "2 civilians",
    ]


def test_it_names_the_contradiction_in_words(open_page: Callable[..., Any], bombing: str) -> None:
    card = open_page(bombing).locator("#field-killed")
    assert "Contradict" in card.locator(".badge").first.inner_text()
    assert "contradict each other" in card.inner_text()


def test_a_number_leads_to_its_words_in_the_document(open_page: Callable[..., Any], bombing: str) -> None:
    page = open_page(bombing)
    page.locator("table.beside tbody tr").nth(1).locator("td a").first.click()
    page.wait_for_url("**/documents/two#q-*")
    assert "".join(page.locator(".found").all_inner_texts()) == "killed 5 civilians"


def test_a_dash_is_read_out_as_not_mentioned(open_page: Callable[..., Any], bombing: str) -> None:
    page = open_page(bombing)
    assert "not mentioned" in page.locator(".silent").first.text_content()


def test_the_toll_history_stands_as_drawing_and_as_table(open_page: Callable[..., Any], bombing: str) -> None:
    page = open_page(bombing)
    assert page.locator("#toll svg[role=img]").count() == 2
    assert page.locator("#toll table").first.locator("tbody tr").count() == 3


def test_an_arabic_quotation_runs_right_to_left_on_an_english_page(open_page: Callable[..., Any], bombing: str) -> None:
    quote = open_page(bombing).locator("q[lang=ar]").first
    assert quote.get_attribute("dir") == "rtl"


def test_the_language_switch_turns_the_page_round(open_page: Callable[..., Any], bombing: str) -> None:
    page = open_page(bombing)
    page.click(".languages button[value=ckb]")
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("html").get_attribute("lang") == "ckb"
    assert page.url.endswith(bombing)


def test_no_page_is_wider_than_a_phone(open_page: Callable[..., Any], bombing: str) -> None:
    for language in ("en", "ar"):
        page = open_page(bombing, language=language, width=390)
        for path in (bombing, "/", "/incidents", "/documents/one", "/places/iq-makhmur", "/months/2018-10"):
            page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2] + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, (language, path)


def test_it_works_without_scripts(site: str, chromium: Any, bombing: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + bombing)
    assert page.locator("table.beside tbody tr").count() == 3
    context.close()
