"""Times counted from another time of the story, and times that need their neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from marsad.claims import Alternative
from marsad.reading.dates.absolute import Dated, draft_of
from marsad.reading.dates.almanac import (
    month_span,
    months_moved,
    shifted,
    unit_span,
    unit_value,
    weekday_after,
    weekday_before,
)
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.items import NO_CODE, time_words
from marsad.reading.dates.model import Anchor, Shift, Timex, TimexType
from marsad.reading.dates.relative import unresolved
from marsad.reading.dates.stretches import amount_of, make_calendar_unit, period_value, unit_of
from marsad.reading.dates.years import make_century

_NARRATIVE = "another time of the story"
_UNKNOWN = {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
_MOST_ALTERNATIVES = 3
# The unit of a shift to the next or last such weekday: wd4 is Friday.
_WEEKDAY = "wd"


def make_narrative_unit(match: Match) -> Draft | None:
    """The next day, the previous night, the same day, the following week."""
    forward = match.one("X") is not None
    same = match.one("J") is not None
    part = match.one("P")
    unit = unit_of(match) if match.one("U") is not None else "D"
    ahead = match.one("X")
    if ahead is not None and ahead.value == 1 and match.one("t") is None and unit not in ("D", "N"):
        return make_calendar_unit(match)
    if unit == "WE":
        return None
    amount = 0 if same else 1 if forward else -1
    night = "TNI" if unit == "N" else f"T{part.value}" if part else ""
    return Draft(
        type=TimexType.TIME if night else TimexType.DATE,
        value=_UNKNOWN.get(unit, "XXXX-XX-XX") + night,
        basis=_NARRATIVE,
        anchor=Anchor.NARRATIVE,
        part=night or None,
        shift=Shift(unit, amount),
    )


_RELATING = frozenset({"after", "before", "following", "prior to"})
# Behind "the day before" these show that it counts from what was told, not from what is named next.
_ALONE = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "and",
        "when",
        "as",
        "by",
        "from",
        "to",
        "with",
        "but",
        "while",
        "also",
        "outside",
        "inside",
    }
)


def make_day_before(match: Match) -> Draft | None:
    """The day before, gunmen killed two; but not "the day before the vote"."""
    after, way = match.after(), match.one("B")
    if way is None or way.norm not in ("before", "earlier", "prior"):
        return None
    if after is not None and after.norm[:1].isalnum() and after.norm not in _ALONE:
        return None
    unit = match.one("UP")
    code = str(unit.value) if unit is not None and unit.code == "U" else "D"
    part = f"T{unit.value}" if unit is not None and unit.code == "P" else ""
    return Draft(
        type=TimexType.TIME if part else TimexType.DATE,
        value=_UNKNOWN.get(code, "XXXX-XX-XX") + part,
        basis=_NARRATIVE,
        anchor=Anchor.NARRATIVE,
        part=part or None,
        shift=Shift(code, -1),
    )


def make_in_story(match: Match) -> Draft | None:
    """A time of the story in one phrase of the tables, its unit and step as value: "D+1"."""
    item, part = match.one("9"), match.one("P")
    if item is None:
        return None
    unit, step = str(item.value)[0], int(str(item.value)[1:])
    suffix = "TNI" if unit == "N" else f"T{part.value}" if part else ""
    return Draft(
        type=TimexType.TIME if suffix else TimexType.DATE,
        value=_UNKNOWN.get(unit, "XXXX-XX-XX") + suffix,
        basis=_NARRATIVE,
        anchor=Anchor.NARRATIVE,
        part=suffix or None,
        shift=Shift(unit, step),
    )


def make_narrative_weekday(match: Match) -> Draft | None:
    """The following Friday, the previous Sunday."""
    ahead, weekday, part = match.one("X"), match.one("Wv"), match.one("P")
    if weekday is None or (ahead is not None and ahead.value == 1):
        return None
    suffix = f"T{part.value}" if part else ""
    return Draft(
        type=TimexType.TIME if suffix else TimexType.DATE,
        value=f"XXXX-WXX-{int(weekday.value) + 1}{suffix}",
        basis=_NARRATIVE,
        anchor=Anchor.NARRATIVE,
        part=suffix or None,
        shift=Shift(f"{_WEEKDAY}{weekday.value}", 1 if ahead is not None else -1),
    )


def make_shifted(match: Match) -> Draft | None:
    """Two days earlier, a week later, hours later, days before."""
    unit, amount = unit_of(match), amount_of(match)
    if match.one("u") is not None and match.one("wdna") is None:
        amount = 0 if unit in ("H", "MIN", "S") else None
    way = -1 if match.one("B") is not None else 1
    return Draft(
        type=TimexType.DATE,
        value=_UNKNOWN.get(unit, "XXXX-XX-XX"),
        basis=_NARRATIVE,
        anchor=Anchor.NARRATIVE,
        shift=Shift(unit, None if amount is None else way * amount, _relates(match)),
    )


def _relates(match: Match) -> bool:
    """True if a clause or a noun follows: "two days after the attack", but not "two days after, ..."."""
    last, after = match.items[-1], match.after()
    if last.norm not in _RELATING or after is None:
        return False
    return after.norm[:1].isalnum() and after.norm not in _ALONE


# How a basis names TIMEX3's units.
_UNIT_WORDS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def make_quarter(match: Match) -> Draft | None:
    """The third quarter of 2018; the 20th century."""
    unit, ordinal = match.one("U"), match.one("o")
    if unit is not None and unit.value == "C":
        return make_century(match)
    if unit is None or unit.value != "Q" or ordinal is None or ordinal.value > 4:
        return None
    stated = match.one("y")
    year = int(stated.value) if stated else match.reference.day.year if match.reference else None
    if year is None:
        return unresolved(match, f"XXXX-Q{ordinal.value}")
    begin, finish = month_span(year, ordinal.value * 3 - 2)[0], month_span(year, ordinal.value * 3)[1]
    basis, anchor = ("the quarter stated", Anchor.ABSOLUTE)
    if stated is None and match.reference is not None:
        basis, anchor = f"quarter of the year of {match.reference.label}", Anchor.PUBLICATION
    return draft_of(Dated(begin, finish, basis, anchor), TimexType.DATE, f"{year}-Q{ordinal.value}")


def make_lone_day(match: Match) -> Draft | None:
    """On the 30th: the last such day of a month not after the reference."""
    ordinal, after = match.one("o"), match.after()
    noun = after is not None and after.code == NO_CODE and after.norm[:1].isalpha() and len(after.norm) > 2
    digits = ordinal is not None and ordinal.norm[:1].isdigit()
    if (
        ordinal is None
        or not digits
        or noun
        or ordinal.value > 31
        or match.before() not in time_words().words("before_day")
    ):
        return None
    if match.reference is None:
        return unresolved(match, f"XXXX-XX-{ordinal.value:02d}")
    ref = match.reference.day
    for back in range(3):
        first = months_moved(ref.replace(day=1), -back)
        last = month_span(first.year, first.month)[1]
        if ordinal.value <= last.day and (day := first.replace(day=ordinal.value)) <= ref:
            dated = Dated(day, day, f"last such day not after {match.reference.label}", Anchor.PUBLICATION)
            return draft_of(dated, TimexType.DATE, day.isoformat())
    return None


def make_lone_part(match: Match) -> Draft | None:
    """In the morning, at noon: a part of some day of the story."""
    part = match.one("P")
    led = match.before() in time_words().words("before_part")
    if part is None or not led:
        return None
    value = f"XXXX-XX-XXT{part.value}"
    return Draft(type=TimexType.TIME, value=value, basis="a part of a day", anchor=Anchor.NONE, part=f"T{part.value}")


def make_reference(match: Match) -> Draft | None:
    """Now, currently, recently: TIMEX3's vague references."""
    item = match.one("f")
    if item is None:
        return None
    return Draft(type=TimexType.DATE, value=str(item.value), basis="a reference without a day")


