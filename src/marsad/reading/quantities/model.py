"""A number phrase found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from marsad.claims import CountKind, InvalidClaim, Qualifier

LARGEST = 1_000_000_000


class Role(StrEnum):
    """What a number is for; only `COUNT` counts, and `ARTICLE` may if the grammar says so."""

    COUNT = "count"
    ARTICLE = "article"
    AGE = "age"
    ORDINAL = "ordinal"
    YEAR = "year"
    DATE = "date"
    TIME = "time"
    MONEY = "money"
    DISTANCE = "distance"
    MEASURE = "measure"
    PERCENT = "percent"
    CALIBRE = "calibre"
    NAME = "name"
    PRONOUN = "pronoun"
    ATTRIBUTE = "attribute"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """`text[start:end] == stated`, the number with its modifiers; `core_start:core_end` is the number alone.

    `lo` and `hi` follow `marsad.claims.Count`: "more than 30" is 31 and open, "up to 20" open and 20, "about 20"
    20 and 20, a vague word the table's least number and open, both null unknown. `noun` is true when the words name
    the people themselves ("husband and wife", "nobody", an Arabic dual). `reason` says why a number is refused.
    """

    start: int
    end: int
    lo: int | None
    hi: int | None
    kind: CountKind
    stated: str
    role: Role = Role.COUNT
    qualifiers: tuple[Qualifier, ...] = ()
    core_start: int = -1
    core_end: int = -1
    noun: bool = False
    reason: str | None = None

    def __post_init__(self) -> None:
        if self.lo is not None and self.hi is not None and self.lo > self.hi:
            raise InvalidClaim(f"a quantity with bounds the wrong way round: {self}")

    @property
    def counts(self) -> bool:
        """True if the number can be a count of people or things."""
        return self.role is Role.COUNT
