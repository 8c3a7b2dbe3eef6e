"""Names of persons: runs of capitalised words that a given name or a title opens.

In: a text in its ordinary case. Out: spans of bare names, titles left out. Linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from marsad.reading.casing.lexicon import words as cased
from marsad.reading.marks.mark import Mark, MarkKind
from marsad.reading.tables import table

_WORD = re.compile(r"[^\W\d_](?:[\w'’]|-(?=\w))*\.?")
_ENDING = re.compile(r"(?:['’]s?)?\.?$")
_GAP = re.compile(r"[^\S\n]+|[^\S\n]*\n[^\S\n]*(?=\S)")
_PARTICLE = re.compile(r"(?:de|la|las|los|del|y|da|do|dos|das|van|von|bin|ibn|al)\b")
_MOST = 6
_ABBREVIATED = 5
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name as it stands; `title` is the word of rank or trade before it."""

    name: str
    start: int
    end: int
    title: str = ""


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(str, table("marsad.reading.grammar", "names")["titles"]))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(str, table("marsad.reading.grammar", "names")["bodies"]))


def persons(text: str, marks: Sequence[Mark]) -> tuple[Person, ...]:
    """The persons named in a text, in order; a surname alone stands for a person named in full elsewhere."""
    runs = list(_runs(text))
    whole = [person for run in runs for person in _person(text, run, marks)]
    full = {word: person.name for person in reversed(whole) for word in person.name.split()[1:] if word[:1].isupper()}
    found = {person.start: replace(person, name=_full(person.name, full)) for person in whole}
    taken = {at for person in whole for at in range(person.start, person.end)}
    for run in runs:
        if len(run) <= _SHORT and all(word in full or word.islower() for word, _, _ in run) and run[0][1] not in taken:
            name = _full(" ".join(word for word, _, _ in run), full)
            found[run[0][1]] = Person(name, run[0][1], run[-1][2])
    return tuple(found[start] for start in sorted(found))


def _full(name: str, full: Mapping[str, str]) -> str:
    """The longest name of the person in the text: of "Oqueli" the name with which he was introduced."""
    words = name.split()
    longer = full.get(words[-1], name) if len(words) == 1 else full.get(words[0], name)
    return longer if len(longer) > len(name) and set(words) <= set(longer.split()) else name


def without_persons(marks: Sequence[Mark], people: Sequence[Person]) -> tuple[Mark, ...]:
    """The marks without places that are only part of somebody's name, and without the title before it."""
    starts = {person.start for person in people if person.title}
    return tuple(mark for mark in marks if not (_within(mark, people) or _entitles(mark, starts)))


def _entitles(mark: Mark, starts: frozenset[int] | set[int]) -> bool:
    """True for the judge of "Judge Elena Diaz"."""
    return mark.kind is MarkKind.ACTOR and " " not in mark.name and mark.end + 1 in starts


def _within(mark: Mark, people: Sequence[Person]) -> bool:
    at = bisect_right(people, mark.start, key=lambda each: each.start) - 1
    return (
        mark.kind is MarkKind.PLACE
        and at >= 0
        and mark.start < people[at].end
        and ((mark.start, mark.end) != (people[at].start, people[at].end) or bool(people[at].title))
    )


def _runs(text: str) -> Iterator[list[tuple[str, int, int]]]:
    """Runs of capitalised words, small words of names between them."""
    run: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if not run and not word[0].isupper():
            continue
        initial = len(word) == 2 and word.endswith(".") and word[0].isupper()
        bare = word if initial else _ENDING.sub("", word)
        at, end = match.start(), match.start() + len(bare)
        joined = run and _GAP.fullmatch(text[run[-1][2] : at])
        if run and not joined:
            yield from _closed(run)
            run = []
        if bare[:1].isupper() or (run and _PARTICLE.fullmatch(bare)):
            run.append((bare, at, end))
        elif run:
            yield from _closed(run)
            run = []
    if run:
        yield from _closed(run)


def _closed(run: list[tuple[str, int, int]]) -> Iterator[list[tuple[str, int, int]]]:
    while run and run[-1][0].islower():
        run = run[:-1]
    if run:
        yield run


def _person(text: str, run: list[tuple[str, int, int]], marks: Sequence[Mark]) -> Iterator[Person]:
    lower = [word.lower().rstrip(".") for word, _, _ in run]
    ranks = [at for at, word in enumerate(lower[:-1]) if word in _titles()]
    proper, function = cased("proper"), cased("function")
    leading = next((at for at, word in enumerate(lower) if not (word in proper or word in function)), len(run))
    first = ranks[-1] + 1 if ranks else leading
    name = run[first:]
    title = lower[first - 1] if ranks else _title_before(text, run[0][1]) if first == 0 else ""
    if not name or len(name) > _MOST or any(word in _bodies() for word in lower[first:]):
        return
    opened = len(name) > 1 and (lower[first] in cased("given") or _family(lower[first:]))
    if not opened and not (title and _may_be_surname(name)):
        return
    start, end = name[0][1], name[-1][2]
    if not opened and any(mark.start < end and start < mark.end and mark.kind is MarkKind.ACTOR for mark in marks):
        return
    yield Person(" ".join(text[start:end].split()), start, end, title)


def _family(lower: Sequence[str]) -> bool:
    """True for a name that ends in a known surname, or has one before it, and does not begin as a place does."""
    if lower[0] in cased("openers") or lower[0] in cased("function"):
        return False
    return any(word in cased("surnames") for word in lower[1:])


def _title_before(text: str, at: int) -> str:
    found = re.search(r"([\w.-]+)\s+$", text[max(0, at - 24) : at])
    word = found.group(1).lower() if found else ""
    word = word.rstrip(".") if len(word) <= _ABBREVIATED else word
    return word if word in _titles() else ""


def _may_be_surname(name: Sequence[tuple[str, int, int]]) -> bool:
    """True unless the word behind a title is a place or people's adjective: "national Palestinian"."""
    first = name[0][0].lower()
    return first not in cased("proper") and first not in ("the", "a", "an", "he", "she", "it", "they", "we", "i")
