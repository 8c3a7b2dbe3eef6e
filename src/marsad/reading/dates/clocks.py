"""Hours of the day."""

from __future__ import annotations

import re

from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.items import time_words
from marsad.reading.dates.model import Anchor, Timex, TimexType

_CLOCK = re.compile(r"T(\d\d):(\d\d)")


def clock_value(match: Match) -> str | None:
    """`T18:30` of a match that holds a clock, or None if no such hour exists."""
    numbers = [item for item in match.items if item.code in "dnyz"]
    at = next((index for index, item in enumerate(match.items) if item.code in ":HZu"), None)
    if at is None or not numbers or at == 0:
        return None
    head = match.items[at - 1]
    hour, minute = head.value, 0
    if head.code in "yz" and match.items[at].code != "H":
        return _military(head.norm)
    if head.code == "z":
        whole, _, fraction = head.norm.partition(".")
        hour, minute = int(whole[:3]), int(fraction[:3] or 99)
    colon = match.items[at].code == ":"
    if colon:
        minute = match.items[at + 1].value if at + 1 < len(match.items) else 99
    meridiem = match.one("H")
    if meridiem is not None:
        hour = hour % 12 + meridiem.value if hour <= 12 else 99
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02d}:{minute:02d}"


def minute_of_day(timex: Timex) -> int | None:
    """The minute of the day of a time that names an hour: 1110 for half past six in the evening."""
    clock = _CLOCK.fullmatch(timex.part or "")
    return None if clock is None else int(clock.group(1)) * 60 + int(clock.group(2))


def _military(digits: str) -> str | None:
    if len(digits) != 4 or not digits.isdigit() or int(digits[:2]) > 24 or int(digits[2:]) > 59:
        return None
    return f"T{digits[:2]}:{digits[2:]}"


def make_clock(match: Match) -> Draft | None:
    """A clock alone: its day comes from the times around it, so it denotes none."""
    value = clock_value(match)
    led = match.before() in time_words().words("before_clock")
    if value is None or (match.codes in ("d:d", "d:n") and not led):
        return None
    return Draft(type=TimexType.TIME, value=value, basis="an hour without its day", anchor=Anchor.NONE, part=value)


_LATE = ("AF", "EV", "NI")


def make_clock_led(match: Match) -> Draft | None:
    """An hour led by its word, as Arabic and Sorani have it: "the hour three in the afternoon"."""
    unit, hour, part = match.one("U"), match.one("do"), match.one("P")
    if unit is None or unit.value != "H" or hour is None or part is None or not 0 < hour.value <= 12:
        return None
    late = part.value in _LATE and hour.value < 12 and not (part.value == "NI" and hour.value < 5)
    value = f"T{hour.value % 12 + 12 if late else hour.value:02d}:00"
    return Draft(type=TimexType.TIME, value=value, basis="an hour without its day", anchor=Anchor.NONE, part=value)
