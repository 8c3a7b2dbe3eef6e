"""Lengths of time, times that come again, and times ago."""

from __future__ import annotations

from marsad.reading.dates.absolute import Dated, draft_of
from marsad.reading.dates.almanac import moved, shifted, unit_span, unit_value, week_value
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.items import Item, time_words
from marsad.reading.dates.model import Anchor, TimexType
from marsad.reading.dates.relative import unresolved
from marsad.reading.dates.stretches import CLOCKED, EMPTY_VALUES, NAMES, amount_of, period_value, unit_of


def make_ago(match: Match) -> Draft | None:
    """Three days ago, two years ago, hours ago."""
    unit, amount = unit_of(match), amount_of(match)
    if match.one("u") is not None and match.one("wdnaj") is None:
        amount = None
    if amount is None:
        today = match.reference.day if match.reference and unit in CLOCKED else None
        basis = "a time ago of no stated length" + (
            f", on the day of {match.reference.label}" if today and match.reference else ""
        )
        return Draft(type=TimexType.DATE, value="PAST_REF", basis=basis, begin=today, finish=today)
    if match.reference is None:
        return unresolved(match, EMPTY_VALUES.get(unit, "XXXX-XX-XX"))
    ref, label = match.reference.day, match.reference.label
    day = shifted(ref, unit, -amount)
    begin, finish = unit_span(day, unit) if unit in ("M", "Y", "E", "Q") else (day, day)
    basis = f"{amount} {NAMES.get(unit, 'days')} before {label}"
    value = day.isoformat() if unit in ("D", "N") or unit in CLOCKED else unit_value(day, unit)
    if unit in ("W", "F"):
        value = week_value(day)
        begin, finish = moved(day, -3), moved(day, 3)
    return draft_of(Dated(begin, finish, basis, Anchor.PUBLICATION), TimexType.DATE, value)


def make_duration(match: Match) -> Draft | None:
    """Three days, a two-day span, several hours, 24 hours; ages and rates are none."""
    unit, after = unit_of(match), match.after()
    if (
        after is not None
        and (after.norm in time_words().words("not_behind") or after.code == "-")
        and _aged(match, after)
    ):
        return None
    if match.words.startswith("half"):
        halves = _HALVES.get(unit)
        return Draft(type=TimexType.DURATION, value=halves, basis="a length of time") if halves else None
    article = match.one("a")
    if article is not None and (match.before() in _RATES or unit in ("WE", "N") or article.norm == "one"):
        return _single(match, article, unit)
    return Draft(type=TimexType.DURATION, value=period_value(unit, amount_of(match)), basis="a length of time")


_HALVES = {"H": "PT30M", "Y": "P6M", "D": "PT12H", "MIN": "PT30S", "E": "P5Y", "C": "P50Y"}
_RATES = frozenset({"times", "time", "once", "twice", "days", "hours"})


def _single(match: Match, article: Item, unit: str) -> Draft | None:
    if article.norm == "one":
        return Draft(type=TimexType.DURATION, value=period_value(unit, 1), basis="a length of time")
    if match.before() in _RATES:
        return Draft(type=TimexType.SET, value=period_value(unit, 1), basis="a rate")
    return None


def _aged(match: Match, after: Item) -> bool:
    """True for "26-year-old" and "three years old"."""
    if after.code != "-":
        return True
    at = match.first + len(match.items) + 1
    return at < len(match.text_items) and match.text_items[at].norm in time_words().words("not_behind")


# Before a bare unit these show that it is a length of time: "for years", "within hours".
_LED = frozenset(
    {"for", "in", "within", "over", "after", "of", "many", "took", "lasted", "last", "lasting", "spent", "take"}
)


def make_alone(match: Match) -> Draft | None:
    """Years, hours, decades without a number; weekends that come again."""
    unit = unit_of(match)
    if unit == "WE":
        return Draft(type=TimexType.SET, value="XXXX-WXX-WE", basis="a time that comes again")
    if match.before() not in _LED:
        return None
    return Draft(type=TimexType.DURATION, value=period_value(unit, None), basis="a length of time")


def make_whole(match: Match) -> Draft | None:
    """All day, all week."""
    return Draft(type=TimexType.DURATION, value=period_value(unit_of(match), 1), basis="a length of time")


def make_repeated(match: Match) -> Draft | None:
    """Every day, daily, each Friday morning, Fridays, every other week."""
    weekday, part = match.one("Wg"), match.one("P")
    suffix = f"T{part.value}" if part is not None else ""
    if weekday is not None:
        value = f"XXXX-WXX-{int(weekday.value) + 1}{suffix}"
        return Draft(type=TimexType.SET, value=value, basis="a day that comes again")
    if part is not None:
        return Draft(type=TimexType.SET, value=f"XXXX-XX-XX{suffix}", basis="a part of every day")
    fixed, ordinal, every = match.one("G"), match.one("o"), match.one("e")
    amount = amount_of(match) if ordinal is None else int(ordinal.value)
    step = int(every.value) if every is not None else 1
    unit = unit_of(match)
    value = str(fixed.value) if fixed else period_value(unit, amount * step if amount is not None else None)
    if unit == "WE" and fixed is None:
        value = "XXXX-WXX-WE"
    return Draft(type=TimexType.SET, value=value, basis="a time that comes again")
