"""Where and when a report was filed: "BAGHDAD, Oct. 30 (Agency) -", "SAN SALVADOR, 21 JAN 89 --"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENING = 600
_PLACE = r"[^\W\d_][^\W\d_.'’ -]{0,30}(?:[ .'’-]{1,2}[^\W\d_][^\W\d_.'’-]{0,30}){0,4}"
_DATELINE = re.compile(
    rf"^[^\S\n]{{0,8}}(?P<place>{_PLACE}(?:, ?{_PLACE}){{0,3}})"
    r"[,.]? ?[^\n—–-]{0,60}? ?(?:—|–|--|- |:|\)(?=\s))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The span of a dateline, and its place as written."""

    start: int
    end: int
    place: str


def dateline(text: str) -> Dateline | None:
    """The dateline at the head of `text`, or None; the first words of its place are in capitals."""
    for match in _DATELINE.finditer(text[:_OPENING]):
        place = match["place"]
        first = re.split(r"[, ]", place, maxsplit=1)[0]
        if len(first) > 2 and first.isupper() and place.split(",")[0].isupper():
            return Dateline(match.start("place"), match.end(), place)
    return None
