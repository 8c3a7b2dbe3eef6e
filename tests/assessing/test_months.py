from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing import months
from marsad.claims import InputError

any_month = st.dates(date(1950, 1, 1), date(2090, 12, 31)).map(months.of_day)


def test_a_month_has_its_days():
    assert (months.days("2018-02"), months.days("2020-02"), months.days("2018-10")) == (28, 29, 31)
    assert months.first_day("2018-10") == date(2018, 10, 1)


def test_a_span_crosses_the_year():
    assert months.span("2017-11", "2018-02") == ("2017-11", "2017-12", "2018-01", "2018-02")
    assert months.span("2018-02", "2018-01") == ()


@given(any_month, st.integers(-400, 400))
def test_shifting_there_and_back_is_nothing(month, by):
    assert months.shift(months.shift(month, by), -by) == month


@given(any_month, st.integers(0, 60))
def test_months_sort_as_they_run(month, more):
    span = months.span(month, months.shift(month, more))
    assert list(span) == sorted(span) and len(span) == more + 1


@pytest.mark.parametrize("text", ["2018-13", "2018-1", "October 2018", "", "2018-10-01"])
def test_anything_else_is_refused_with_a_hint(text):
    with pytest.raises(InputError, match="2018-10"):
        months.parse(text)
