from __future__ import annotations

import pytest
from scipy import stats

from marsad.assessing.surveillance import Status, bayes, cusum
from marsad.claims import InputError, UnknownCode


def test_the_bayesian_bound_is_a_quantile_of_the_next_count():
    week = bayes([1, 0, 2, 0, 1, 1, 5])[0]
    assert week.bound == stats.nbinom.ppf(0.95, 5.5, 6 / 7)
    assert week.expected == pytest.approx(5.5 / 6)
    assert week.alarm and week.history == (0, 1, 2, 3, 4, 5)


def test_an_empty_series_never_alarms():
    assert not any(week.alarm for week in bayes([0] * 60))
    weeks = cusum([0] * 60, start=30)
    assert not any(week.alarm for week in weeks) and weeks[0].status is Status.EMPTY_HISTORY


def test_cusum_adds_small_excesses_up():
    weeks = cusum([4] * 10 + [8, 8, 8], start=10, k=1, h=2.5)
    # Each 8 scores (8 - 4)/2 - 1 = 1.
    assert [week.alarm for week in weeks] == [False, False, True]
    assert [week.bound for week in weeks] == [4 + 2 * 3.5, 4 + 2 * 2.5, 4 + 2 * 1.5]


def test_a_raised_cusum_at_zero_says_that_the_excess_continues():
    week = cusum([4] * 10 + [60, 0], start=10)[-1]
    assert week.alarm and week.status is Status.EXCESS_CONTINUES


@pytest.mark.parametrize("transform", ["standard", "rossi"])
def test_the_bound_is_where_the_alarm_starts(transform):
    counts = [3, 5, 4, 4, 2, 6, 4, 3, 5, 7, 9, 4, 8, 12]
    for week in cusum(counts, start=8, transform=transform):
        assert week.alarm == (week.observed >= week.bound - 1e-9)


def test_a_mean_can_be_given():
    assert cusum([9, 9], start=0, mean=4)[0].expected == 4
    with pytest.raises(InputError, match="mean"):
        cusum([9, 9], start=0)


def test_wrong_parameters_are_refused():
    with pytest.raises(UnknownCode):
        cusum([1, 2, 3], start=1, transform="log")
    with pytest.raises(InputError):
        bayes([1, 2, 3], weeks=0)
    with pytest.raises(InputError):
        bayes([1, 2, 3], alpha=1.5)
