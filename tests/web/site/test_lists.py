"""Lists: filters narrow, pages divide, wrong parameters are refused with the reason."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from django.test import Client

from marsad.web.ledger import models
from tests.web.look import data, one, rows, see, words
from tests.web.pages import World
from tests.web.sample import NOW

pytestmark = pytest.mark.django_db


def _ids(client: Client, query: str) -> list[str]:
    return [each["id"] for each in data(client, f"/incidents?{query}")["items"]]


def _many(number: int) -> None:
    """Rows of a month of their own, as deriving would leave them."""
    for index in range(number):
        born = models.IncidentRow(id=f"many-{index:03}", born_from_id="one/m1")
        born.save()
        like = models.IncidentSummaryCache.objects.exclude(start=None).order_by("pk").first()
        assert like is not None
        like.pk = born.pk
        like.month, like.start, like.end = "2017-03", date(2017, 3, 1 + index % 28), date(2017, 3, 1 + index % 28)
        like.title, like.derived_at = f"Attack number {index}", NOW
        like.save(force_insert=True)


def test_each_filter_lets_through_what_it_says(client: Client, world: World) -> None:
    every = data(client, "/incidents")["items"]
    assert set(_ids(client, "month=2018-11")) == {each["id"] for each in every if each["month"] == "2018-11"}
    assert (
        set(_ids(client, "admin1=Anbar"))
        == {each["id"] for each in every if each["admin1"] == "Anbar"}
        == {world.other}
    )
    assert set(_ids(client, "method=mortar")) == {world.short, world.zero}
    assert _ids(client, "contested=1") == [world.contested]
    assert set(_ids(client, "contested=0")) == {each["id"] for each in every} - {world.contested}
    assert world.toll in _ids(client, "place=iq-kirkuk")
    assert world.contested in _ids(client, "actor=islamic-state")
    assert set(_ids(client, "source=zagros-post")) >= {world.part, world.toll, world.zero}


def test_filters_together_let_through_what_all_let_through(client: Client, world: World) -> None:
    for first, second in product(
        ("month=2018-11", "method=mortar", "contested=0"), ("source=zagros-post", "admin1=Nineveh")
    ):
        assert set(_ids(client, f"{first}&{second}")) == set(_ids(client, first)) & set(_ids(client, second))


def test_a_region_lists_what_happened_inside_it(client: Client, world: World) -> None:
    assert world.contested in _ids(client, "place=iq-nineveh")
    assert set(_ids(client, "place=iq-qayyarah")) <= set(_ids(client, "place=iq-nineveh"))


@pytest.mark.parametrize(
    "query", ["month=2031-01", "place=atlantis", "method=trebuchet", "source=nobody", "admin1=%27"]
)
def test_a_filter_that_fits_nothing_gives_an_empty_list_and_says_so(client: Client, world: World, query: str) -> None:
    page = see(client, f"/incidents?{query}")
    assert "Incidents found: 0" in words(page)
    assert "Nothing found." in words(one(page, "//table[@class='incidents']//tbody"))
    assert rows(client, f"/incidents?{query}") == []


def test_an_empty_filter_is_no_filter(client: Client, world: World) -> None:
    plain = data(client, "/incidents")
    assert data(client, "/incidents?month=&admin1=&method=&source=&contested=&place=&actor=") == plain


def test_the_form_remembers_what_was_chosen(client: Client, world: World) -> None:
    page = see(client, "/incidents?month=2018-11&method=mortar&contested=0&place=iq-shirqat&actor=islamic-state")
    form = one(page, "//form[@class='filters']")
    chosen = {select.get("name"): select.xpath("option[@selected]/@value") for select in form.xpath(".//select")}
    assert chosen == {"month": ["2018-11"], "admin1": [], "method": ["mortar"], "source": [], "contested": ["0"]}
    hidden = {each.get("name"): each.get("value") for each in form.xpath(".//input[@type='hidden']")}
    assert hidden == {"place": "iq-shirqat", "actor": "islamic-state"}
    assert form.get("method") == "get"


def test_every_choice_of_the_form_finds_as_many_as_it_says(client: Client, world: World) -> None:
    form = one(see(client, "/incidents"), "//form[@class='filters']")
    for select in form.xpath(".//select[@name!='contested']"):
        for option in select.xpath("option[@value!='']"):
            number = int(words(option).rpartition("(")[2].rstrip(")"))
            path = "/incidents?" + "&".join([f"{select.get('name')}={option.get('value')}"])
            assert data(client, path)["total"] == number, path


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.5", "²", "١", "", "1e3", "%00"])
@pytest.mark.parametrize("form", ["", ".json", ".csv"])
def test_a_page_that_is_no_number_is_refused(client: Client, world: World, page: str, form: str) -> None:
    assert client.get(f"/incidents{form}?page={page}").status_code == 400


def test_a_refusal_says_what_was_wrong_in_each_form(client: Client, world: World) -> None:
    assert "pages count from 1" in client.get("/incidents?page=0").content.decode()
    assert "pages count from 1" in client.get("/incidents.json?page=0").json()["error"]
    answer = client.get("/incidents.csv?contested=perhaps")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert "neither yes nor no" in answer.content.decode()


@pytest.mark.parametrize("page", ["2", "999", "999999999", "9" * 200])
def test_a_page_after_the_last_is_empty_and_no_error(client: Client, world: World, page: str) -> None:
    assert data(client, f"/incidents?page={page}")["items"] == []
    assert client.get(f"/incidents?page={page}").status_code == 200


def test_a_long_list_comes_in_pages_that_together_are_the_list(client: Client, world: World) -> None:
    _many(120)
    first = data(client, "/incidents?month=2017-03")
    assert (first["total"], first["pages"], len(first["items"])) == (120, 3, 50)
    ids = [id for page in (1, 2, 3) for id in _ids(client, f"month=2017-03&page={page}")]
    assert sorted(ids) == [f"many-{index:03}" for index in range(120)]
    assert len(rows(client, "/incidents?month=2017-03&page=3")) == 20


def test_the_links_to_other_pages_keep_the_filters(client: Client, world: World) -> None:
    _many(120)
    page = see(client, "/incidents?month=2017-03&page=2")
    assert "Page 2 of 3" in words(page)
    links = {link for link in page.xpath("//nav//a/@href | //a/@href") if link.startswith("?")}
    assert links == {"?month=2017-03&page=1", "?month=2017-03&page=3"}


def test_one_page_needs_no_links_to_others(client: Client, world: World) -> None:
    assert not [link for link in see(client, "/incidents").xpath("//a/@href") if "page=" in link]


def test_a_list_is_latest_first_and_what_has_no_day_comes_last(client: Client, world: World) -> None:
    undated = models.IncidentSummaryCache.objects.get(pk=world.toll)
    undated.start = undated.end = undated.month = None
    undated.save()
    items = data(client, "/incidents")["items"]
    days = [each["start"] for each in items if each["start"]]
    assert days == sorted(days, reverse=True)
    assert items[-1]["id"] == world.toll
    assert "not stated" in words(see(client, "/incidents").xpath("//tbody/tr[last()]/td")[0])


def test_the_map_and_the_table_of_a_page_hold_the_same_incidents(client: Client, world: World) -> None:
    from tests.web.look import embedded

    page = see(client, "/incidents?month=2018-11")
    drawn = {feature["properties"]["id"] for feature in embedded(page, "map-points")["features"]}
    placed = {each["id"] for each in data(client, "/incidents?month=2018-11")["items"] if each["lat"] is not None}
    assert drawn == placed
    assert drawn <= set(page.xpath("//tr/@data-incident"))
