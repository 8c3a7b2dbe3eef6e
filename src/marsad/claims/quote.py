"""A quotation: exact words and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.claims.errors import QuoteMismatch


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a text; `start` and `end` count Unicode code points, half-open.

    Follows W3C Web Annotation's TextQuote and TextPosition selectors.
    """

    exact: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not self.exact.strip():
            raise QuoteMismatch(f"an empty quotation at {self.start}")
        if self.start < 0 or self.end - self.start != len(self.exact):
            raise QuoteMismatch(
                f"offsets {self.start}:{self.end} do not span the {len(self.exact)} characters of {self.exact!r}"
            )

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Quote:
        """The quotation of `text[start:end]`, less white space at its ends."""
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        return cls(piece, start, start + len(piece))

    def verify(self, text: str) -> None:
        """Raise QuoteMismatch unless `text[start:end] == exact`."""
        if text[self.start : self.end] != self.exact:
            raise QuoteMismatch(f"the text at {self.start}:{self.end} is not {self.exact!r}")

    def covers(self, other: Quote) -> bool:
        """True if `other` lies within this quotation."""
        return self.start <= other.start and other.end <= self.end
