"""Known names in a text: longest first, by whole words, whatever the case, hyphens and joined letters."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge import Knowledge
from marsad.reading.marks import Mark, Marker, MarkKind
from marsad.reading.marks.matcher import Matcher, Spelling

SPELLINGS = [
    Spelling("Salt River", MarkKind.PLACE, "p-river"),
    Spelling("Salt River Bridge", MarkKind.PLACE, "p-bridge"),
    Spelling("River Guard", MarkKind.ACTOR, "a-guard"),
    Spelling("NRF", MarkKind.ACTOR, "a-nrf"),
    Spelling("car bomb", MarkKind.WEAPON, "w-vbied"),
    Spelling("bomb", MarkKind.WEAPON, "w-ied"),
    Spelling("Al-Nahr", MarkKind.PLACE, "p-nahr"),
    Spelling("النهر", MarkKind.PLACE, "p-nahr"),
    Spelling("Twin", MarkKind.PLACE, "p-one"),
    Spelling("Twin", MarkKind.PLACE, "p-two"),
]
MATCHER = Matcher(SPELLINGS)

FOUND = [
    ("a name", "They left Salt River.", ["p-river"]),
    ("the longest name", "They left Salt River Bridge.", ["p-bridge"]),
    ("no part of a word", "Saltriver and bombast.", []),
    ("lower case for a common noun", "a car bomb", ["w-vbied"]),
    ("its plural", "two car bombs", ["w-vbied"]),
    ("capitals for a common noun", "A Car Bomb", ["w-vbied"]),
    ("no lower case for a name", "the salt river", []),
    ("an acronym in capitals", "The NRF said so.", ["a-nrf"]),
    ("no acronym in lower case", "an nrf", []),
    ("a hyphen or none", "Al-Nahr and Al Nahr", ["p-nahr", "p-nahr"]),
    ("letters joined in Arabic", "والنهر وبالنهر", ["p-nahr", "p-nahr"]),
    ("two names in a row", "Salt River Guard", ["p-river"]),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("what", "text", "ids"), FOUND, ids=[row[0] for row in FOUND])
def test_spellings_are_found_by_whole_words(what: str, text: str, ids: list[str]) -> None:
    assert [mark.id for mark in MATCHER.find(text)] == ids


def test_one_spelling_of_two_entries_keeps_both() -> None:
    (mark,) = MATCHER.find("In Twin.")
    assert mark.ids == ("p-one", "p-two")


@given(st.lists(st.sampled_from([*(s.text for s in SPELLINGS), "and", "near", ",", ".", "\n", "x"]), max_size=30))
def test_marks_stand_in_the_text_in_order_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    at = 0
    for mark in MATCHER.find(text):
        assert at <= mark.start < mark.end
        assert text[mark.start : mark.end] == mark.name
        at = mark.end


def test_a_common_noun_is_generic_and_a_name_is_not() -> None:
    assert Mark(MarkKind.ACTOR, ("a",), 0, 9, "militants").generic
    assert not Mark(MarkKind.ACTOR, ("a",), 0, 4, "ISIS").generic


@pytest.fixture(scope="module")
def marker(knowledge: Knowledge) -> Marker:
    return Marker(knowledge)


KNOWN = [
    ("ISIS, ISIL and Daesh", {"islamic-state"}),
    ("the Popular Mobilization Forces and the PMF", {"popular-mobilization-forces"}),
    ("Al-Qa'im", {"iq-qaim"}),
    ("Tuz Khurmatu", {"iq-tuz-khurmatu"}),
    ("a suicide vest", {"suicide_vest"}),
    ("two IEDs", {"ied"}),
    ("كركوك", {"iq-kirkuk"}),
    ("کەرکووک", {"iq-kirkuk"}),
    ("oil pipelines", {"oil-infrastructure"}),
]


@pytest.mark.parametrize(("text", "ids"), KNOWN, ids=[row[0] for row in KNOWN])
def test_the_knowledge_marks_actors_places_and_weapons(marker: Marker, text: str, ids: set[str]) -> None:
    marks = marker.find(text)
    assert marks
    assert all(ids & set(mark.ids) for mark in marks)


def test_is_in_a_line_of_capitals_is_the_verb(marker: Marker) -> None:
    assert marker.find("THIS IS WHAT IT IS") == ()


def test_the_day_chooses_the_bearer_of_a_name(marker: Marker) -> None:
    text = "The Islamic State attacked."
    (late,) = marker.find(text, on=date(2018, 10, 1))
    assert late.id == "islamic-state"
