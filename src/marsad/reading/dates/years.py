"""Years, decades, seasons, feasts, and the weeks of a month."""

from __future__ import annotations

from marsad.reading.dates.absolute import Dated, date_without_year, draft_of, month_year, phased, year_in
from marsad.reading.dates.almanac import day_of, month_span, moved, season_span, year_span
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.items import Item, time_words
from marsad.reading.dates.model import Anchor, TimexType


def make_year(match: Match) -> Draft | None:
    """A year alone, where the words around show that it is one."""
    item = match.one("y")
    if item is None or not 1900 <= item.value <= 2100:
        return None
    after = match.after()
    led = match.before() in time_words().words("before_time") or match.before() in ("(", ",", "-", "/")
    if after is not None and (after.norm in time_words().words("not_a_year") or _coded(item, after)):
        return None
    counted = after is not None and after.code == "." and after.norm.endswith("s") and not led
    if counted or (after is not None and after.code in "Uu%'" and not led):
        return None
    phase = match.one("S")
    begin, finish = phased(year_span(item.value), phase.value if phase else None)
    return draft_of(Dated(begin, finish, "the year stated", Anchor.ABSOLUTE), TimexType.DATE, f"{item.value:04d}")


def _coded(item: Item, after: Item) -> bool:
    """True for the year in a file number: 2010-05-CA-044."""
    return after.code == "-" and after.start == item.end


def make_decade(match: Match) -> Draft | None:
    """The 1990s."""
    item = match.one("y")
    if item is None or item.value % 10:
        return None
    begin, finish = year_span(item.value, 100 if item.value % 100 == 0 and item.value < 2000 else 10)
    return draft_of(
        Dated(begin, finish, "the decade stated", Anchor.ABSOLUTE), TimexType.DATE, f"{item.value // 10:03d}"
    )


def make_season(match: Match) -> Draft | None:
    """A season of a stated year, or the last one begun before the reference."""
    item = match.one("Qq")
    if item is None:
        return None
    year, season = year_in(match), str(item.value)
    led = match.before() in time_words().words("before_time") or match.one("tLTX") is not None
    if year is None and not led:
        return None
    if year is not None:
        begin, finish = season_span(year, season)
        return draft_of(Dated(begin, finish, "the season stated", Anchor.ABSOLUTE), TimexType.DATE, f"{year}-{season}")
    if match.reference is None:
        return Draft(type=TimexType.DATE, value=f"XXXX-{season}", basis="a season without its year", anchor=Anchor.NONE)
    ref = match.reference.day
    year = ref.year if season_span(ref.year, season)[0] <= ref else ref.year - 1
    begin, finish = season_span(year, season)
    basis = f"last such season begun before {match.reference.label}"
    return draft_of(Dated(begin, finish, basis, Anchor.PUBLICATION), TimexType.DATE, f"{year}-{season}")


def make_holiday(match: Match) -> Draft | None:
    """A feast with a fixed day."""
    item = match.one("h")
    if item is None or not item.value:
        return None
    month, day = (int(part) for part in str(item.value).split("-"))
    year = year_in(match)
    exact = day_of(year, month, day) if year is not None else None
    if exact is not None:
        return draft_of(Dated(exact, exact, "the date stated", Anchor.ABSOLUTE), TimexType.DATE, exact.isoformat())
    found = date_without_year(match, month, day)
    if found is None:
        return None
    return draft_of(found, TimexType.DATE, found.begin.isoformat())


def make_part_of_month(match: Match) -> Draft | None:
    """The first week of October, the last day of March 2017."""
    month_item, unit = match.one("Mm"), match.one("U")
    if month_item is None or unit is None or unit.value not in ("W", "D"):
        return None
    found = month_year(match, int(month_item.value), year_in(match))
    ordinal = match.one("o")
    length = 7 if unit.value == "W" else 1
    if found is None:
        return None
    year, basis, anchor = found
    first, last = month_span(year, int(month_item.value))
    if ordinal is None:
        begin, finish = moved(last, 1 - length), last
    else:
        begin = moved(first, length * (int(ordinal.value) - 1))
        finish = min(moved(begin, length - 1), last)
    if begin > last:
        return None
    value = begin.isoformat() if length == 1 else f"{year:04d}-{first.month:02d}"
    return draft_of(Dated(begin, finish, basis, anchor), TimexType.DATE, value)
