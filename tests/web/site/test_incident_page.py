"""The page of an incident: silence, zero and unknown apart; agreement, tolls, totals, reasons and revisions."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from marsad.web.desk import services
from tests.web.look import data, one, rows, see, words
from tests.web.pages import World

pytestmark = pytest.mark.django_db
COLUMNS = ("killed", "injured", "when", "where", "who", "whom", "how")


def _page(client: Client, id: str, language: str = "en") -> html.HtmlElement:
    return see(client, f"/incidents/{id}", language)


def _section(client: Client, id: str, section: str) -> html.HtmlElement:
    return one(_page(client, id), f"//section[@id='{section}']")


def _beside(client: Client, id: str) -> list[dict[str, str]]:
    """One record a row of the claims side by side."""
    table = one(_section(client, id, "claims"), ".//table")
    return [
        {"source": words(row.xpath("th")[0])} | dict(zip(COLUMNS, map(words, row.xpath("td")), strict=True))
        for row in table.xpath(".//tbody/tr")
    ]


def _card(client: Client, id: str, field: str) -> str:
    return words(one(_page(client, id), f"//div[@id='field-{field}']"))


def test_a_said_zero_an_unknown_number_and_silence_are_three_things_side_by_side(client: Client, world: World) -> None:
    (zero,) = _beside(client, world.zero)
    assert zero["killed"].split("No one") in (["0", ""], ["0 ", ""])
    assert zero["injured"].startswith("not known")
    (short,) = _beside(client, world.short)
    assert short["killed"].startswith("2")
    assert short["injured"] == "–not mentioned"


def test_the_same_three_things_stand_in_the_headline_and_the_figures(client: Client, world: World) -> None:
    for id, killed, injured in (
        (world.zero, "0", "not known"),
        (world.short, "2", "not mentioned"),
        (world.part, "35", "60"),
        (world.contested, "2 to 5", "90"),
    ):
        page = _page(client, id)
        assert words(one(page, "//p[@class='lead']")).startswith(f"Killed: {killed}. Injured: {injured}.")
        shown = one(page, "//dl[@class='figures compact']").xpath("div/dd")
        assert [words(each) for each in shown[:2]] == [killed, injured]


def test_the_same_three_things_stand_in_lists_and_on_the_map(client: Client, world: World) -> None:
    from tests.web.look import embedded

    page = see(client, "/incidents")
    drawn = {each["properties"]["id"]: each["properties"] for each in embedded(page, "map-points")["features"]}
    for id, killed, injured in ((world.zero, "0", "not known"), (world.short, "2", "not mentioned")):
        line = one(page, f"//tr[@data-incident='{id}']")
        assert [words(each) for each in line.xpath("td[@class='num']")][:2] == [killed, injured]
        assert (drawn[id]["killed"], drawn[id]["injured"]) == (killed, injured)


def test_the_same_three_things_stand_in_the_data(client: Client, world: World) -> None:
    lines = {each["id"]: each for each in data(client, "/incidents")["items"]}
    assert lines[world.zero]["killed"] == {"lo": 0, "best": 0, "hi": 0}
    assert lines[world.zero]["injured"] == {"lo": None, "best": None, "hi": None}
    assert lines[world.zero]["silent"] == []
    assert lines[world.short]["silent"] == ["injured"]
    table = {row["field"]: row for row in rows(client, f"/incidents/{world.zero}")}
    assert (table["killed"]["lo"], table["killed"]["hi"]) == ("0", "0")
    assert (table["injured"]["lo"], table["injured"]["hi"]) == ("", "")
    assert "injured" not in {row["field"] for row in rows(client, f"/incidents/{world.short}")}


def test_silence_is_said_where_sources_are_compared(client: Client, world: World) -> None:
    assert "neither zero nor unknown" in _card(client, world.short, "injured")
    assert "neither zero nor unknown" not in _card(client, world.zero, "injured")
    assert "unknown number" in _card(client, world.zero, "injured")
    assert "gives 0 killed" in _card(client, world.zero, "killed")


def test_a_number_that_is_open_stays_open(client: Client, world: World) -> None:
    table = {row["source"]: row for row in _beside(client, world.contested)}
    first = next(row for source, row in table.items() if source.startswith("Tigris Wire"))
    assert first["killed"].startswith("at least 3")


def test_each_source_has_a_row_in_order_of_publication(client: Client, world: World) -> None:
    sources = [row["source"] for row in _beside(client, world.contested)]
    assert [source.split("2018")[0].strip() for source in sources] == ["Tigris Wire", "Nineveh Post", "Rafidain Press"]


def test_a_contradiction_names_each_number_and_who_gave_it(client: Client, world: World) -> None:
    card = _card(client, world.contested, "killed")
    assert card.startswith("Killed Contradict")
    for said in ("At least 3 people were killed", "killed 5 civilians", "قتل 2 مدنيين", "these contradict each other"):
        assert said in card
    for source in ("Tigris Wire", "Nineveh Post", "Rafidain Press", "a police officer", "the hospital"):
        assert source in card


def test_what_all_say_is_marked_as_agreed_and_what_one_says_as_single(client: Client, world: World) -> None:
    assert _card(client, world.contested, "date").startswith("Day Agree")
    assert _card(client, world.contested, "place").startswith("Place Agree")
    assert _card(client, world.contested, "perpetrator").startswith("By whom One source")
    assert _card(client, world.part, "killed").startswith("Killed One source")


def test_the_number_of_contradictions_is_the_number_of_cards_that_say_so(client: Client, world: World) -> None:
    for id in (world.contested, world.part, world.toll):
        page = _page(client, id)
        marked = page.xpath("//section[@id='agreement']//span[contains(@class, 'contradict')]")
        (shown,) = page.xpath("//dl[@class='figures compact']//a[@href='#agreement']")
        assert int(words(shown)) == len(marked)


def test_a_toll_that_rose_is_told_report_by_report(client: Client, world: World) -> None:
    section = _section(client, world.toll, "toll")
    lines = [[words(cell) for cell in row.xpath("td")] for row in section.xpath(".//tbody/tr")]
    assert lines == [
        ["2018-11-09", "3", "Zagros Post"],
        ["2018-11-10", "5", "Zagros Post"],
        ["2018-11-11", "7", "Zagros Post"],
    ]
    assert "the toll changed with later reports" in _card(client, world.toll, "killed")
    assert words(one(_page(client, world.toll), "//p[@class='lead']")).startswith("Killed: 7.")


def test_a_toll_is_drawn_with_its_words_for_those_who_do_not_see_it(client: Client, world: World) -> None:
    drawing = one(_section(client, world.toll, "toll"), ".//svg")
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label")
    assert [words(each) for each in drawing.xpath(".//text[not(@class)]")] == ["3", "5", "7"]


def test_a_toll_told_once_has_no_history(client: Client, world: World) -> None:
    section = _section(client, world.part, "toll")
    assert "No toll was told twice." in words(section)
    assert not section.xpath(".//svg")


def test_a_total_says_that_its_parts_add_up(client: Client, world: World) -> None:
    for id in (world.part, world.other):
        section = _section(client, id, "related")
        assert "Do the parts add up? Killed: the parts on record give 55, which fits the total of 55." in words(section)
        assert "Adds up" in words(section)
        parts = {
            each.xpath("td[1]//a/@href")[0]: words(each.xpath("td[2]")[0]) for each in section.xpath(".//tbody/tr")
        }
        assert parts == {f"/incidents/{world.part}": "35", f"/incidents/{world.other}": "20"}
        foot = [words(each) for each in section.xpath(".//tfoot/tr/td")]
        assert foot == ["55", "55 55"]


def test_a_total_says_that_its_parts_fall_short(client: Client, world: World) -> None:
    section = words(_section(client, world.short, "related"))
    assert "the parts on record give 2, fewer than the total of 9" in section
    assert "Parts fall short" in section


def test_a_total_is_no_incident_and_counts_nowhere(client: Client, world: World) -> None:
    listed = data(client, "/incidents")["items"]
    assert sum(each["killed"]["lo"] or 0 for each in listed if each["id"] in (world.part, world.other)) == 55
    assert "t" not in {each["id"] for each in listed}
    month = data(client, "/months/2018-11")["incidents"]["total"]
    assert month == len([each for each in listed if each["month"] == "2018-11"])


def test_an_incident_without_totals_has_no_such_section(client: Client, world: World) -> None:
    assert not _page(client, world.toll).xpath("//section[@id='related']")


def test_the_sources_are_named_once_with_their_reports(client: Client, world: World) -> None:
    section = _section(client, world.toll, "sources")
    assert [words(each) for each in section.xpath(".//h3")] == ["Zagros Post"]
    links = section.xpath(".//ul/li/a/@href")
    assert links == ["/documents/toll-0", "/documents/toll-1", "/documents/toll-2"]


def test_one_source_alone_is_said_to_be_provisional(client: Client, world: World) -> None:
    lead = words(one(_page(client, world.toll), "//p[@class='lead']"))
    assert "Told by one source." in lead
    assert "Provisional" in lead
    assert "Told by 3 sources" in words(one(_page(client, world.contested), "//p[@class='lead']"))


def test_each_profile_s_row_names_rule_and_basis(client: Client, world: World) -> None:
    section = _section(client, world.contested, "rows")
    names = [words(each).split()[0] for each in section.xpath(".//summary")]
    assert {"ACLED", "UCDP", "AIRWARS"} <= set(names)
    for row in section.xpath(".//tbody/tr"):
        assert words(row.xpath("td[2]")[0]), words(row)
        for link in row.xpath("td[position()>2]//a/@href"):
            assert "#q-" in link


def test_why_the_reports_are_one_incident_is_said_for_each(client: Client, world: World) -> None:
    section = _section(client, world.contested, "why")
    assert len(section.xpath("./ul/li")) == 3
    assert "same market, same day, same weapon" in words(section)


def test_the_revisions_say_what_changed_and_by_whom(client: Client, world: World) -> None:
    services.ask_correction(f"incident:{world.toll}", "wrong street", "It was the next street.", "sara")
    services.accept("toll-0/m1", "sara", "read rightly")
    section = words(_section(client, world.toll, "revisions"))
    assert "wrong street" in section
    assert "It was the next street." in section
    assert "A reviewer accepted mention toll-0/m1." in section
    assert "merged-away was merged into" in section
    assert "wrong street" not in words(_section(client, world.part, "revisions"))


def test_a_rejected_claim_stays_visible_and_is_marked(client: Client, world: World) -> None:
    services.reject("toll-1/m1", "sara", "It was a rumour.")
    page = _page(client, world.toll)
    (inactive,) = page.xpath("//section[@id='claims']//tr[@class='inactive']")
    assert "5" in words(inactive)


def test_a_report_made_for_tests_says_so(client: Client, world: World) -> None:
    assert "constructed" in words(_section(client, world.toll, "sources"))
    assert "constructed" in words(one(see(client, "/documents/toll-0"), "//dl[@class='facts']"))
