"""Every public page, in each form and language."""

from __future__ import annotations

import csv
import io
import re
from itertools import product

import pytest
from django.test import Client

from marsad.web.ledger import queries

PAGES = (
    "/",
    "/incidents",
    "/incidents?contested=1",
    "/places",
    "/places/iq-qayyarah",
    "/places/iq-makhmur",
    "/actors",
    "/actors/islamic-state",
    "/sources",
    "/sources/tigris-wire",
    "/months",
    "/months/2018-10",
    "/assessments",
    "/assessments/2018-10",
    "/documents",
    "/documents/one",
    "/documents/three",
    "/unread",
    "/changes",
    "/about",
    "/method",
    "/glossary",
    "/comment-policy",
)

pytestmark = pytest.mark.usefixtures("ledger")


def _contested() -> str:
    found = queries.incidents(queries.Filters(contested=True))["items"]
    assert len(found) == 1
    return found[0]["id"]


def _with_suffix(path: str, suffix: str) -> str:
    stem, _, query = path.partition("?")
    return f"{'/index' if stem == '/' else stem}.{suffix}?{query}"


def test_every_page_is_there_in_each_language(client: Client) -> None:
    paths = (*PAGES, f"/incidents/{_contested()}")
    for language, path in product(("en", "ar", "ckb"), paths):
        answer = client.get(path, headers={"accept-language": language})
        html = answer.content.decode()
        assert answer.status_code == 200, path
        assert f'<html lang="{language}"' in html, path
        assert "{{" not in html and "{%" not in html, path


def test_every_page_is_there_as_json_and_csv(client: Client) -> None:
    for path in (*PAGES, f"/incidents/{_contested()}"):
        data = client.get(_with_suffix(path, "json"))
        assert (data.status_code, data["Content-Type"]) == (200, "application/json"), path
        assert isinstance(data.json(), dict), path
        table = client.get(_with_suffix(path, "csv"))
        assert (table.status_code, table["Content-Type"]) == (200, "text/csv; charset=utf-8"), path
        assert list(csv.reader(io.StringIO(table.content.decode()))), path


def test_every_page_links_to_its_data_at_its_foot(client: Client) -> None:
    html = client.get("/incidents?contested=1").content.decode()
    assert 'href="/incidents.json?contested=1"' in html
    assert 'href="/incidents.csv?contested=1"' in html


def test_every_quotation_linked_from_an_incident_has_its_anchor(client: Client) -> None:
    html = client.get(f"/incidents/{_contested()}").content.decode()
    links = set(re.findall(r'href="(/documents/[^"#]+)#(q-\d+-\d+)"', html))
    assert len(links) > 8
    for document, anchor in links:
        assert f'id="{anchor}"' in client.get(document).content.decode()


def test_the_csv_of_an_incident_holds_one_row_a_claim_with_its_words(client: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get(f"/incidents/{_contested()}.csv").content.decode())))
    killed = {row["source"]: row for row in rows if row["field"] == "killed"}
    assert killed["Nineveh Post"]["quote"] == "killed 5 civilians"
    assert (killed["Tigris Wire"]["lo"], killed["Tigris Wire"]["hi"]) == ("3", "")
    assert {row["state"] for row in killed.values()} == {"contradict"}


def test_a_total_says_whether_its_parts_add_up(client: Client) -> None:
    found = queries.incidents(queries.Filters(place="iq-makhmur-district"))["items"]
    html = client.get(f"/incidents/{found[0]['id']}").content.decode()
    assert "In all, 16 were injured in two days." in html
    assert "Adds up" in html


def test_a_document_keeps_its_text_to_the_letter(client: Client) -> None:
    html = client.get("/documents/three").content.decode()
    body = re.sub(r"<[^>]+>", "", html[html.index('class="text"') :].split(">", 1)[1].split("</div>")[0])
    assert body.strip() == queries.document("three")["text"]


def test_a_claim_s_address_leads_to_its_words(client: Client) -> None:
    claim = queries.incident(_contested())["members"][0]["claims"][0]
    answer = client.get(f"/claims/{claim['id']}")
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"#q-{claim['quote']['start']}-{claim['quote']['end']}")


def test_what_is_not_there_is_said_politely(client: Client) -> None:
    for stem in ("incidents", "places", "actors", "sources", "months", "documents"):
        assert "Nothing stands here" in client.get(f"/{stem}/nothing").content.decode()
        assert client.get(f"/{stem}/nothing.json").status_code == 404
    assert client.get("/claims/nothing").status_code == 404


def test_a_wrong_filter_is_refused_with_the_reason(client: Client) -> None:
    for query in ("page=0", "page=x", "page=-1", "page=²", "contested=perhaps"):
        assert client.get(f"/incidents?{query}").status_code == 400
        assert client.get(f"/incidents.csv?{query}").status_code == 400
        assert query.split("=")[0] in client.get(f"/incidents.json?{query}").json()["error"]


def test_filters_narrow_the_list(client: Client) -> None:
    assert client.get("/incidents.json?method=ied").json()["total"] == 1
    assert client.get("/incidents.json?admin1=Nineveh&contested=1").json()["total"] == 1
    assert client.get("/incidents.json?month=2017-01").json()["total"] == 0


def test_an_empty_ledger_still_has_a_first_page(client: Client) -> None:
    from marsad.web.ledger.models import AssessmentCache, IncidentSummaryCache

    AssessmentCache.objects.all().delete()
    IncidentSummaryCache.objects.all().delete()
    assert "The ledger is empty" in client.get("/").content.decode()


def test_without_the_map_s_files_a_notice_stands_in_its_place(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from marsad.web.site.templatetags import marsad as tags

    monkeypatch.setattr(tags.finders, "find", lambda path: None)
    html = client.get("/incidents").content.decode()
    assert "The map was not built here" in html
    assert "maplibre" not in html
    assert 'class="incidents"' in html


def test_asking_for_a_page_changes_nothing(client: Client) -> None:
    before = queries.summary_table()
    for path in PAGES:
        client.get(path)
    assert queries.summary_table() == before


@pytest.mark.usefixtures("ledger")
def test_the_months_under_the_bars_of_the_home_page_stand_in_their_order(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest_first = [{"id": "2018-11", "incidents": 5}, {"id": "2018-10", "incidents": 27}]
    monkeypatch.setattr(queries, "months", lambda: newest_first)
    named = re.findall(r'<li><a href="/months/([\d-]+)">', client.get("/").content.decode())
    assert named == ["2018-10", "2018-11"]
