"""Days of weeks, months, seasons and years. Every function keeps within the calendar or returns None."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

Span = tuple[date, date]

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DAYS = {"D": 1, "N": 1, "W": 7, "F": 14}


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _within(year: int) -> int:
    return min(max(year, 1), 9999)


def month_span(year: int, month: int) -> Span:
    """First and last day of a month."""
    year = _within(year)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_span(year: int, years: int = 1) -> Span:
    """First and last day of a year, or of several."""
    year = _within(year)
    return date(year, 1, 1), date(_within(year + years - 1), 12, 31)


def week_span(day: date) -> Span:
    """Monday to Sunday around `day`."""
    monday = moved(day, -day.weekday())
    return monday, moved(monday, 6)


def weekend_span(day: date, weeks: int = 0) -> Span:
    """The Saturday and Sunday last begun on or before `day`, moved by `weeks`."""
    saturday = moved(day, -((day.weekday() - 5) % 7) + 7 * weeks)
    return saturday, moved(saturday, 1)


def season_span(year: int, season: str) -> Span:
    """The three months of a northern season; winter begins in December of `year`."""
    month = _SEASONS[season]
    last = (year, month + 2) if month < 12 else (year + 1, 2)
    return month_span(year, month)[0], max(month_span(year, month)[1], month_span(*last)[1])


def moved(day: date, days: int) -> date:
    """`day` moved by `days`, kept within the calendar."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def months_moved(day: date, months: int) -> date:
    """`day` moved by whole months, at most to the month's last day."""
    index = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shifted(day: date, unit: str, amount: int) -> date:
    """`day` moved by `amount` of a unit code (D, N, W, F, M, Y, E, C, Q); hours and shorter leave the day."""
    if unit in _DAYS:
        return moved(day, amount * _DAYS[unit])
    if unit == "H":
        return moved(day, int(amount / 24))
    factor = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}.get(unit, 0)
    return months_moved(day, amount * factor)


def week_value(day: date) -> str:
    """ISO week as TIMEX3 writes it: 2018-W45."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def unit_span(day: date, unit: str) -> Span:
    """The whole calendar unit that `day` lies in."""
    if unit == "W":
        return week_span(day)
    if unit == "M":
        return month_span(day.year, day.month)
    if unit == "Q":
        first = (day.month - 1) // 3 * 3 + 1
        return date(day.year, first, 1), month_span(day.year, first + 2)[1]
    if unit == "Y":
        return year_span(day.year)
    if unit == "E":
        return year_span(day.year // 10 * 10 or 1, 10)
    return day, day


def unit_value(day: date, unit: str) -> str:
    """TIMEX3 value of the calendar unit that `day` lies in."""
    if unit == "W":
        return week_value(day)
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"
    if unit == "Y":
        return f"{day.year:04d}"
    if unit == "E":
        return f"{day.year // 10:03d}"
    if unit == "C":
        return f"{day.year // 100:02d}"
    return day.isoformat()


def weekday_before(day: date, weekday: int, *, strictly: bool = False) -> date:
    """The last such weekday on or before `day`, or strictly before it."""
    back = (day.weekday() - weekday) % 7
    return moved(day, -(back or 7 if strictly else back))


def weekday_after(day: date, weekday: int, *, strictly: bool = True) -> date:
    """The next such weekday after `day`, or on it."""
    ahead = (weekday - day.weekday()) % 7
    return moved(day, (ahead or 7) if strictly else ahead)
