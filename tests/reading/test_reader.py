"""What every record owes its reader, whatever the text: rules, versions, verified quotes; no work for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Document, Reading
from marsad.claims.codec import to_record
from marsad.claims.reading import reading_from_record
from marsad.knowledge import Knowledge
from marsad.reading import Reader, load_reader, name_source
from marsad.reading.syntax.nlp import Parser
from tests.reading.reports import Read

REPORT = (
    "BAGHDAD (Marsad) - A car bomb exploded in Fallujah on 6 October, killing three people and wounding nine, police "
    "said. The attack was claimed by nobody. Gunmen kidnapped a doctor in Ramadi on Sunday. Attacks on village chiefs "
    "in Kirkuk province increased in September. The victims were buried."
)
TEXTS = [
    REPORT,
    "قتل ثلاثة جنود وأصيب خمسة مدنيين في انفجار سيارة مفخخة في الفلوجة يوم السبت.",
    "سێ پۆلیس کوژران لە تەقینەوەی بۆمبێک لە کەرکووک.",
    "🙂 A bomb killed two people in Kirkuk 🙂 on 3 October.",
    "A bomb killed two pe\u0301ople in Kirkuk on 3\u00a0October.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_quotation_stands_in_the_text(read: Read, text: str) -> None:
    reading = read(text)
    quotes = [quote for each in reading.mentions for quote in each.quotes()] + [each.quote for each in reading.unread]
    assert quotes
    assert all(text[quote.start : quote.end] == quote.exact for quote in quotes)


@pytest.mark.parametrize("text", TEXTS)
def test_every_mention_names_its_rules(read: Read, text: str) -> None:
    for mention in read(text).mentions:
        assert mention.read_by.rules
        assert len(set(mention.read_by.rules)) == len(mention.read_by.rules)


RULES = [
    ("the verb", "Gunmen killed two people in Kirkuk on 3 October.", "kill/verb"),
    ("the noun", "The killing of a village chief in Hawija on 3 October caused anger.", "kill/noun"),
    ("the type", "Gunmen killed a teacher in Basra on 3 October.", "type/Attack"),
    ("the trend", "Car bombings in Kirkuk province surged in October.", "trend/rising"),
    ("the state", "Authorities imposed a curfew in Kirkuk on 3 October.", "status/curfew"),
    ("the split", "Islamic State carried out car bomb attacks in Shirqat and Qayyarah on 3 October.", "split/places"),
]


@pytest.mark.parametrize(("what", "text", "rule"), RULES, ids=[row[0] for row in RULES])
def test_the_rule_that_fired_stands_in_the_record(read: Read, what: str, text: str, rule: str) -> None:
    assert all(rule in mention.read_by.rules for mention in read(text).mentions)


def test_a_record_names_reader_knowledge_and_model(read: Read, reader: Reader, knowledge: Knowledge) -> None:
    by = read.one("A bomb killed two people in Kirkuk on 3 October.").read_by
    assert (by.reader, by.version, by.knowledge) == ("grammar", reader.version, knowledge.version)
    assert by.model


def test_the_trace_lists_every_rule_of_every_mention_once(reader: Reader) -> None:
    document = Document.of_text(REPORT, published=date(2018, 10, 15))
    fired = {(each.mention, each.rule) for each in reader.trace(document)}
    told = {(each.id, rule) for each in reader.read(document).mentions for rule in each.read_by.rules}
    assert fired == told


def test_the_trace_points_into_the_text(reader: Reader) -> None:
    for firing in reader.trace(Document.of_text(REPORT, published=date(2018, 10, 15))):
        assert 0 <= firing.start < firing.end <= len(REPORT)


def test_confidence_lies_between_0_and_1_and_more_said_is_more_sure(read: Read) -> None:
    full = read.one("Gunmen killed two farmers in Kirkuk on 3 October.").confidence
    bare = read.one("Two farmers were killed.").confidence
    assert full is not None
    assert bare is not None
    assert 0 < bare < full <= 1


def test_reading_twice_gives_the_same_record(read: Read) -> None:
    assert to_record(read(REPORT)) == to_record(read(REPORT))


def test_order_of_documents_changes_nothing(read: Read) -> None:
    forwards = [to_record(read(text)) for text in TEXTS]
    backwards = [to_record(read(text)) for text in reversed(TEXTS)]
    assert forwards == backwards[::-1]


def test_another_reader_gives_the_same_record(read: Read, knowledge: Knowledge) -> None:
    other = Read(load_reader(knowledge))
    assert to_record(other(REPORT)) == to_record(read(REPORT))


def test_a_reading_survives_its_record(read: Read) -> None:
    reading = read(REPORT)
    record = to_record(reading)
    record = {"id": reading.document.id, **record} if "id" not in record else record
    assert reading_from_record(record, REPORT).mentions == reading.mentions


def test_the_id_of_the_document_is_kept(read: Read) -> None:
    assert read("A bomb killed two people in Kirkuk on 3 October.", id="wire-7").document.id == "wire-7"


WORDS = [
    "A bomb", "two soldiers", "killed", "wounded", "were", "in Kirkuk", "near Hawija", "on 3 October", "Islamic State",
    "said", "the attack", "no casualties", "at least 5", ",", ".", "\"", "and", "who", "قتل", "جنود", "کوژران", "\n\n",
    "🙂", "e\u0301", "(", ")", "-", "12", "he", "by", "of", "after",
]  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_no_mixture_of_words_breaks_a_quotation(reader: Reader, words: list[str]) -> None:
    text = " ".join(words)
    reading = reader.read(Document.of_text(text, published=date(2018, 10, 15)))
    assert isinstance(reading, Reading)
    spans = [each.quote for each in (*reading.mentions, *reading.unread)]
    assert all(text[quote.start : quote.end] == quote.exact for quote in spans)


@settings(max_examples=30)
@given(st.text(max_size=120))
def test_no_text_crashes_the_reader(reader: Reader, text: str) -> None:
    assert reader.read(Document.of_text(text, published=date(2018, 10, 15))).document.text == text


def test_text_without_events_is_never_parsed(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[int] = []

    def parse(_: Parser, surfaces: Sequence[object]) -> list[object]:
        parsed.append(len(surfaces))
        return []

    monkeypatch.setattr(Parser, "parse", parse)
    harmless = "The minister opened a new school in the town and thanked the teachers.\n" * 4
    assert reader.read(Document.of_text(harmless, published=date(2018, 10, 15))).mentions == ()
    assert sum(parsed) == 0


def test_the_same_knowledge_gives_the_same_reader(knowledge: Knowledge) -> None:
    assert load_reader(knowledge) is load_reader(knowledge)


def test_a_plain_page_takes_its_source_from_its_own_furniture(knowledge: Knowledge, reader: Reader) -> None:
    policy = "Comments\nRudaw moderates all comments. Rudaw rejects comments that break its guidelines.\nPost a comment"
    document = Document.of_text(f"A bomb killed two people in Mosul.\n{policy}", published=date(2018, 10, 15))
    named = name_source(document, knowledge)
    assert (named.source_id, named.source) == ("rudaw", "Rudaw")
    assert replace(reader.read(document).document, traits=None) == named


def test_a_source_that_was_gathered_stays(knowledge: Knowledge) -> None:
    document = replace(Document.of_text("Rudaw reports.\nSubscribe to Rudaw"), source="Tigris Wire")
    assert name_source(document, knowledge).source == "Tigris Wire"
