"""Numbers that tell how old somebody is, or how many children they have."""

from __future__ import annotations

from marsad.reading.quantities.model import Role
from marsad.reading.quantities.spot import DASHES, Spot, digit_at
from marsad.reading.tokens import Kind

_OLDEST = 110
_DIGITS = 2


def age(spot: Spot) -> Role | None:
    if spot.numeral.lo > _OLDEST:
        return None
    if spot.after("age_after_needs_hyphen", spot.stop + (spot.at(spot.stop) in DASHES)) or _hyphened_age(spot):
        return Role.AGE
    if spot.after("age_after", spot.stop) is not None:
        return Role.AGE
    joint = spot.stop + (spot.at(spot.stop) in DASHES)
    joined = spot.at(joint) in spot.lex.roles["ages_joined"]
    other = joint + 1 + (spot.at(joint + 1) in ("a", "an"))
    if joined and other < len(spot.toks) and spot.toks[other].kind is Kind.NUMBER:
        behind = other + 1 + (spot.at(other + 1) in DASHES)
        if spot.after("age_after_needs_hyphen", behind) is not None or spot.after("age_after", other + 1) is not None:
            return Role.AGE  # "an 18 and a 15 year old", "the 3- and 5-year-old boys"
    if spot.before("age_before", spot.first) is not None or spot.before("age_before", spot.numeral.first) is not None:
        return Role.AGE
    return Role.AGE if spot.written and (_named_age(spot) or _each_age(spot) or _listed_age(spot)) else None


def _listed_age(spot: Spot) -> bool:
    """True for each number of "two men, 22 and 25, were shot": nothing but ages between two commas."""
    start, stop = spot.numeral.first, spot.stop
    while _lists(spot, start - 1) and _aged(spot, start - 2):
        start -= 2
    while _lists(spot, stop) and _aged(spot, stop + 1):
        stop += 2
    told = start - 2 >= 0 and spot.at(start - 1) == "," and spot.toks[start - 2].kind is Kind.WORD
    return told and stop - start > 1 and spot.at(stop) in (",", ".", ";", ")", "")


def _lists(spot: Spot, at: int) -> bool:
    return spot.at(at) in spot.lex.roles["ages_joined"]


def _aged(spot: Spot, at: int) -> bool:
    """True for a number that may be an age, and is no part of a longer one."""
    number = 0 <= at < len(spot.toks) and spot.toks[at].kind is Kind.NUMBER and not digit_at(spot, at)
    return number and len(spot.at(at)) <= _DIGITS and not digit_at(spot, at + 1)


def _each_age(spot: Spot) -> bool:
    """True for both numbers of "two cousins, one 16 and the other 17,"."""
    of_one = (
        spot.at(spot.numeral.first - 1) == "one" and spot.at(spot.stop) == "and" and spot.at(spot.stop + 1) == "the"
    )
    first = spot.numeral.first - 5
    return of_one or (spot.at(first) == "one" and [spot.at(first + i) for i in (2, 3, 4)] == ["and", "the", "other"])


def _hyphened_age(spot: Spot) -> bool:
    return spot.at(spot.stop) in DASHES and spot.after("age_after_needs_hyphen", spot.stop + 1) is not None


def _named_age(spot: Spot) -> bool:
    """True for "Maria Lopez, 26, was shot" and "Lopez (26)"."""
    first, stop = spot.numeral.first, spot.stop
    before, after = spot.at(first - 1), spot.at(stop)
    if before == "(" and after == ")" and spot.touches(first - 1):
        return spot.capital(first - 2) and spot.at(first - 2) not in spot.lex.roles["months"]
    closed = after in (",", ".", ";", ")", "") or (after in ("of", "and", "was", "who") and not spot.is_range)
    if closed and before in spot.lex.roles["ages_of_all"] and spot.at(first - 2) == ",":
        return True
    word_before = before == "," and first >= 2 and spot.toks[first - 2].kind is Kind.WORD
    if before == "," and first >= 3 and spot.at(first - 2) == "." and spot.at(first - 3) in spot.lex.roles["name_ends"]:
        return True
    if word_before and after in spot.lex.roles["age_then"] and _full_name_before(spot, first - 2):
        return True
    if word_before and spot.at(first - 2) in spot.lex.roles["aged"] and _ends_line(spot, stop):
        return True
    aside = after == "," and 10 <= spot.numeral.lo < 100 and not digit_at(spot, stop + 1)
    named = word_before and (spot.capital(first - 2) or aside)
    return closed and named and spot.at(first - 2) not in spot.lex.roles["months"]


def _ends_line(spot: Spot, stop: int) -> bool:
    """True if a line ends before token `stop`: a headline, "15-year-old kills man, 18"."""
    if stop >= len(spot.toks):
        return False
    return "\n" in spot.text[spot.toks[stop - 1].end : spot.toks[stop].end]


def _full_name_before(spot: Spot, last: int) -> bool:
    """True for two capitalised words or more that no preposition leads: a person's name, hardly a place's."""
    at = last
    while spot.capital(at) and spot.toks[at].kind is Kind.WORD:
        at -= 1
    return last - at >= 2 and spot.at(at) not in spot.lex.roles["place_before"]


def of_all(spot: Spot) -> Role | None:
    """The "both" of "Ali Hasan and Omar Said, both 34," counts nobody again."""
    at, stop = spot.numeral.first, spot.stop
    if spot.written or spot.at(at) not in spot.lex.roles["ages_of_all"] or spot.at(at - 1) != ",":
        return None
    aged = stop < len(spot.toks) and spot.toks[stop].kind is Kind.NUMBER and spot.at(stop + 1) in (",", ".", ";", "of")
    return Role.AGE if aged else None


def children(spot: Spot) -> Role | None:
    """True for "a father of three", also with hyphens: how many children somebody has."""
    before = spot.numeral.first - 1
    before -= spot.at(before) in DASHES
    if spot.at(before) != "of":
        return None
    before -= 1
    before -= spot.at(before) in DASHES
    return Role.ATTRIBUTE if spot.at(before) in spot.lex.roles["parents"] else None
