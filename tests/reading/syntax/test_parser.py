"""The parser leaves nothing behind: what it has read changes neither what it reads next nor its memory."""

from __future__ import annotations

import pytest

from marsad.reading.syntax import Parser, surface
from marsad.reading.syntax.surface import Surface


def plain(text: str) -> list[Surface]:
    return surface(text, 0, len(text), (), ())


def test_words_are_kept_while_they_are_few_and_no_more_after_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.reading.syntax.nlp.KEPT", 10)
    parser, sizes = Parser(), []
    for start in (0, 20, 40):
        parser.parse([plain(f"Gunmen killed Zarqof{number} in Melbuk{number}.") for number in range(start, start + 20)])
        sizes.append(len(parser._nlp.vocab.strings))
    assert sizes[0] > parser._most
    assert sizes[0] == sizes[1] == sizes[2]


def test_a_sentence_is_parsed_alike_before_and_after_others(parser: Parser) -> None:
    first = parser.parse([plain("A mortar shell hit a bakery in Qasrok, the mayor said.")])
    parser.parse([plain("Farmers in Qasrok sold barley to the mayor of another town.")])
    assert parser.parse([plain("A mortar shell hit a bakery in Qasrok, the mayor said.")]) == first
