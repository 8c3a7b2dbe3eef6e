"""Planted waves: what the flexible method catches, beside the rule that a public alert system uses."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from marsad.assessing.surveillance import rolling_maximum, sweep
from tests.assessing.surveillance.weeks import weekly

SERIES, WEEKS, START, WAVE = 120, 420, 200, 4


@pytest.fixture(scope="module")
def planted() -> tuple[np.ndarray, np.ndarray]:
    """Seasonal, overdispersed counts with one wave of twelve more a week, and the week each wave begins."""
    rng = np.random.default_rng(42)
    phase = rng.uniform(0, 2 * np.pi, (SERIES, 1))
    mean = 8 * np.exp(0.3 * np.sin(2 * np.pi * np.arange(WEEKS) / 52.18 + phase))
    counts = rng.negative_binomial(5, 5 / (5 + mean))
    onset = rng.integers(START + 10, WEEKS - WAVE - 10, SERIES)
    for row, week in enumerate(onset):
        counts[row, week : week + WAVE] += rng.poisson(12, WAVE)
    return counts, onset


def score(alarms: Iterable[tuple[int, int]], onset: np.ndarray) -> tuple[float, float]:
    """The share of waves caught within two weeks, and false alarms a series-year."""
    alarms = list(alarms)
    caught = {row for row, week in alarms if onset[row] <= week < onset[row] + 2}
    false = sum(1 for row, week in alarms if not onset[row] <= week < onset[row] + WAVE + 3)
    return len(caught) / SERIES, false / (SERIES * (WEEKS - START - WAVE - 3) / 52)


def flexible(counts: np.ndarray) -> list[tuple[int, int]]:
    return [(row, week.index) for row, week in sweep(counts, weekly(WEEKS), start=START)]


def rule(counts: np.ndarray) -> list[tuple[int, int]]:
    return [
        (row, signal.index)
        for row in range(SERIES)
        for signal in rolling_maximum(counts[row], window=4, lookback=(53,), minimum=5, quiet=0)
        if signal.index >= START
    ]


def test_most_waves_are_caught_within_two_weeks_at_few_false_alarms(planted):
    counts, onset = planted
    caught, false = score(flexible(counts), onset)
    assert caught >= 0.6 and false <= 1.5


def test_it_is_earlier_than_the_rule_at_no_more_false_alarms(planted):
    counts, onset = planted
    ours, theirs = score(flexible(counts), onset), score(rule(counts), onset)
    assert ours[0] > theirs[0] + 0.1
    assert ours[1] <= theirs[1] + 0.2
