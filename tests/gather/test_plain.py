"""A header block is read and taken off; every other letter of a plain text stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.gather.plain import split_header, unify_newlines

BLOCK = "Written for Marsad: made up.\nSource: Tigris Wire\nPublished: 7 May 2018\nLanguage: en\n\n"


def test_a_header_block_gives_its_facts_and_leaves_the_text() -> None:
    facts, text = split_header(BLOCK + "\nOn 1 May, a bomb exploded.\n")
    assert text == "On 1 May, a bomb exploded.\n"
    assert facts == {
        "marked": "Written for Marsad: made up.",
        "source": "Tigris Wire",
        "published": "7 May 2018",
        "language": "en",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Police: two people were killed.\n\nMore.",
        "Source: Tigris Wire\nTwo people were killed.\n\nMore.",
        "Source: police said that two people were killed.",
        "Source:\n\nMore.",
        "\n\nTwo people were killed.",
    ],
)
def test_lines_that_are_no_header_block_stay_in_the_text(text: str) -> None:
    assert split_header(text) == ({}, text)


def test_header_lines_may_be_arabic_or_kurdish() -> None:
    assert split_header("المصدر: الرافدين برس\n\nقتل شخصان.")[0] == {"source": "الرافدين برس"}
    assert split_header("سەرچاوە: زاگرۆس پۆست\n\nدوو کەس کوژران.")[0] == {"source": "زاگرۆس پۆست"}


@given(st.text())
def test_what_is_left_is_always_the_end_of_the_text(text: str) -> None:
    assert text.endswith(split_header(text)[1])


@given(st.text())
def test_a_text_behind_a_header_comes_out_whole(text: str) -> None:
    assert split_header(BLOCK + text)[1] == text.lstrip("\n")


def test_line_ends_of_other_systems_become_newlines() -> None:
    assert unify_newlines("a\r\nb\rc\n") == "a\nb\nc\n"
