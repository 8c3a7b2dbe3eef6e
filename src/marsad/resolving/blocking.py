"""Which mentions may meet: by days, cells of the map and weapon families, never all pairs.

Every mention has a native level in each of three dimensions: time (day, month, open), place (grid cell, governorate,
open) and family (known, open). It stands in one block for every combination of its levels and the coarser ones, and
two mentions meet in the block of the coarser level of each dimension. So "October" meets every day of October, but
two exact days of October do not meet there. Blocks too coarse to be useful need a shared toll or phrase besides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
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


def candidates(facts: Iterable[Facts], parameters: Parameters) -> set[tuple[str, str]]:
    """The pairs of uids (a < b) that share a block."""
    blocks: defaultdict[Key, defaultdict[Levels, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in facts:
        for key, native in keys(each, parameters):
            blocks[key][native].append(each.uid)
    return {
        (min(a, b), max(a, b))
        for groups in blocks.values()
        for left, right in product(groups, repeat=2)
        if left <= right and all(x or y for x, y in zip(left, right, strict=True))
        for a, b in product(groups[left], groups[right])
        if a != b
    }


def keys(facts: Facts, parameters: Parameters) -> Iterator[tuple[Key, Levels]]:
    """Every block of a mention, and for each dimension 1 if the block's level is the mention's own."""
    times, places, families = _times(facts, parameters), _places(facts, parameters), _families(facts)
    own = tuple(min(each) for each in (times, places, families))
    signatures = _signatures(facts)
    for levels in product(times, places, families):
        native = tuple(int(level == least) for level, least in zip(levels, own, strict=True))
        marks = signatures if sum(levels) >= _COARSE else (None,)
        values = product(times[levels[0]], places[levels[1]], families[levels[2]], marks)
        for value in values:
            yield (levels, value), native  # type: ignore[misc]


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
