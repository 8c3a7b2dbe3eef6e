"""Dates that name a month or a year."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from marsad.claims import Alternative
from marsad.reading.dates.almanac import Span, day_of, month_span
from marsad.reading.dates.clocks import clock_value
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.items import Item
from marsad.reading.dates.model import Anchor, TimexType

_LEAP_SEARCH = 9
_SOON_DAYS = 92
_NEAR_DAYS = 21


class Dated(NamedTuple):
    """A span with what it was counted from."""

    begin: date
    finish: date
    basis: str
    anchor: Anchor
    alternatives: tuple[Alternative, ...] = ()


def year_in(match: Match, items: list[Item] | None = None) -> int | None:
    """The year that a match names: four digits, or two behind a month or an apostrophe."""
    items = list(match.items) if items is None else items
    full = next((item for item in items if item.code == "y"), None)
    if full is not None:
        return int(full.value)
    for index in range(1, len(items)):
        short, before = items[index], items[index - 1].code
        if (short.code in "nd" and before == "'") or (short.code == "n" and before in "Mmp-" and len(short.norm) == 2):
            return century_of(short.value, match)
    return None


def century_of(short: int, match: Match) -> int:
    """The year of two digits: of the reference's century unless that lies ahead."""
    pivot = match.reference.day.year if match.reference else 2049
    year = pivot // 100 * 100 + short
    return year if year <= pivot + 1 else year - 100


def day_numbers(items: list[Item]) -> list[int]:
    """The day numbers among items: not minutes, hours or short years."""
    found = []
    for index, item in enumerate(items):
        before = items[index - 1].code if index else ""
        after = items[index + 1].code if index + 1 < len(items) else ""
        if item.code in "do" and before not in (":", "'") and after not in (":", "H", "Z"):
            found.append(int(item.value))
    return found


def date_without_year(match: Match, month: int, day: int) -> Dated | None:
    """The last such day not after the reference, or the next where that is near or the words look ahead.

    The other stands as an alternative when the next one is soon: nobody names a day of last year by the day alone.

    Without a reference the year that the head of the text names is taken.
    """
    if match.reference is None:
        hinted = day_of(match.year_hint, month, day) if match.year_hint else None
        return Dated(hinted, hinted, f"year {match.year_hint} named in the text", Anchor.ABSOLUTE) if hinted else None
    ref = match.reference.day
    past = next((d for y in range(_LEAP_SEARCH) if (d := day_of(ref.year - y, month, day)) and d <= ref), None)
    coming = next((d for y in range(_LEAP_SEARCH) if (d := day_of(ref.year + y, month, day)) and d > ref), None)
    if past is None:
        return None
    label = match.reference.label
    basis, later = f"last such day not after {label}", f"next such day after {label}"
    soon = coming is not None and (coming - ref).days <= _SOON_DAYS
    near = coming is not None and (coming - ref).days <= _NEAR_DAYS
    if coming is not None and (near or (soon and match.ahead)):
        return Dated(coming, coming, later, Anchor.PUBLICATION, (Alternative(start=past, end=past, basis=basis),))
    others = (Alternative(start=coming, end=coming, basis=later),) if coming and soon else ()
    return Dated(past, past, basis, Anchor.PUBLICATION, others)


def make_full_date(match: Match) -> Draft | None:
    """Day and month, with or without year, weekday, part of day or clock."""
    month_item, numbers = match.one("Mm"), day_numbers(list(match.items))
    if month_item is None or not numbers:
        return None
    month, day, year = int(month_item.value), numbers[0], year_in(match)
    if day > 31 or day_of(2000, month, day) is None:
        return None
    part = match.one("P")
    suffix = clock_value(match) or (f"T{part.value}" if part else "")
    kind = TimexType.TIME if suffix else TimexType.DATE
    found: Dated | None
    if year is not None:
        exact = day_of(year, month, day)
        found = Dated(exact, exact, "the date stated", Anchor.ABSOLUTE) if exact else None
        if exact is None:
            return None
    else:
        found = date_without_year(match, month, day)
    if found is None:
        value = f"XXXX-{month:02d}-{day:02d}{suffix}"
        return Draft(type=kind, value=value, basis="a day without its year", anchor=Anchor.NONE, part=suffix or None)
    value = f"{found.begin.isoformat()}{suffix}"
    return draft_of(found, kind, value, suffix or None)


def draft_of(found: Dated, kind: TimexType, value: str, part: str | None = None) -> Draft:
    """A draft of a span and its basis."""
    return Draft(
        type=kind,
        value=value,
        begin=found.begin,
        finish=found.finish,
        basis=found.basis,
        anchor=found.anchor,
        alternatives=found.alternatives,
        part=part,
    )


def month_year(match: Match, month: int, year: int | None) -> tuple[int, str, Anchor] | None:
    """The year of a month, with basis and anchor; the nearest month not after the reference when none is named."""
    if year is not None:
        return year, "the month stated", Anchor.ABSOLUTE
    if match.reference is None:
        hint = match.year_hint
        return (hint, f"year {hint} named in the text", Anchor.ABSOLUTE) if hint else None
    ref = match.reference.day
    label = match.reference.label
    if match.one("X3") is not None:
        return ref.year + (month <= ref.month), f"next such month after {label}", Anchor.PUBLICATION
    back = month > ref.month or (month == ref.month and match.one("L1") is not None)
    return ref.year - back, f"last such month not after {label}", Anchor.PUBLICATION


def make_month(match: Match) -> Draft | None:
    """A month, with or without its year, whole or its beginning, middle or end."""
    item = match.one("Mm")
    if item is None:
        return None
    month = int(item.value)
    found = month_year(match, month, year_in(match))
    phase = match.one("S")
    if found is None or not 1 <= found[0] <= 9998:
        return Draft(
            type=TimexType.DATE, value=f"XXXX-{month:02d}", basis="a month without its year", anchor=Anchor.NONE
        )
    year, basis, anchor = found
    begin, finish = phased(month_span(year, month), phase.value if phase else None)
    return draft_of(Dated(begin, finish, basis, anchor), TimexType.DATE, f"{year:04d}-{month:02d}")


def phased(span: Span, phase: str | None) -> Span:
    """The first, middle or last third of a span."""
    if phase is None:
        return span
    begin, finish = span[0].toordinal(), span[1].toordinal()
    third = max((finish - begin + 1) // 3, 1)
    if phase == "START":
        return span[0], date.fromordinal(begin + third - 1)
    if phase == "END":
        return date.fromordinal(finish - third + 1), span[1]
    return date.fromordinal(begin + third), date.fromordinal(max(finish - third, begin + third))
