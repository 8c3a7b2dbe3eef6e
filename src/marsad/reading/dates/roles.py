"""What a day is the day of: an event, what came of it or was said of it, something to come, or the page itself.

The nearest telling word before the day in its sentence decides, else the first behind it: "was shot on Sunday",
"Sunday, police said on Monday". A rough reading for sentences that nothing else was read of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache

from marsad.reading.dates.items import time_words
from marsad.reading.dates.model import Timex
from marsad.reading.tables import table
from marsad.reading.tokens import fold

_WORD = re.compile(r"[^\W\d_]+")
_REACH = 8
_WINDOW = 120
_AHEAD = 6
_OF = 3
_WHOSE = ("'s ", "’s ")
_SAID_NEAR = 2
_OPENING = 2
# What stands before these is another clause, or a label: "News release: On March 28 ..."
_CLAUSE = re.compile(r"[:;)]\s|\s[-–—]+\s")
_COMMA = re.compile(r"[,;:](?=\s)")


class DayRole(StrEnum):
    """What a day is the day of."""

    EVENT = "event"
    LATER = "later"
    OTHER = "other"
    AFTER = "after"
    AHEAD = "ahead"
    PAGE = "page"


class _Cues:
    """The telling words of the table: whole ones, and stems for those with an asterisk."""

    def __init__(self) -> None:
        data = table(__package__ or "", "roles")
        self._whole: dict[str, DayRole] = {}
        self._stems: dict[str, DayRole] = {}
        for role in (DayRole.AFTER, DayRole.LATER, DayRole.EVENT):
            for word in data[role.value]:
                target = self._stems if word.endswith("*") else self._whole
                target[fold(word.rstrip("*"))] = role

        self.nouns = frozenset(map(fold, data["nouns"]))
        self.saying = frozenset(map(fold, data["saying"]))

    def role(self, word: str) -> DayRole | None:
        """What a word tells, if anything."""
        whole = self._whole.get(word)
        if whole is not None:
            return whole
        return next((self._stems[word[:n]] for n in range(len(word), 2, -1) if word[:n] in self._stems), None)


@cache
def _cues() -> _Cues:
    return _Cues()


def role_of(text: str, timex: Timex, start: int, end: int) -> DayRole:
    """What the day of `timex` is the day of, in the sentence `text[start:end]`."""
    if timex.page:
        return DayRole.PAGE
    before = _words(_CLAUSE.split(text[max(start, timex.start - _WINDOW) : timex.start])[-1])
    if time_words().words("future") & set(before[-_AHEAD:]):
        return DayRole.AHEAD
    behind = text[timex.end : min(end, timex.end + _WINDOW)]
    # Behind a comma stands who says it, unless the day opens its sentence: "on Sunday, police said".
    if len(before) > _OPENING:
        behind = _COMMA.split(behind, maxsplit=1)[0]
    after = _words(behind)[:_REACH]
    # "the Thursday night incident", "Tuesday's attack": the noun behind says what the day is of.
    named = after[:_OF] if before[-1:] == ["the"] or whose(text, timex) else []
    if _cues().nouns & {*named}:
        return DayRole.EVENT
    told = (_cues().role(word) for word in (*named, *_near(before), *after))
    return next((role for role in told if role is not None), DayRole.OTHER)


def whose(text: str, timex: Timex) -> bool:
    """True for a day that a thing is said to be of: "Tuesday's attack"."""
    return text.startswith(_WHOSE, timex.end)


def _near(before: Sequence[str]) -> Iterator[str]:
    """The words before a day, the nearest first; "said" counts close to it, else the day is of what was said."""
    for away, word in enumerate(reversed(before[-_REACH:])):
        if word not in _cues().saying or away < _SAID_NEAR:
            yield word


def _words(piece: str) -> list[str]:
    """The words of a piece; a capitalised one behind the first is a name and tells nothing: "Hickory Court"."""
    found = _WORD.findall(piece)
    return [fold(word) if at == 0 or not word.istitle() else "" for at, word in enumerate(found)]
