"""Direct speech: where it runs, and that its speaker stands behind every sentence of it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from marsad.reading.document.quotation import fragments, quotations
from tests.reading.reports import Read, harm, origin


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text)]


SPANS = [
    ("straight marks", 'He said: "Two died." Then he left.', ['"Two died."']),
    ("curled marks", "He said: “Two died.” Then he left.", ["“Two died.”"]),
    ("guillemets", "قال: «قتل اثنان» ثم غادر.", ["«قتل اثنان»"]),
    ("several sentences", '"Two died. Three were hurt," he said.', ['"Two died. Three were hurt,"']),
    ("two quotations", '"Two died," he said. "Three were hurt."', ['"Two died,"', '"Three were hurt."']),
    ("none", "Two died, he said.", []),
    ("an unclosed mark", '"Two died, he said.', []),
    ("inches", 'A 12" pipe and a 3" pipe were found.', []),
]


@pytest.mark.parametrize(("what", "text", "expected"), SPANS, ids=[row[0] for row in SPANS])
def test_quotations_run_from_mark_to_mark(what: str, text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert quoted('"Two died.\n\nThree were hurt," he said.') == []


def test_a_quotation_is_cut_from_the_words_that_attribute_it() -> None:
    text = '"They struck two towns at dawn," read a statement.'
    assert [text[start:end].strip() for start, end in fragments(text, 0, len(text))] == [
        '"They struck two towns at dawn,"',
        "read a statement.",
    ]


def test_a_scare_quote_cuts_nothing() -> None:
    text = 'The "caliphate" lost two towns.'
    assert fragments(text, 0, len(text)) == [(0, len(text))]


def test_fragments_hold_the_whole_sentence_in_order() -> None:
    text = 'A spokesman said: "We struck five caves near the river." He gave no toll.'
    pieces = fragments(text, 0, len(text))
    assert pieces[0][0] == 0
    assert pieces[-1][1] == len(text)
    assert all(left[1] == right[0] for left, right in pairwise(pieces))


SPEECH = [
    ("speaker behind", '"Our aircraft struck a cave near Rawa on 3 October," a coalition spokesman said.'),
    ("speaker before", 'A coalition spokesman said: "Our aircraft struck a cave near Rawa on 3 October."'),
    ("speaker between", '"On 3 October," a coalition spokesman said, "our aircraft struck a cave near Rawa."'),
]


@pytest.mark.parametrize(("where", "text"), SPEECH, ids=[row[0] for row in SPEECH])
def test_the_speaker_of_direct_speech_is_its_origin(read: Read, where: str, text: str) -> None:
    told = read.one(text)
    assert origin(told).actor_id == "global-coalition"


def test_the_sentences_that_follow_in_quotes_have_the_same_speaker(read: Read) -> None:
    text = (
        '"Our aircraft struck a cave near Rawa on 3 October," a coalition spokesman said. '
        '"Six terrorists were killed in Hawija on 4 October."'
    )
    mentions = read(text).mentions
    assert len(mentions) == 2
    assert {origin(each).actor_id for each in mentions} == {"global-coalition"}


def test_a_toll_in_the_next_quoted_sentence_belongs_to_the_strike(read: Read) -> None:
    text = (
        '"Our aircraft struck a cave near Rawa on 3 October," a coalition spokesman said. "Six terrorists were killed."'
    )
    (told,) = read.incidents(text)
    assert harm(told) == ["killed 6"]


def test_the_outlets_own_sentence_after_a_quotation_is_its_own(read: Read) -> None:
    text = (
        '"Our aircraft struck a cave near Rawa on 3 October," a coalition spokesman said. '
        "A bomb killed two farmers in Hawija on 4 October."
    )
    strike, bomb = read(text).mentions
    assert origin(strike).actor_id == "global-coalition"
    assert origin(bomb).actor_id is None
