"""Every number leads to the sentence it stands in: the links, their anchors and the words between them."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

import pytest
from django.test import Client

from marsad.web.ledger.models import ClaimRow, Document
from tests.web.look import Answers, data, one, see, words
from tests.web.pages import World

pytestmark = pytest.mark.django_db
ANCHOR = re.compile(r"q-(\d+)-(\d+)")


def _told(world: World) -> tuple[str, ...]:
    return (world.contested, world.part, world.short, world.zero, world.toll, world.evil)


def test_every_link_to_a_quotation_has_its_anchor_in_the_document(client: Client, answers: Answers) -> None:
    links = {link for page in answers.trees.values() for link in page.xpath("//a/@href") if "#q-" in link}
    assert len(links) > 30
    anchors: dict[str, set[str]] = {}
    for link in links:
        parts = urlsplit(link)
        path = parts.path
        if path not in anchors:
            anchors[path] = set(see(client, path).xpath("//@id"))
        assert parts.fragment in anchors[path], link


def test_the_anchor_begins_where_the_quotation_begins(client: Client, world: World) -> None:
    for row in Document.objects.all():
        page = one(see(client, f"/documents/{row.pk.replace('<', '%3C')}"), "//div[@class='text']")
        for mark in page.xpath(".//*[starts-with(@id, 'q-')]"):
            start = int(ANCHOR.fullmatch(mark.get("id"))[1])  # type: ignore[index]
            before = "".join(page.xpath("string()")).lstrip()[:start]
            assert row.text.startswith(before), (row.pk, mark.get("id"))


def test_every_claim_of_the_ledger_can_be_reached(client: Client, world: World) -> None:
    ids: dict[str, set[str]] = {}
    for row in ClaimRow.objects.select_related("mention"):
        answer = client.get(f"/claims/{row.claim_id}")
        assert answer.status_code == 302
        path, _, anchor = answer["Location"].partition("#")
        if path not in ids:
            ids[path] = set(see(client, path).xpath("//@id"))
        assert anchor in ids[path], row.claim_id
        assert unquote(path) == f"/documents/{row.mention.document_id}"


def test_every_figure_of_the_claims_side_by_side_is_a_link_to_its_words(client: Client, world: World) -> None:
    for id in _told(world):
        table = one(see(client, f"/incidents/{id}"), "//section[@id='claims']//table")
        for cell in table.xpath(".//tbody//td/div"):
            (link,) = cell.xpath("a/@href")
            assert ANCHOR.search(link), words(cell)


def test_the_headline_s_numbers_lead_to_quotations(client: Client, world: World) -> None:
    page = see(client, f"/incidents/{world.toll}")
    (link,) = one(page, "//p[@class='lead']").xpath("./a/@href")
    document, anchor = urlsplit(link).path, urlsplit(link).fragment
    start, end = (int(number) for number in ANCHOR.fullmatch(anchor).groups())  # type: ignore[union-attr]
    assert data(client, document)["text"][start:end] == "killed 7 people"


def test_every_number_of_a_list_leads_to_the_incident_s_own_claims(client: Client, answers: Answers) -> None:
    for line in answers.trees["/incidents"].xpath("//tr[@data-incident]"):
        killed, injured, sources = line.xpath("td[@class='num']/a/@href")
        own = f"/incidents/{line.get('data-incident')}"
        assert (killed, injured, sources) == (f"{own}#field-killed", f"{own}#field-injured", f"{own}#claims")
        ids = set(see(client, own).xpath("//@id"))
        assert {"field-killed", "field-injured", "claims"} <= ids


def test_an_address_of_a_quotation_escapes_what_an_id_may_hold(client: Client, world: World) -> None:
    links = [link for link in see(client, f"/incidents/{world.evil}").xpath("//a/@href") if "#q-" in link]
    assert links
    assert {urlsplit(link).path for link in links} == {"/documents/evil/%3Cb%3E"}


def test_the_text_of_a_document_is_whole_and_marked(client: Client, world: World) -> None:
    for row in Document.objects.all():
        text = one(see(client, f"/documents/{row.pk.replace('<', '%3C')}"), "//div[@class='text']")
        assert " ".join(text.text_content().split()) == " ".join(row.text.split()), row.pk
        assert text.xpath(".//mark"), row.pk


def test_an_unread_sentence_is_marked_in_its_document_with_its_reason(client: Client, world: World) -> None:
    page = see(client, "/documents/one")
    marked = one(page, "//div[@class='text']//mark[contains(@class, 'unread')]")
    assert words(marked) == "Smoke rose over a burned depot and many suffered."
    assert "no event word was found" in words(one(page, "//section[@id='unread']"))


def test_the_words_of_a_claim_are_the_same_on_both_ends(client: Client, world: World) -> None:
    for id in _told(world):
        for member in data(client, f"/incidents/{id}")["members"]:
            text = data(client, f"/documents/{member['document']['id'].replace('<', '%3C')}")["text"]
            for claim in member["claims"]:
                quote = claim["quote"]
                assert text[quote["start"] : quote["end"]] == quote["exact"]
