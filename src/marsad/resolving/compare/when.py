"""Time: how the spans of two mentions lie to each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from marsad.resolving.compare.pairing import SILENT, Bools, Levels, Pairs, best, combos
from marsad.resolving.parameters import Parameters

LEVELS = ("same_day", "alternative", "amended", "week", "month", "longer", "next_day", "near_apart", "apart")


@dataclass(frozen=True, slots=True)
class Gap:
    """Days between the nearest readings of two dates (`days`), and the shorter of these two (`width`)."""

    said: np.ndarray
    days: np.ndarray
    width: np.ndarray


def gap(pairs: Pairs) -> Gap:
    """The nearest spans of every pair; `said` are the pairs where both sides have one."""
    if "gap" not in pairs.memo:
        met = combos(pairs, "spans", 2)
        (a_start, a_end), (b_start, b_end) = met.left.T, met.right.T
        days = np.maximum(np.maximum(b_start - a_end, a_start - b_end), 0)
        # A day within a month is known as well as the month: what both agree on is the wider of the two.
        width = np.maximum(a_end - a_start, b_end - b_start) + 1
        chosen = best(met.pair, (days, width), len(pairs))
        said = np.flatnonzero(chosen >= 0)
        pairs.memo["gap"] = Gap(said, days[chosen[said]], width[chosen[said]])
    found: Gap = pairs.memo["gap"]
    return found


def time(pairs: Pairs, parameters: Parameters) -> Levels:
    """The level of each pair."""
    limits = parameters.limits
    level = np.full(len(pairs), SILENT, np.int8)
    near = gap(pairs)
    overlap = np.select(
        [near.width == 1, near.width <= limits["week_days"], near.width <= limits["month_days"]], [1, 3, 4], 5
    )
    found = np.select(
        [near.days == 0, amended(pairs, parameters), near.days <= 1, near.days <= limits["week_days"]],
        [overlap, 2, 6, 7],
        8,
    )
    level[near.said] = np.where(_first_day(pairs)[near.said], 0, found)
    return level


def amended(pairs: Pairs, parameters: Parameters) -> Bools:
    """For the pairs with a gap: whether one source amends its own report, which may move the day by a little."""
    (a, b), (left, right), near = pairs.of("amends"), pairs.of("source"), gap(pairs)
    own = ((a == 1) | (b == 1)) & (left == right) & pairs.said("source")
    found: Bools = own[near.said] & (near.days <= parameters.correction["days"])
    return found


def exact(pairs: Pairs) -> Bools:
    """True where both sides give one day, and no reading of it is longer."""
    spans = pairs.columns.lists("spans")
    table = spans.values.reshape(-1, 2)
    long = np.zeros(len(pairs.columns), bool)
    rows = np.repeat(np.arange(len(pairs.columns)), spans.lengths // 2)
    long[rows[table[:, 0] != table[:, 1]]] = True
    day = ~long & (spans.lengths > 0)
    found: Bools = day[pairs.left] & day[pairs.right]
    return found


def _first_day(pairs: Pairs) -> Bools:
    """True where the likeliest reading of both is one and the same day."""
    spans = pairs.columns.lists("spans")
    first = np.full((len(pairs.columns), 2), -1, np.int64)
    some = spans.lengths > 0
    first[some, 0], first[some, 1] = spans.values[spans.bounds[:-1][some]], spans.values[spans.bounds[:-1][some] + 1]
    a, b = first[pairs.left], first[pairs.right]
    same: Bools = (a == b).all(axis=1) & (a[:, 0] == a[:, 1]) & (a[:, 0] >= 0)
    return same
