"""The parts that pages are put together from."""

from __future__ import annotations

import pytest
from django.utils import translation

from marsad.web.ledger import queries
from marsad.web.site import geo, names, quotes
from marsad.web.site.answers import sliced
from marsad.web.site.beside import beside, withdrawn
from marsad.web.site.templatetags.marsad import is_web_address, target_address
from marsad.web.site.views.months import cross
from marsad.web.site.views.texts import written
from marsad.web.site.voices import how_often_alone, voices


@pytest.fixture
def dossier(ledger: None) -> queries.Dossier:
    """The incident that three sources tell."""
    return queries.incident(queries.incidents(queries.Filters(contested=True))["items"][0]["id"])


def test_claims_stand_side_by_side_and_silence_is_an_empty_cell(dossier: queries.Dossier) -> None:
    rows = {row["member"]["document"]["id"]: row["cells"] for row in beside(dossier["members"])}
    assert [cell["text"] for cell in rows["two"]["killed"]] == ["5 civilians"]
    assert [cell["note"] for cell in rows["two"]["who"]] == ["suspected"]
    assert rows["one"]["who"] == []


def test_every_cell_carries_its_quotation(dossier: queries.Dossier) -> None:
    for row in beside(dossier["members"]):
        text = queries.document(row["member"]["document"]["id"])["text"]
        for cells in row["cells"].values():
            for cell in cells:
                assert text[cell["quote"]["start"] : cell["quote"]["end"]] == cell["quote"]["exact"]


def test_sources_of_one_group_are_marked_as_one_voice() -> None:
    def member(source: str) -> dict[str, object]:
        document = {"id": source, "source_id": source, "source_name": source, "title": None}
        return {"document": document}

    told = voices([member("gali-kurdistan"), member("puk-media"), member("tigris-wire"), member("krsc-press")])
    assert [voice["shared"] for voice in told] == [True, True, False, False]
    assert told[3]["party"] == "kurdistan-region-security-council"


def test_a_source_unknown_to_the_register_has_no_marks() -> None:
    document = {"id": "x", "source_id": None, "source_name": "a leaflet", "title": None}
    assert voices([{"document": document}])[0]["party"] is None


def test_how_often_a_source_stands_alone() -> None:
    assert how_often_alone([{"sources": 1}, {"sources": 3}]) == {"incidents": 2, "alone": 1, "with_others": 1}


def test_an_incident_of_two_methods_counts_under_both_and_once_in_the_total() -> None:
    lines = [
        {"admin1": "Kirkuk", "methods": ["ied", "small_arms"]},
        {"admin1": "Kirkuk", "methods": ["ied"]},
        {"admin1": None, "methods": []},
    ]
    table = cross(lines)  # type: ignore[arg-type]
    assert table["methods"][0] == "ied"
    assert table["rows"][0]["total"] == 2
    assert dict(table["rows"][0]["counts"]) == {"ied": 2, "small_arms": 1, "": 0}
    assert table["total"] == 3


def test_a_place_known_to_the_district_is_an_area_not_a_pin(ledger: None) -> None:
    points = geo.incident_points(queries.incidents()["items"])["features"]
    by_place = {feature["properties"]["area_only"] for feature in points}
    assert by_place == {True, False}
    assert all(feature["properties"]["radius_km"] > 0 for feature in points)


def test_an_incident_without_coordinates_is_not_drawn() -> None:
    assert geo.incident_points([{"lat": None}])["features"] == []


def test_disputed_areas_name_both_authorities_and_are_not_drawn_twice() -> None:
    disputed = [each for each in geo.region()["features"] if each["properties"]["kind"] == "disputed"]
    assert all(len(each["properties"]["claimed_by"]) > 1 for each in disputed)
    assert len({each["properties"]["name"] for each in disputed}) == len(disputed)


def test_a_title_is_put_together_in_arabic_where_all_parts_have_names() -> None:
    line = {
        "title": "Car bomb in Qayyarah",
        "methods": ["vbied"],
        "place_id": "iq-qayyarah",
        "place_name": "Qayyarah",
        "start": "2018-10-23",
    }
    with translation.override("ar"):
        title = names.incident_title(line)
        assert (title.language, title.direction) == ("ar", "rtl")
        assert "القيارة" in title.text
        assert names.incident_title(line | {"methods": []}).language == "en"
    with translation.override("en"):
        assert names.incident_title(line).text == "Car bomb in Qayyarah"


def test_an_unknown_id_keeps_the_name_it_was_given() -> None:
    assert names.place_name("no-such-place", "Somewhere").text == "Somewhere"
    assert names.actor_name(None, "Some group").text == "Some group"
    assert names.method_name("trebuchet_mark_2").text == "trebuchet mark 2"


def test_a_text_not_translated_is_given_in_english_and_says_so() -> None:
    assert written("about", "ar")["language"] == "ar"
    assert written("glossary", "ckb")["language"] == "en"


def test_only_web_addresses_that_came_with_a_report_become_links() -> None:
    assert is_web_address("https://news.example/1")
    assert not is_web_address("javascript:alert(1)")
    assert not is_web_address(" data:text/html,1")


def test_a_change_leads_to_the_page_it_is_about() -> None:
    assert target_address("incident:iabc") == "/incidents/iabc"
    assert target_address("mention:posts/day-1/m2") == "/documents/posts/day-1"
    assert target_address("judgement:7") is None


def test_a_claim_its_source_took_back_is_marked_in_its_cell(dossier: queries.Dossier) -> None:
    comparison = next(each for each in dossier["comparisons"] if each["field"] == "killed")
    entry = comparison["entries"][0]
    entry["active"] = False
    gone = withdrawn(dossier, quotes.evidence(dossier["members"]))
    row = next(row for row in beside(dossier["members"], gone) if row["member"]["uid"] == entry["uid"])
    assert [cell["gone"] for cell in row["cells"]["killed"]] == [True]
    assert [cell["gone"] for cell in row["cells"]["injured"]] == [False]


def test_long_lists_come_in_pages() -> None:
    page = sliced(list(range(450)), 3)
    assert (page["items"], page["total"], page["pages"]) == (list(range(400, 450)), 450, 3)
    assert sliced([], 1)["pages"] == 1
    assert sliced([1], 9)["items"] == []
