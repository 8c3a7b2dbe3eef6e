"""Tolls as ranges: what is known of one incident's dead or injured, and honest sums over incidents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


class Toll(Protocol):
    """The least, the likeliest and the most, as `coding` derives them; null is open, all null unknown, 0 was said."""

    @property
    def lo(self) -> int | None: ...
    @property
    def best(self) -> int | None: ...
    @property
    def hi(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class TollSum:
    """A sum over incidents. `known` of them gave a number, `unknown` gave none and add nothing to the bounds.

    `hi` is null when one of the known tolls is open above; all three are null when no incident gave a number.
    """

    lo: int | None = None
    best: int | None = None
    hi: int | None = None
    known: int = 0
    unknown: int = 0


def is_known(toll: Toll) -> bool:
    """True if any bound is set."""
    return toll.lo is not None or toll.best is not None or toll.hi is not None


def toll_sum(tolls: Iterable[Toll]) -> TollSum:
    """The sum of tolls: bounds add; a missing lower bound adds 0, a missing best adds the lower bound."""
    tolls = tuple(tolls)
    known = [toll for toll in tolls if is_known(toll)]
    if not known:
        return TollSum(unknown=len(tolls))
    lows = [toll.lo or 0 for toll in known]
    bests = [toll.best if toll.best is not None else low for toll, low in zip(known, lows, strict=True)]
    highs = [toll.hi for toll in known if toll.hi is not None]
    top = sum(highs) if len(highs) == len(known) else None
    return TollSum(sum(lows), sum(bests), top, len(known), len(tolls) - len(known))
