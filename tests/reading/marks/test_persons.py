"""Persons by name, without their titles."""

from __future__ import annotations

import pytest

from marsad.reading.marks import Mark, MarkKind
from marsad.reading.marks.persons import persons, without_persons

NAMED = [
    ("given name", "They saw Pedro Salcedo there.", ["Pedro Salcedo"]),
    ("title and surname", "They saw Judge Ibanez there.", ["Ibanez"]),
    ("small title", "They saw governor Ibanez there.", ["Ibanez"]),
    ("several titles", "Northern Police Commander Colonel Ramon Ibarra Soto came.", ["Ramon Ibarra Soto"]),
    ("particles", "They saw Maria del Carmen de la Cruz there.", ["Maria del Carmen de la Cruz"]),
    ("possessive", "They saw Pedro Salcedo's car.", ["Pedro Salcedo"]),
    ("body named after somebody", "The Pedro Salcedo Brigade came.", []),
    ("sentence behind a trade", "He was secretary. According to them he left.", []),
    ("people's adjective", "They saw national Bolivian flags.", []),
    ("place", "They came to Santa Martina.", []),
]


@pytest.mark.parametrize(("what", "text", "wanted"), NAMED, ids=[row[0] for row in NAMED])
def test_persons_are_found_by_given_name_surname_or_title(what: str, text: str, wanted: list[str]) -> None:
    assert [each.name for each in persons(text, ())] == wanted


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    found = persons("Pedro Salcedo came. Salcedo spoke.", ())
    assert [each.name for each in found] == ["Pedro Salcedo", "Pedro Salcedo"]
    assert (found[1].start, found[1].end) == (20, 27)


def test_a_place_within_a_name_is_no_place() -> None:
    text = "Pedro Leon came to Leon."
    inside = Mark(MarkKind.PLACE, ("x",), 6, 10, "Leon")
    outside = Mark(MarkKind.PLACE, ("x",), 19, 23, "Leon")
    assert without_persons((inside, outside), persons(text, ())) == (outside,)


def test_the_title_before_a_name_is_no_actor() -> None:
    text = "They saw Judge Ibanez there."
    title = Mark(MarkKind.ACTOR, ("judges",), 9, 14, "Judge")
    assert without_persons((title,), persons(text, ())) == ()
