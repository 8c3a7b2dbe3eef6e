"""Three languages, two directions: the switch, what it changes, and what it never changes."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web.look import addresses, data, embedded, one, see, tree, words
from tests.web.pages import World

pytestmark = pytest.mark.django_db
DIRECTIONS = {"en": "ltr", "ar": "rtl", "ckb": "rtl"}


def _choose(client: Client, language: str, then: str = "/incidents") -> str:
    answer = client.post("/i18n/setlang/", {"language": language, "next": then})
    assert answer.status_code == 302
    return answer["Location"]


@pytest.mark.parametrize(("language", "direction"), DIRECTIONS.items())
def test_every_page_says_its_language_and_direction(
    client: Client, world: World, language: str, direction: str
) -> None:
    for path in addresses(world):
        root = see(client, path, language)
        assert (root.get("lang"), root.get("dir")) == (language, direction), path


def test_the_switch_brings_back_to_the_same_page_in_the_other_language(client: Client, world: World) -> None:
    for language, direction in DIRECTIONS.items():
        assert _choose(client, language, "/incidents?month=2018-11") == "/incidents?month=2018-11"
        page = tree(client.get("/incidents?month=2018-11"))
        assert (page.get("lang"), page.get("dir")) == (language, direction)


def test_every_page_has_the_switch_with_each_language_in_its_own_letters(client: Client, world: World) -> None:
    for path in addresses(world):
        form = one(see(client, path), "//form[@class='languages']")
        assert form.get("method") == "post"
        assert form.xpath(".//button/@value") == ["en", "ar", "ckb"]
        assert form.xpath(".//button/@lang") == ["en", "ar", "ckb"]
        assert form.xpath(".//button/@dir") == ["ltr", "rtl", "rtl"]
        assert one(form, ".//button[@aria-current='true']").get("value") == "en"


def test_a_language_that_we_do_not_speak_is_not_chosen(client: Client, world: World) -> None:
    for language in ("xx", "", "en/../ar", "<script>", "a" * 5000):
        _choose(client, language)
        assert tree(client.get("/about")).get("lang") == "en"


@pytest.mark.parametrize(
    "then", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example", "http:evil.example"]
)
def test_the_switch_leads_to_no_other_site(client: Client, world: World, then: str) -> None:
    assert _choose(client, "ar", then) == "/"


def test_the_switch_needs_the_token_of_its_page(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post("/i18n/setlang/", {"language": "ar"}).status_code == 403


def test_the_answer_tells_caches_that_it_depends_on_the_language(client: Client, world: World) -> None:
    assert "Accept-Language" in client.get("/incidents")["Vary"]
    assert client.get("/incidents", headers={"accept-language": "ckb"})["Content-Language"] == "ckb"


def test_figures_and_ids_are_the_same_in_every_language(client: Client, world: World) -> None:
    path = f"/incidents/{world.part}"
    client.get(path)
    plain = data(client, path)
    for language in DIRECTIONS:
        _choose(client, language)
        assert data(client, path) == plain


def test_quotations_stay_in_their_own_language_and_direction(client: Client, world: World) -> None:
    for language in DIRECTIONS:
        page = see(client, "/documents/three", language)
        text = one(page, "//div[@class='text']")
        assert (text.get("lang"), text.get("dir")) == ("ar", "rtl")
        page = see(client, "/documents/one", language)
        text = one(page, "//div[@class='text']")
        assert (text.get("lang"), text.get("dir")) == ("en", "ltr")


def test_sentences_that_are_written_in_english_are_marked_on_other_pages(client: Client, world: World) -> None:
    page = see(client, f"/incidents/{world.contested}", "ar")
    sentences = page.xpath("//section[@id='agreement']//p/bdi[@lang='en'][@dir='ltr']")
    assert len(sentences) == len(data(client, f"/incidents/{world.contested}")["comparisons"])
    assert not see(client, f"/incidents/{world.contested}").xpath("//section[@id='agreement']//p/bdi[@lang='en']")


def test_dates_keep_their_order_between_arabic_words(client: Client, world: World) -> None:
    page = see(client, f"/incidents/{world.contested}", "ar")
    assert "\u20662018-10-23\u2069" in page.text_content()
    assert "\u2066" not in see(client, f"/incidents/{world.contested}").text_content()


def test_no_word_of_the_frame_is_left_in_english(client: Client, world: World) -> None:
    frames = {}
    for language in DIRECTIONS:
        page = see(client, "/incidents", language)
        frames[language] = [
            words(each) for each in page.xpath("//header//nav//a | //footer//a | //thead//th | //label")
        ]
    for language in ("ar", "ckb"):
        same = {a for a, b in zip(frames["en"], frames[language], strict=True) if a == b} - {"JSON", "CSV"}
        assert not same, language


def test_the_map_names_places_in_the_page_s_language(client: Client, world: World) -> None:
    names = {
        language: {
            each["properties"].get("name") for each in embedded(see(client, "/", language), "map-region")["features"]
        }
        for language in ("en", "ar")
    }
    assert "Baghdad" in names["en"]
    assert "بغداد" in names["ar"]
    assert "Baghdad" not in names["ar"]


def test_a_page_not_found_speaks_the_reader_s_language(client: Client, world: World) -> None:
    answer = client.get("/incidents/nothing", headers={"accept-language": "ar"})
    assert answer.status_code == 404
    assert tree(answer).get("dir") == "rtl"
    assert "Nothing stands here" not in answer.content.decode()
