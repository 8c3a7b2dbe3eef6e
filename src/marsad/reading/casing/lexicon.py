"""The ordinary words of English, by the lemma tables that the parser's own model holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from marsad.reading.tables import table

PACKAGE = "marsad.reading.casing"
KINDS = ("noun", "verb", "adj", "adv")
_SHORTEST = 3
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o", "i")


@cache
def words(key: str) -> frozenset[str]:
    """A list of this room's table as a set."""
    return frozenset(str(word) for word in table(PACKAGE, "english")[key])


@dataclass(frozen=True)
class English:
    """Lemmas and irregular forms by part of speech, and the endings that make a form of a lemma."""

    lemmas: Mapping[str, frozenset[str]]
    forms: Mapping[str, frozenset[str]]
    endings: Mapping[str, tuple[tuple[str, str], ...]]
    _memory: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, tables: Mapping[str, Mapping[str, Any]]) -> English:
        """The words of a rule lemmatiser's tables: `index`, `exc` and `rules`, each by part of speech."""
        return cls(
            {kind: frozenset(tables["index"].get(kind, ())) for kind in KINDS},
            {kind: frozenset(tables["exc"].get(kind, ())) for kind in KINDS},
            {kind: tuple((old, new) for old, new in tables["rules"].get(kind, ())) for kind in KINDS},
        )

    def kinds(self, word: str) -> frozenset[str]:
        """The parts of speech that a word in small letters may be; empty for one that English does not know."""
        if word not in self._memory:
            self._memory[word] = frozenset(self._kinds(word)) or frozenset(self._kinds_of_parts(word))
        return self._memory[word]

    def _kinds(self, word: str) -> Iterable[str]:
        if word in words("function"):
            yield "function"
        for kind in KINDS:
            if word in self.lemmas[kind] or word in self.forms[kind] or self._inflected(word, kind):
                yield kind

    def _inflected(self, word: str, kind: str) -> bool:
        lemmas = self.lemmas[kind]
        for old, new in self.endings[kind]:
            stem = word[: len(word) - len(old)] if word.endswith(old) else ""
            if old == "es" and not new and not stem.endswith(_SIBILANTS):
                continue
            if old and len(stem) > 1 and (stem + new in lemmas or (stem[-1] == stem[-2] and stem[:-1] in lemmas)):
                return True
        return False

    def _kinds_of_parts(self, word: str) -> Iterable[str]:
        """Of a word put together: antidrug, newsmen, machinegunned."""
        for prefix in words("prefixes"):
            if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
                yield from self._kinds(word[len(prefix) :])
        for ending in words("endings"):
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and self.kinds(word[: -len(ending)]):
                yield "noun"
