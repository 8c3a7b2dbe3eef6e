"""Days that a report names outside its statements, by sentence: they may date an event told next to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from marsad.reading.dates.model import Timex, TimexType
from marsad.reading.grammar.frames import words

_BEFORE = re.compile(r"(\w+)\W+(?:on|late|early|in a statement)?\W*$", re.IGNORECASE)
_WINDOW = 40


def loose_days(text: str, spans: Sequence[tuple[int, int]], times: Sequence[Timex]) -> list[tuple[int, Timex]]:
    """(sentence, day) for every single day that does not date a statement, in order; one pass over both."""
    found: list[tuple[int, Timex]] = []
    at = 0
    for timex in times:
        while at < len(spans) and spans[at][1] <= timex.start:
            at += 1
        if at >= len(spans):
            break
        if spans[at][0] <= timex.start and timex.day is not None and not _dates_statement(text, spans[at][0], timex):
            found.append((at, timex))
    return [each for each in found if each[1].type in (TimexType.DATE, TimexType.TIME)]


def _dates_statement(text: str, start: int, timex: Timex) -> bool:
    before = _BEFORE.search(text[max(start, timex.start - _WINDOW) : timex.start])
    if before is None:
        return False
    word = before.group(1).lower()
    return any(form in words("speech", "verbs") for form in (word, word[:-1], word[:-2])) or word in ("said", "told")
