"""Deaths by day made from a seed, with outbreaks of known size and begin planted into them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bench.alarms import Goal, Part
from bench.alarms.detectors import (
    BEGIN,
    HEADER,
    LOWERED,
    METHODS,
    PUBLISHED,
    SHIPPED,
    WITHIN,
    YEAR,
    Days,
    Outcome,
    judged,
)
from bench.table import Table

LENGTH = int(7 * YEAR)
# Deaths a day, the deaths planted, and over how many days.
PLANTED = ((1.0, 40, 14), (1.0, 80, 28), (5.0, 100, 14), (5.0, 200, 28))
NOTE = (
    "Seven years of deaths by day for each series: attacks come by season and in better and worse years, each kills "
    "one or many. One outbreak is planted after the first four years. All methods see the same days."
)


def measure(seed: int, series: int) -> Part:
    """A table of every size planted; the goals compare the shipped method with the rule, as published and lowered."""
    rows, goals = [], []
    for mean, size, days in PLANTED:
        found = outcomes(seed, series, mean, size, days)
        label = f"{size} more over {days} days on {mean:g} a day"
        rows += [(label, *each.row(name)) for name, each in found.items()]
        goals += _goals(found, label)
    title = f"Planted outbreaks, {series} series each"
    return Part([Table(title, ("planted", *HEADER), rows, NOTE)], goals)


def outcomes(seed: int, series: int, mean: float, size: int, days: int) -> Mapping[str, Outcome]:
    """What each method makes of series of one mean with outbreaks of one size."""
    rng = np.random.default_rng(seed)
    daily = [background(mean, rng) for _ in range(series)]
    onsets = [[plant(each, size, days, rng)] for each in daily]
    return {
        name: judged([method(each) for each in daily], onsets, days + WITHIN, LENGTH)
        for name, method in METHODS.items()
    }


def background(mean: float, rng: np.random.Generator) -> Days:
    """Deaths a day: Poisson attacks under a season and a drift, each with a geometric number of dead of mean three."""
    season = 1 + 0.3 * np.sin(2 * np.pi * (np.arange(LENGTH) / YEAR + rng.random()))
    drift = np.exp(np.cumsum(rng.normal(0, 0.08, LENGTH // 30 + 1)).repeat(30)[:LENGTH] * 0.5)
    drift = np.clip(drift, 0.4, 2.5)
    attacks = rng.poisson(mean / 3 * season * drift / drift.mean())
    return np.array([int(rng.geometric(1 / 3, n).sum()) if n else 0 for n in attacks], dtype=np.int64)


def plant(daily: Days, size: int, days: int, rng: np.random.Generator) -> int:
    """Add an outbreak of about `size` deaths over `days` days; the day it begins on."""
    start = int(rng.integers(BEGIN, len(daily) - days - WITHIN))
    daily[start : start + days] += rng.multinomial(rng.poisson(size), np.full(days, 1 / days))
    return start


def _goals(found: Mapping[str, Outcome], label: str) -> list[Goal]:
    """No fewer caught than by the rule, and no more false alarms than with its floor lowered."""
    mine, published, lowered = (found[name] for name in (SHIPPED, PUBLISHED, LOWERED))
    return [
        Goal(f"{label}: share caught, against the rule as published", mine.caught, round(published.caught, 3)),
        Goal(f"{label}: share caught, against floor 30", mine.caught, round(lowered.caught, 3)),
        Goal(
            f"{label}: false alarms a series-year, against floor 30",
            mine.false_a_year,
            round(lowered.false_a_year, 3),
            at_most=True,
        ),
    ]
