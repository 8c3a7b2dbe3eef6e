"""Assessments open to their claims; the policy's page holds the policy's rules, all of them and no others."""

from __future__ import annotations

import pytest
import yaml
from django.test import Client

from marsad.web.comments import policy
from marsad.web.ledger.models import AssessmentCache
from tests.web.look import data, one, rows, see, words
from tests.web.pages import World
from tests.web.sample import NOW

pytestmark = pytest.mark.django_db
ASSESSMENT = "/assessments/2018-11"
TOPIC = ("No profanity", "threats", "personal attacks", "vulgarity", "sexism", "racism", "homophobia", "xenophobia")


def test_every_sentence_of_an_assessment_opens_to_its_claims(client: Client, world: World) -> None:
    sentences = see(client, ASSESSMENT).xpath("//details[@class='sentence']")
    assert len(sentences) >= 6
    for sentence in sentences:
        number = int(words(one(sentence, "summary/span[@class='count']")))
        quoted = [link for link in sentence.xpath(".//ul//a/@href") if "#q-" in link]
        # Several claims can stand in the same words: these are quoted once.
        assert number >= len(set(quoted)) == len(quoted) > 0, words(sentence)


def test_the_words_shown_for_a_sentence_are_those_of_its_claims(client: Client, world: World) -> None:
    record = data(client, ASSESSMENT)["record"]
    written = [each for section in record["sections"] for each in section["sentences"]]
    shown = see(client, ASSESSMENT).xpath("//details[@class='sentence']")
    assert len(written) == len(shown)
    for each, element in zip(written, shown, strict=True):
        assert words(one(element, "summary")).startswith(" ".join(each["text"].split()))
        for claim in each["claims"]:
            link = client.get(f"/claims/{claim}")["Location"]
            assert link in element.xpath(".//a/@href")


def test_an_assessment_says_the_same_in_each_form(client: Client, world: World) -> None:
    record = data(client, ASSESSMENT)["record"]
    written = [(section["id"], each["text"]) for section in record["sections"] for each in section["sentences"]]
    assert [(row["section"], row["sentence"]) for row in rows(client, ASSESSMENT)] == written


def test_a_number_of_an_assessment_is_that_of_the_list(client: Client, world: World) -> None:
    total = data(client, "/incidents?month=2018-11&country=IQ")["total"]
    assert f"In November 2018, {total} incidents in Iraq are on record" in words(see(client, ASSESSMENT))


def test_a_part_with_nothing_to_say_says_that(client: Client, world: World) -> None:
    page = see(client, ASSESSMENT)
    empty = [each for each in page.xpath("//article/section[h2]") if not each.xpath(".//details")]
    assert empty
    assert all(words(each.xpath("p")[0]) for each in empty if each.xpath("p"))


def test_the_list_of_assessments_leads_to_each(client: Client, world: World) -> None:
    for line in data(client, "/assessments")["assessments"]:
        assert client.get(f"/assessments/{line['month']}").status_code == 200
    assert see(client, "/assessments").xpath("//tbody//th/a/@href")[0] == ASSESSMENT


def test_an_area_s_assessment_has_an_address_of_its_own(client: Client, world: World) -> None:
    like = AssessmentCache.objects.get(month="2018-11", language="en")
    AssessmentCache(
        month="2018-11",
        area="Salah al-Din",
        country="IQ",
        inputs="",
        title="Salah al-Din: November 2018",
        record=like.record | {"title": "Salah al-Din: November 2018"},
        as_of=NOW,
    ).save()
    path = "/assessments/2018-11/Salah%20al-Din"
    assert words(one(see(client, path), "//h1")) == "Salah al-Din: November 2018"
    assert path in see(client, "/assessments").xpath("//a/@href")
    assert path in see(client, "/months/2018-11").xpath("//a/@href")
    form = one(see(client, path), "//form[contains(@class, 'comment-form')]")
    assert form.xpath(".//input[@name='id']/@value") == ["2018-11/Salah al-Din"]
    assert client.get("/assessments/2018-11/Atlantis").status_code == 404


def test_the_policy_s_page_lists_exactly_the_rules_of_the_file(client: Client, world: World) -> None:
    written = yaml.safe_load(policy.FILE.read_text(encoding="utf-8"))
    page = one(see(client, "/comment-policy"), "//article")
    shown = list(
        zip(page.xpath(".//dt/@id"), map(words, page.xpath(".//dt")), map(words, page.xpath(".//dd")), strict=True)
    )
    assert shown == [(rule["id"], rule["label"], rule["explanation"]) for rule in written["rules"]]
    assert f"Version {written['version']}" in words(page)


def test_the_policy_s_data_is_the_file(client: Client, world: World) -> None:
    written = yaml.safe_load(policy.FILE.read_text(encoding="utf-8"))
    assert data(client, "/comment-policy") == written
    assert rows(client, "/comment-policy") == written["rules"]


def test_the_policy_s_sentence_stands_on_its_page_and_under_every_form(client: Client, world: World) -> None:
    for path in ("/comment-policy", f"/incidents/{world.toll}", ASSESSMENT):
        said = words(one(see(client, path), "//main"))
        assert (
            "No profanity, threats, personal attacks, vulgarity, abuse (sexism, racism, homophobia, xenophobia), "
            in said
        )
        assert "commercial or personal promotion" in said
        assert "Relevant comments and constructive criticism are welcome" in said


@pytest.mark.parametrize("topic", TOPIC)
def test_every_topic_of_the_sentence_has_its_rule(topic: str) -> None:
    labels = " ".join(rule.label for rule in policy.load_policy().rules).casefold()
    assert topic.removeprefix("No ").casefold() in labels


@pytest.mark.parametrize("name", ["about", "method", "glossary"])
@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_a_page_of_text_is_there_in_each_language_or_says_that_it_is_not(
    client: Client, world: World, name: str, language: str
) -> None:
    page = see(client, f"/{name}", language)
    article = one(page, "//article")
    assert article.get("lang") in (language, "en")
    if article.get("lang") != language:
        assert page.xpath("//p[@class='note']")
    ids = article.xpath("section/@id")
    assert ids and len(set(ids)) == len(ids)
    assert all(words(each) for each in article.xpath("section"))
