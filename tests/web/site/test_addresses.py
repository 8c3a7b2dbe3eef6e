"""Addresses: unknown ones are refused with help, odd ones do no harm, old ones lead on."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from marsad.claims import Snapshot
from marsad.gather import Gathered
from marsad.web.ledger import models, store
from tests.factories import document
from tests.web.look import FIXED, Answers, addresses, data, one, rows, see, tree, with_suffix, words
from tests.web.pages import World

pytestmark = pytest.mark.django_db
STEMS = ("incidents", "places", "actors", "sources", "months", "assessments", "documents")


@pytest.mark.parametrize("stem", STEMS)
def test_an_unknown_id_is_said_so_with_a_way_on(client: Client, world: World, stem: str) -> None:
    answer = client.get(f"/{stem}/nothing-of-the-kind")
    assert answer.status_code == 404
    main = one(tree(answer), "//main")
    assert "Nothing stands here" in words(main)
    assert {"/incidents", "/changes"} <= set(main.xpath(".//a/@href"))


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_an_unknown_id_is_not_found_as_data_either(client: Client, world: World, stem: str, suffix: str) -> None:
    assert client.get(f"/{stem}/nothing-of-the-kind.{suffix}").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/documents/../../../etc/passwd",
        "/documents/%2e%2e/%2e%2e/etc/passwd",
        "/documents/..%2f..%2fetc%2fpasswd",
        "/documents//etc/passwd",
        "/documents/C:\\windows\\win.ini",
        "/incidents/..%2f..%2fsettings.py",
        "/places/../actors",
        "/assessments/2018-11/../../etc/passwd",
        "/static/../settings.py",
        "/static/%2e%2e/settings.py",
        "/static/..%2fsettings.py",
    ],
)
def test_a_path_that_climbs_finds_nothing(client: Client, world: World, path: str) -> None:
    for address in (path, f"{path}.json", f"{path}.csv"):
        answer = client.get(address)
        assert answer.status_code == 404, address
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert b"root:" not in body
        assert b"SECRET_KEY" not in body


@pytest.mark.parametrize("stem", [*STEMS, "claims"])
def test_a_very_long_id_finds_nothing(client: Client, world: World, stem: str) -> None:
    assert client.get(f"/{stem}/{'a' * 20_000}").status_code == 404


@pytest.mark.parametrize(
    "id", ["%F0%9F%92%A3", "%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF", "%ff%fe", "'%20OR%201=1--", "%E2%80%AE"]
)
def test_letters_of_any_script_in_an_id_find_nothing(client: Client, world: World, id: str) -> None:
    for stem in STEMS:
        assert client.get(f"/{stem}/{id}").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/incidents/%00", "/documents/a%00b", "/incidents?place=%00", "/incidents.json?month=2018%00", "/?%00=1", "/%00"],
)
def test_a_nul_is_refused_before_anything_is_asked(client: Client, world: World, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 400
    assert "U+0000" in answer.content.decode()


def test_parameters_that_no_page_knows_change_nothing(client: Client, world: World) -> None:
    plain = data(client, "/incidents")
    for query in ("x=1", "Month=2018-10", "month[]=2018-10", "debug=1", "format=xml", "order=title;drop"):
        assert data(client, f"/incidents?{query}") == plain
    for path in FIXED:
        assert client.get(f"{path}?nonsense=1&lang=xx").status_code == 200


def test_a_parameter_given_twice_counts_once(client: Client, world: World) -> None:
    assert data(client, "/incidents?month=2017-01&month=2018-11") == data(client, "/incidents?month=2018-11")


def test_head_answers_as_get_without_a_body(client: Client, answers: Answers) -> None:
    for address, full in answers.all.items():
        answer = client.head(address)
        assert (answer.status_code, answer.content) == (200, b""), address
        assert answer["Content-Type"] == full["Content-Type"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_page_that_only_shows_takes_nothing(client: Client, world: World, method: str) -> None:
    for path in addresses(world):
        for address in (path, with_suffix(path, "json"), with_suffix(path, "csv")):
            answer = getattr(client, method)(address)
            assert answer.status_code == 405, address
            assert set(answer["Allow"].split(", ")) == {"GET", "HEAD"}


def test_a_merged_incident_leads_to_the_one_it_became_in_each_form(client: Client, world: World) -> None:
    page = see(client, f"/incidents/{world.merged}")
    assert world.merged in words(one(page, "//p[@class='note']"))
    assert words(one(page, "//h1")) == words(one(see(client, f"/incidents/{world.toll}"), "//h1"))
    record = data(client, f"/incidents/{world.merged}")
    assert (record["id"], record["redirected_from"]) == (world.toll, world.merged)
    assert {row["incident"] for row in rows(client, f"/incidents/{world.merged}")} == {world.toll}
    assert data(client, f"/incidents/{world.toll}")["redirected_from"] is None


def test_a_merge_that_was_undone_leads_nowhere_else(client: Client, world: World) -> None:
    models.Redirect(incident_id=world.merged, target=None, reason="two attacks after all").save()
    assert client.get(f"/incidents/{world.merged}").status_code == 404
    assert "stands by itself again" in words(see(client, "/changes"))


def test_merges_in_a_circle_are_not_followed_for_ever(client: Client, world: World) -> None:
    models.Redirect(incident_id=world.toll, target_id=world.merged, reason="by mistake").save()
    assert client.get(f"/incidents/{world.toll}").status_code == 404


def test_a_merged_incident_is_in_no_list(client: Client, world: World) -> None:
    assert world.merged not in {each["id"] for each in data(client, "/incidents")["items"]}


@pytest.mark.parametrize(
    "id", ["a?b=c", "a#b", "50%25", "a b", "ü/ö", "a&b=c", "a+b", 'q"uote', "...", "a.json", "b.csv", "c.json.csv"]
)
def test_a_report_is_found_under_an_id_of_any_shape(client: Client, world: World, id: str) -> None:
    text = f"Report of the id {id}."
    snapshot = Snapshot(content=text.encode(), media_type="text/plain", origin="x.txt")
    store.keep_gathered(Gathered(snapshot, document(id, text=text)))
    listed = see(client, "/documents").xpath("//tbody//th/a/@href")
    assert reverse("site:document", args=[id]) in listed
    page = see(client, reverse("site:document", args=[id]))
    assert words(one(page, "//div[@class='text']")) == text
    (address,) = page.xpath("//link[@type='application/json']/@href")
    assert client.get(address).json()["text"] == text


def test_a_claim_s_address_leads_to_the_sentence_and_an_unknown_one_nowhere(client: Client, world: World) -> None:
    claim = data(client, f"/incidents/{world.zero}")["members"][0]["claims"][0]
    answer = client.get(f"/claims/{claim['id']}")
    assert answer.status_code == 302
    assert answer["Location"] == f"/documents/zero#q-{claim['quote']['start']}-{claim['quote']['end']}"
    assert client.get("/claims/0").status_code == 404
    assert client.post(f"/claims/{claim['id']}").status_code == 405
