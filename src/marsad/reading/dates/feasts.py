"""Feasts: those of a fixed day, those of a weekday in a month, those that follow Easter, those of the Islamic calendar.

The Islamic year is the tabular one: a feast may begin a day sooner or later where the moon is watched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from marsad.reading.dates.almanac import Span, day_of, month_span, moved, weekday_after

_EASTER = re.compile(r"easter([+-]\d{1,2})?")
_FIXED = re.compile(r"(\d\d)-(\d\d)")
_WEEKDAY = re.compile(r"(\d\d)-w(\d)-(\d|last)")
_HIJRI = re.compile(r"hijri-(\d\d)(?:-(\d\d)(?:\.\.(\d\d))?)?")
# Days from the first of the first Islamic year to the first of January of year 1, by the civil tabular reckoning.
_HIJRI_EPOCH = date(622, 7, 19).toordinal()
_HIJRI_MONTHS = 12


def feast_span(rule: str, year: int) -> Span | None:
    """The days of a feast that begins in a year, by its rule in the table of words; None if it has none then.

    >>> feast_span("easter-2", 2018)
    (datetime.date(2018, 3, 30), datetime.date(2018, 3, 30))
    """
    day: date | None
    if match := _FIXED.fullmatch(rule):
        day = day_of(year, int(match[1]), int(match[2]))
    elif match := _EASTER.fullmatch(rule):
        day = moved(easter(year), int(match[1] or 0))
    elif match := _WEEKDAY.fullmatch(rule):
        day = _nth(year, int(match[1]), int(match[2]), match[3])
    elif match := _HIJRI.fullmatch(rule):
        return next((span for span in _hijri(match, year) if span[0].year == year), None)
    else:
        raise ValueError(f"not a rule of a feast: {rule!r}")
    return (day, day) if day is not None else None


def easter(year: int) -> date:
    """Western Easter, by the anonymous Gregorian algorithm."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _nth(year: int, month: int, weekday: int, which: str) -> date:
    first, last = month_span(year, month)
    if which == "last":
        return moved(last, -((last.weekday() - weekday) % 7))
    return moved(weekday_after(first, weekday, strictly=False), 7 * (int(which) - 1))


def _hijri(match: re.Match[str], year: int) -> Iterator[Span]:
    """The spans of an Islamic month or day in the Islamic years that touch a year of ours."""
    month, first, last = int(match[1]), int(match[2] or 1), match[3]
    about = round((year - 622) * 33 / 32)
    for hijri in range(max(about - 1, 1), about + 3):
        begin = _hijri_day(hijri, month, first)
        length = int(last) - first if last else 0 if match[2] else _hijri_length(hijri, month) - 1
        yield begin, moved(begin, length)


def _hijri_day(year: int, month: int, day: int) -> date:
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + sum(29 + (each % 2) for each in range(1, month)) + day - 1
    return date.fromordinal(_HIJRI_EPOCH + days)


def _hijri_length(year: int, month: int) -> int:
    after = (year, month + 1) if month < _HIJRI_MONTHS else (year + 1, 1)
    return (_hijri_day(*after, 1) - _hijri_day(year, month, 1)).days
