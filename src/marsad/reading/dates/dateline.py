"""Where and when a report was filed: "BAGHDAD, Oct. 30 (Agency) -", "SAN SALVADOR, 21 JAN 89 --"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from marsad.reading.dates.items import time_words
from marsad.reading.tokens import fold

_OPENING = 600
_PLACE = r"[^\W\d_][^\W\d_.'’ -]{0,30}(?:[ .'’-]{1,2}[^\W\d_][^\W\d_.'’-]{0,30}){0,4}"
_DATELINE = re.compile(
    rf"(?:^|(?<=[\n\r\u2028\u2029]))[^\S\n\r\u2028\u2029]{{0,8}}(?P<place>{_PLACE}(?:, ?{_PLACE}){{0,3}})"
    r"[,.]? ?[^\n\u2028]{0,80}?(?:—|–|--|- |\)(?=\s|$))",
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The span of a dateline, and its place as written."""

    start: int
    end: int
    place: str


def dateline(text: str) -> Dateline | None:
    """The dateline at the head of `text`, or None; the words of its first place are in capitals."""
    for match in _DATELINE.finditer(text[:_OPENING]):
        place = match["place"]
        head = place.partition(",")[0]
        closed_by_bracket = match.group().endswith(")")
        dated = any(sign.isdigit() for sign in match.group())
        if len(head) > 2 and head.isupper() and (dated or not closed_by_bracket):
            return Dateline(match.start("place"), match.end(), _without_date(place))
    return None


def _without_date(place: str) -> str:
    """The place without a month that the pattern took for a part of it: "BAGHDAD, Nov"."""
    parts = place.split(",")
    months = time_words().phrases.values
    kept = [part for part in parts if str(months.get(fold(part.strip()), ("", 0))[0]) not in ("M", "m")]
    return ",".join(kept)
