"""Weeks, months and years counted from the publication: last week, the past two months, three days ago."""

from __future__ import annotations

from datetime import date

from marsad.reading.dates.absolute import Dated, draft_of, phased
from marsad.reading.dates.almanac import moved, shifted, unit_span, unit_value, week_value, weekend_span
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.model import Anchor, TimexType
from marsad.reading.dates.relative import unresolved

_SATURDAY = 5
CLOCKED = frozenset({"H", "MIN", "S"})
_TIMEX_UNITS = {"N": "D", "WE": "W", "F": "W", "MIN": "M", "E": "E", "C": "C", "Q": "Q"}
NAMES = {
    "W": "weeks",
    "M": "months",
    "Y": "years",
    "H": "hours",
    "MIN": "minutes",
    "E": "decades",
    "N": "nights",
    "F": "fortnights",
}
EMPTY_VALUES = {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "D": "XXXX-XX-XX", "WE": "XXXX-WXX-WE"}


def amount_of(match: Match) -> int | None:
    """How many units a match names: 1 for an article or none, None for "several"."""
    item = match.one("wdnyzaj")
    if match.one("x") is not None:
        return 2
    if item is None or item.code == "a":
        return 1
    return None if item.code == "j" else int(item.value)


def unit_of(match: Match) -> str:
    """The unit code of a match."""
    item = match.one("Uuxs")
    return str(item.value) if item else "D"


def period_value(unit: str, amount: int | None) -> str:
    """TIMEX3's length of time: P2M, PT3H, PXD.

    >>> period_value("M", 2), period_value("H", None), period_value("WE", 1)
    ('P2M', 'PTXH', 'P1WE')
    """
    number = "X" if amount is None else str(amount if unit != "F" else amount * 2)
    shown = "WE" if unit == "WE" else _TIMEX_UNITS.get(unit, unit)
    if unit == "E" and amount is not None:
        number, shown = str(amount), "DE"
    if unit == "C" and amount is not None:
        number, shown = str(amount), "CE"
    return f"P{'T' if unit in CLOCKED else ''}{number}{shown}"


# Behind these "last" is a verb: the pause is to last 45 minutes.
_AUXILIARIES = frozenset({"to", "will", "would", "could", "can", "may", "should", "must", "did", "does", "not"})


def make_rolling(match: Match) -> Draft | None:
    """The past two months, the last 24 hours, the past week: a stretch that ends at the publication."""
    unit, amount = unit_of(match), amount_of(match)
    if match.items[0].code == "L" and match.before() in _AUXILIARIES:
        return None
    if match.one("u") is not None and match.one("wdnyz") is None:
        amount = None
    value = period_value(unit, amount)
    if match.reference is None or amount is None:
        return Draft(type=TimexType.DURATION, value=value, basis="a length of time with an open beginning")
    ref, label = match.reference.day, match.reference.label
    forward = match.one("X3") is not None
    other = (
        _moved_hours(ref, amount, 1 if forward else -1)
        if unit in CLOCKED
        else shifted(ref, unit, amount * (1 if forward else -1))
    )
    begin, finish = sorted((ref, other))
    return Draft(
        type=TimexType.DURATION,
        value=value,
        basis=f"counted {'from' if forward else 'back from'} {label}",
        begin=begin,
        finish=finish,
        anchor=Anchor.PUBLICATION,
    )


def _moved_hours(day: date, hours: int, way: int) -> date:
    return moved(day, way * max(1, -(-min(hours, 10**6) // 24)))


def make_calendar_unit(match: Match) -> Draft | None:
    """Last week, this month, next year, earlier this week, late last month."""
    step = -1 if match.one("L1") is not None else 1 if match.one("X3") is not None else 0
    return _calendar_unit(match, unit_of(match), step)


def make_unit_here(match: Match) -> Draft | None:
    """This year, this week, last year in one word, as Sorani has them."""
    item = match.one("8")
    unit, step = str(item.value)[0] if item else "Y", int(str(item.value)[1:]) if item else 0
    return _calendar_unit(match, unit, step)


def _calendar_unit(match: Match, unit: str, step: int) -> Draft | None:
    if unit in CLOCKED:
        return None
    if match.reference is None:
        return unresolved(match, EMPTY_VALUES.get(unit, "XXXX-XX-XX"))
    ref, label = match.reference.day, match.reference.label
    which = {-1: "before that of", 0: "of", 1: "after that of"}[step]
    if unit == "WE":
        return _weekend(match, step)
    if unit in ("D", "N", "F", "C"):
        return _day(match, ref, step, unit)
    day = shifted(ref, unit, step)
    begin, finish = unit_span(day, unit)
    phase = match.one("S")
    begin, finish = phased((begin, finish), phase.value if phase else None)
    if step == 0 and match.one("B") is not None:
        finish = max(begin, min(finish, ref))
    names = {"W": "week", "M": "month", "Y": "year", "Q": "quarter", "E": "decade"}
    basis = f"the {names[unit]} {which} {label}"
    return draft_of(Dated(begin, finish, basis, Anchor.PUBLICATION), TimexType.DATE, unit_value(day, unit))


def _day(match: Match, ref: date, step: int, unit: str) -> Draft | None:
    if unit not in ("D", "N"):
        return None
    label = match.reference.label if match.reference else ""
    day = moved(ref, step)
    dated = Dated(
        day,
        day,
        f"{'the day before' if step < 0 else 'the day of' if not step else 'the day after'} {label}",
        Anchor.PUBLICATION,
    )
    night = unit == "N"
    return draft_of(
        dated,
        TimexType.TIME if night else TimexType.DATE,
        day.isoformat() + ("TNI" if night else ""),
        "TNI" if night else None,
    )


def _weekend(match: Match, step: int) -> Draft:
    """The weekend meant: "this weekend" is the last one early in a week, unless the words look ahead."""
    assert match.reference is not None
    ref, label = match.reference.day, match.reference.label
    inside = ref.weekday() >= _SATURDAY
    begin, finish = weekend_span(ref, step if inside or step > 0 else 0)
    if match.one("T") is not None and not inside and (match.ahead or ref.weekday() >= _SATURDAY - 2):
        begin, finish = weekend_span(ref, 1)
    dated = Dated(begin, finish, f"the weekend nearest to {label}", Anchor.PUBLICATION)
    return draft_of(dated, TimexType.DATE, f"{week_value(begin)}-WE")


def make_weekend(match: Match) -> Draft | None:
    """The weekend; no other unit alone is a time."""
    if unit_of(match) != "WE":
        return None
    return _weekend(match, 0) if match.reference else unresolved(match, EMPTY_VALUES["WE"])
