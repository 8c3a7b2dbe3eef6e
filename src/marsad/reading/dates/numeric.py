"""Dates in numbers: 2018-10-30, 30/10/2018, 30.10.18."""

from __future__ import annotations

import re
from datetime import date

from marsad.claims import Alternative
from marsad.reading.dates.absolute import Dated, century_of, draft_of
from marsad.reading.dates.almanac import day_of
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.model import Anchor, TimexType

_NEWS = 31


def make_iso(match: Match) -> Draft | None:
    """2018-10-30."""
    year, month, day = (int(item.value) for item in match.items if item.code in "yd")
    return _stated(year, month, day)


def _stated(year: int, month: int, day: int, other: date | None = None) -> Draft | None:
    exact = day_of(year, month, day)
    if exact is None:
        return None
    others = (Alternative(start=other, end=other, basis="day and month the other way round"),) if other else ()
    return draft_of(Dated(exact, exact, "the date stated", Anchor.ABSOLUTE, others), TimexType.DATE, exact.isoformat())


def make_slashed(match: Match) -> Draft | None:
    """30/10/2018, 10/30/18, 2018/10/30; an ambiguous one keeps its other reading."""
    numbers = [item for item in match.items if item.code in "ynd"]
    if any(left.end != right.start for left, right in zip(match.items, match.items[1:], strict=False)):
        return None
    first, second, third = (int(item.value) for item in numbers)
    if numbers[0].code == "y":
        return _stated(first, second, third)
    year = third if numbers[2].code == "y" else century_of(third, match)
    if len(numbers[2].norm) not in (2, 4):
        return None
    return numeric_date(match, first, second, year)


def numeric_date(match: Match, first: int, second: int, year: int) -> Draft | None:
    """A date in numbers, in the order that exists, the house order, or the one not after the reference."""
    orders = [day_of(year, second, first), day_of(year, first, second)]
    if not match.day_first:
        orders.reverse()
    real = [each for each in orders if each is not None]
    if len(real) == 2 and match.reference and _better(real[1], real[0], match.reference.day):
        real.reverse()
    if not real:
        return None
    other = real[1] if len(real) == 2 and real[1] != real[0] else None
    return _stated(real[0].year, real[0].month, real[0].day, other)


def _better(other: date, first: date, ref: date) -> bool:
    """True if the other reading is news of the reference and the first is not: it lies ahead, or months back."""
    if other > ref:
        return False
    return first > ref or (ref - other).days <= _NEWS < (ref - first).days


def make_dotted(match: Match) -> Draft | None:
    """30.10.2018, which the tokens hold as a decimal and a year."""
    found = re.fullmatch(r"(\d{1,2})\.(\d{1,2})", match.items[0].norm)
    if found is None:
        return None
    return numeric_date(match, int(found[1]), int(found[2]), int(match.items[2].value))
