"""When a report was published: full dates in fields, addresses and datelines. Nothing is guessed.

A day and month written as two numbers that could be either way round are no date here, nor is a year alone.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from marsad.gather.words import words

ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?=$|[T\s])")
SLASHED = re.compile(r"\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:$|[,\s])")
# The first printed dates are younger than this; anything before is a number that looks like a date.
OLDEST = 1900
# A dateline stands in the first lines, and is short.
DATELINE_LINES, DATELINE_LENGTH = 4, 120
SEPARATOR = r"\s*(?:$|[-–—:(|)]+(?:\s|$))"
DATELINE_PREFIX = re.compile(r"(?:[^\s\d.!?]+\s+){0,4}[^\s\d.!?]*[,،(|:–—-]\s*|\s*")


def parse_date(value: str) -> date | None:
    """The day that a field such as "2018-10-23T14:30:00+03:00", an e-mail date or "23 October 2018" names."""
    if match := ISO.match(value):
        return _day(*map(int, match.groups()))
    if match := SLASHED.match(value):
        return _slashed(*map(int, match.groups()))
    if (found := _written(value)) is not None:
        return found[0]
    return _email_date(value)


def date_in_address(url: str, *, today: date) -> date | None:
    """The day in an address, such as /2018/11/11/ or /111120181; a day after `today` is a number like any other."""
    parts = urlsplit(url)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    for pattern in words().address_dates:
        for match in pattern.finditer(path):
            month = match["month"].lower()
            number = int(month) if month.isdigit() else words().months.get(month, 0)
            day = _day(int(match["year"]), number, int(match["day"]))
            if day is not None and day <= today:
                return day
    return None


def date_in_dateline(text: str, *, today: date) -> date | None:
    """The day of a dateline such as "BAGHDAD, November 11, 2018 -" in the first lines of `text`.

    A sentence that merely begins with a date ("On October 30, 2018, militants ...") is no dateline.
    """
    lines = [line for line in text[:4000].splitlines() if line.strip()][:DATELINE_LINES]
    for line in lines:
        head = line[:DATELINE_LENGTH]
        found = _written(head)
        if found is None:
            continue
        day, start, end = found
        before, after = head[:start], head[end:]
        if day <= today and DATELINE_PREFIX.fullmatch(before) and re.match(SEPARATOR, after):
            return day
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= OLDEST else None
    except ValueError:
        return None


def _slashed(first: int, second: int, year: int) -> date | None:
    """Day and month, where only one order is possible."""
    orders = {_day(year, second, first), _day(year, first, second)} - {None}
    return orders.pop() if len(orders) == 1 else None


@cache
def _written_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, words().months), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|ی)?\s+(?:of\s+)?(?P<month>{names})ی?\.?,?\s+(?P<year>\d{{4}})(?!\d)"
        rf"|(?<!\w)(?P<month2>{names})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})(?!\d)",
        re.IGNORECASE,
    )


def _written(value: str) -> tuple[date, int, int] | None:
    """The first date with a month's name in `value`, and where it stands."""
    match = _written_pattern().search(value)
    if match is None:
        return None
    suffix = "" if match["day"] else "2"
    month = words().months[match[f"month{suffix}"].lower()]
    day = _day(int(match[f"year{suffix}"]), month, int(match[f"day{suffix}"]))
    return None if day is None else (day, *match.span())


def _email_date(value: str) -> date | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
