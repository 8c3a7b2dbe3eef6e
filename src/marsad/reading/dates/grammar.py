"""The patterns of `data/rules.yaml`, and what a match hands to the code that makes a time of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from marsad.claims import Alternative
from marsad.reading.dates.items import NO_CODE, Item, time_words
from marsad.reading.dates.model import Anchor, Shift, TimexType
from marsad.reading.tables import table

_SEGMENT = re.compile(rf"[^{re.escape(NO_CODE)}]+")
_NOISE = frozenset("ta,p&>FbOnzwdj'SiDN")
_LOOK_BACK = 8


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that relative words count from, and what it is: "publication 2018-11-11"."""

    day: date
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a rule makes of a match; `Timex` without its place."""

    type: TimexType
    value: str
    basis: str
    begin: date | None = None
    finish: date | None = None
    anchor: Anchor = Anchor.ABSOLUTE
    alternatives: tuple[Alternative, ...] = ()
    part: str | None = None
    shift: Shift | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """The items a rule matched, with the items around them and the reference day."""

    rule: str
    make: str
    items: Sequence[Item]
    text_items: Sequence[Item]
    first: int
    reference: Reference | None
    day_first: bool
    year_hint: int | None = None

    @property
    def codes(self) -> str:
        """The codes of the matched items."""
        return "".join(item.code for item in self.items)

    def every(self, codes: str) -> list[Item]:
        """The matched items of some codes, in order."""
        return [item for item in self.items if item.code in codes]

    def one(self, codes: str) -> Item | None:
        """The first matched item of some codes."""
        return next((item for item in self.items if item.code in codes), None)

    def before(self, back: int = 1) -> str:
        """The folded word so many items before the match."""
        at = self.first - back
        return self.text_items[at].norm if at >= 0 else ""

    def after(self) -> Item | None:
        """The item behind the match."""
        at = self.first + len(self.items)
        return self.text_items[at] if at < len(self.text_items) else None

    @property
    def ahead(self) -> bool:
        """True if words shortly before look to the future, in the same sentence."""
        future = time_words().words("future")
        for back in range(1, _LOOK_BACK + 1):
            word = self.before(back)
            if word in (".", "!", "?", "") or word.startswith("\n"):
                return False
            if word in future:
                return True
        return False

    @property
    def words(self) -> str:
        """The folded words matched."""
        return " ".join(item.norm for item in self.items)


class Grammar:
    """The rules, compiled into one pattern over codes."""

    def __init__(self) -> None:
        data = table(__package__, "rules")
        self.rules: list[dict[str, str]] = data["rules"]
        pattern = "|".join(f"(?P<r{index}>{rule['match']})" for index, rule in enumerate(self.rules))
        for _ in range(2):
            for name, part in data["parts"].items():
                pattern = pattern.replace("{" + name + "}", part)
        self.pattern = re.compile(pattern)

    def rule(self, match: re.Match[str]) -> dict[str, str]:
        """The rule that matched."""
        return self.rules[int((match.lastgroup or "r0")[1:])]


@cache
def grammar() -> Grammar:
    """The shipped grammar, compiled once."""
    return Grammar()


def segments(items: Sequence[Item]) -> Iterator[tuple[str, int, int]]:
    """Runs of items that may hold a time: (codes of the whole text, first, stop)."""
    codes = "".join([item.code for item in items])
    for run in _SEGMENT.finditer(codes):
        if not _NOISE.issuperset(run.group()) or "to" in run.group():
            yield codes, run.start(), run.end()
