"""What a report says is text on every page: no markup of it comes alive, in HTML, embedded JSON or a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

import pytest
from django.test import Client

from marsad.claims import Snapshot
from marsad.gather import Gathered
from marsad.web.desk import services
from marsad.web.ledger import store
from marsad.web.ledger.models import MentionRow
from tests.factories import document
from tests.web.look import Answers, data, embedded, one, rows, see, staff, tree, words
from tests.web.pages import BREAKOUT, CLOSING, EVIL, SCRIPT, World

pytestmark = pytest.mark.django_db
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
LANGUAGES = ("en", "ar", "ckb")


def _pages_of_the_evil_report(world: World) -> list[str]:
    return [
        "/",
        "/incidents",
        "/months/2018-11",
        "/documents",
        "/documents/evil/%3Cb%3E",
        "/unread",
        "/changes",
        f"/incidents/{world.evil}",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_runs_what_a_report_says(client: Client, world: World, language: str) -> None:
    for path in _pages_of_the_evil_report(world):
        page = see(client, path, language)
        assert not page.xpath("//img[@src='x']"), path
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), path
        for script in page.xpath("//script"):
            own = script.get("src", "").startswith("/static/")
            assert own or script.get("type") == "application/json", path
        assert not page.xpath("//*[contains(@href, 'javascript:') or contains(@src, 'javascript:')]"), path


def test_every_public_page_has_only_our_own_scripts_styles_and_images(answers: Answers) -> None:
    for path, page in answers.trees.items():
        assert not page.xpath("//style | //@style | //iframe | //object | //embed | //base"), path
        for address in page.xpath("//script/@src | //link[@rel='stylesheet']/@href"):
            assert address.startswith("/static/"), (path, address)
        for address in page.xpath("//img/@src"):
            assert address.startswith(("/static/", "/assessments/")), (path, address)


def test_the_words_of_the_report_still_stand_on_its_page(client: Client, world: World) -> None:
    page = see(client, "/documents/evil/%3Cb%3E")
    assert words(one(page, "//div[@class='text']")) == " ".join(EVIL.split())
    assert words(one(page, "//h1")) == f"{SCRIPT} title {BREAKOUT}"
    assert SCRIPT in words(one(page, "//dl[@class='facts']"))


def test_a_script_as_an_address_is_shown_and_is_no_link(client: Client, world: World) -> None:
    page = see(client, "/documents/evil/%3Cb%3E")
    assert "javascript:alert(3)" in words(page)
    assert not [link for link in page.xpath("//a/@href") if link.lower().startswith("javascript")]


def test_an_address_on_the_web_is_a_link_that_tells_nothing_of_the_reader(client: Client, world: World) -> None:
    text = "A report with an address."
    given = document("linked", text=text, url="https://example.org/report?a=1&b=2")
    store.keep_gathered(Gathered(Snapshot(content=text.encode(), media_type="text/plain", origin="l.txt"), given))
    link = one(see(client, "/documents/linked"), "//a[starts-with(@href, 'https:')]")
    assert link.get("href") == "https://example.org/report?a=1&b=2"
    assert link.get("rel") == "noreferrer nofollow"


def test_the_incident_shows_each_field_as_it_was_said(client: Client, world: World) -> None:
    page = see(client, f"/incidents/{world.evil}")
    beside = words(one(page, "//section[@id='claims']"))
    for said in (CLOSING, f"Group {SCRIPT}", f"4 {SCRIPT}", BREAKOUT):
        assert said in beside
    assert f"Outlet {BREAKOUT}" in words(one(page, "//section[@id='sources']"))


def test_what_the_map_draws_cannot_end_its_script(client: Client, world: World) -> None:
    for path in ("/", "/incidents", f"/incidents/{world.evil}", "/months/2018-11"):
        answer = client.get(path)
        raw = answer.content.decode()
        points = embedded(tree(answer), "map-points")
        (evil,) = [each for each in points["features"] if each["properties"]["id"] == world.evil]
        assert CLOSING in evil["properties"]["title"]
        between = raw[raw.index('id="map-points"') :].partition("</script>")[0]
        assert CLOSING not in between
        assert "<" not in between.partition(">")[2]


def test_what_the_map_links_to_is_a_page_of_ours(client: Client, world: World) -> None:
    page = see(client, "/incidents")
    for id in ("map-points", "map-region"):
        for feature in embedded(page, id)["features"]:
            address = feature["properties"].get("address")
            assert address is None or client.get(address).status_code == 200


def test_json_gives_the_words_as_they_are_and_is_never_a_page(client: Client, world: World) -> None:
    answer = client.get(f"/incidents/{world.evil}.json")
    assert answer["Content-Type"] == "application/json"
    assert answer["X-Content-Type-Options"] == "nosniff"
    told = json.loads(answer.content)["members"][0]
    assert told["document"]["title"] == f"{SCRIPT} title {BREAKOUT}"
    assert data(client, "/documents/evil/%3Cb%3E")["text"] == EVIL


def test_no_cell_of_any_csv_can_run_as_a_formula(answers: Answers) -> None:
    for path, answer in answers.csv.items():
        table = csv.reader(io.StringIO(answer.content.decode(), newline=""))
        for line in table:
            risky = [
                cell for cell in line if cell.startswith(RISKY) and not cell.lstrip("-").replace(".", "").isdigit()
            ]
            assert not risky, path


def test_an_unread_sentence_that_is_a_formula_is_kept_readable(client: Client, world: World) -> None:
    (row,) = [row for row in rows(client, "/unread") if row["document"] == "evil/<b>"]
    assert row["exact"] == "'" + EVIL[EVIL.index("=cmd") :]
    assert int(row["end"]) - int(row["start"]) == len(row["exact"]) - 1


def test_what_a_reviewer_writes_is_text_too(client: Client, world: World) -> None:
    services.reject("evil/<b>/m1", "sara", f"{SCRIPT} {BREAKOUT}")
    services.ask_correction(f"incident:{world.toll}", f"kind {SCRIPT}", BREAKOUT, "sara")
    for path in ("/changes", f"/incidents/{world.toll}"):
        page = see(client, path)
        assert BREAKOUT in words(page)
        assert not page.xpath("//img[@src='x']")
        assert not [each for each in page.xpath("//script") if "alert" in (each.text or "")]


def test_what_is_asked_for_is_text_in_the_answer(client: Client, world: World) -> None:
    query = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
    for path in (f"/incidents?place={query}", f"/incidents?month={query}", f"/incidents?page={query}", f"/?x={query}"):
        answer = client.get(path)
        assert answer.status_code in (200, 400)
        assert "<script>alert(1)" not in answer.content.decode(), path
    for path in (f"/incidents/{query}", f"/places/{query}", f"/documents/{query}", f"/months/{query}", f"/{query}"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "<script>alert(1)" not in answer.content.decode(), path


def test_the_desk_shows_text_too(client: Client, world: World) -> None:
    client.force_login(staff("rana", "reviewer"))
    uid = MentionRow.objects.get(document="evil/<b>").uid
    for path in ("/desk/", f"/desk/mentions/{uid}"):
        page = see(client, path)
        assert not page.xpath("//img[@src='x']"), path
        assert not [each for each in page.xpath("//script") if "alert" in (each.text or "")], path
    form = one(see(client, f"/desk/mentions/{uid}"), "//form[@class='stack']")
    assert one(form, ".//textarea[@name='quote']").text.strip() == EVIL[: EVIL.index(" =cmd")]
    assert one(form, ".//input[@name='count-0-quote']").get("value") == f"killed 4 {SCRIPT} people"
