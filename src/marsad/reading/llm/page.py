"""A report as the checks see it: its known names, numbers, times and sentences, and the words nobody may quote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, TypeVar

from marsad.claims import Document, Quote, RefusalReason
from marsad.knowledge import Knowledge
from marsad.reading.dates import Timex, find_timexes, resolve_all
from marsad.reading.furniture import furniture_spans
from marsad.reading.gate import gate
from marsad.reading.llm.instructions import instruction_spans
from marsad.reading.llm.locate import Refused, Span, not_found, places
from marsad.reading.marks import Mark, Marker, MarkKind
from marsad.reading.quantities import Quantity, find_quantities
from marsad.reading.sentences import sentences


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Page:
    """A document with what the small parsers found in it; every list is in the order of the text."""

    document: Document
    marks: tuple[Mark, ...]
    numbers: tuple[Quantity, ...]
    times: tuple[Timex, ...]
    sentences: tuple[Span, ...]
    furniture: tuple[Span, ...]
    instructions: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.document.text

    def marks_at(self, span: Span, kind: MarkKind) -> list[Mark]:
        """The known names of a kind that touch a span."""
        return [mark for mark in _touching(self.marks, span) if mark.kind is kind]

    def numbers_at(self, span: Span) -> list[Quantity]:
        """The numbers that touch a span."""
        return _touching(self.numbers, span)

    def times_at(self, span: Span) -> list[Timex]:
        """The times that touch a span."""
        return _touching(self.times, span)

    def told(self, span: Span) -> Span:
        """The whole sentences that a span touches."""
        touched = _spans(self.sentences, span)
        return (min(touched[0][0], span[0]), max(touched[-1][1], span[1])) if touched else span

    def standing(self, words: str, *spans: Span) -> list[Quote]:
        """The places of `words` in the first span that has any, but for those that nobody may quote.

        Errors: Refused where they stand nowhere else than in page furniture or in an instruction to a machine.
        """
        barred: Refused | None = None
        for span in spans:
            found = places(self.text, words, span)
            free = [each for each in found if self._barred(each) is None]
            if free:
                return free
            barred = barred or next((self._barred(each) for each in found), None)
        raise barred or not_found()

    def _barred(self, quote: Quote) -> Refused | None:
        span = (quote.start, quote.end)
        if _spans(self.instructions, span):
            why = "these words stand in an instruction to a machine, not in a report"
            return Refused(RefusalReason.INSTRUCTION, why)
        if _spans(self.furniture, span):
            return Refused(RefusalReason.FURNITURE, "these words belong to the page around the report")
        return None

    def planted(self, span: Span) -> bool:
        """True for a sentence of an instruction to a machine."""
        return bool(_spans(self.instructions, span))

    def read(self, span: Span) -> bool:
        """True for a sentence that belongs to the report itself."""
        return not _spans(self.furniture, span)

    def worth(self, span: Span) -> bool:
        """True if any sentence of a span speaks of harm or of an event: only then is it worth a question."""
        touched = _spans(self.sentences, span)
        return any(self.read(each) and gate(self.text[slice(*each)]).worth for each in touched)


@cache
def _marker(knowledge: Knowledge) -> Marker:
    return Marker(knowledge)


def page_of(document: Document, knowledge: Knowledge) -> Page:
    """The page of a document."""
    text = document.text
    spans = sentences(text)
    found = find_timexes(text, published=document.published, language=document.language or "en")
    return Page(
        document,
        _marker(knowledge).find(text, on=document.published),
        find_quantities(text, vague=knowledge.codebook.vague),
        resolve_all(text, found),
        spans,
        tuple(furniture_spans(text)),
        instruction_spans(text, spans),
    )


def _touching(items: Sequence[T], span: Span) -> list[T]:
    """The items of an ordered, non-overlapping sequence that share a letter with a span."""
    left = bisect_left(items, span[0], key=lambda each: each.end)
    right = bisect_left(items, span[1], key=lambda each: each.start)
    return [each for each in items[left:right] if each.end > span[0]]


def _spans(items: Sequence[Span], span: Span) -> list[Span]:
    left = bisect_left(items, span[0], key=lambda each: each[1])
    right = bisect_left(items, span[1], key=lambda each: each[0])
    return [each for each in items[left:right] if each[1] > span[0]]
