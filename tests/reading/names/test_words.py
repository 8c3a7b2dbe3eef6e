"""Words by table."""

from __future__ import annotations

import pytest

from marsad.reading.names import words
from marsad.reading.names.words import PACKAGE, noun_classes, proper_classes, shape
from marsad.reading.tables import table


@pytest.mark.parametrize("word", ["rifle", "Rifles", "sniper-rifle"])
def test_a_noun_is_found_in_the_plural_and_at_the_end_of_a_compound(word: str) -> None:
    assert "weapon" in noun_classes(word, word.lower())


def test_a_noun_of_no_table_has_no_class() -> None:
    assert noun_classes("zarqof", "zarqof") == ()


def test_a_proper_name_counts_as_it_is_written_alone() -> None:
    assert proper_classes("Syrians") == ("demonym",)
    assert proper_classes("syrians") == ()


def test_an_apostrophe_may_be_curled() -> None:
    assert proper_classes("Shi’a") == proper_classes("Shi'a") != ()


@pytest.mark.parametrize(
    ("word", "wanted"), [("Daquq", "Xxx"), ("UNAMI", "XX"), ("T-72", "X-xx"), ("al", "xx"), ("2014", "xx")]
)
def test_the_shape_of_a_word_keeps_runs_short(word: str, wanted: str) -> None:
    assert shape(word) == wanted


@pytest.mark.parametrize("name", ["nouns", "proper"])
def test_no_table_lists_a_word_twice_under_one_class(name: str) -> None:
    twice = {
        label: sorted({str(word) for word in listed if listed.count(word) > 1})
        for label, listed in table(PACKAGE, name).items()
    }
    assert {label: found for label, found in twice.items() if found} == {}


def test_a_word_may_stand_in_several_classes() -> None:
    assert set(noun_classes("fighter", "fighter")) >= {"force", "platform"}
    assert words.noun_classes("tanker", "tanker") != words.noun_classes("tank", "tank")
