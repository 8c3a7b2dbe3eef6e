"""Phrases of one or several words, looked up in a list of tokens without trying each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from marsad.reading.tables import phrase_key
from marsad.reading.tokens import Token

Phrases = dict[str, Any]


@dataclass(slots=True)
class PhraseTable:
    """Phrases of several words; an index of their first and last words makes a miss cost one look-up."""

    values: Phrases = field(default_factory=dict)
    firsts: dict[str, int] = field(default_factory=dict)
    lasts: dict[str, int] = field(default_factory=dict)

    def add(self, phrase: str, value: Any) -> None:
        """Add a phrase; the first meaning given to it stays."""
        key = phrase_key(str(phrase))
        words = key.split(" ")
        self.values.setdefault(key, value)
        self.firsts[words[0]] = max(len(words), self.firsts.get(words[0], 0))
        self.lasts[words[-1]] = max(len(words), self.lasts.get(words[-1], 0))

    @classmethod
    def of(cls, phrases: Mapping[str, Any] | Iterable[str], prefixes: Iterable[str] = ()) -> PhraseTable:
        """A table of phrases with values, or of phrases alone; `prefixes` may be written onto words of their script."""
        made = cls()
        pairs = dict(phrases) if isinstance(phrases, Mapping) else dict.fromkeys(sorted(phrases), True)
        for phrase, value in pairs.items():
            made.add(phrase, value)
        for prefix in prefixes:
            for phrase, value in pairs.items():
                if not str(phrase)[:1].isascii():
                    made.add(f"{prefix}{phrase}", value)
        return made


def phrase_at(toks: Sequence[Token], at: int, phrases: PhraseTable) -> tuple[int, object] | None:
    """The longest phrase that begins at token `at`: (index behind it, its value)."""
    if at >= len(toks):
        return None
    longest = phrases.firsts.get(toks[at].norm)
    if longest is None:
        return None
    for size in range(min(longest, len(toks) - at), 0, -1):
        key = " ".join([token.norm for token in toks[at : at + size]])
        if key in phrases.values:
            return at + size, phrases.values[key]
    return None


def phrase_before(toks: Sequence[Token], at: int, phrases: PhraseTable) -> tuple[int, object] | None:
    """The longest phrase that ends right before token `at`: (its first index, its value)."""
    if at <= 0:
        return None
    longest = phrases.lasts.get(toks[at - 1].norm)
    if longest is None:
        return None
    for size in range(min(longest, at), 0, -1):
        key = " ".join([token.norm for token in toks[at - size : at]])
        if key in phrases.values:
            return at - size, phrases.values[key]
    return None
