"""Years, decades, seasons, feasts, and the weeks of a month."""

from __future__ import annotations

from datetime import date

from marsad.reading.dates.absolute import Dated, draft_of, month_year, phased, year_in
from marsad.reading.dates.almanac import month_span, moved, season_span, year_span
from marsad.reading.dates.feasts import feast_span
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.items import Item, time_words
from marsad.reading.dates.model import Anchor, TimexType

_HALF_YEAR = 180


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


def make_decade_word(match: Match) -> Draft | None:
    """The eighties, of the last century; an age ("in his eighties") is none."""
    item = match.one("I")
    if item is None:
        return None
    begin, finish = year_span(int(item.value) * 10, 10)
    return draft_of(Dated(begin, finish, "the decade named", Anchor.ABSOLUTE), TimexType.DATE, str(item.value))


def make_half(match: Match) -> Draft | None:
    """The first half of 2018, of this year, of October."""
    ordinal, month_item, unit = match.one("o"), match.one("Mm"), match.one("U")
    if ordinal is None or ordinal.value > 2 or (unit is not None and unit.value not in ("Y", "M")):
        return None
    if month_item is not None or (unit is not None and unit.value == "M"):
        return None
    stated, ref = year_in(match), match.reference
    year = stated or (ref.day.year - (match.one("L") is not None) if ref else None)
    if year is None:
        return None
    first = ordinal.value * 6 - 5
    span = month_span(year, first)[0], month_span(year, first + 5)[1]
    basis = "the half-year stated" if stated or ref is None else f"half of the year of {ref.label}"
    return draft_of(
        Dated(*span, basis, Anchor.ABSOLUTE if stated else Anchor.PUBLICATION),
        TimexType.DATE,
        f"{year}-H{ordinal.value}",
    )


def make_century(match: Match) -> Draft | None:
    """The 20th century."""
    ordinal, unit = match.one("o"), match.one("U")
    if ordinal is None or unit is None or unit.value != "C" or not 0 < ordinal.value < 100:
        return None
    begin, finish = year_span((ordinal.value - 1) * 100 + 1, 100)
    return draft_of(
        Dated(begin, finish, "the century stated", Anchor.ABSOLUTE), TimexType.DATE, f"{ordinal.value - 1:02d}"
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
    ref, label = match.reference.day, match.reference.label
    begun = ref.year if season_span(ref.year, season)[0] <= ref else ref.year - 1
    year, basis = begun, f"last such season begun before {label}"
    last = match.one("L") is not None
    if last and season_span(begun, season)[1] >= ref:
        year, basis = begun - 1, f"season before that of {label}"
    elif match.one("X") is not None or (
        match.one("T") is not None and season_span(begun, season)[1] < ref and _soon(ref, begun + 1, season)
    ):
        year, basis = begun + 1, f"next such season after {label}"
    begin, finish = season_span(year, season)
    return draft_of(Dated(begin, finish, basis, Anchor.PUBLICATION), TimexType.DATE, f"{year}-{season}")


def _soon(ref: date, year: int, season: str) -> bool:
    """True if a season begins before its last one lies half a year back."""
    return (season_span(year, season)[0] - ref).days < _HALF_YEAR


def make_holiday(match: Match) -> Draft | None:
    """A feast: of the year stated, else the last one begun by the reference."""
    item = match.one("h")
    if item is None or not item.value:
        return None
    rule, year = str(item.value), year_in(match)
    dated = _feast_of(rule, year) if year is not None else _feast_near(match, rule)
    if dated is None:
        return None
    days = (dated.finish - dated.begin).days
    value = dated.begin.isoformat() if not days else f"{dated.begin.isoformat()}/{dated.finish.isoformat()}"
    return draft_of(dated, TimexType.DATE, value)


def _feast_of(rule: str, year: int) -> Dated | None:
    span = feast_span(rule, year)
    return Dated(*span, f"the feast of {year}{_reckoning(rule)}", Anchor.ABSOLUTE) if span else None


def _feast_near(match: Match, rule: str) -> Dated | None:
    """The last such feast begun by the reference, or the next where the words look ahead."""
    if match.reference is None:
        return _feast_of(rule, match.year_hint) if match.year_hint else None
    ref, label = match.reference.day, match.reference.label
    spans = [span for year in range(ref.year - 2, ref.year + 2) if 0 < year < 9999 and (span := feast_span(rule, year))]
    ahead = match.ahead or match.one("X") is not None
    chosen = next((each for each in spans if each[0] > ref), None) if ahead else None
    chosen = chosen or next((each for each in reversed(spans) if each[0] <= ref), None)
    if chosen is None:
        return None
    which = "next such feast after" if chosen[0] > ref else "last such feast begun by"
    return Dated(*chosen, f"{which} {label}{_reckoning(rule)}", Anchor.PUBLICATION)


def _reckoning(rule: str) -> str:
    return ", by the tabular Islamic calendar, a day more or less" if rule.startswith("hijri") else ""


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
