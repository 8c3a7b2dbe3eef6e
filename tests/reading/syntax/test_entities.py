"""Types of names: given as the model gives them, and worked out for the sentences of which somebody wants them."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.reading.marks import Mark, MarkKind
from marsad.reading.syntax import Parser, Surface, Tree
from marsad.reading.syntax.entities import Entities, known
from marsad.reading.syntax.plain import plain

NAMED = "Angela Brooks of the Danish Refugee Council drove to Cairo on Monday."
UNNAMED = "Three farmers were shot in their barn early this morning."


class Counting:
    """The model's namer, with the number of sentences that it was given."""

    def __init__(self, namer: Any) -> None:
        self.namer, self.given = namer, 0

    def __call__(self, doc: Any) -> Any:
        self.given += 1
        return self.namer(doc)

    def pipe(self, docs: list[Any], **how: Any) -> Any:
        self.given += len(docs)
        return self.namer.pipe(docs, **how)


@pytest.fixture
def namer(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> Counting:
    counting = Counting(parser._namer)
    monkeypatch.setitem(parser.__dict__, "_namer", counting)
    return counting


def _tree(parser: Parser, text: str, **how: Any) -> Tree:
    return parser.parse([plain(text, 0, len(text))], **how)[0]


def _types(tree: Tree) -> list[str]:
    return [word.entity for word in tree.words]


def test_types_are_asked_for_once() -> None:
    asked = []

    def ask() -> list[str]:
        asked.append(1)
        return ["", "GPE"]

    types = Entities(ask)
    assert not asked
    assert (types[1], types[0], len(asked)) == ("GPE", "", 1)


def test_known_types_need_no_asking() -> None:
    assert known(("ORG", ""))[0] == "ORG"


def test_a_sentence_without_an_unknown_name_is_not_given_to_the_namer(parser: Parser, namer: Counting) -> None:
    tree = _tree(parser, UNNAMED)
    assert namer.given == 0
    assert "TIME" in _types(tree)
    assert namer.given == 1


def test_a_sentence_with_an_unknown_name_is_named_with_the_parse(parser: Parser, namer: Counting) -> None:
    tree = _tree(parser, NAMED)
    assert namer.given == 1
    assert {"PERSON", "GPE", "DATE"} <= set(_types(tree))
    assert namer.given == 1


def test_a_name_that_the_knowledge_holds_needs_no_namer(parser: Parser, namer: Counting) -> None:
    mark = Mark(MarkKind.PLACE, ("place",), 14, 19, "Cairo")
    words = plain("Shops shut in Cairo.", 0, 20)
    marked = [Surface(each.text, each.start, each.end, mark if each.text == "Cairo" else None) for each in words]
    parser.parse([marked])
    assert namer.given == 0


def test_who_wants_all_names_gets_them_with_the_parse(parser: Parser, namer: Counting) -> None:
    tree = _tree(parser, UNNAMED, named=True)
    assert namer.given == 1
    assert "TIME" in _types(tree)
    assert namer.given == 1


@pytest.mark.parametrize("text", [NAMED, UNNAMED, "He came at noon. Nobody was there by one o'clock."])
@pytest.mark.parametrize("spaced", [False, True])
def test_types_asked_for_later_are_those_of_the_parse(parser: Parser, text: str, spaced: bool) -> None:
    at_once = _tree(parser, text, spaced=spaced, named=True)
    later = _tree(parser, text, spaced=spaced)
    assert _types(later) == _types(at_once)


def test_types_may_be_asked_for_when_the_parser_has_let_its_words_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.reading.syntax.nlp.KEPT", 0)
    parser = Parser()
    _tree(parser, NAMED)
    later = _tree(parser, UNNAMED)
    for number in range(20):
        _tree(parser, f"Karwan{number} sold barley at Melbuk{number}.")
    assert _types(later) == _types(_tree(parser, UNNAMED, named=True))


def test_a_word_without_a_model_has_no_type() -> None:
    from marsad.reading.syntax import Word

    assert Word(0, "Cairo", "cairo", "NNP", "ROOT", 0, 0, 5).entity == ""
