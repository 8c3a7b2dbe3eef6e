"""Nothing of harm is dropped silently: what gave no mention is listed with its reason; furniture is not read at all."""

from __future__ import annotations

import pytest

from marsad.claims import Document
from marsad.reading import Reader
from tests.reading.reports import Read

TOO_LITTLE = [
    "Five people were hurt somehow by somebody.",
    "Officials mourned the martyrs.",
    "The victims were buried.",
]


@pytest.mark.parametrize("sentence", TOO_LITTLE)
def test_a_sentence_of_harm_gives_a_mention_or_is_unread(read: Read, sentence: str) -> None:
    reading = read(sentence)
    covered = [each.quote.exact for each in (*reading.mentions, *reading.unread)]
    assert covered == [sentence]


def test_an_unread_sentence_says_why(read: Read) -> None:
    (unread,) = read("The victims were buried.").unread
    assert unread.quote.exact == "The victims were buried."
    assert len(unread.reason.split()) > 3


def test_a_frame_that_gave_too_little_has_another_reason_than_no_frame(read: Read) -> None:
    (bare,) = read("There was an attack.").unread
    (unknown,) = read("The victims were buried.").unread
    assert bare.reason != unknown.reason


HARMLESS = [
    "The minister opened a new school and thanked the teachers.",
    "Rain is expected in the north tomorrow.",
    "The price of bread rose in Erbil.",
]


@pytest.mark.parametrize("sentence", HARMLESS)
def test_a_sentence_without_harm_is_neither_read_nor_unread(read: Read, sentence: str) -> None:
    reading = read(sentence)
    assert (reading.mentions, reading.unread) == ((), ())


def test_read_and_unread_sentences_keep_apart(read: Read) -> None:
    text = "A bomb killed two people in Kirkuk on 3 October. The victims were buried. Rain is expected tomorrow."
    reading = read(text)
    assert [each.quote.exact for each in reading.mentions] == ["A bomb killed two people in Kirkuk on 3 October."]
    assert [each.quote.exact for each in reading.unread] == ["The victims were buried."]


PAGE = """A bomb killed two people in Kirkuk on 3 October.

The market had reopened in spring after long repairs, and shopkeepers had hoped for a better season.

The governor visited the place in the afternoon and promised help for those who lost their shops and their goods.

Traders said that the roads to the north were open again by evening and that the stalls would return next week.

Share this: Facebook Twitter WhatsApp
Subscribe to our newsletter for daily updates on attacks and killings
Related articles
Gunmen kill mayor in Basra
Comments
Comments are moderated. We welcome constructive criticism. We do not tolerate threats, personal attacks, vulgarity,
abuse or commercial or personal promotion. Comments that attack others will be rejected.
Leave a reply
Name
Email
Submit
All rights reserved.
"""


def test_furniture_gives_neither_mention_nor_unread_sentence(read: Read) -> None:
    reading = read(PAGE)
    assert [each.quote.exact for each in reading.mentions] == ["A bomb killed two people in Kirkuk on 3 October."]
    assert reading.unread == ()


def test_an_empty_text_reads_as_nothing(read: Read) -> None:
    reading = read("")
    assert (reading.mentions, reading.unread) == ((), ())


@pytest.mark.parametrize("text", [" ", "\n\n\n", "...", "—", "\u200f\u200e", "🙂🙂", "0", "ABC"])
def test_a_text_of_signs_reads_as_nothing(read: Read, text: str) -> None:
    assert read(text).mentions == ()


def test_the_outlet_is_the_source_the_document_names(reader: Reader) -> None:
    base = Document.of_text("A bomb killed two people in Kirkuk on 3 October 2018.")
    named = Document(id="d", sha256=base.sha256, text=base.text, source="Tigris Wire")
    (told,) = reader.read(named).mentions
    assert told.attribution[0].name == "Tigris Wire"


def test_without_a_source_the_outlet_is_the_report(read: Read) -> None:
    told = read.one("A bomb killed two people in Kirkuk on 3 October.")
    assert told.attribution[0].name == "the report"


def test_a_partys_own_outlet_speaks_as_the_party(reader: Reader) -> None:
    base = Document.of_text("Fighters killed two soldiers in Kirkuk on 3 October 2018.")
    (told,) = reader.read(Document(id="d", sha256=base.sha256, text=base.text, source="Amaq")).mentions
    assert told.attribution[0].role in ("party", "outlet")
