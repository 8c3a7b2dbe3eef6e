"""Which stretches of a text carry no case."""

from __future__ import annotations

import pytest

from marsad.reading.casing import caseless

PLAIN = "Gunmen killed two teachers near Hawija on Tuesday evening, the district's police chief said by telephone."


def test_ordinary_text_keeps_its_case() -> None:
    assert caseless(PLAIN) == []


@pytest.mark.parametrize("text", [PLAIN.lower(), PLAIN.upper()])
def test_a_text_without_case_is_one_span(text: str) -> None:
    assert caseless(text) == [(0, len(text))]


def test_a_headline_in_capitals_is_a_span_of_its_own() -> None:
    headline = "GUNMEN KILL TWO TEACHERS ON THE ROAD TO HAWIJA, POLICE SAY"
    assert caseless(f"{headline}\n\n{PLAIN}") == [(0, len(headline))]


@pytest.mark.parametrize(
    "text", ["", "ok then", "IED ATTACK", "12 34 56", "قتل مسلحون معلمين اثنين قرب الحويجة مساء الثلاثاء"]
)
def test_a_few_letters_or_another_script_say_nothing(text: str) -> None:
    assert caseless(text) == []
