"""Alarms where nothing happens, of every weekly detector, and what the flexible one catches of planted waves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.alarms import Goal, Part
from bench.table import Table
from marsad.assessing.surveillance import rolling_maximum, sweep

Counts = NDArray[np.int64]
START, WEEKS = 170, 420
DETECTORS: Mapping[str, Mapping[str, Any]] = {
    "Farrington flexible, alpha 0.01": {"detector": "farrington_flexible"},
    "the same, bound of a negative binomial": {"detector": "farrington_flexible", "threshold": "nb_plugin"},
    "the same, bound of Muan": {"detector": "farrington_flexible", "threshold": "muan"},
    "the same, with R's standard error": {"detector": "farrington_flexible", "mode": "r-compatible"},
    "Noufaily (ten periods)": {
        "detector": "farrington_flexible",
        "threshold": "nb_plugin",
        "periods": 10,
        "trend_p": 1.0,
    },
    "Farrington 1996, alpha 0.01": {"detector": "farrington"},
    "EARS C1, alpha 0.001": {"detector": "ears"},
    "EARS C2, alpha 0.001": {"detector": "ears", "method": "C2"},
    "EARS C3, alpha 0.025": {"detector": "ears", "method": "C3", "alpha": 0.025},
    "Bayes, alpha 0.05": {"detector": "bayes"},
    "CUSUM, k 1.04, h 2.26": {"detector": "cusum"},
    "the same, Rossi's transform": {"detector": "cusum", "transform": "rossi"},
}
RATE_NOTE = (
    "Alarms in 100 weeks of series of mean 5 in which no rate changes: publish these, not alpha. Overdispersed: "
    "negative binomial of size 2."
)
WAVE, WAVE_START = 4, 200
WAVE_NOTE = (
    "Weekly counts, seasonal and overdispersed, of mean 8, with one wave of 12 more a week for four weeks. The rule's "
    "floor is lowered to 5, else it would never fire."
)


def measure(seed: int, series: int) -> Part:
    """False alarms of every detector; waves caught by the flexible one and by the rule."""
    waves, goals = _waves(seed, series)
    return Part([_rates(seed, series), waves], goals)


def weekly(length: int) -> list[date]:
    """Mondays."""
    return [date(2014, 1, 6) + timedelta(weeks=n) for n in range(length)]


def _rates(seed: int, series: int) -> Table:
    rng = np.random.default_rng(seed)
    made = (rng.poisson(5, (series, WEEKS)), rng.negative_binomial(2, 2 / 7, (series, WEEKS)))
    rows = [(name, *(f"{rate(counts, given):.2f}" for counts in made)) for name, given in DETECTORS.items()]
    return Table(
        f"Alarms in 100 quiet weeks, {series} series", ("detector", "Poisson", "overdispersed"), rows, RATE_NOTE
    )


def rate(counts: Counts, given: Mapping[str, Any]) -> float:
    """Alarms of a detector in 100 weeks."""
    found = sweep(counts, weekly(WEEKS), start=START, **given)
    series, weeks = counts.shape
    return float(100 * len(found) / (series * (weeks - START)))


def _waves(seed: int, series: int) -> tuple[Table, list[Goal]]:
    counts, onsets = planted(seed, series)
    mine = [(row, week.index) for row, week in sweep(counts, weekly(WEEKS), start=WAVE_START)]
    theirs = {
        "maximum of four weeks over one year": {"lookback": (53,), "quiet": 0},
        "the same with levels and half a year of silence": {"lookback": (53, 157), "quiet": 26},
    }
    found = {"Farrington flexible": score(mine, onsets)}
    for name, given in theirs.items():
        alarms = (
            (n, each.index) for n in range(series) for each in _rule(counts[n], given) if each.index >= WAVE_START
        )
        found[name] = score(alarms, onsets)
    rows = [(name, f"{two:.0%}", f"{four:.0%}", f"{false:.2f}") for name, (two, four, false) in found.items()]
    header = ("method", "caught within two weeks", "within four", "false alarms a series-year")
    table = Table(f"Waves of incidents, {series} series", header, rows, WAVE_NOTE)
    ours, rule = found["Farrington flexible"], next(iter(found[name] for name in theirs))
    return table, [Goal("waves caught within two weeks, against the maximum over one year", ours[0], round(rule[0], 3))]


def _rule(counts: Counts, given: Mapping[str, Any]) -> Iterable[Any]:
    return rolling_maximum(counts, window=4, minimum=5, **given)


def planted(seed: int, series: int) -> tuple[Counts, NDArray[np.int64]]:
    """Series with a wave each, and the week in which it begins."""
    rng = np.random.default_rng(seed)
    season = 0.3 * np.sin(2 * np.pi * np.arange(WEEKS) / 52.18 + rng.uniform(0, 2 * np.pi, (series, 1)))
    counts = rng.negative_binomial(5, 5 / (5 + 8 * np.exp(season)))
    onsets = rng.integers(WAVE_START + 10, WEEKS - WAVE - 10, series)
    for row, week in enumerate(onsets):
        counts[row, week : week + WAVE] += rng.poisson(12, WAVE)
    return counts, onsets


def score(alarms: Iterable[tuple[int, int]], onsets: NDArray[np.int64]) -> tuple[float, float, float]:
    """The shares of waves caught within two weeks and within four, and false alarms a series-year."""
    known = list(alarms)
    two, four = (len({row for row, week in known if onsets[row] <= week < onsets[row] + n}) for n in (2, 4))
    false = sum(1 for row, week in known if not onsets[row] <= week < onsets[row] + WAVE + 3)
    series = len(onsets)
    return two / series, four / series, false / (series * (WEEKS - WAVE_START - WAVE - 3) / 52)
