"""What a number is for: most numbers of a report count nobody.

Each check looks at a few tokens around the number and names a role or passes; the first that speaks wins.
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.reading.quantities.ages import age, children, of_all
from marsad.reading.quantities.model import Role
from marsad.reading.quantities.spot import DASHES, Spot, digit_at
from marsad.reading.tokens import Kind

_DEGREES = frozenset("°′″º")
_YEARS = range(1900, 2100)


def _ordinal(spot: Spot) -> Role | None:
    if not spot.written or not spot.touches(spot.stop - 1):
        return None
    following = spot.at(spot.stop)
    if following in spot.lex.roles["ordinal_marks"]:
        return Role.ORDINAL
    if following == "s":
        return Role.YEAR if spot.numeral.lo >= 1000 else Role.AGE
    return None


def _code(spot: Spot) -> Role | None:
    """Numbers glued to letters, slashes or further digits: names, addresses of the web, telephone numbers, clocks."""
    first, stop = spot.numeral.first, spot.stop
    if not spot.written:
        return None
    if spot.is_range and [len(token.norm) for token in spot.toks[first:stop]] == [3, 1, 4]:
        return Role.NAME
    if spot.at(first) in spot.lex.roles["emergency_numbers"] and spot.at(stop) not in spot.lex.roles["people"]:
        return Role.NAME
    before = spot.at(first - 1) if spot.touches(first - 1) else ""
    after = spot.at(stop) if spot.touches(stop - 1) else ""
    if after in _DEGREES or (before == "[" and after == "]"):
        return Role.NAME
    if before == ":" or after == ":":
        glued = spot.touches(first - 2) if before == ":" else spot.touches(stop)
        if glued:
            return Role.TIME
    if before and (before in "/\\@#_=&" or (before in DASHES and spot.touches(first - 2))):
        return Role.NAME
    if (after and after in "/\\@_=") or (after in DASHES and digit_at(spot, stop + 1)):
        return Role.NAME
    if (before == "." and digit_at(spot, first - 2)) or (after == "." and digit_at(spot, stop) and spot.touches(stop)):
        return Role.NAME
    if first and before and spot.toks[first - 1].kind is Kind.WORD and before not in spot.lex.roles["money_before"]:
        return Role.NAME
    return None


def _money(spot: Spot) -> Role | None:
    if spot.at(spot.numeral.first - 1) in spot.lex.roles["money_before"] or spot.at(spot.first - 1) in ("$", "€", "£"):
        return Role.MONEY
    return Role.MONEY if spot.after("money_after", spot.stop) else None


def _percent(spot: Spot) -> Role | None:
    at = spot.stop + 1 if spot.at(spot.stop) in DASHES else spot.stop
    return Role.PERCENT if spot.after("percent_after", at) else None


def _unit(name: str, role: Role) -> Callable[[Spot], Role | None]:
    def check(spot: Spot) -> Role | None:
        at = spot.stop + 1 if spot.at(spot.stop) in DASHES else spot.stop
        for _ in range(3):
            if spot.after(name, at) is not None:
                return role
            if spot.at(at) not in spot.lex.roles["unit_fillers"]:
                return None
            at += 1
        return None

    return check


def _calibre(spot: Spot) -> Role | None:
    at = spot.stop + 1 if spot.at(spot.stop) in DASHES else spot.stop
    if spot.after("calibre_after", at) is not None:
        return Role.CALIBRE
    first = spot.numeral.first
    dotted = spot.written and spot.at(first - 1) == "." and spot.touches(first - 1) and not spot.touches(first - 2)
    return Role.CALIBRE if dotted else None


def _date(spot: Spot) -> Role | None:
    months = spot.lex.roles["months"]
    if not spot.written or (spot.numeral.hi or 0) > 2100:
        return None
    before = spot.numeral.first - 1
    if spot.at(before) in (".", ","):
        before -= 1
    small = (spot.numeral.hi or 0) <= 31 or spot.numeral.lo >= 1000
    named_before = spot.at(before) in months and _cased(spot, before)
    after = spot.stop + (spot.at(spot.stop) in spot.lex.roles["date_links"] or spot.at(spot.stop) in DASHES)
    named_after = spot.at(after) in months and _cased(spot, after)
    return Role.DATE if small and (named_before or named_after) else None


def _cased(spot: Spot, index: int) -> bool:
    return not spot.text[spot.toks[index].start].islower()


def _name(spot: Spot) -> Role | None:
    first = spot.numeral.first
    before = first - 1
    if spot.written and spot.at(before) == "." and spot.at(before - 1) in ("no", "nos"):
        return Role.NAME
    words = spot.lex.roles["name_before"] if spot.capital(before) else spot.lex.roles["name_before_lower"]
    if before >= 0 and spot.at(before) in words and (spot.written or spot.capital(first)):
        return Role.NAME
    return Role.NAME if spot.written and (_address(spot) or _station(spot)) else None


def _station(spot: Spot) -> bool:
    """True for the number of a station: "told 7 Action News", "said to 11 Alive"."""
    behind = (spot.stop, spot.stop + 1)
    return spot.capital(spot.stop) and any(
        spot.capital(at) and spot.at(at) in spot.lex.roles["stations"] for at in behind
    )


def _address(spot: Spot) -> bool:
    """True for "1200 block", "44 West 5th Street": a number that opens an address."""
    if spot.at(spot.stop) == "block" and spot.numeral.lo >= 100:
        return True
    for at in range(spot.stop, min(spot.stop + 5, len(spot.toks))):
        if spot.at(at) in spot.lex.roles["address_after"] and spot.capital(at) and at > spot.stop:
            return True
        if not (
            spot.capital(at) or spot.toks[at].kind is Kind.NUMBER or spot.at(at) in spot.lex.roles["ordinal_marks"]
        ):
            return False
    return False


def _year(spot: Spot) -> Role | None:
    token = spot.toks[spot.numeral.first]
    plain = spot.written and token.end - token.start == 4 and spot.stop - spot.numeral.first in (1, 3)
    if not plain or spot.numeral.lo not in _YEARS:
        return None
    if spot.first < spot.numeral.first and spot.at(spot.first) not in ("around", "about", "some"):
        return None
    return None if spot.at(spot.stop) in spot.lex.roles["people"] and not _in_year(spot) else Role.YEAR


def _in_year(spot: Spot) -> bool:
    return spot.at(spot.numeral.first - 1) in spot.lex.roles["year_before"]


def _pronoun(spot: Spot) -> Role | None:
    if spot.written or spot.numeral.lo != 1 or spot.numeral.hi != 1 or spot.numeral.article:
        return None
    before, after = spot.at(spot.numeral.first - 1), spot.at(spot.stop)
    hyphened = before in DASHES and spot.touches(spot.numeral.first - 1)
    pronoun = before in spot.lex.roles["one_before"] or after in spot.lex.roles["one_after"] or hyphened
    return Role.PRONOUN if pronoun else None


def _attribute(spot: Spot) -> Role | None:
    """A number hyphened to a noun describes: "a two-story house", "a five-member team"."""
    hyphened = spot.at(spot.stop) in DASHES and spot.touches(spot.stop - 1) and spot.touches(spot.stop)
    return Role.ATTRIBUTE if hyphened and spot.toks[spot.stop + 1].kind is Kind.WORD else None


def _marker(spot: Spot) -> Role | None:
    """A number that opens a line with a full stop or bracket behind it is a list's."""
    if not spot.written or spot.at(spot.stop) not in spot.lex.roles["lists_open"] or not spot.touches(spot.stop - 1):
        return None
    start = spot.toks[spot.numeral.first].start
    lead = spot.text[max(0, start - 12) : start]
    opens = not lead.strip(" \t*•-") or "\n" in lead[len(lead.rstrip()) :]
    before = spot.at(spot.numeral.first - 1)
    return Role.NAME if opens and (before in ("", ".", ":", ";", "!", "?", ")") or before.startswith("\n")) else None


