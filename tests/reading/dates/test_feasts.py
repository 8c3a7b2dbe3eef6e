"""Feasts, checked against days that are public knowledge."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from marsad.reading.dates import find_timexes
from marsad.reading.dates.feasts import easter, feast_span
from tests.reading.dates.when import SUNDAY, only, span


@pytest.mark.parametrize(
    ("year", "day"),
    [(2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2018, "2018-04-01"), (2019, "2019-04-21")],
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2018, "2018-12-25"),
        ("11-w3-4", 2018, "2018-11-22"),
        ("05-w0-last", 2018, "2018-05-28"),
        ("09-w0-1", 2018, "2018-09-03"),
        ("easter-2", 2018, "2018-03-30"),
    ],
)
def test_a_feast_of_one_day(rule: str, year: int, day: str) -> None:
    assert feast_span(rule, year) == (date.fromisoformat(day), date.fromisoformat(day))


# First days as kept in most countries; the tabular year may be a day off.
@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ("hijri-09", "2018-05-17"),
        ("hijri-09", "2014-06-28"),
        ("hijri-10-01..03", "2016-07-06"),
        ("hijri-12-10..13", "2018-08-21"),
        ("hijri-01-10", "2015-10-24"),
    ],
)
def test_a_feast_of_the_islamic_year_is_right_to_a_day(rule: str, kept: str) -> None:
    day = date.fromisoformat(kept)
    found = feast_span(rule, day.year)
    assert found is not None
    assert abs(found[0] - day) <= timedelta(days=1)


def test_a_feast_that_does_not_exist_in_a_year_is_none() -> None:
    assert feast_span("02-29", 2019) is None


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="not a rule of a feast: 'soon'"):
        feast_span("soon", 2018)


def test_the_islamic_reckoning_is_said() -> None:
    found = only("during Ramadan")
    assert span(found) == ("2018-05-16", "2018-06-14")
    assert found.basis.endswith("by the tabular Islamic calendar, a day more or less")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Christmas Day", "2017-12-25"),
        ("They will close on Christmas Day", "2018-12-25"),
        ("at Easter 2016", "2016-03-27"),
    ],
)
def test_a_feast_is_the_last_one_unless_the_words_look_ahead_or_name_the_year(text: str, value: str) -> None:
    assert only(text).value == value


def test_a_feast_without_year_and_publication_is_none() -> None:
    assert find_timexes("on Christmas Day", published=None) == ()


def test_a_feast_of_every_country_has_no_day() -> None:
    assert find_timexes("on Independence Day", published=SUNDAY) == ()
