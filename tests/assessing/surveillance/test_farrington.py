from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from marsad.assessing.surveillance import Status, farrington, farrington_flexible, sweep
from marsad.claims import InputError, UnknownCode
from tests.assessing.surveillance.weeks import weekly

RNG = np.random.default_rng(17)
STEADY = RNG.poisson(6, 260)


def test_the_history_is_the_same_weeks_of_earlier_years():
    week = farrington_flexible(STEADY, weekly(260), start=259)[0]
    offsets = sorted({index - week.index for index in week.history})
    assert len(offsets) == 3 * 7
    assert {-52, -104, -156} <= set(offsets) or {-52, -104, -157} <= set(offsets)


def test_a_week_without_its_whole_history_is_not_assessed():
    weeks = farrington(STEADY, weekly(260))
    # Three years and three weeks back from week 160 is the first of the series.
    assert [week.index for week in weeks] == list(range(160, 260))
    assert min(weeks[0].history) == 0


def test_a_steady_series_is_expected_at_its_mean():
    weeks = farrington_flexible(np.full(260, 6), weekly(260))
    assert all(week.expected == pytest.approx(6) for week in weeks)
    assert not any(week.alarm for week in weeks)


def test_a_clear_outbreak_alarms_in_both():
    counts = STEADY.copy()
    counts[-1] = 40
    for method in (farrington, farrington_flexible):
        week = method(counts, weekly(260))[-1]
        assert week.alarm and week.observed == 40 and week.bound < 40


def test_a_past_outbreak_does_not_lift_the_bound():
    counts = STEADY.copy()
    counts[-53] = 80
    clean, spoilt = (farrington_flexible(series, weekly(260))[-1] for series in (STEADY, counts))
    assert spoilt.expected < 1.5 * clean.expected


def test_a_falling_trend_is_followed_and_a_rising_one_not_beyond_the_past():
    falling = np.round(np.linspace(60, 10, 260)).astype(int)
    assert farrington_flexible(falling, weekly(260))[-1].expected < 15
    rising = np.round(np.geomspace(2, 60, 260)).astype(int)
    week = farrington_flexible(rising, weekly(260))[-1]
    assert week.expected <= max(rising[list(week.history)])


def test_four_cases_in_four_weeks_are_too_few():
    counts = [0] * 259 + [4]
    week = farrington_flexible(counts, weekly(260))[-1]
    assert not week.alarm and week.status is Status.LOW_COUNTS
    assert farrington_flexible(counts, weekly(260), min_cases=4)[-1].alarm


def test_silence_gives_an_empty_history_and_a_bound_of_zero():
    week = farrington_flexible([0] * 256 + [0, 2, 2, 1], weekly(260))[-1]
    assert (week.expected, week.bound) == (0, 0)
    assert week.alarm


@pytest.mark.parametrize("threshold", ["delta", "nb_plugin", "muan"])
def test_overdispersion_lifts_every_bound(threshold):
    rng = np.random.default_rng(3)
    over = rng.negative_binomial(1, 1 / 7, 260)
    plain, wide = (
        np.median([w.bound for w in farrington_flexible(y, weekly(260), threshold=threshold)]) for y in (STEADY, over)
    )
    assert wide > plain


def test_seasons_enter_with_more_periods():
    season = np.round(10 + 8 * np.sin(2 * np.pi * np.arange(320) / 52.18)).astype(int)
    weeks = farrington_flexible(season, weekly(320), periods=10)
    assert len(weeks[0].history) > 100
    assert max(abs(week.expected - week.observed) for week in weeks) < 6


def test_moving_the_dates_by_whole_cycles_changes_nothing():
    later = weekly(260, date(2038, 1, 4))
    assert [w.bound for w in farrington(STEADY, weekly(260))] == [w.bound for w in farrington(STEADY, later)]


def test_a_sweep_gives_the_alarms_of_each_series():
    table = np.vstack([RNG.poisson(5, 260) for _ in range(4)])
    table[2, 250] = 50
    alarms = sweep(table, weekly(260))
    single = [(row, week) for row in range(4) for week in farrington_flexible(table[row], weekly(260)) if week.alarm]
    assert alarms == single and (2, 250) in {(row, week.index) for row, week in alarms}


@pytest.mark.parametrize("detector", ["ears", "bayes", "cusum", "farrington"])
def test_every_detector_can_sweep(detector):
    table = np.vstack([STEADY, STEADY])
    table[1, 240] = 60
    assert (1, 240) in {(row, week.index) for row, week in sweep(table, weekly(260), detector=detector, start=170)}


def test_wrong_input_is_refused():
    with pytest.raises(InputError, match="dates"):
        farrington(STEADY, weekly(10))
    with pytest.raises(UnknownCode, match="prophet"):
        sweep([STEADY], weekly(260), detector="prophet")
    with pytest.raises(UnknownCode, match="threshold"):
        farrington_flexible(STEADY, weekly(260), threshold="gamma")
    with pytest.raises(InputError, match="years"):
        farrington(STEADY, weekly(260), years=0)
    with pytest.raises(InputError, match="start"):
        sweep([STEADY], weekly(260), detector="cusum")