def _caption(spot: Spot) -> Role | None:
    """Both numbers of "Image 3 of 12"."""
    first = spot.numeral.first
    captions = spot.lex.roles["captions"]
    if spot.at(first - 1) in captions:
        return Role.NAME
    of = spot.at(first - 1) == "of" and first >= 3 and spot.toks[first - 2].kind is Kind.NUMBER
    return Role.NAME if of and spot.at(first - 3) in captions else None


def _fraction(spot: Spot) -> Role | None:
    return Role.MEASURE if spot.numeral.decimal else None


_CHECKS: tuple[Callable[[Spot], Role | None], ...] = (
    _ordinal,
    _money,
    _percent,
    _calibre,
    _date,
    age,
    of_all,
    children,
    _unit("time_units", Role.TIME),
    _unit("distance_units", Role.DISTANCE),
    _unit("measure_units", Role.MEASURE),
    _code,
    _marker,
    _caption,
    _name,
    _year,
    _pronoun,
    _attribute,
    _fraction,
)


def role_of(spot: Spot) -> Role:
    """The role of a number from the words around it; `COUNT` when nothing says otherwise."""
    if spot.numeral.noun:
        return Role.COUNT
    if spot.numeral.article:
        return Role.ARTICLE
    for check in _CHECKS:
        role = check(spot)
        if role is not None:
            return role
    return Role.COUNT
