"""The reader: a document in, its mentions and unread sentences out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TypeVar

from marsad.claims import Document, Quote, ReadBy, Reading, Traits, Unread
from marsad.knowledge import Knowledge
from marsad.reading.casing import Restorer, caseless, requoted
from marsad.reading.dates import find_timexes, place_hours
from marsad.reading.dates.model import Timex
from marsad.reading.document import Story, build, settle
from marsad.reading.document.attribute import speak
from marsad.reading.document.dateline import after_dateline
from marsad.reading.document.days import days_of
from marsad.reading.document.outlet import outlet_of, with_source
from marsad.reading.document.quotation import fragments, quotations
from marsad.reading.document.unread import unread
from marsad.reading.furniture import furniture_spans
from marsad.reading.gate import Gate, gate
from marsad.reading.grammar import Draft, Line, Scene, Voice, read_line, scenes_of
from marsad.reading.grammar.around import Around
from marsad.reading.grammar.speech import voices
from marsad.reading.marks import Mark, Marker, MarkKind
from marsad.reading.marks.persons import Person, persons, without_persons
from marsad.reading.quantities import Quantity, find_quantities
from marsad.reading.quantities.model import Role
from marsad.reading.sentences import sentences
from marsad.reading.shallow import Plain, read_shallow
from marsad.reading.syntax import Parser, Surface, Tree, surface
from marsad.reading.syntax.nlp import pieces
from marsad.reading.traits import traits_of
from marsad.reading.traits.report import report_traits

VERSION = "1"
T = TypeVar("T", Mark, Person, Quantity, Timex)


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule that fired, the words of its sentence, and the mention it made or helped to make."""

    rule: str
    mention: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Page:
    """A document with what the small parsers found in it."""

    document: Document
    marks: tuple[Mark, ...]
    persons: tuple[Person, ...]
    numbers: tuple[Quantity, ...]
    times: tuple[Timex, ...]
    spans: tuple[tuple[int, int], ...]
    gates: tuple[Gate, ...]
    furniture: tuple[tuple[int, int], ...]


class Reader:
    """The grammar reader: spaCy's parse, the knowledge and frames. One instance serves any number of documents."""

    def __init__(self, knowledge: Knowledge, *, model: str | None = None) -> None:
        self._knowledge = knowledge
        self._marker = Marker(knowledge)
        self._parser = Parser(model)

    @property
    def version(self) -> str:
        """The version of the grammar, as records name it."""
        return VERSION

    def read(self, document: Document) -> Reading:
        """The reading of a document. Every quotation is verified against its text.

        A text without case is read as if it had the capitals of its names; quotations are of the text as it stands.
        """
        cased = self._cased(document.text)
        found = self._read(document if cased == document.text else replace(document, text=cased))
        if found.document.text == document.text:
            return found
        mentions, left = requoted(found.mentions, document.text), requoted(found.unread, document.text)
        return Reading(document=replace(found.document, text=document.text), mentions=mentions, unread=left)

    def traits(self, document: Document) -> Traits:
        """The traits that `read` would give the document, without reading it."""
        return report_traits(replace(document, text=self._cased(document.text)))

    def _cased(self, text: str) -> str:
        return self._restorer.restore(text) if caseless(text) else text

    @cached_property
    def _restorer(self) -> Restorer:
        known = (self._knowledge.gazetteer.spellings(), self._knowledge.actors.spellings())
        return Restorer((text for spellings in known for text, _ in spellings), self._parser.english)

    def _read(self, document: Document) -> Reading:
        page = self._page(document)
        lines: dict[int, Line] = {}
        quoted = quotations(document.text)
        drafts = self._drafts(page, lines, quoted)
        days = days_of(document.text, page.spans, page.times, document.published)

        @cache
        def near(index: int) -> Sequence[Scene]:
            return scenes_of(lines[index], document.text, self._knowledge) if index in lines else ()

        story = settle(drafts, document.text, page.marks, quoted, days, self._knowledge, document.published, near)
        document = with_source(document, page.furniture, self._knowledge)
        document = replace(document, traits=_traits(page))
        outlet = outlet_of(document, self._knowledge)
        mentions = build(story.events, document.text, outlet, self._read_by(), self._knowledge)
        return Reading(document=document, mentions=mentions, unread=tuple(self._unread(page, story)))

    def trace(self, document: Document) -> list[Firing]:
        """Every rule that fired, by mention."""
        return [
            Firing(rule, mention.id, mention.quote.start, mention.quote.end)
            for mention in self.read(document).mentions
            for rule in mention.read_by.rules
        ]

    def _read_by(self) -> ReadBy:
        return ReadBy(reader="grammar", version=VERSION, knowledge=self._knowledge.version, model=self._parser.name)

    def _page(self, document: Document) -> _Page:
        text = document.text
        furniture = tuple(furniture_spans(text))
        starts = [start for start, _ in furniture]
        marks = self._marker.find(text, on=document.published)
        people, spans = persons(text, marks), sentences(text)
        times = _unnamed(find_timexes(text, published=document.published, language=document.language or "en"), marks)
        told = tuple(span for span in spans if not _covered(span, furniture, starts))
        return _Page(
            document,
            without_persons(marks, people),
            people,
            tuple(find_quantities(text, vague=self._knowledge.codebook.vague)),
            place_hours(text, times, spans),
            told,
            tuple(gate(text[start:end]) for start, end in told),
            furniture,
        )

    def _drafts(self, page: _Page, lines: dict[int, Line], quoted: Sequence[tuple[int, int]]) -> list[Draft]:
        text = page.document.text
        worth = [(index, span) for index, span in enumerate(page.spans) if page.gates[index].worth]
        latin = [(index, span) for index, span in worth if _latin(text, *span)]
        rest = [(index, span) for index, span in worth if not _latin(text, *span)]
        found: list[Draft] = []
        spoken: dict[int, list[Voice]] = {}
        for line in self._lines(page, latin):
            lines[line.index] = line
            found += read_line(line, text, self._knowledge)
            said = [
                replace(voice, sentence=(line.start, line.end))
                for tree in line.trees
                for voice in voices(tree, text, line.times, self._knowledge)
            ]
            if said:
                spoken[line.index] = said
        for index, (start, end) in rest:
            times, numbers = _within(page.times, start, end), _within(page.numbers, start, end)
            plain = Plain(index, start, end, text, _within(page.marks, start, end), numbers, times)
            drafts, said = read_shallow(plain, self._knowledge)
            found += drafts
            spoken |= {index: said} if said else {}
        return speak(found, spoken, quoted)

    def _lines(self, page: _Page, chosen: Sequence[tuple[int, tuple[int, int]]]) -> Iterator[Line]:
        """The chosen sentences, parsed in one batch."""
        text, around = page.document.text, Around.of(page.marks, self._knowledge)
        batch: list[tuple[int, list[Surface]]] = []
        for index, (start, end) in chosen:
            marks, numbers = _within(page.marks, start, end), _within(page.numbers, start, end)
            for left, right in fragments(text, after_dateline(text, start, end), end):
                batch += [(index, piece) for piece in pieces(surface(text, left, right, marks, numbers))]
        trees = self._parser.parse([words for _, words in batch])
        by_line: dict[int, list[Tree]] = {}
        for (index, _), tree in zip(batch, trees, strict=True):
            by_line.setdefault(index, []).append(tree)
        for index, (start, end) in chosen:
            if index in by_line:
                yield Line(
                    index,
                    start,
                    end,
                    tuple(by_line[index]),
                    _within(page.numbers, start, end),
                    _within(page.times, start, end),
                    _within(page.persons, start, end),
                    around,
                )

    def _unread(self, page: _Page, story: Story) -> Iterator[Unread]:
        text = page.document.text
        told = {draft.sentence for event in story.events for draft in event.told}
        dropped = {draft.sentence for draft in story.dropped}
        for index, (start, end) in enumerate(page.spans):
            refused = [number for number in _within(page.numbers, start, end) if number.role is Role.REFUSED]
            if refused:
                yield Unread(Quote.cut(text, start, end), f"a number in it is no count: {refused[0].reason}")
            elif index not in told and page.gates[index].harm:
                yield Unread(Quote.cut(text, start, end), unread(index in dropped))


