"""Which words say something about one event: the tables, and the form in which a word is compared."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from marsad.reading.tables import table
from marsad.reading.tokens import fold

_LEAST = 3  # letters: shorter words are particles in all our scripts
_PARTICLES = "وفبكل"  # "and", "so", "in", "as", "to": joined to the word they stand before
_JOINED = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=\w{3})|^و(?=\w{4})")


@dataclass(frozen=True, slots=True)
class Words:
    """Words that many texts share, names that many people and places bear, ranks that stand before names.

    `news` are words of most reports of harm: kept, but seldom what tells two events apart.
    """

    common: frozenset[str]
    names: frozenset[str]
    news: frozenset[str]
    ranks: frozenset[str]

    def common_word(self, form: str) -> bool:
        """True if the form of a word tells nothing: known, or too short."""
        return len(form) < _LEAST or form in self.common or (form[0] in _PARTICLES and form[1:] in self.common)


@cache
def words() -> Words:
    """The shipped tables."""
    data = table(__package__ or "", "common")
    return Words(
        _forms(data, "common", "calendar", "ranks"), _forms(data, "names"), _forms(data, "news"), _forms(data, "ranks")
    )


def _forms(data: Mapping[str, Sequence[str]], *kinds: str) -> frozenset[str]:
    """The forms of the words of some kinds, in every language: `common` is `common`, `common_ar` ..."""
    return frozenset(form_of(word) for name, group in data.items() if name.split("_")[0] in kinds for word in group)


@lru_cache(maxsize=1 << 13)
def form_of(word: str) -> str:
    """The form in which a word is compared: folded, without possessive, article and what is joined to it.

    >>> form_of("Sheriff's"), form_of("والموصل")
    ('sheriff', 'موصل')
    """
    folded = fold(word).removesuffix("'s").removesuffix("'")
    return folded if folded.isascii() else _JOINED.sub("", folded)
