"""The capitals that a newsroom would have written."""

from __future__ import annotations

import pytest

from marsad.knowledge import Knowledge
from marsad.reading.casing import Restorer
from marsad.reading.syntax import Parser

PADDING = " the mayor of the town told a radio station about it and asked for more police in the valley."


@pytest.fixture(scope="session")
def restorer(knowledge: Knowledge) -> Restorer:
    spellings = [text for text, _ in (*knowledge.gazetteer.spellings(), *knowledge.actors.spellings())]
    return Restorer(spellings, Parser().english)


RESTORED = [
    ("sentence starts", "two men fled. nobody was hurt.", "Two men fled. Nobody was hurt."),
    ("given name and surname", "it was carlos galan who spoke.", "It was Carlos Galan who spoke."),
    ("unknown words", "a bridge near uchiritame fell.", "A bridge near Uchiritame fell."),
    ("title before a name", "there president lucio bernal spoke.", "There President Lucio Bernal spoke."),
    ("registered group", "then shining path attacked.", "Then Shining Path attacked."),
    ("acronym of the register", "then the fmln attacked.", "Then the FMLN attacked."),
    ("initials in brackets", "the free valley front (fvf) denied it.", "The Free Valley Front (FVF) denied it."),
    ("months beside numbers", "on 3 march they may march.", "On 3 March they may march."),
    ("peoples", "a bolivian priest came.", "A Bolivian priest came."),
    ("abbreviations end nothing", "there col. ibanez spoke.", "There Col. Ibanez spoke."),
    ("compounds are words", "the machinegunners and newsmen left.", "The machinegunners and newsmen left."),
    ("trade before no name", "there the president spoke.", "There the president spoke."),
]


@pytest.mark.parametrize(("what", "given", "wanted"), RESTORED, ids=[row[0] for row in RESTORED])
def test_names_get_their_capitals(restorer: Restorer, what: str, given: str, wanted: str) -> None:
    for text in (given + PADDING, (given + PADDING).upper()):
        assert restorer.restore(text)[: len(given)] == wanted


def test_a_surname_that_is_a_rare_noun_is_known_again(restorer: Restorer) -> None:
    text = f"they shot pedro galan. later galan died.{PADDING}"
    assert "Later Galan died." in restorer.restore(text)


def test_a_text_with_case_comes_back_as_it_is(restorer: Restorer) -> None:
    text = f"Then the fmln attacked carlos.{PADDING}"
    assert restorer.restore(text) is text


@pytest.mark.parametrize("text", ["ß straße " * 20, "ı İ ǆ ŉ " * 30, "a" * 400, "«é» " * 40, "𝒜𝒷 " * 40])
def test_no_letter_changes_its_place(restorer: Restorer, text: str) -> None:
    assert len(restorer.restore(text)) == len(text)
