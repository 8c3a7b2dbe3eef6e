"""Where a sentence begins behind its dateline."""

from __future__ import annotations

import pytest

from marsad.reading.document.dateline import after_dateline

SENTENCE = "Troops found an IED (20 kilograms) in a house."


@pytest.mark.parametrize(
    "head",
    [
        "ERBIL, Kurdistan Region - ",
        "BAGHDAD (Agency) - ",
        "KABUL, Afghanistan (Jan. 4, 2012) ",
        "KABUL, Afghanistan (Jan. 4) – ",
        "Morning Update For Immediate Release   KABUL, Afghanistan (Jan. 4, 2012) ",
        "MAZAR SHARIF, Afghanistan (October 4) - ",
    ],
)
def test_a_sentence_begins_behind_its_dateline(head: str) -> None:
    text = head + SENTENCE
    assert text[after_dateline(text, 0, len(text)) :] == SENTENCE


@pytest.mark.parametrize(
    "text",
    [SENTENCE, "The NATO force (12 soldiers) left.", "Two men of the ISAF (May be three) left."],
)
def test_a_bracket_in_a_sentence_is_no_dateline(text: str) -> None:
    assert after_dateline(text, 0, len(text)) == 0
