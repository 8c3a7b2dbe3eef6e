"""Which script a stretch of text is written in."""

from __future__ import annotations

_REACH = 400


def latin(text: str, start: int, end: int) -> bool:
    """True if at least half of the first letters of `text[start:end]` are Latin: what the English parser can read."""
    letters = [sign for sign in text[start : min(end, start + _REACH)] if sign.isalpha()]
    return sum(sign < "\u0250" for sign in letters) * 2 >= len(letters)
