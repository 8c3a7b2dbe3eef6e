"""From one day, month or year to another."""

from __future__ import annotations

from datetime import date

from marsad.reading.dates.absolute import Dated, date_without_year, day_numbers, draft_of, month_year, year_in
from marsad.reading.dates.almanac import day_of, month_span, year_span
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.items import Item
from marsad.reading.dates.model import Anchor, TimexType

_LINKS = "->&"
_STATED = "the dates stated"


def make_day_range(match: Match) -> Draft | None:
    """October 1-7; between 1 and 7 October; 30 October to 2 November 2018."""
    left, right = _halves(match)
    months = [item for item in match.items if item.code in "Mm"]
    if not months or not day_numbers(left) or not day_numbers(right):
        return None
    first_month = next((item for item in left if item.code in "Mm"), months[0])
    last_month = next((item for item in right if item.code in "Mm"), months[-1])
    days = day_numbers(left)[0], day_numbers(right)[0]
    finish = _finish(match, right, int(last_month.value), days[1])
    if finish is None:
        return _unplaced(match, (int(first_month.value), days[0]), (int(last_month.value), days[1]))
    stated = year_in(match, left)
    begin = day_of(stated or finish.finish.year, int(first_month.value), days[0])
    if begin is not None and begin > finish.finish and stated is None:
        begin = day_of(finish.finish.year - 1, int(first_month.value), days[0]) if first_month != last_month else None
    if begin is None or begin > finish.finish:
        return None
    value = f"{begin.isoformat()}/{finish.finish.isoformat()}"
    return draft_of(Dated(begin, finish.finish, finish.basis, finish.anchor), TimexType.DATE, value)


def _unplaced(match: Match, first: tuple[int, int], last: tuple[int, int]) -> Draft | None:
    """A range of days whose year is not known."""
    if match.reference is not None or max(first[1], last[1]) > 31 or not all((*first, *last)):
        return None
    value = "/".join(f"XXXX-{month:02d}-{day:02d}" for month, day in (first, last))
    return Draft(type=TimexType.DATE, value=value, basis="days without their year", anchor=Anchor.NONE)


def _halves(match: Match) -> tuple[list[Item], list[Item]]:
    """The items left and right of the link between two days."""
    items = list(match.items)
    for at, item in enumerate(items):
        if item.code in _LINKS and day_numbers(items[:at]) and day_numbers(items[at + 1 :]):
            return items[:at], items[at + 1 :]
    return items, []


def _finish(match: Match, right: list[Item], month: int, day: int) -> Dated | None:
    year = year_in(match, right)
    if year is None:
        return date_without_year(match, month, day)
    exact = day_of(year, month, day)
    return Dated(exact, exact, _STATED, Anchor.ABSOLUTE) if exact else None


def make_month_range(match: Match) -> Draft | None:
    """January to March 2018."""
    first, last = (int(item.value) for item in match.every("Mm")[:2])
    found = month_year(match, last, year_in(match))
    if found is None:
        return None
    year, basis, anchor = found
    begin_year = year if first <= last else year - 1
    if begin_year < 1:
        return None
    begin, finish = month_span(begin_year, first)[0], month_span(year, last)[1]
    value = f"{begin.year:04d}-{first:02d}/{year:04d}-{last:02d}"
    return draft_of(Dated(begin, finish, basis, anchor), TimexType.DATE, value)


def make_year_range(match: Match) -> Draft | None:
    """2014-2017."""
    first, last = (int(item.value) for item in match.every("y")[:2])
    if not 1000 <= first <= last:
        return None
    begin, finish = date(first, 1, 1), year_span(last)[1]
    return draft_of(Dated(begin, finish, "the years stated", Anchor.ABSOLUTE), TimexType.DATE, f"{first}/{last}")
