"""Lemmas and tags that are remembered are those that the model's own rules would give again."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

import pytest

from marsad.reading.syntax import Parser, forms
from marsad.reading.syntax.plain import plain

SENTENCES = (
    "Nine guards were shot dead at a dairy farm, and the owner's dogs barked at those who had shot them.",
    "They left the two left boots that she was leaving there.",
    "It was the driver who'd driven; there were no drives to do.",
    "Let's go, the colonel let his men say.",
    "You'd better have got what they had, or be gone.",
)


@pytest.fixture(scope="module")
def whole() -> Any:
    """The model with all its rules in their places, as its makers load it."""
    return importlib.import_module(Parser().name.rsplit("-", 1)[0]).load()


def _by_the_model(whole: Any, text: str) -> list[tuple[str, str, str]]:
    from spacy.tokens import Doc

    doc = Doc(whole.vocab, words=[word.text for word in plain(text, 0, len(text))], spaces=None)
    for _, pipe in whole.pipeline:
        doc = pipe(doc)
    return [(token.lemma_.lower(), token.tag_, token.dep_) for token in doc]


def _parsed(parser: Parser, text: str) -> Iterator[tuple[str, str, str]]:
    [tree] = parser.parse([plain(text, 0, len(text))])
    for word in tree.words:
        yield word.lemma, word.tag, word.dep


@pytest.mark.parametrize("text", SENTENCES)
def test_first_and_remembered_forms_are_those_of_the_model(whole: Any, parser: Parser, text: str) -> None:
    wanted = _by_the_model(whole, text)
    assert list(_parsed(parser, text)) == wanted
    assert list(_parsed(parser, text)) == wanted


def test_a_rule_over_two_words_holds_though_both_are_known_from_elsewhere(parser: Parser) -> None:
    for text in ("They let him go.", "The mayor's guards go."):
        list(_parsed(parser, text))
    assert [lemma for lemma, _, _ in _parsed(parser, "They let's go.")][1:3] == ["let", "us"]
    assert "us" not in [lemma for lemma, _, _ in _parsed(parser, "The mayor's guards go.")]


def test_the_rules_are_not_run_for_words_that_came_before(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    first = list(_parsed(parser, SENTENCES[0]))
    monkeypatch.setattr(forms.Forms, "_worked_out", lambda *_: pytest.fail("all words came before"))
    assert list(_parsed(parser, SENTENCES[0])) == first


def test_what_is_remembered_has_an_end(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "_MOST", 30)
    for number in range(40):
        list(_parsed(parser, f"Karwan{number} sold barley at Melbuk{number}."))
    assert len(parser._forms._known) <= 30 + 10
