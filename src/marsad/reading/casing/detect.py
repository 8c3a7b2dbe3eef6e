"""Which stretches of a text say nothing by their case: whole texts in small letters, paragraphs in capitals."""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
# Fewer letters than these may be without capitals, or all in capitals, by chance.
_SMALL, _GREAT = 60, 40
_SHARE = 0.92


def caseless(text: str) -> list[tuple[int, int]]:
    """Spans that carry no case information, in order; none for a text in ordinary case."""
    letters, great = _letters(text)
    if letters >= _SMALL and great == 0:
        return [(0, len(text))]
    if letters >= _GREAT and great >= letters * _SHARE:
        return [(0, len(text))]
    return [match.span() for match in _PARAGRAPH.finditer(text) if _shouted(match.group())]


def _letters(text: str) -> tuple[int, int]:
    """(letters that have a case, those of them in capitals)."""
    small = sum(map(str.islower, text))
    great = sum(map(str.isupper, text))
    return small + great, great


def _shouted(paragraph: str) -> bool:
    letters, great = _letters(paragraph)
    return letters >= _GREAT and great >= letters * _SHARE and paragraph.isascii()
