"""Every public page is there as HTML, JSON and CSV, and the three say the same."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import Client

from tests.web.look import Answers, data, rows, see, with_suffix, words
from tests.web.pages import World

pytestmark = pytest.mark.django_db


def test_every_page_answers_in_each_form_with_its_media_type(answers: Answers) -> None:
    for form, media_type in (
        (answers.html, "text/html; charset=utf-8"),
        (answers.json, "application/json"),
        (answers.csv, "text/csv; charset=utf-8"),
    ):
        for path, answer in form.items():
            assert (answer.status_code, answer["Content-Type"]) == (200, media_type), path


def test_every_page_names_its_own_data(answers: Answers) -> None:
    for path, page in answers.trees.items():
        for media_type, suffix in (("application/json", "json"), ("text/csv", "csv")):
            (address,) = page.xpath(f"//link[@rel='alternate'][@type='{media_type}']/@href")
            assert address == with_suffix(path, suffix)
            assert answers.all[address]["Content-Type"].startswith(media_type)


def test_every_page_has_one_heading_a_title_and_a_main_part(answers: Answers) -> None:
    for path, page in answers.trees.items():
        assert len(page.xpath("//h1")) == 1, path
        assert len(page.xpath("//main")) == 1, path
        assert words(page.xpath("//title")[0]).endswith("· Marsad"), path
        assert not words(page.xpath("//title")[0]).startswith("·"), path


def test_no_page_has_two_elements_of_one_id(answers: Answers) -> None:
    for path, page in answers.trees.items():
        ids = page.xpath("//@id")
        assert sorted(ids) == sorted(set(ids)), path


def test_every_link_within_a_page_has_its_end(answers: Answers) -> None:
    for path, page in answers.trees.items():
        ends = set(page.xpath("//@id"))
        missing = {link for link in page.xpath("//a/@href") if link.startswith("#") and link[1:] not in ends}
        assert not missing, (path, missing)


def test_every_link_of_the_site_leads_somewhere(client: Client, answers: Answers) -> None:
    seen = set(answers.all)
    for path, page in answers.trees.items():
        for address in {link.partition("#")[0] for link in page.xpath("//a/@href")} - seen:
            seen.add(address)
            if address.startswith("/"):
                assert client.get(address).status_code in (200, 302), (path, address)
    assert len(seen) > 60


def test_every_csv_has_one_header_and_rows_of_its_width(answers: Answers) -> None:
    for path, answer in answers.csv.items():
        lines = list(csv.reader(io.StringIO(answer.content.decode(), newline="")))
        assert {len(line) for line in lines} == {len(lines[0])}, path
        assert len(set(lines[0])) == len(lines[0]), path


def test_a_csv_is_a_file_named_after_its_page(client: Client, world: World) -> None:
    for path, name in (
        ("/", "index.csv"),
        ("/incidents?month=2018-11", "incidents.csv"),
        (f"/incidents/{world.toll}", f"incidents-{world.toll}.csv"),
        ("/documents/evil/%3Cb%3E", "documents-evil-<b>.csv"),
    ):
        given = client.get(with_suffix(path, "csv"))["Content-Disposition"]
        assert given == f'attachment; filename="{name}"'


def test_the_list_says_the_same_in_each_form(client: Client, world: World) -> None:
    page, record, table = see(client, "/incidents"), data(client, "/incidents"), rows(client, "/incidents")
    ids = [each["id"] for each in record["items"]]
    assert page.xpath("//tr/@data-incident") == ids == [row["id"] for row in table]
    assert f"Incidents found: {record['total']}" in words(page)
    for item, row in zip(record["items"], table, strict=True):
        assert row["title"] == item["title"]
        assert row["contradictions"] == str(item["contradictions"])


def test_an_incident_says_the_same_in_each_form(client: Client, world: World) -> None:
    for id in (world.contested, world.part, world.zero, world.toll):
        path = f"/incidents/{id}"
        record, table = data(client, path), rows(client, path)
        assert record["id"] == id
        entries = [(c["field"], e["claim_id"]) for c in record["comparisons"] for e in c["entries"]]
        assert [(row["field"], row["claim_id"]) for row in table] == entries
        said = words(see(client, path))
        for comparison in record["comparisons"]:
            assert " ".join(comparison["sentence"].split()) in said
        for member in record["members"]:
            assert member["document"]["source_name"] in said


@pytest.mark.parametrize("kind", ["places", "actors", "sources"])
def test_a_register_says_the_same_in_each_form(client: Client, world: World, kind: str) -> None:
    items, table = data(client, f"/{kind}")["items"], rows(client, f"/{kind}")
    assert [(each["id"], str(each["incidents"])) for each in items] == [(r["id"], r["incidents"]) for r in table]
    page = see(client, f"/{kind}")
    shown = page.xpath("//tbody//th/a/@href")
    assert shown == [f"/{kind}/{each['id']}" for each in items]
    assert [words(cell) for cell in page.xpath("//tbody//td")] == [str(each["incidents"]) for each in items]


def test_the_number_beside_a_register_s_entry_is_the_number_behind_it(client: Client, world: World) -> None:
    for kind in ("place", "actor", "source"):
        for item in data(client, f"/{kind}s")["items"]:
            assert data(client, f"/{kind}s/{item['id']}")["incidents"]["total"] == item["incidents"]
            assert data(client, f"/incidents?{kind}={item['id']}")["total"] == item["incidents"]


def test_months_say_the_same_in_each_form_and_add_up(client: Client, world: World) -> None:
    months, table = data(client, "/months")["months"], rows(client, "/months")
    assert [(m["id"], str(m["incidents"])) for m in months] == [(r["id"], r["incidents"]) for r in table]
    assert sum(month["incidents"] for month in months) == data(client, "/incidents")["total"]
    for month in months:
        path = f"/months/{month['id']}"
        assert data(client, path)["incidents"]["total"] == month["incidents"]
        total = see(client, path).xpath("//table[@class='cross']//td[last()]//strong")
        assert sum(int(words(each)) for each in total) == month["incidents"]


def test_a_document_says_the_same_in_each_form(client: Client, world: World) -> None:
    record, table = data(client, "/documents/sum"), rows(client, "/documents/sum")
    assert [row["mention"] for row in table] == [member["uid"] for member in record["mentions"]]
    for row in table:
        assert record["text"][int(row["start"]) : int(row["end"])].strip() == row["quote"].strip()
    by_uid = {row["mention"]: row for row in table}
    assert (by_uid["sum/a"]["killed_lo"], by_uid["sum/a"]["injured_lo"]) == ("35", "60")
    assert (by_uid["sum/b"]["killed_lo"], by_uid["sum/b"]["injured_lo"]) == ("20", "")
    assert by_uid["sum/t"]["incident"] == ""
    assert by_uid["sum/a"]["incident"] == world.part


def test_changes_and_unread_sentences_say_the_same_in_each_form(client: Client, world: World) -> None:
    changes, table = data(client, "/changes")["changes"], rows(client, "/changes")
    assert [change["sentence"] for change in changes] == [row["sentence"] for row in table]
    assert "Incident merged-away was merged into" in words(see(client, "/changes"))
    unread, table = data(client, "/unread")["unread"], rows(client, "/unread")
    assert len(unread) == len(table) == 2
    assert {row["reviewed"] for row in table} == {"false"}


def test_the_first_page_counts_what_the_ledger_holds(client: Client, world: World) -> None:
    record, page = data(client, "/"), see(client, "/")
    figures = page.xpath("//dl[@class='figures']/div")
    shown = {words(each.xpath("dt")[0]): int(words(each.xpath("dd")[0])) for each in figures}
    assert shown == record["totals"]
    assert shown["incidents"] == data(client, "/incidents")["total"]
    assert shown["reports"] == len(data(client, "/documents")["documents"])
    assert shown["contradictions"] == data(client, "/incidents?contested=1")["total"]


def test_json_keeps_letters_and_is_the_same_twice(client: Client, answers: Answers) -> None:
    for path, first in answers.json.items():
        assert client.get(with_suffix(path, "json")).content == first.content
        assert rb"\u06" not in first.content
