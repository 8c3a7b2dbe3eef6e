"""Accessibility (axe, WCAG 2.1 AA) and what keyboards and screen readers need."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PAGES = (
    "/",
    "/incidents",
    "INCIDENT",
    "/documents/one",
    "/assessments/2018-10",
    "/alarms",
    "/months/2018-10",
    "/places/iq-makhmur",
)
STAFF_PAGES = ("/desk/", "/desk/mentions/four/m1", "/comments/held", "/watch/")
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


def _serious(page: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:160]} {each['nodes'][0].get('failureSummary', '')[:200]}"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(open_page: Callable[..., Any], bombing: str, path: str, language: str) -> None:
    page = open_page(bombing if path == "INCIDENT" else path, language=language, drawn=path == "/incidents")
    assert _serious(page) == []


@pytest.mark.parametrize("path", STAFF_PAGES)
def test_axe_finds_nothing_serious_where_staff_works(open_page: Callable[..., Any], path: str) -> None:
    assert _serious(open_page(path, staff=True)) == []


def test_dark_pages_keep_their_contrast(site: str, chromium: Any, bombing: str) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(site + bombing)
    found = _serious(page)
    context.close()
    assert found == []


def test_the_first_tab_stop_skips_to_the_content(open_page: Callable[..., Any]) -> None:
    page = open_page("/about")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