@cache
def load_reader(knowledge: Knowledge, *, model: str | None = None) -> Reader:
    """The reader over `knowledge`; `model` names an installed spaCy package, by default the best one found.

    Loading the parser takes a second, so the same arguments give the same reader.
    """
    return Reader(knowledge, model=model)


def name_source(document: Document, knowledge: Knowledge) -> Document:
    """The document with the registered source that its page furniture names, where gathering found none."""
    return with_source(document, furniture_spans(document.text), knowledge)


def _traits(page: _Page) -> Traits:
    days = (time.day for time in page.times if time.day is not None)
    return traits_of(page.document.text, furniture=page.furniture, days=days)


def _unnamed(times: Sequence[Timex], marks: Sequence[Mark]) -> list[Timex]:
    """The times that are no part of a name: the 19 April Movement is of no day."""
    names = [(mark.start, mark.end) for mark in marks if mark.kind is MarkKind.ACTOR]
    starts = [start for start, _ in names]
    found = []
    for timex in times:
        at = bisect_right(starts, timex.start) - 1
        if at < 0 or names[at][1] < timex.end:
            found.append(timex)
    return found


def _covered(span: tuple[int, int], spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    """True if most of a sentence lies in page furniture."""
    index = bisect_right(starts, span[0]) - 1
    for left, right in spans[max(index, 0) : index + 2]:
        if min(right, span[1]) - max(left, span[0]) > (span[1] - span[0]) // 2:
            return True
    return False


def _within(items: Sequence[T], start: int, end: int) -> tuple[T, ...]:
    """The items of an ordered, non-overlapping sequence that lie in `start:end`."""
    left = bisect_left(items, start, key=lambda each: each.start)
    right = bisect_left(items, end, key=lambda each: each.start)
    return tuple(each for each in items[left:right] if each.end <= end)


def _latin(text: str, start: int, end: int) -> bool:
    head = text[start : min(end, start + 400)]
    if head.isascii():
        return True
    letters = [sign for sign in head if sign.isalpha()]
    return sum(sign < "\u0250" for sign in letters) * 2 >= len(letters)
