"""What the words of a text can mean, by table: classes of common nouns and of proper names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from marsad.reading.tables import table

PACKAGE = "marsad.reading.names"
Classes = tuple[str, ...]


@cache
def _nouns() -> dict[str, Classes]:
    return _inverted("nouns", lower=True)


@cache
def _proper() -> dict[str, Classes]:
    return _inverted("proper", lower=False)


def _inverted(name: str, *, lower: bool) -> dict[str, Classes]:
    found: dict[str, dict[str, None]] = {}
    for label, words in table(PACKAGE, name).items():
        for word in words:
            found.setdefault(str(word).lower() if lower else str(word), {})[label] = None
    return {word: tuple(labels) for word, labels in found.items()}


@lru_cache(maxsize=1 << 14)
def noun_classes(word: str, lemma: str) -> Classes:
    """The classes of a common noun, by its form, its lemma, its singular, or the last part of a compound.

    >>> noun_classes("Hospitals", "hospital"), noun_classes("car-bomb", "car-bomb")
    (('facility',), ('weapon',))
    """
    nouns, lower = _nouns(), word.lower().removesuffix(".")
    forms = (lower, lemma, lower.removesuffix("s"), lower.rpartition("-")[2])
    return next((nouns[form] for form in forms if form in nouns), ())


@lru_cache(maxsize=1 << 14)
def proper_classes(word: str) -> Classes:
    """The classes of a proper name, which must be written as in the table; a plural counts as its singular.

    >>> proper_classes("Iraqis"), proper_classes("iraqi")
    (('demonym',), ())
    """
    proper, plain = _proper(), word.replace("’", "'")
    if plain not in proper:
        plain = plain.removesuffix(".")
    return proper.get(plain) or (proper.get(plain[:-1], ()) if plain.endswith("s") else ())


@lru_cache(maxsize=1 << 14)
def shape(word: str) -> str:
    """The pattern of capitals; a digit counts as a small letter, since sources differ in how they write numbers.

    >>> shape("Al-Qaim"), shape("CJTF"), shape("2016")
    ('Xx-Xxx', 'XX', 'xx')
    """
    plain = "".join("X" if sign.isupper() else "x" if sign.isalnum() else sign for sign in word)
    return re.sub(r"(.)\1{2,}", r"\1\1", plain)
