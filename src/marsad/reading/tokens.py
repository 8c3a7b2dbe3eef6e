"""Words, numbers and signs of a text with their offsets: what the small parsers of this room walk over.

One pass of one pattern in which no two branches can match the same run in two ways: linear in the text.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple


class Kind(IntEnum):
    """What a token is; `BREAK` is an empty line."""

    WORD = 0
    NUMBER = 1
    SIGN = 2
    BREAK = 3


class Token(NamedTuple):
    """`norm` is the folded word, or the digits of a number in ASCII without separators."""

    kind: Kind
    norm: str
    start: int
    end: int


# Marks are no letters, so that a word can be read in one way only.
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u200c"
_PATTERN = re.compile(
    rf"(?P<clock>[AaPp]\.\s?[Mm]\.?(?![\w.]))"
    rf"|(?P<number>\d+(?:[,٬]\d{{3}}(?!\d))*(?:[.٫]\d+)?)"
    rf"|(?P<word>[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*)"
    rf"|(?P<gap>[\n\u2028\u2029][^\S\n\u2028\u2029]*[\n\u2028\u2029])"
    rf"|(?P<sign>[^\s\w]|_)"
)
_FOLD = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ھ": "ه", "ة": "ه", "’": "'"}
    | {chr(code): None for code in (*range(0x064B, 0x0660), 0x0670, 0x0640, 0x200C, *range(0x0300, 0x0370))}
)
# Characters of a text: from the first on only those of one text are kept, from the second on none.
_LONG, _LONGEST = 100_000, 1_000_000
_KINDS = {"clock": Kind.WORD, "word": Kind.WORD, "number": Kind.NUMBER, "gap": Kind.BREAK, "sign": Kind.SIGN}


def fold(word: str) -> str:
    """A word as the tables hold it: lower case, Arabic letters in one form, no marks.

    >>> fold("Ṣix") == fold("ṣix"), fold("أمس")
    (True, 'امس')
    """
    return word.casefold().translate(_FOLD)


def digits(number: str) -> str:
    """A written number in ASCII: separators of thousands out, every script's digits as 0-9.

    >>> digits("١٬٢٠٠"), digits("3.5")
    ('1200', '3.5')
    """
    plain = number.replace(",", "").replace("٬", "").replace("٫", ".")
    return plain if plain.isascii() else "".join(_digit(sign) for sign in plain)


def _digit(sign: str) -> str:
    return sign if sign == "." else str(int(sign))


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order; white space is left out, an empty line is a token."""
    # Several parts of the reader look at one text; only a long one is not worth the memory.
    if len(text) > _LONGEST:
        return _found(text)
    return list(_kept(text) if len(text) <= _LONG else _kept_alone(text))


@lru_cache(maxsize=4)
def _kept(text: str) -> tuple[Token, ...]:
    return tuple(_found(text))


@lru_cache(maxsize=1)
def _kept_alone(text: str) -> tuple[Token, ...]:
    return tuple(_found(text))


def _found(text: str) -> list[Token]:
    found: list[Token] = []
    for match in _PATTERN.finditer(text):
        name = match.lastgroup or "sign"
        piece = match.group()
        if name == "word":
            norm = piece.lower() if piece.isascii() else fold(piece)
        elif name == "number":
            norm = digits(piece)
        elif name == "clock":
            norm = "am" if piece[0] in "aA" else "pm"
        elif name == "gap":
            norm = "\n"
        else:
            norm = piece
        found.append(Token(_KINDS[name], norm, match.start(), match.end()))
    return found


def touching(left: Token, right: Token) -> bool:
    """True if nothing stands between two tokens."""
    return left.end == right.start
