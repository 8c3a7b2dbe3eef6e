"""Surges of deaths: planted ones are found within days, quiet stays quiet, and one massacre hides nothing for years."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing.surveillance import rolling_maximum, surge
from marsad.claims import InputError

YEAR = 365


def steady(mean: float, days: int, seed: int) -> np.ndarray:
    """Deaths a day: Poisson attacks, each with a geometric number of dead."""
    rng = np.random.default_rng(seed)
    return np.array([int(rng.geometric(1 / 3, n).sum()) if n else 0 for n in rng.poisson(mean / 3, days)])


def test_by_hand_a_burst_on_a_year_of_ones_is_seen_when_its_root_is_three_deviations_up():
    # Sums of seven ones are 7: every root is sqrt(7.375) and their variance 0, so 1/4 stands. The first S with
    # (sqrt(S + 3/8) - sqrt(7.375)) / (1/2) >= 3 is 18; `least` asks for 20, which takes twenty more on one day.
    daily = [1] * 500
    daily[450] += 13
    (found,) = surge(daily)
    assert (found.index, found.window, found.total, found.expected) == (450, 7, 20, 7)
    assert found.score == pytest.approx((20.375**0.5 - 7.375**0.5) * 2)


def test_below_the_least_number_nothing_is_a_surge():
    daily = [0] * 500
    daily[450] = 19
    assert surge(daily) == []
    daily[450] = 20
    assert [each.index for each in surge(daily)] == [450]


def test_a_surge_begins_once_however_long_it_lasts():
    daily = steady(1, 900, 3)
    daily[700:760] += 8
    begun = [each.index for each in surge(daily) if each.index >= 690]
    assert len(begun) == 1 and 700 <= begun[0] <= 706


def test_a_planted_outbreak_is_found_sooner_and_with_fewer_false_alarms_than_by_the_rule():
    ours, theirs = ([], 0), ([], 0)
    counted = []
    for method in (surge, lambda each: rolling_maximum(each, minimum=30)):
        delays, false = [], 0
        for seed in range(40):
            daily = steady(1, 7 * YEAR, seed)
            onset = 1700 + 13 * seed
            rng = np.random.default_rng(seed)
            daily[onset : onset + 28] += rng.multinomial(80, np.full(28, 1 / 28))
            days = [each.index for each in method(daily)]
            delays += [day - onset for day in days if onset <= day < onset + 56][:1]
            false += sum(day >= 4 * YEAR and not onset <= day < onset + 84 for day in days)
        counted.append((len(delays), false))
    ours, theirs = counted
    assert ours[0] >= theirs[0] and ours[1] < theirs[1]


def test_one_massacre_does_not_hide_what_comes_after_it():
    daily = steady(1, 4 * YEAR, 5)
    daily[700] += 100
    daily[1300:1314] += 9
    assert any(1300 <= each.index <= 1314 for each in surge(daily))


@given(st.integers(0, 30))
def test_no_surge_on_a_steady_number_or_on_nothing(level):
    assert surge([level] * 600) == []


@given(st.integers(0, 400))
def test_a_longer_past_moves_no_surge_but_by_its_days(shift):
    daily = [1] * 800
    daily[790:797] = [9] * 7
    earlier = [each.index for each in surge(daily)]
    assert [each.index - shift for each in surge([1] * shift + daily)] == earlier != []


def test_with_a_year_of_past_or_less_nothing_is_said():
    assert surge([0] * 390 + [500]) == []
    assert surge([]) == []


def test_impossible_parameters_are_refused():
    with pytest.raises(InputError, match="surge"):
        surge([1] * 500, windows=(0,))
    with pytest.raises(InputError, match="base"):
        surge([1] * 500, base=400, spread=365)
