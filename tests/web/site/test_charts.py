"""Charts on the page: a picture, its words, its data, in the page's language."""

from __future__ import annotations

import pytest
from django.test import Client

from marsad.web.ledger.models import ChartCache
from tests.web.look import data, one, see, words
from tests.web.pages import World

pytestmark = pytest.mark.django_db
PAGE = "/assessments/2018-11"


def figures(client: Client, language: str = "en") -> dict[str, object]:
    return {each.get("id"): each for each in see(client, PAGE, language).xpath("//figure")}


def test_every_chart_has_a_picture_its_words_and_a_way_to_its_data(client: Client, world: World) -> None:
    page = see(client, PAGE)
    found = page.xpath("//figure")
    assert {each.get("id") for each in found} == {"chart-multiples", "chart-heat", "chart-timeline", "chart-map"}
    for each in found:
        image = one(each, ".//img")
        assert image.get("alt") and image.get("alt") in words(one(each, "figcaption"))
        (target,) = each.xpath("figcaption/a/@href")
        assert page.xpath(f"//details[@id='{target.removeprefix('#')}']//table")


def test_a_picture_is_svg_in_the_page_s_language_and_drawn_once(client: Client, world: World) -> None:
    addresses = [one(figures(client, language)["chart-heat"], ".//img").get("src") for language in ("en", "ar")]
    assert len(set(addresses)) == 2
    for address in addresses:
        answer = client.get(address)
        assert answer["Content-Type"] == "image/svg+xml"
        assert answer.content.startswith(b"<svg ")
        assert client.get(address).content == answer.content
    assert ChartCache.objects.count() == 2


@pytest.mark.parametrize(
    "address",
    [
        f"{PAGE}/charts/pie.svg",
        "/assessments/1999-01/charts/heat.svg",
        f"{PAGE}/charts/heat.svg?language=tlh",
        f"{PAGE}/charts/heat.svg?area=Atlantis",
    ],
)
def test_a_chart_that_is_not_there_is_not_found(client: Client, world: World, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_assessment_is_written_in_the_page_s_language(client: Client, world: World) -> None:
    page = see(client, PAGE, "ar")
    article = one(page, "//article[contains(@class, 'assessment')]")
    assert (article.get("lang"), article.get("dir")) == ("ar", "rtl")
    assert "الحوادث الأمنية في العراق" in words(one(page, "//h1"))
    numbers = [words(cell) for cell in page.xpath("//section[@id='tables']//td[@class='num']")]
    assert [each for each in numbers if any(c.isascii() and c.isdigit() for c in each)] == []
    assert any(numbers)


def test_a_finding_opens_to_the_numbers_it_rests_on(client: Client, world: World) -> None:
    record = data(client, PAGE)["record"]
    told = [each for section in record["sections"] for each in section["sentences"] if each["also"] or each["finding"]]
    cards = see(client, PAGE).xpath("//details[@class='sentence']//div[@class='found']")
    assert len(cards) == sum(len([each["finding"]] if each["finding"] else []) + len(each["also"]) for each in told)
