"""A time expression found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from marsad.claims import Alternative, InvalidClaim


class TimexType(StrEnum):
    """TIMEX3's four types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What a time counts from: itself, the publication, another time of the story, or nothing known."""

    ABSOLUTE = "absolute"
    PUBLICATION = "publication"
    NARRATIVE = "narrative"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from an anchor; `amount` is None when the text does not say how many ("days later").

    `relates` marks one that counts from what is named right behind it: "a day after troops left".
    """

    unit: str
    amount: int | None
    relates: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """`text[start:end] == exact`; `begin` to `finish` are the days it denotes, both included, or None.

    `value` is TIMEX3's, `mod` too (START, APPROX, MORE_THAN). `basis` says what the days were counted from,
    `alternatives` what else the words could mean. `direction` is "since", "until" or None; `page` marks the page's own
    day, such as a dateline's. A narrative time has a `shift` and gets its days from `resolve_narrative`.
    """

    start: int
    end: int
    exact: str
    type: TimexType
    value: str
    begin: date | None = None
    finish: date | None = None
    basis: str
    alternatives: tuple[Alternative, ...] = ()
    anchor: Anchor = Anchor.NONE
    direction: str | None = None
    part: str | None = None
    shift: Shift | None = None
    rule: str = ""
    page: bool = False
    mod: str | None = None

    def __post_init__(self) -> None:
        if (self.begin is None) != (self.finish is None):
            raise InvalidClaim(f"a time with one end only: {self}")
        if self.begin is not None and self.finish is not None and self.begin > self.finish:
            raise InvalidClaim(f"a time that ends before it begins: {self}")
        if not self.basis:
            raise InvalidClaim(f"a time without its basis: {self.exact!r}")

    @property
    def day(self) -> date | None:
        """The day, when the time denotes exactly one."""
        return self.begin if self.begin == self.finish else None
