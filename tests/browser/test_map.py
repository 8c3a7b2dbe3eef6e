"""The map, and the table that holds the same for those who do not use it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.browser.conftest import needs_map

pytestmark = needs_map
DRAWN = "#map[data-drawn]"


def _drawn(page: Any) -> Any:
    page.wait_for_selector(DRAWN, state="attached", timeout=20_000)
    return page


def test_it_draws_every_incident_of_the_page(open_page: Callable[..., Any]) -> None:
    page = _drawn(open_page("/incidents", drawn=True))
    assert page.locator("#map").get_attribute("data-drawn") == "3"
    assert page.locator("#map canvas").bounding_box()["width"] > 300


def test_the_canvas_is_not_blank(open_page: Callable[..., Any]) -> None:
    page = _drawn(open_page("/incidents", drawn=True))
    picture = page.locator("#map canvas").screenshot()
    assert len(picture) > 8_000, "a canvas of one colour packs into far fewer bytes"


def test_the_table_twin_opens_an_incident_by_keyboard_alone(open_page: Callable[..., Any]) -> None:
    page = _drawn(open_page("/incidents", drawn=True))
    page.locator("table.incidents").first.locator(".on-map").first.focus()
    page.keyboard.press("Enter")
    link = page.locator(".maplibregl-popup a")
    assert link.evaluate("element => element === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/*")


def test_the_table_lists_what_the_map_draws(open_page: Callable[..., Any]) -> None:
    page = _drawn(open_page("/incidents", drawn=True))
    rows = page.locator("tr[data-incident]").evaluate_all("rows => rows.map(row => row.dataset.incident)")
    drawn = page.evaluate(
        "JSON.parse(document.getElementById('map-points').textContent).features.map(f => f.properties.id)"
    )
    assert set(drawn) <= set(rows)


def test_a_place_known_only_by_its_district_gets_no_pin(open_page: Callable[..., Any]) -> None:
    page = _drawn(open_page("/incidents", drawn=True))
    points = page.evaluate(
        "JSON.parse(document.getElementById('map-points').textContent).features.map(f => f.properties)"
    )
    assert {point["area_only"] for point in points} == {True, False}


def test_arabic_labels_are_shaped_by_our_own_copy_of_the_plugin(open_page: Callable[..., Any]) -> None:
    page = _drawn(open_page("/incidents", language="ar", drawn=True))
    page.wait_for_function("maplibregl.getRTLTextPluginStatus() === 'loaded'", timeout=10_000)


def test_a_disputed_place_carries_both_authorities(open_page: Callable[..., Any]) -> None:
    page = open_page("/places/iq-makhmur")
    claims = page.locator(".disputed-card tbody tr")
    assert claims.count() == 2
    assert "Erbil" in claims.nth(0).inner_text()
    assert "Baghdad" in claims.nth(1).inner_text()
