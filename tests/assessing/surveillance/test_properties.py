"""What holds of every weekly detector: silence and the bound never alarm, an older past changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.assessing.surveillance import (
    Week,
    bayes,
    cusum,
    ears,
    farrington,
    farrington_flexible,
    rolling_maximum,
    sweep,
)
from tests.assessing.surveillance.weeks import weekly

WEEKS, START = 190, 170
Detector = Callable[[Sequence[int], Sequence[date]], list[Week]]
DETECTORS: dict[str, Detector] = {
    "C1": lambda counts, dates: ears(counts, start=START),
    "C2": lambda counts, dates: ears(counts, method="C2", start=START),
    "C3": lambda counts, dates: ears(counts, method="C3", start=START),
    "bayes": lambda counts, dates: bayes(counts, start=START),
    "farrington": lambda counts, dates: farrington(counts, dates, start=START),
    "flexible": lambda counts, dates: farrington_flexible(counts, dates, start=START),
    "plug-in": lambda counts, dates: farrington_flexible(counts, dates, threshold="nb_plugin", start=START),
    "muan": lambda counts, dates: farrington_flexible(counts, dates, threshold="muan", start=START),
}
series = st.builds(
    lambda seed, mean, burst: [*np.random.default_rng(seed).poisson(mean, WEEKS - 1).tolist(), burst],
    st.integers(0, 10_000),
    st.floats(0, 9),
    st.integers(0, 40),
)


@pytest.mark.parametrize("name", DETECTORS)
@settings(max_examples=15, deadline=None)
@given(counts=series)
def test_no_alarm_at_zero_nor_at_the_bound(name: str, counts: list[int]) -> None:
    for week in DETECTORS[name](counts, weekly(WEEKS)):
        assert not (week.alarm and (week.observed == 0 or week.observed <= week.bound))


@pytest.mark.parametrize("name", DETECTORS)
def test_silence_never_alarms(name: str) -> None:
    assert not any(week.alarm for week in DETECTORS[name]([0] * WEEKS, weekly(WEEKS)))


@pytest.mark.parametrize("detector", ["ears", "bayes", "farrington", "farrington_flexible"])
@settings(max_examples=10, deadline=None)
@given(counts=series, longer=st.integers(1, 60), seed=st.integers(0, 99))
def test_weeks_before_the_history_change_nothing(detector: str, counts: list[int], longer: int, seed: int) -> None:
    dates = weekly(WEEKS)
    before = [dates[0] - timedelta(weeks=longer - n) for n in range(longer)]
    older = np.random.default_rng(seed).poisson(20, longer).tolist()
    short = sweep([counts], dates, detector=detector, start=START)
    long = sweep([[*older, *counts]], [*before, *dates], detector=detector, start=START + longer)
    assert [(week.index, week.bound) for _, week in short] == [
        (week.index - longer, pytest.approx(week.bound)) for _, week in long
    ]


@pytest.mark.parametrize("detector", ["ears", "bayes", "farrington_flexible", "cusum"])
def test_the_order_of_series_changes_no_alarm(detector: str) -> None:
    counts = np.random.default_rng(4).negative_binomial(1, 0.2, (12, WEEKS))
    order = np.random.default_rng(5).permutation(12)
    first = sweep(counts, weekly(WEEKS), detector=detector, start=START)
    second = sweep(counts[order], weekly(WEEKS), detector=detector, start=START)
    assert {(row, week.index) for row, week in first} == {(int(order[row]), week.index) for row, week in second}
    assert first


def test_cusum_of_silence_never_alarms_and_stays_at_zero() -> None:
    assert not any(week.alarm for week in cusum([0] * 40, start=20))


@given(st.lists(st.integers(0, 300), min_size=400, max_size=420), st.integers(2, 9))
@settings(max_examples=15, deadline=None)
def test_the_rule_of_the_maximum_knows_no_unit(daily: list[int], factor: int) -> None:
    one = rolling_maximum(daily, lookback=(366,), quiet=0)
    other = rolling_maximum([each * factor for each in daily], lookback=(366,), quiet=0, minimum=100 * factor)
    assert [each.index for each in one] == [each.index for each in other]
