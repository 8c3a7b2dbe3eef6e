"""The words of a language without a parser, folded, with what each tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from marsad.claims import Group, Outcome, SpeakerRole
from marsad.reading.tables import table
from marsad.reading.tokens import fold

PACKAGE = "marsad.reading.shallow"
_SORANI = frozenset("ەێۆڕڵڤ")
# Letters that stand joined to the front of an Arabic word: and, so, in, to, like, the, and their pairs.
_FRONT = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك")


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language's tables."""

    name: str
    number_after: bool
    outcomes: dict[str, Outcome]
    events: dict[str, str]
    people: dict[str, Group]
    speakers: dict[str, SpeakerRole]
    lists: dict[str, frozenset[str]]

    def is_a(self, name: str, word: str) -> bool:
        """True if a word, as it stands or without what is joined to its front, is of a list."""
        return any(form in self.lists[name] for form in self.forms(word))

    def look(self, known: dict[str, Any], word: str) -> Any:
        """What a table says of a word, or None."""
        return next((known[form] for form in self.forms(word) if form in known), None)

    def forms(self, word: str) -> Iterator[str]:
        """The word and what remains of it without joined letters."""
        yield word
        if self.name == "ar" and len(word) > 3:
            yield from (word[len(front) :] for front in _FRONT if word.startswith(front) and len(word) - len(front) > 2)


def language_of(text: str) -> str:
    """`ckb` where letters stand that only Sorani writes, else `ar`.

    >>> language_of("بریندار بوون"), language_of("پێنج کەس")
    ('ar', 'ckb')
    """
    return "ckb" if any(sign in _SORANI for sign in text) else "ar"


@cache
def tongue(name: str) -> Tongue:
    """The tables of a language: `ar` or `ckb`."""
    data = table(PACKAGE, name)
    lists = ("definite", "negations", "responsibility", "many", "single", "speech", "near")
    return Tongue(
        name=name,
        number_after=data["number"] == "after",
        outcomes={word: Outcome(key) for key, word in _pairs(data["outcomes"])},
        events={word: key for key, word in _pairs(data["events"])},
        people={word: Group(key) for key, word in _pairs(data["people"])},
        speakers={word: SpeakerRole(key) for key, word in _pairs(data["speakers"])},
        lists={key: frozenset(map(fold, data[key])) for key in lists},
    )


def _pairs(entries: dict[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for key, words in entries.items():
        for word in words:
            yield key, fold(word)
