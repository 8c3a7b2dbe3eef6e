"""A number where it stands, and the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.reading.phrases import phrase_at, phrase_before
from marsad.reading.quantities.lexicon import Lexicon
from marsad.reading.quantities.numerals import Numeral
from marsad.reading.tokens import Kind, Token, touching

DASHES = frozenset("-–—‑−")


@dataclass(frozen=True, slots=True)
class Spot:
    """A number where it stands: tokens `first` to `stop` with modifiers around `numeral`."""

    text: str
    toks: Sequence[Token]
    numeral: Numeral
    first: int
    lex: Lexicon
    is_range: bool = False

    def at(self, index: int) -> str:
        """The folded word at a token index, or an empty string outside the text."""
        return self.toks[index].norm if 0 <= index < len(self.toks) else ""

    def capital(self, index: int) -> bool:
        """True if the token begins with a capital letter."""
        return 0 <= index < len(self.toks) and self.text[self.toks[index].start].isupper()

    def touches(self, index: int) -> bool:
        """True if tokens `index` and `index + 1` exist with nothing between them."""
        return 0 <= index < len(self.toks) - 1 and touching(self.toks[index], self.toks[index + 1])

    def after(self, name: str, at: int) -> int | None:
        """The index behind a phrase of a role's list that begins at token `at`."""
        found = phrase_at(self.toks, at, self.lex.role_phrases[name])
        return None if found is None else found[0]

    def before(self, name: str, at: int) -> int | None:
        """The first index of a phrase of a role's list that ends right before token `at`."""
        found = phrase_before(self.toks, at, self.lex.role_phrases[name])
        return None if found is None else found[0]

    @property
    def written(self) -> bool:
        """True for a number in digits."""
        return self.toks[self.numeral.first].kind is Kind.NUMBER

    @property
    def stop(self) -> int:
        """The index behind the number."""
        return self.numeral.stop


def digit_at(spot: Spot, index: int) -> bool:
    """True if a number in digits stands at a token and touches the one before."""
    inside = 0 <= index < len(spot.toks)
    return inside and spot.toks[index].kind is Kind.NUMBER and spot.touches(index - 1)
