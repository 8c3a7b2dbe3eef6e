from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.dates import find_timexes
from marsad.reading.dates.almanac import (
    day_of,
    months_moved,
    moved,
    season_span,
    shifted,
    unit_span,
    unit_value,
    week_span,
    weekday_after,
    weekday_before,
    weekend_span,
)

UNITS = ["D", "N", "W", "F", "M", "Q", "Y", "E", "C", "H", "MIN"]


def test_a_day_that_does_not_exist_is_none() -> None:
    assert day_of(2018, 2, 29) is None
    assert day_of(2016, 2, 29) == date(2016, 2, 29)


def test_months_move_to_the_last_day_at_most() -> None:
    assert months_moved(date(2018, 3, 31), -1) == date(2018, 2, 28)
    assert months_moved(date(2018, 1, 15), -13) == date(2016, 12, 15)


def test_winter_runs_into_the_next_year() -> None:
    assert season_span(2017, "WI") == (date(2017, 12, 1), date(2018, 2, 28))


def test_the_weekend_is_the_last_begun() -> None:
    assert weekend_span(date(2018, 11, 12)) == (date(2018, 11, 10), date(2018, 11, 11))
    assert weekend_span(date(2018, 11, 10)) == (date(2018, 11, 10), date(2018, 11, 11))


@given(st.dates())
def test_a_week_holds_its_day_and_has_seven(day: date) -> None:
    begin, finish = week_span(day)
    assert begin <= day <= finish
    assert (finish - begin).days <= 6


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 1, 1)), st.integers(0, 6))
def test_weekdays_before_and_after_lie_within_a_week(day: date, weekday: int) -> None:
    assert 0 <= (day - weekday_before(day, weekday)).days <= 6
    assert 1 <= (day - weekday_before(day, weekday, strictly=True)).days <= 7
    assert 1 <= (weekday_after(day, weekday) - day).days <= 7


@given(st.dates(), st.sampled_from(UNITS), st.integers(-(10**12), 10**12))
def test_no_shift_leaves_the_calendar(day: date, unit: str, amount: int) -> None:
    there = shifted(day, unit, amount)
    begin, finish = unit_span(there, unit)
    assert begin <= finish
    assert unit_value(there, unit)


@given(st.dates(), st.integers(-(10**12), 10**12))
def test_moving_days_is_exact_within_the_calendar(day: date, days: int) -> None:
    there = moved(day, days)
    assert there in (date.min, date.max) or (there - day).days == days


@pytest.mark.parametrize("published", [date.min, date.max, date(2020, 2, 29)])
@pytest.mark.parametrize(
    "text", ["last winter", "last week", "overnight", "99999 years ago", "last December", "tomorrow", "next year"]
)
def test_the_ends_of_the_calendar_crash_nothing(text: str, published: date) -> None:
    for found in find_timexes(text, published=published):
        assert found.begin is None or found.finish is None or found.begin <= found.finish
