"""Which mentions may meet: by days, cells of the map and weapon families, never all pairs.

Every mention has a native level in each of three dimensions: time (day, month, open), place (grid cell, governorate,
open) and family (known, open). It stands in one block for every combination of its levels and the coarser ones, and
two mentions meet in the block of the coarser level of each dimension. So "October" meets every day of October, but
two exact days of October do not meet there. Blocks too coarse to be useful need a shared toll or phrase besides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from math import ceil, cos, floor, radians

from marsad.claims import Where
from marsad.resolving.amending import AMENDS
from marsad.resolving.facts import Facts
from marsad.resolving.parameters import Parameters

_CELL = 0.5  # degrees
_COARSE = 3  # from this sum of levels up a block needs a signature
_OPEN = "*"
_PHRASE = 4  # words
_WORD = re.compile(r"\w+")
_BEFORE_PUBLICATION = 62  # days: how far back an undated event of a dated report is looked for

Levels = tuple[int, int, int]
Key = tuple[object, ...]
Values = Mapping[int, set[object]]


@dataclass(frozen=True, slots=True)
class Sketch:
    """A mention's values in each dimension by level; `own` are its native levels, the least of each."""

    uid: str
    values: tuple[Values, Values, Values]
    own: Levels
    signatures: tuple[object, ...]


def candidates(facts: Iterable[Facts], parameters: Parameters) -> set[tuple[str, str]]:
    """The pairs of uids (a < b) that share a block."""
    sketches = [sketch(each, parameters) for each in facts]
    meetings = _meetings({each.own for each in sketches})
    blocks: defaultdict[Key, defaultdict[Levels, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in sketches:
        for levels in meetings[each.own]:
            native = tuple(int(level == least) for level, least in zip(levels, each.own, strict=True))
            for key in _keys(each, levels):
                blocks[key][native].append(each.uid)  # type: ignore[index]
    return {pair for groups in blocks.values() for pair in _pairs(groups)}


def sketch(facts: Facts, parameters: Parameters) -> Sketch:
    """The sketch of a mention."""
    values = (_times(facts, parameters), _places(facts, parameters), _families(facts))
    time, place, family = (min(each) for each in values)
    return Sketch(facts.uid, values, (time, place, family), _signatures(facts))


def _meetings(present: set[Levels]) -> dict[Levels, set[Levels]]:
    """For each native triple of levels, the triples at which it meets any other: blocks elsewhere stay empty."""
    return {
        own: {(max(own[0], other[0]), max(own[1], other[1]), max(own[2], other[2])) for other in present}
        for own in present
    }


def _keys(each: Sketch, levels: Levels) -> Iterator[Key]:
    if any(level not in values for level, values in zip(levels, each.values, strict=True)):
        return
    marks = each.signatures if sum(levels) >= _COARSE else (None,)
    for value in product(*(values[level] for level, values in zip(levels, each.values, strict=True)), marks):
        yield (levels, value)


def _pairs(groups: Mapping[Levels, list[str]]) -> Iterator[tuple[str, str]]:
    for left, right in product(groups, repeat=2):
        # In each dimension one of the two is at home in the block: else they meet in a finer one, or not at all.
        if left <= right and all(x or y for x, y in zip(left, right, strict=True)):
            yield from ((min(a, b), max(a, b)) for a, b in product(groups[left], groups[right]) if a != b)


def _times(facts: Facts, parameters: Parameters) -> dict[int, set[object]]:
    slack = parameters.correction["days"] if facts.sourced.mention.stance in AMENDS else 0
    spans = [(start - slack, end + slack) for start, end in facts.spans]
    found: dict[int, set[object]] = {2: {_OPEN}}
    if not spans and facts.published is not None:
        last = facts.published.toordinal()
        return found | {1: _months(last - _BEFORE_PUBLICATION, last)}
    if spans:
        found[1] = set().union(*(_months(*span) for span in spans))
        if all(end - start < parameters.limits["week_days"] + 2 * slack for start, end in spans):
            found[0] = {day for start, end in spans for day in range(start, end + 1)}
    return found


def _months(start: int, end: int) -> set[object]:
    day, last = date.fromordinal(start).replace(day=1), date.fromordinal(end)
    found: set[object] = set()
    while day <= last:
        found.add((day.year, day.month))
        day = (day + timedelta(days=31)).replace(day=1)
    return found


def _places(facts: Facts, parameters: Parameters) -> dict[int, set[object]]:
    found: dict[int, set[object]] = {2: {_OPEN}}
    if facts.places and all(each.precision <= 4 and each.admin1 for each in facts.places):
        found[1] = {(each.country, each.admin1) for each in facts.places}
    if facts.places and all(each.precision <= 2 and each.lat is not None for each in facts.places):
        found[0] = {cell for each in facts.places for cell in _cells(each, parameters.limits["near_vague_km"])}
        found.setdefault(1, {_OPEN})
    return found


def _cells(where: Where, slack_km: float) -> Iterator[object]:
    lat, lon = where.lat or 0.0, where.lon or 0.0
    reach = ((where.radius_km or 0.0) + slack_km) / 111.0
    wide = reach / max(0.05, cos(radians(lat)))
    rows = range(floor((lat - reach) / _CELL), ceil((lat + reach) / _CELL))
    columns = range(floor((lon - wide) / _CELL), ceil((lon + wide) / _CELL))
    around = round(360 / _CELL)
    return ((row, column % around) for row in rows for column in columns)


def _families(facts: Facts) -> dict[int, set[object]]:
    found: dict[int, set[object]] = {1: {_OPEN}}
    if facts.families:
        found[0] = set(facts.families)
    return found


def _signatures(facts: Facts) -> tuple[object, ...]:
    tolls: set[object] = {
        (str(outcome), bounds.lo) for outcome, bounds in facts.tolls.items() if bounds.lo is not None and bounds.lo > 1
    }
    words = _WORD.findall(facts.sourced.mention.quote.exact.casefold())
    phrases = {" ".join(words[at : at + _PHRASE]) for at in range(len(words) - _PHRASE + 1)}
    return tuple(sorted(tolls | phrases, key=str))
