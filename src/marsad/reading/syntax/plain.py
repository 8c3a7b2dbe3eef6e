"""The words of a sentence as they stand: every sign is kept, no name is made short."""

from __future__ import annotations

import re

from marsad.reading.syntax.surface import Surface

_CLITIC = r"['’](?:s|ve|re|ll|d|m)\b"
_PIECE = re.compile(
    r"[A-Z](?:[a-z]{1,5})?\.(?=\s[A-Z])|(?:[A-Za-z]\.){2,12}|\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)\b)?"
    rf"|[^\W\d_]+(?:(?!{_CLITIC})['’](?=\w)\w+)*|{_CLITIC}|\w+|[^\w\s]"
)


def plain(text: str, start: int, end: int) -> list[Surface]:
    """The words and signs of `text[start:end]`.

    >>> [word.text for word in plain("They've seen the U.S. base.", 0, 27)]
    ['They', "'ve", 'seen', 'the', 'U.S.', 'base', '.']
    """
    return [
        Surface(piece.group().replace("’", "'"), piece.start(), piece.end())
        for piece in _PIECE.finditer(text, start, end)
    ]
