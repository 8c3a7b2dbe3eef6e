"""What chance alone gives: the exact number of false alarms to expect, and q-values."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing import default_terms, find, months, series
from marsad.assessing.chance import expected_false_alarms, false_alarm, q_values
from marsad.assessing.findings import compared_of
from marsad.assessing.rates import poisson_ratio
from marsad.claims import InputError
from tests.assessing.rows import row

SPAN = months.span("2017-11", "2018-10")


def test_a_series_of_few_incidents_cannot_alarm():
    # Two of two in a month that is a twelfth of the days: 1/144, which is below 2.5 %; one of one is 1/12.
    assert false_alarm(1, 1 / 12, confidence=0.95) == 0.0
    assert false_alarm(2, 1 / 12, confidence=0.95) == pytest.approx(1 / 144)
    assert false_alarm(0, 1 / 12, confidence=0.95) == 0.0


@given(st.integers(1, 60), st.integers(1, 20))
def test_the_probability_is_that_of_the_counts_whose_lower_limit_is_above_one(total, months_before):
    share = 1 / (1 + months_before)
    alarming = [x for x in range(total + 1) if poisson_ratio(x, 1, total - x, months_before).higher]
    found = false_alarm(total, share, confidence=0.95)
    assert 0 <= found < 0.025
    assert (found > 0) == bool(alarming)


def test_the_expected_number_is_what_shuffled_records_give():
    rng = random.Random(8)
    found = expected = 0.0
    for _ in range(150):
        rows = [row(str(n), f"{rng.choice(SPAN)}-05", methods=(rng.choice(("ied", "vbied")),)) for n in range(200)]
        watched = series(rows, ("method",), SPAN)
        expected += expected_false_alarms(compared_of(watched, SPAN[-1], default_terms()), confidence=0.95)
        found += sum(each.alarm for each in find(watched, SPAN[-1], default_terms()))
    assert 1 <= expected <= 8
    assert abs(found - expected) <= 3 * expected**0.5


def test_a_share_outside_zero_and_one_is_refused():
    with pytest.raises(InputError, match="share"):
        false_alarm(3, 1.0, confidence=0.95)


def test_q_values_are_those_of_the_paper_s_procedure():
    # By hand: 0.01*4/1, 0.02*4/2, 0.03*4/3 and 0.5, each no larger than those after it.
    assert q_values([0.02, 0.5, 0.01, 0.03]) == pytest.approx((0.04, 0.5, 0.04, 0.04))
    assert q_values([]) == ()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_a_q_value_is_no_smaller_than_its_p_and_keeps_their_order(p_values):
    found = q_values(p_values)
    assert all(p <= q + 1e-12 and q <= 1 for p, q in zip(p_values, found, strict=True))
    ordered = [q for _, q in sorted(zip(p_values, found, strict=True))]
    assert ordered == sorted(ordered)


def test_no_p_value_lies_outside_zero_and_one():
    with pytest.raises(InputError, match="between 0 and 1"):
        q_values([1.2])


def test_on_request_a_change_is_firm_only_when_its_q_value_allows():
    quiet = [row(f"q{n}-{m}", f"{m}-05", methods=(f"m{n}",)) for n in range(30) for m in SPAN]
    burst = [row(f"b{n}", "2018-10-05", methods=("vbied",)) for n in range(3)]
    watched = series([*quiet, row("v", "2018-01-05", methods=("vbied",)), *burst], ("method",), SPAN)
    plain, strict = (
        {each.id: each for each in find(watched, SPAN[-1], replace(default_terms(), false_discovery=rate))}
        for rate in (None, 0.01)
    )
    name = "re_emerged:method=vbied"
    assert plain[name].alarm and not strict[name].alarm
    assert plain[name].q == strict[name].q > 0.01 > plain[name].p