def resolve_narrative(timex: Timex, anchors: Sequence[tuple[date, str]]) -> Timex:
    """The days of a narrative time, counted from `anchors`: (day, the words it came from), likeliest first.

    The first anchor gives the days, the others alternatives, each with its basis. A time that is not narrative, has
    no stated length or no anchor comes back as it is.
    """
    if timex.shift is None or timex.shift.amount is None or not anchors:
        return timex
    spans: list[tuple[tuple[date, date], str]] = []
    for day, label in anchors:
        span = _counted(day, timex.shift)
        if span not in [each[0] for each in spans]:
            spans.append((span, f"{_said(timex.shift)} {label}"))
    (begin, finish), basis = spans[0]
    others = tuple(Alternative(start=s[0], end=s[1], basis=why) for s, why in spans[1 : _MOST_ALTERNATIVES + 1])
    suffix = timex.value.partition("T")[1] + timex.value.partition("T")[2]
    value = unit_value(begin, timex.shift.unit) if timex.shift.unit in ("W", "M", "Y") else begin.isoformat()
    return replace(timex, begin=begin, finish=finish, basis=basis, alternatives=others, value=value + suffix)


def _counted(day: date, shift: Shift) -> tuple[date, date]:
    if shift.unit.startswith(_WEEKDAY):
        weekday, ahead = int(shift.unit.removeprefix(_WEEKDAY)), (shift.amount or 0) > 0
        found = weekday_after(day, weekday) if ahead else weekday_before(day, weekday, strictly=True)
        return found, found
    moved = shifted(day, shift.unit, shift.amount or 0)
    return unit_span(moved, shift.unit) if shift.unit in ("W", "M", "Y") else (moved, moved)


def _said(shift: Shift) -> str:
    amount = shift.amount or 0
    if not amount:
        return "the same as"
    if shift.unit.startswith(_WEEKDAY):
        return f"such a weekday {'after' if amount > 0 else 'before'}"
    unit = _UNIT_WORDS.get(shift.unit)
    length = f"{abs(amount)} {unit}{'s' * (abs(amount) > 1)}" if unit else period_value(shift.unit, abs(amount))
    return f"{length} {'after' if amount > 0 else 'before'}"
