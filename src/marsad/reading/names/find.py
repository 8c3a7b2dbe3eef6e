"""The walk over a text that finds its names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cache
from itertools import islice

from marsad.claims import Name, NameForm, NameType
from marsad.knowledge import Knowledge
from marsad.reading.marks import Marker
from marsad.reading.names.candidates import Candidate, candidates
from marsad.reading.names.choose import chosen
from marsad.reading.names.features import Throughout, features
from marsad.reading.names.head import Head, load_head
from marsad.reading.names.hints import Hints
from marsad.reading.names.scene import Scene, scene_of
from marsad.reading.script import latin
from marsad.reading.sentences import sentences
from marsad.reading.syntax import Parser, Tree
from marsad.reading.syntax.nlp import pieces
from marsad.reading.syntax.plain import plain

# Sentences parsed at a time: what a word is "throughout the document" is told within such a stretch.
_STRETCH = 400


class NameFinder:
    """Finds names with one knowledge, one parser and one head. One instance serves any number of texts."""

    def __init__(self, knowledge: Knowledge, *, model: str | None = None) -> None:
        self._marker = Marker(knowledge)
        self._vague = knowledge.codebook.vague
        self._parser = Parser(model)
        self._head: Head | None = None

    def with_head(self, head: Head) -> NameFinder:
        """The same finder with other weights than the shipped ones."""
        other = copy(self)
        other._head = head
        return other

    def find(self, text: str) -> tuple[Name, ...]:
        """Every name of `text` in order, those that begin together by their ends."""
        hints = self._hints(text)
        found = list(hints.by_form())
        for span in sentences(text):
            if not latin(text, *span):
                found.extend(hints.unparsed(*span))
        head = self._head or load_head()
        for scene, throughout in _scenes(hints, self._parser):
            found.extend(_read(scene, throughout, hints, head))
        return _once(found)

    def known(self, text: str) -> tuple[Name, ...]:
        """The names that need no parser: those of the knowledge, times, quantities, and what is told by its form."""
        hints = self._hints(text)
        return _once([*hints.by_form(), *hints.unparsed(0, len(text))])

    def scenes(self, text: str) -> Iterator[tuple[Scene, Throughout]]:
        """The sentences that the parser can read, each with what its words are throughout the stretch around it."""
        return _scenes(self._hints(text), self._parser)

    def _hints(self, text: str) -> Hints:
        return Hints.of(text, self._marker, self._vague)


@cache
def load_finder(knowledge: Knowledge, *, model: str | None = None) -> NameFinder:
    """The finder over `knowledge`; the same arguments give the same finder."""
    return NameFinder(knowledge, model=model)


def _once(names: Iterable[Name]) -> tuple[Name, ...]:
    """In order; of two that differ in their source alone the first."""
    kept: dict[tuple[int, int, NameType], Name] = {}
    for name in names:
        kept.setdefault((name.start, name.end, name.type), name)
    return tuple(sorted(kept.values()))


def _scenes(hints: Hints, parser: Parser) -> Iterator[tuple[Scene, Throughout]]:
    text = hints.text
    readable = (span for span in sentences(text) if latin(text, *span))
    while stretch := list(islice(readable, _STRETCH)):
        words = [piece for start, end in stretch for piece in pieces(plain(text, start, end))]
        trees = parser.parse(words, spaced=True, named=True)
        throughout = _throughout(trees)
        for surfaces, tree in zip(words, trees, strict=True):
            yield scene_of(tree, hints.within(surfaces[0].start, surfaces[-1].end)), throughout


def _throughout(trees: Sequence[Tree]) -> Throughout:
    """The parser's types of each capitalised word, commonest first."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for word in tree.words:
            if word.text[0].isupper():
                counts[word.text][word.entity] += 1
    return {word: sorted(types, key=lambda each: (-types[each], each)) for word, types in counts.items()}


def _read(scene: Scene, throughout: Throughout, hints: Hints, head: Head) -> Iterator[Name]:
    spans = list(candidates(scene))
    scores = head.scores([features(scene, span, throughout) for span in spans])
    for span, type in chosen(spans, scores, head):
        start, end = scene.tree.span([span.first, span.last])
        entity = any(label.startswith("entity:") for label in scene.hints.get(span[:2], ()))
        yield hints.name(start, end, type, _form(scene, span), entity=entity)


def _form(scene: Scene, span: Candidate) -> NameForm:
    word = scene.tree.words[span.head]
    if word.tag in ("PRP", "PRP$", "EX", "WP") or word.lower in ("here", "there"):
        return NameForm.PRONOUN
    return NameForm.NAME if word.tag.startswith("NNP") or scene.proper[span.head] else NameForm.NOUN
