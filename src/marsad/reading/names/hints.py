"""What the knowledge and the small parsers say of a text, and the names that stand on it alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from marsad.claims import Name, NameForm, NameSource, NameType
from marsad.reading.dates import Timex, find_timexes
from marsad.reading.marks import Mark, Marker, MarkKind
from marsad.reading.names.patterns import Found, find_patterns
from marsad.reading.names.scene import Hint
from marsad.reading.quantities import Quantity, find_quantities

T = TypeVar("T", Mark, Timex, Quantity, Found)
# What the entry of a name may be; the first is what the name stands for where nothing else tells.
_TYPES = {
    MarkKind.PLACE: (NameType.LOCATION,),
    MarkKind.ACTOR: (NameType.ORGANISATION, NameType.PERSON, NameType.NATIONALITY),
    MarkKind.WEAPON: (NameType.WEAPON, NameType.PLATFORM, NameType.VEHICLE),
}
_ARTICLES = ("the ", "a ", "an ")
_SOURCES = {
    "mark": NameSource.KNOWLEDGE,
    "time": NameSource.DATES,
    "count": NameSource.QUANTITIES,
    "core": NameSource.QUANTITIES,
}


@dataclass(frozen=True, slots=True)
class Hints:
    """Everything found in a text but by the English parser, each kind in order and not overlapping."""

    text: str
    marks: Sequence[Mark]
    times: Sequence[Timex]
    numbers: Sequence[Quantity]
    forms: Sequence[Found]
    sources: Mapping[tuple[int, int], NameSource]

    @classmethod
    def of(cls, text: str, marker: Marker, vague: Mapping[str, int]) -> Hints:
        """The hints of a text."""
        bare = cls(
            text,
            marker.find(text),
            find_timexes(text, published=None),
            find_quantities(text, vague=vague),
            find_patterns(text),
            {},
        )
        sources: dict[tuple[int, int], NameSource] = {}
        for hint in bare.within(0, len(text)):
            sources.setdefault((hint.start, hint.end), _SOURCES.get(hint.label.partition(":")[0], NameSource.PATTERN))
        return cls(bare.text, bare.marks, bare.times, bare.numbers, bare.forms, sources)

    def within(self, start: int, end: int) -> Iterator[Hint]:
        """The hints that begin in `start:end`."""
        for mark in _begun(self.marks, start, end):
            yield Hint(mark.start, mark.end, f"mark:{mark.kind.value}{'-noun' if mark.generic else ''}")
        for time in _begun(self.times, start, end):
            yield Hint(time.start, time.end, f"time:{time.type.value}")
        for number in _begun(self.numbers, start, end):
            yield Hint(number.start, number.end, f"count:{number.role.value}")
            if (number.core_start, number.core_end) != (number.start, number.end):
                yield Hint(number.core_start, number.core_end, f"core:{number.role.value}")
        for form in _begun(self.forms, start, end):
            yield Hint(form.start, form.end, f"pattern:{form.type.value}")

    def by_form(self) -> Iterator[Name]:
        """Names that need no parser in any script."""
        for form in self.forms:
            yield self.name(form.start, form.end, form.type, NameForm.NAME)

    def unparsed(self, start: int, end: int) -> Iterator[Name]:
        """The names of a sentence that the English parser cannot read."""
        for mark in _begun(self.marks, start, end):
            yield self.name(mark.start, mark.end, _TYPES[mark.kind][0], NameForm.NAME)
        for time in _begun(self.times, start, end):
            yield self.name(time.start, time.end, NameType.TEMPORAL, NameForm.NOUN)
        for number in _begun(self.numbers, start, end):
            if number.counts and number.stated:
                yield self.name(number.start, number.end, NameType.QUANTITY, NameForm.NOUN)

    def name(self, start: int, end: int, type: NameType, form: NameForm, *, entity: bool = False) -> Name:
        """The name at `start:end`; `entity` says that the parser took just these words for a name."""
        by = self.sources.get((start, end), NameSource.PARSER if entity else NameSource.PHRASE)
        exact = self.text[start:end]
        return Name(start=start, end=end, type=type, exact=exact, form=form, by=by, id=self._entry(start, end, type))

    def _entry(self, start: int, end: int, type: NameType) -> str | None:
        """The entry of the knowledge whose name these words are, but for an article before it."""
        article = next((each for each in _ARTICLES if self.text[start:end].lower().startswith(each)), "")
        for begin in {start, start + len(article)}:
            at = bisect_left(self.marks, begin, key=lambda mark: mark.start)
            mark = self.marks[at] if at < len(self.marks) else None
            if mark is not None and (mark.start, mark.end) == (begin, end) and type in _TYPES[mark.kind]:
                return mark.id
        return None


def _begun(items: Sequence[T], start: int, end: int) -> Sequence[T]:
    left = bisect_left(items, start, key=lambda item: item.start)
    return items[left : bisect_left(items, end, key=lambda item: item.start)]
