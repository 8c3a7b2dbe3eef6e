"""From points to sentences: Jinja2 templates of one language, checked word for number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from marsad.assessing.checks import check_sentence
from marsad.assessing.evidence import Fact, FactKind, Point, Sentence, Shown, Table, Value
from marsad.assessing.labels import NAMED, Labels
from marsad.assessing.words import Words, words_of, written
from marsad.claims import UnknownCode

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


class Phraser:
    """Words points in one language. `template` replaces the shipped sentences, for tests and for users' own."""

    def __init__(self, language: str, knowledge: Knowledge, *, template: str | None = None) -> None:
        self.words: Words = words_of(language)
        self.labels = Labels(self.words, knowledge)
        self._template = _shipped(language) if template is None else _environment().from_string(template)

    def sentence(self, point: Point, tables: Mapping[str, Table]) -> Sentence:
        """The sentence of a point; raises UnboundSentence or NumberMismatch when its evidence does not carry it."""
        shown = tuple(Shown(fact, self.show(fact)) for fact in point.facts)
        macro = getattr(self._template.module, point.template, None)
        if macro is None:
            raise UnknownCode(f"no sentence template {point.template!r}", where=f"templates/{self.words.language}")
        text = macro({each.fact.name: each.text for each in shown}, {each.fact.name: each.fact.value for each in shown})
        sentence = Sentence(
            text=" ".join(str(text).split()),
            claims=point.claims,
            finding=point.finding,
            incidents=point.incidents,
            shown=shown,
            also=point.also,
        )
        verify(sentence, tables, self.words)
        return sentence

    def show(self, fact: Fact) -> str:
        """A fact in words: names by the knowledge, numbers and dates by the language's rules."""
        if fact.kind is FactKind.SUBJECT:
            return self.labels.subject(fact.value)
        if fact.kind is FactKind.SPEAKER and isinstance(fact.value, tuple):
            return self.labels.speaker(str(fact.value[0]), _text(fact.value[1]))
        if fact.kind is FactKind.EVENT and isinstance(fact.value, tuple):
            title, place, day, *methods = fact.value
            return self.labels.event(str(title), [str(each) for each in methods], _text(place), _text(day))
        if fact.value is None or fact.kind not in NAMED:
            return self.words.show(fact.kind, fact.value)
        values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
        return self.words.join(tuple(self.labels.name(fact.kind, str(value)) for value in values))


def _text(value: Value) -> str | None:
    return None if value is None else str(value)


def verify(sentence: Sentence, tables: Mapping[str, Table], words: Words) -> None:
    """Raise Unsupported unless claims and rows carry the sentence."""
    texts = {id(shown.fact): shown.text for shown in sentence.shown}
    check_sentence(sentence, tables, lambda fact: written(fact, texts[id(fact)], words))


@cache
def _shipped(language: str) -> Template:
    source = resources.files("marsad.assessing") / "templates" / language / "sentences.jinja"
    return _environment().from_string(source.read_text(encoding="utf-8"))


@cache
def _environment() -> Environment:
    # Sentences are plain text; the HTML renderer escapes them.
    environment = Environment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False, loader=FunctionLoader(_none)
    )
    environment.filters["lower_first"] = lambda text: text[:1].lower() + text[1:]
    environment.filters["upper_first"] = lambda text: text[:1].upper() + text[1:]
    return environment


def _none(_name: str) -> None:
    return None
