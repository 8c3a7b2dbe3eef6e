"""Blocks by days and places.

A mention has a native level in time (day, month, open) and place (cell, region, open), and stands in a block for each
combination of these levels and the coarser ones. Two mentions meet in the block of the coarser level of each: so
"October" meets every day of October, but two exact days of October do not meet there. Where both are coarse, they have
to share a toll or a name besides.
"""

from __future__ import annotations

import numpy as np

from marsad.resolving.columns import Columns, Ints, Lists, expand
from marsad.resolving.compare.pairing import Bools
from marsad.resolving.parameters import Parameters
from marsad.resolving.ragged import chained, crossed, gathered, mix, one_each, rows_of, some
from marsad.resolving.sketch import DEGREE, KILOMETRE, NONE, PLACE

DAY, MONTH, OPEN = 0, 1, 2
_CELL = 0.5  # degrees
_BEFORE_PUBLICATION = 62  # days: how far back an undated event of a dated report is looked for
_TIME, _PLACE_BIT = 2, 1
_EPOCH = 719_163  # the ordinal of 1 January 1970
BOTH, MARKED = 3, 4  # at home in time and place; in a block that needs a mark besides
_TOLL = 2  # a smaller number is shared by too many


def fact_keys(columns: Columns, parameters: Parameters) -> list[tuple[Lists, np.ndarray]]:
    """For each combination of levels the keys of each row, and for each row in which of the two it is at home."""
    times, places = _times(columns, parameters), _places(columns, parameters)
    time_home, place_home = _home(times), _home(places)
    tolls, names = _marks(columns)
    marks = chained([tolls, names])
    found = []
    for t, p in ((t, p) for t in (DAY, MONTH, OPEN) for p in (DAY, MONTH, OPEN) if t < OPEN or p < OPEN):
        lists = crossed(times[t], places[p])
        if t + p >= MONTH + MONTH:
            # Of a cell, over all time, only numbers and words are a mark: names there are of the place.
            lists = crossed(lists, tolls if (t, p) == (OPEN, DAY) else marks)
        marked = MARKED if t + p >= MONTH + MONTH else 0
        native = np.where(time_home == t, _TIME, 0) + np.where(place_home == p, _PLACE_BIT, 0) + marked
        found.append((Lists(lists.bounds, mix(lists.values, 100 + 3 * t + p)), native))
    return found


def _home(levels: tuple[Lists, Lists, Lists]) -> Ints:
    """The finest level at which each row has a value."""
    return np.select([levels[0].lengths > 0, levels[1].lengths > 0], [0, 1], 2)


def _times(columns: Columns, parameters: Parameters) -> tuple[Lists, Lists, Lists]:
    count, spans = len(columns), columns.lists("spans")
    slack = np.where(columns.scalar("amends") == 1, parameters.correction["days"], 0)
    rows = rows_of(Lists(spans.bounds // 2, spans.values[::2]))
    start, end = spans.values[::2].astype(np.int64) - slack[rows], spans.values[1::2].astype(np.int64) + slack[rows]
    short = end - start < parameters.limits["week_days"] + 2 * slack[rows]
    exact = np.bincount(rows[~short], minlength=count) == 0
    days = gathered(np.repeat(rows, end - start + 1), expand(start, end - start + 1), count)
    published = columns.scalar("published")
    guess = np.flatnonzero((spans.lengths == 0) & (published != NONE))
    all_rows = np.concatenate((rows, guess))
    first = _month(np.concatenate((start, published[guess] - _BEFORE_PUBLICATION)))
    last = _month(np.concatenate((end, published[guess])))
    months = gathered(np.repeat(all_rows, last - first + 1), expand(first, last - first + 1), count)
    return some(days, exact), months, one_each(np.zeros(count, np.int64))


def _month(ordinals: np.ndarray) -> Ints:
    """Months since January 1970."""
    days = (ordinals - _EPOCH).astype("datetime64[D]")
    return days.astype("datetime64[M]").astype(np.int64)


def _places(columns: Columns, parameters: Parameters) -> tuple[Lists, Lists, Lists]:
    count = len(columns)
    found = columns.lists("places")
    table = dict(zip(PLACE, found.values.reshape(-1, len(PLACE)).astype(np.int64).T, strict=True))
    rows = np.repeat(np.arange(count), found.lengths // len(PLACE))
    pinned = (table["precision"] <= 2) & (table["lat"] != NONE)
    regional = (table["precision"] <= 4) & (table["admin1"] != NONE)
    cells = _cells(rows, table, parameters.limits["near_vague_km"], count)
    regions = gathered(rows[regional], table["admin1"][regional], count)
    return (
        some(cells, _all(rows, pinned, count)),
        some(regions, _all(rows, regional, count)),
        one_each(np.zeros(count, np.int64)),
    )


def _all(rows: Ints, good: np.ndarray, count: int) -> Bools:
    found: Bools = np.bincount(rows[~good], minlength=count) == 0
    return found


def _cells(rows: Ints, table: dict[str, np.ndarray], slack_km: float, count: int) -> Lists:
    known = table["lat"] != NONE
    lat, lon = table["lat"][known] / DEGREE, table["lon"][known] / DEGREE
    reach = (table["radius"][known] / KILOMETRE + slack_km) / 111.0
    wide = reach / np.maximum(0.05, np.cos(np.radians(lat)))
    south, north = np.floor((lat - reach) / _CELL), np.ceil((lat + reach) / _CELL)
    west, east = np.floor((lon - wide) / _CELL), np.ceil((lon + wide) / _CELL)
    high, broad = (north - south).astype(np.int64), np.minimum((east - west).astype(np.int64), round(360 / _CELL))
    at = np.repeat(rows[known], high * broad)
    inner = expand(np.zeros(len(high), np.int64), high * broad)
    row = np.repeat(south.astype(np.int64), high * broad) + inner // np.repeat(broad, high * broad)
    column = np.repeat(west.astype(np.int64), high * broad) + inner % np.repeat(broad, high * broad)
    return gathered(at, (row << 16) + column % round(360 / _CELL), count)


def _marks(columns: Columns) -> tuple[Lists, Lists]:
    """What two coarse mentions have to share: a toll, or all their words; or a full name."""
    quoted, pairs = columns.lists("quoted"), columns.lists("pairs")
    whole = np.zeros(len(columns), np.uint64)
    np.bitwise_xor.at(whole, rows_of(quoted), mix(quoted.values, 11))
    words = some(one_each(whole), quoted.lengths > 0)
    tolls = [_tolls(columns, name, at) for at, name in enumerate(("killed_lo", "injured_lo"))]
    return chained([*tolls, words]), Lists(pairs.bounds, mix(pairs.values, 10))


def _tolls(columns: Columns, name: str, kind: int) -> Lists:
    values = columns.scalar(name)
    return some(one_each(mix(values, kind)), values >= _TOLL)
