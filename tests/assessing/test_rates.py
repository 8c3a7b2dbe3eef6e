from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from marsad.assessing import negative_binomial_ratio, poisson_rate, poisson_ratio
from marsad.claims import InputError

counts = st.integers(0, 60)
exposures = st.floats(0.5, 500)


def test_limits_of_a_rate_put_half_of_what_is_left_on_each_side():
    rate = poisson_rate(7, 2.0)
    assert stats.poisson.sf(6, rate.low * 2.0) == pytest.approx(0.025)
    assert stats.poisson.cdf(7, rate.high * 2.0) == pytest.approx(0.025)


def test_a_count_of_zero_has_an_upper_limit():
    rate = poisson_rate(0, 10)
    assert (rate.value, rate.low) == (0, 0)
    assert rate.high == pytest.approx(-math.log(0.025) / 10)


def test_equal_rates_have_ratio_one_and_p_one():
    ratio = poisson_ratio(4, 31, 4, 31)
    assert ratio.value == 1
    assert ratio.p_value == pytest.approx(1)
    assert not ratio.higher and not ratio.lower


def test_none_before_gives_no_finite_ratio_but_a_lower_limit():
    ratio = poisson_ratio(9, 31, 0, 153)
    assert ratio.value == math.inf and ratio.high == math.inf
    assert ratio.higher


def test_higher_is_said_only_when_the_limits_exclude_one():
    # Two-sided p is below 0.05 here, but the interval reaches down to 0.985.
    ratio = poisson_ratio(14, 30, 5, 31)
    assert ratio.p_value < 0.05
    assert not ratio.higher


@given(counts, exposures, counts, exposures, st.floats(0.01, 100))
def test_a_ratio_does_not_depend_on_the_unit_of_exposure(x1, t1, x2, t2, factor):
    one, two = poisson_ratio(x1, t1, x2, t2), poisson_ratio(x1, t1 * factor, x2, t2 * factor)
    assert one.low == pytest.approx(two.low, rel=1e-6, abs=1e-12)
    assert one.p_value == pytest.approx(two.p_value, rel=1e-6)


@given(counts, exposures, counts, exposures)
def test_swapping_the_two_turns_the_ratio_over(x1, t1, x2, t2):
    one, two = poisson_ratio(x1, t1, x2, t2), poisson_ratio(x2, t2, x1, t1)
    if x1 and x2:
        assert one.low == pytest.approx(1 / two.high, rel=1e-6)
    assert one.p_value == pytest.approx(two.p_value, rel=1e-6)


@given(counts, exposures, counts, exposures)
def test_limits_enclose_the_value(x1, t1, x2, t2):
    ratio = poisson_ratio(x1, t1, x2, t2)
    if not math.isnan(ratio.value):
        assert ratio.low * (1 - 1e-9) <= ratio.value <= ratio.high * (1 + 1e-9)
    assert 0 <= ratio.p_value <= 1


def test_overdispersion_widens_the_limits():
    plain, over = poisson_ratio(12, 4, 31, 48), negative_binomial_ratio(12, 4, 31, 48, size=0.5)
    assert over.p_value > plain.p_value
    assert over.high - over.low > plain.high - plain.low


def test_a_large_size_is_poisson():
    assert negative_binomial_ratio(9, 30, 12, 150, size=1e6).p_value == pytest.approx(
        poisson_ratio(9, 30, 12, 150).p_value, rel=1e-3
    )


def test_negative_binomial_limits_are_open_when_a_count_is_zero():
    ratio = negative_binomial_ratio(0, 4, 6, 48, size=2)
    assert (ratio.low, ratio.high) == (0, math.inf)


@pytest.mark.parametrize(
    "call",
    [
        lambda: poisson_rate(-1, 2),
        lambda: poisson_rate(1, 0),
        lambda: poisson_ratio(1, math.inf, 1, 1),
        lambda: poisson_ratio(1, 1, 1, 1, confidence=1.0),
        lambda: negative_binomial_ratio(1, 1, 1, 1, size=0),
    ],
)
def test_impossible_input_is_refused(call):
    with pytest.raises(InputError):
        call()
