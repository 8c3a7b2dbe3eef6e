"""Numbers, lists and days in plain English; the words are data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import yaml

from marsad.claims import Bounds


@cache
def words() -> Mapping[str, Any]:
    """The words that sentences and titles are made of."""
    source = resources.files("marsad.coding") / "data" / "words.yaml"
    found: Mapping[str, Any] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return found


@cache
def titles() -> Mapping[str, Any]:
    """What incidents are called, by weapon, event and target."""
    source = resources.files("marsad.coding") / "data" / "titles.yaml"
    found: Mapping[str, Any] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return found


def number(value: int) -> str:
    """A small number as a word, a large one in digits."""
    small: list[str] = words()["numbers"]
    return small[value] if value < len(small) else f"{value:,}"


def listed(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def day(value: date) -> str:
    """`23 October 2018`."""
    return f"{value.day} {words()['months'][value.month - 1]} {value.year}"


def period(start: date, end: date) -> str:
    """A day, a month, or two days with a dash of words between."""
    if start == end:
        return day(start)
    last = (date(end.year + end.month // 12, end.month % 12 + 1, 1) - end).days == 1
    if start.day == 1 and last and (start.year, start.month) == (end.year, end.month):
        return f"{words()['months'][start.month - 1]} {start.year}"
    return f"{day(start)} to {day(end)}"


def bounds(value: Bounds) -> str:
    """`3`, `3 to 5`, `at least 3`, `up to 5`, `an unknown number`."""
    if value.lo is None:
        return "an unknown number" if value.hi is None else f"up to {value.hi}"
    if value.hi is None:
        return f"at least {value.lo}"
    return str(value.lo) if value.lo == value.hi else f"{value.lo} to {value.hi}"
