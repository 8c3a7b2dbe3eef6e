"""The reference names every address of the site."""

from __future__ import annotations

from pathlib import Path

from marsad.web.site.urls import urlpatterns

REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "site.md"


def test_every_address_is_in_the_reference() -> None:
    said = REFERENCE.read_text(encoding="utf-8")
    routes = {str(each.pattern) for each in urlpatterns if not str(each.name).endswith(("-json", "-csv"))}
    plain = {f"`/{route.replace('str:', '').replace('path:', '')}`" for route in routes}
    assert sorted(route for route in plain if route not in said) == []


def test_every_page_has_its_two_other_forms() -> None:
    names = {str(each.name) for each in urlpatterns}
    pages = {name for name in names if not name.endswith(("-json", "-csv"))} - {"claim", "chart", "alarms-feed"}
    assert {f"{name}-{form}" for name in pages for form in ("json", "csv")} <= names
