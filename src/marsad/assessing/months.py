"""Calendar months as "2018-10", which sort as they run."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import cache

from marsad.claims import InputError

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def parse(month: str) -> tuple[int, int]:
    """Year and number of a month; raises InputError when it is not written as "2018-10"."""
    found = _MONTH.fullmatch(month)
    if found is None:
        raise InputError(f"{month!r} is not a month", hint='Write year and month as "2018-10".')
    return int(found[1]), int(found[2])


def first_day(month: str) -> date:
    """The first day of the month."""
    year, number = parse(month)
    return date(year, number, 1)


@cache
def days(month: str) -> int:
    """How many days the month has."""
    return calendar.monthrange(*parse(month))[1]


def of_day(day: date) -> str:
    """The month of a day."""
    return f"{day.year:04d}-{day.month:02d}"


def shift(month: str, by: int) -> str:
    """The month `by` months later (earlier when negative)."""
    year, number = parse(month)
    index = year * 12 + number - 1 + by
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def span(first: str, last: str) -> tuple[str, ...]:
    """Every month from `first` to `last`, both included; empty when `last` is earlier."""
    (year1, month1), (year2, month2) = parse(first), parse(last)
    count = (year2 - year1) * 12 + month2 - month1 + 1
    return tuple(shift(first, step) for step in range(count))
