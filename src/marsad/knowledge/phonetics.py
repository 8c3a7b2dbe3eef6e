"""Two rougher forms of a key: its sounds, and its consonants alone.

The consonants only propose candidates; the edit ratio of keys and sounds decides, so that two names that merely
share consonants are never taken for one another.
"""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

_DIGRAPH = re.compile("kh|ch|gh|sh|dh|th|ph|dj")
_SOUND = {"kh": "x", "ch": "c", "gh": "g", "sh": "c", "dh": "d", "th": "t", "ph": "f", "dj": "c"}
_ALIKE = str.maketrans("qyoewj", "kiuiuc")
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aiuاويع]+")
_SILENT_END = re.compile("[hه]+$")


def sounds_of(key: str) -> str:
    """A key as it is spoken, roughly: q as k, y as i, o as u, sh, ch and j as one letter, no silent h at the end."""
    spoken = _DIGRAPH.sub(lambda found: _SOUND[found[0]], key).translate(_ALIKE)
    return _SILENT_END.sub("", _DOUBLE.sub(r"\1", spoken)) or key


def skeleton_of(key: str) -> str:
    """The consonants of a key; a vowel at the start leaves a mark."""
    sounds = sounds_of(key).replace("x", "k")
    mark = "'" if _VOWELS.match(sounds) else ""
    return mark + _DOUBLE.sub(r"\1", _VOWELS.sub("", sounds)).replace("h", "")


def likeness(asked: str, known: str) -> float:
    """Edit ratio of two keys from 0 to 1, the sounds weighing a little more than the letters."""
    return (0.4 * ratio(asked, known) + 0.6 * ratio(sounds_of(asked), sounds_of(known))) / 100
