"""Words as they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.syntax import Parser
from marsad.reading.syntax.plain import plain

WORDS = [
    ("Gen. Omar left.", ["Gen.", "Omar", "left", "."]),
    ("the army's men", ["the", "army", "'s", "men"]),
    ("Da'esh in Sana’a", ["Da'esh", "in", "Sana'a"]),
    ("U.S.-led", ["U.S.", "-", "led"]),
    ("the 93rd day", ["the", "93rd", "day"]),
    ("2,500 men (3.5%)", ["2,500", "men", "(", "3.5", "%", ")"]),
]


@pytest.mark.parametrize(("text", "wanted"), WORDS)
def test_words_and_signs_are_cut(text: str, wanted: list[str]) -> None:
    assert [word.text for word in plain(text, 0, len(text))] == wanted


@given(st.text(alphabet="aB1.,’'- (é🚀ب\n", max_size=60))
def test_every_sign_is_kept_where_it_stands(text: str) -> None:
    words = plain(text, 0, len(text))
    assert "".join(text[word.start : word.end] for word in words) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(words))


def test_the_parser_is_told_where_white_space_stands() -> None:
    words = plain("Kirkuk-based men", 0, 16)
    spaced, loose = (Parser().parse([words], spaced=each)[0] for each in (True, False))
    assert [word.text for word in spaced.words] == [word.text for word in loose.words]
    assert [word.start for word in spaced.words] == [0, 6, 7, 13]
