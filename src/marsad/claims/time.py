"""When: an interval of days, the words it came from, and what else they could mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from marsad.claims.errors import InvalidClaim
from marsad.claims.quote import Quote


def precision_of(start: date, end: date) -> int:
    """UCDP's date_prec of a span: 1 a day, 2 two to six days, 3 seven, 4 up to 31, 5 longer."""
    days = (end - start).days + 1
    if days < 1:
        raise InvalidClaim(f"a span that ends before it starts: {start} to {end}")
    return next(code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, days)) if days <= most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another reading of the same words."""

    start: date
    end: date
    basis: str

    def __post_init__(self) -> None:
        precision_of(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """Days `start` to `end`, both included; `precision` is UCDP's and fits the span.

    `expression` holds the words, `basis` what they were counted from ("weekday before publication 2018-11-11").
    """

    start: date
    end: date
    expression: str
    basis: str
    alternatives: tuple[Alternative, ...] = ()
    quote: Quote | None = None
    precision: int = 0

    def __post_init__(self) -> None:
        fitting = precision_of(self.start, self.end)
        if self.precision not in (0, fitting):
            raise InvalidClaim(f"date precision {self.precision} does not fit {self.start} to {self.end}: {fitting}")
        object.__setattr__(self, "precision", fitting)
        if not self.basis:
            raise InvalidClaim(f"a date without its basis: {self.expression!r}")

    @property
    def spans(self) -> tuple[tuple[date, date], ...]:
        """The span itself and every alternative, likeliest first."""
        return ((self.start, self.end), *((other.start, other.end) for other in self.alternatives))
