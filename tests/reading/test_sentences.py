from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.sentences import sentences


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Maj. Gen. A. B. Salih spoke to Lt. Col. Omar.",
        "It fell at 5 p.m. Monday near the bridge.",
        "The U.S. Army left on Oct. 5 from No. 7 camp.",
        "Dr. Salih said Mr. Omar was shot.",
        "He paid 3.5 million dinars at www.example.org today.",
        '"Why did they go?" he asked.',
        "The group (ISF) said so... and left.",
        "Gov. Salih, Sgt. Omar, et al. were there.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["Two men died.", "Three were hurt."],
        ["He left the U.S.", "The army stayed."],
        ["It fell at 5 p.m.", "Police came."],
        ["Is it over?", "No!", "It goes on."],
        ['He said "we won."', "Then he left."],
        ["He said “we won.”", "Then he left."],
        ["It ended in Oct.", "The army stayed."],
        ["قتل شخصان في بغداد.", "وأصيب ثلاثة؟", "نعم."],
        ["دوو کەس کوژران.", "سێ کەس بریندار بوون."],
    ],
)
def test_sentences_end_where_they_end(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_a_missing_space_between_sentences_is_seen() -> None:
    assert cut("Two men died.Three were hurt.") == ["Two men died.", "Three were hurt."]


def test_an_empty_line_ends_a_sentence_without_a_full_stop() -> None:
    assert cut("Bomb kills two\n\nTwo men died.") == ["Bomb kills two", "Two men died."]


def test_bullets_and_numbered_points_stand_alone() -> None:
    assert cut("- two killed\n- three hurt") == ["- two killed", "- three hurt"]
    assert cut("1. Two killed\n2. Three hurt") == ["1. Two killed", "2. Three hurt"]


def test_rows_of_a_table_stand_alone() -> None:
    assert cut("| Kirkuk | 4 |\n| Diyala | 3 |") == ["| Kirkuk | 4 |", "| Diyala | 3 |"]


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "   THE ARMY SAID TODAY THAT TWO MEN ATTACKED THE FARM ON THE PACIFIC SIDE\n"
        "WHERE THE PRESIDENT HAS BEEN STAYING SINCE THE SECOND DAY OF FEBRUARY AND\n"
        "WHERE HE WILL STAY."
    )
    assert len(cut(text)) == 1


def test_paragraphs_on_single_long_lines_are_not_joined() -> None:
    line = "This headline has no full stop at its end"
    body = (
        "Two men were killed in the town on Thursday when a car bomb went off near a bridge, "
        + "police said " * 4
        + "."
    )
    assert cut(f"{line}\n{body}") == [line, body]


def test_an_endless_sentence_is_cut_at_white_space() -> None:
    text = "word " * 2000
    parts = cut(text)
    assert len(parts) > 1
    assert all(len(part) <= 2000 and not part.startswith(" ") for part in parts)


def test_nothing_has_no_sentences() -> None:
    assert cut("") == cut(" \n\t ") == []


PIECES = [
    "Two men died.",
    " ",
    "\n",
    "\n\n",
    "U.S.",
    "Maj.",
    "5 p.m.",
    "“We won.”",
    "- ",
    "1. ",
    "| a | b |",
    "🙂",
    "e\u0301",
    "؟",
    "قتل",
    "x" * 50,
    "?",
    "...",
    "\u2028",
]


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
def test_sentences_hold_every_visible_sign_once_and_in_order(text: str) -> None:
    found = cut(text)
    assert "".join("".join(found).split()) == "".join(text.split())
    at = 0
    for start, end in sentences(text):
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        at = end


@pytest.mark.parametrize("text", ["It fell near Tikrit.16-year-old Ali was hurt.", "They fled.A third stayed."])
def test_a_full_stop_without_its_space_ends_a_sentence(text: str) -> None:
    assert len(sentences(text)) == 2


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("Two dead and three hurt in Rawa shooting", "A man opened fire at a cafe on Sunday."),
        ("Accidental Shooting In Anbar Governorate", "A 4-year-old girl was hurt."),
        ("Gunmen kill teacher near school", "Police are looking for them."),
    ],
)
def test_a_headline_glued_to_a_sentence_is_cut_from_it(headline: str, sentence: str) -> None:
    assert cut(f"{headline} {sentence}") == [headline, sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was taken to the Hepatitis A ward of the hospital.",
        "Officers told The daily on Sunday that nobody was hurt.",
        "They met at the city Police headquarters in Rawa.",
        "He said A and then nothing.",
    ],
)
def test_a_capital_inside_a_sentence_does_not_cut_it(sentence: str) -> None:
    assert cut(sentence) == [sentence]
