"""The parser leaves nothing behind: what it has read changes neither what it reads next nor its memory."""

from __future__ import annotations

import pytest

from marsad.reading.syntax import Parser, surface
from marsad.reading.syntax.surface import Surface


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def plain(text: str) -> list[Surface]:
    return surface(text, 0, len(text), (), ())


def test_words_never_seen_before_are_not_kept(parser: Parser) -> None:
    parser.parse([plain("Gunmen killed two guards.")])
    before = len(parser._nlp.vocab.strings)
    parser.parse([plain(f"Gunmen killed Zarqof{number} in Melbuk{number}.") for number in range(20)])
    assert len(parser._nlp.vocab.strings) == before


def test_a_sentence_is_parsed_alike_before_and_after_others(parser: Parser) -> None:
    first = parser.parse([plain("A mortar shell hit a bakery in Qasrok, the mayor said.")])
    parser.parse([plain("Farmers in Qasrok sold barley to the mayor of another town.")])
    assert parser.parse([plain("A mortar shell hit a bakery in Qasrok, the mayor said.")]) == first
