"""The words of the interface: the same keys and blanks in each language, and no page asks for one that is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

import marsad.web
from marsad.claims import (
    ActorKind,
    ActorRole,
    CountKind,
    Group,
    MentionKind,
    Outcome,
    Polarity,
    PublishedBasis,
    Realis,
    Stance,
    UnknownCode,
    Verdict,
)
from marsad.coding import State
from marsad.web.site import wording
from marsad.web.site.wording import strings, text, text_or_code

WEB = Path(marsad.web.__file__).parent
LANGUAGES = [code for code, _ in settings.LANGUAGES]
LISTS = {
    "actor_kind": ActorKind,
    "basis": PublishedBasis,
    "count_kind": CountKind,
    "group": Group,
    "kind": MentionKind,
    "outcome": Outcome,
    "polarity": Polarity,
    "realis": Realis,
    "role": ActorRole,
    "stance": Stance,
    "state": State,
    "verdict": Verdict,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys(language: str) -> None:
    assert strings(language).keys() == strings("en").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_blanks(language: str) -> None:
    for key, words in strings("en").items():
        assert set(re.findall(r"{\w+}", strings(language)[key])) == set(re.findall(r"{\w+}", words)), key


@pytest.mark.parametrize("prefix", LISTS)
def test_every_code_of_a_closed_list_has_its_word(prefix: str) -> None:
    assert {f"{prefix}.{code}" for code in LISTS[prefix]} <= strings("en").keys()


def test_every_key_that_a_template_names_exists() -> None:
    named = {
        key
        for path in WEB.rglob("templates/**/*.html")
        for key in re.findall(r'{% t "([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert named <= strings("en").keys()


def test_no_string_is_left_that_nothing_uses() -> None:
    pages = [*WEB.rglob("templates/**/*.html"), *WEB.rglob("*.py")]
    said = "".join(path.read_text(encoding="utf-8") for path in pages)
    prefixes = set(re.findall(r'\|word:"(\w+)"', said)) | set(LISTS) | {"where_precision", "date_precision"}
    unused = [key for key in strings("en") if key not in said and key.split(".")[0] not in prefixes]
    assert unused == []


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(UnknownCode):
        text("no.such_key")


def test_a_code_without_a_word_is_shown_as_it_is() -> None:
    assert text_or_code("state", "not_a_state") == "not a state"


def test_a_date_between_arabic_words_keeps_its_order() -> None:
    with translation.override("ar"):
        assert "\u20662018-10\u2069" in text("home.latest", month="2018-10")
    with translation.override("en"):
        assert text("home.latest", month="2018-10") == "Latest month: 2018-10"


def test_a_language_we_do_not_speak_falls_back_to_english() -> None:
    with translation.override("de"):
        assert wording.language() == "en"
