from __future__ import annotations

import pytest

from marsad.reading.dates import Anchor, TimexType, find_timexes
from tests.reading.dates.when import day, only, span


@pytest.mark.parametrize(
    "text",
    [
        "October 30, 2018",
        "Oct. 30, 2018",
        "Oct 30 2018",
        "30 October 2018",
        "30 Oct. 2018",
        "30th of October, 2018",
        "the 30th of October 2018",
        "2018-10-30",
        "30/10/2018",
        "10/30/2018",
        "30.10.2018",
        "2018/10/30",
        "Tuesday, October 30, 2018",
        "Tuesday 30 October 2018",
        "OCTOBER 30, 2018",
    ],
)
def test_a_full_date_needs_no_publication(text: str) -> None:
    found = only(f"The attack of {text} was claimed", published=None)
    assert found.exact == text
    assert (found.value, found.type, found.anchor) == ("2018-10-30", TimexType.DATE, Anchor.ABSOLUTE)
    assert span(found) == ("2018-10-30", "2018-10-30")
    assert found.basis == "the date stated"


def test_a_newswire_date_takes_the_century_of_its_publication() -> None:
    assert only("on 21 JAN 89", published=day("1989-02-01")).value == "1989-01-21"
    assert only("on 21 JAN 89", published=day("2018-11-11")).value == "1989-01-21"


def test_an_ambiguous_date_in_numbers_keeps_its_other_reading() -> None:
    found = only("on 3/4/2018")
    assert found.value == "2018-04-03"
    assert [each.start for each in found.alternatives] == [day("2018-03-04")]
    assert only("on 3/4/2018", language="en-US").value == "2018-03-04"


def test_an_ambiguous_date_is_not_put_after_the_publication_if_it_need_not_be() -> None:
    assert only("on 11/12/2018", published=day("2018-11-20")).value == "2018-11-12"


@pytest.mark.parametrize(
    ("text", "value", "begin", "finish"),
    [
        ("in October 2018", "2018-10", "2018-10-01", "2018-10-31"),
        ("in early October 2018", "2018-10", "2018-10-01", "2018-10-10"),
        ("in mid-October 2018", "2018-10", "2018-10-11", "2018-10-21"),
        ("at the end of October 2018", "2018-10", "2018-10-22", "2018-10-31"),
        ("in 2014", "2014", "2014-01-01", "2014-12-31"),
        ("in the summer of 2014", "2014-SU", "2014-06-01", "2014-08-31"),
        ("in the 1990s", "199", "1990-01-01", "1999-12-31"),
        ("on Christmas Day 2018", "2018-12-25", "2018-12-25", "2018-12-25"),
    ],
)
def test_months_seasons_and_years_are_spans(text: str, value: str, begin: str, finish: str) -> None:
    found = only(text, published=None)
    assert found.value == value
    assert span(found) == (begin, finish)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on October 30", "2018-10-30"),
        ("on 12 December", "2017-12-12"),
        ("on Nov. 11", "2018-11-11"),
        ("on 29 February", "2016-02-29"),
    ],
)
def test_a_day_without_year_is_the_last_such_not_after_the_publication(text: str, expected: str) -> None:
    found = only(text)
    assert found.value == expected
    assert found.anchor is Anchor.PUBLICATION
    assert found.basis == "last such day not after publication 2018-11-11"


def test_a_day_soon_to_come_stands_as_an_alternative() -> None:
    assert [each.start for each in only("on 12 December").alternatives] == [day("2018-12-12")]


def test_a_sentence_that_looks_ahead_means_the_day_to_come() -> None:
    found = only("The trial will begin on 12 December")
    assert found.value == "2018-12-12"
    assert [each.start for each in found.alternatives] == [day("2017-12-12")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in October", "2018-10"),
        ("in December", "2017-12"),
        ("in November", "2018-11"),
        ("last November", "2017-11"),
        ("since May", "2018-05"),
    ],
)
def test_a_month_without_year_is_the_nearest_not_after_the_publication(text: str, value: str) -> None:
    assert only(text).value == value


def test_without_publication_a_day_without_year_has_no_days() -> None:
    found = only("on October 30", published=None)
    assert (found.value, span(found), found.anchor) == ("XXXX-10-30", (None, None), Anchor.NONE)


def test_without_publication_the_year_that_the_head_names_is_taken_and_said() -> None:
    found = find_timexes("The town in 2016.\nOn 7 October a bomb went off.", published=None)
    assert found[1].value == "2016-10-07"
    assert found[1].basis == "year 2016 named in the text"


@pytest.mark.parametrize("text", ["on 31 February 2018", "on 45 October", "2018-13-45", "on 99/99/2018"])
def test_a_day_that_the_calendar_lacks_is_no_day(text: str) -> None:
    assert all(each.day is None for each in find_timexes(text, published=None))


def test_the_thirtieth_is_the_last_thirtieth() -> None:
    assert only("on the 30th").value == "2018-10-30"
    assert find_timexes("on the 5th floor", published=day("2018-11-11")) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("October 1-7", "2018-10-01/2018-10-07"),
        ("from Oct 3 to 5", "2018-10-03/2018-10-05"),
        ("between 1 and 7 October", "2018-10-01/2018-10-07"),
        ("1-7 October 2017", "2017-10-01/2017-10-07"),
        ("30 October to 2 November", "2018-10-30/2018-11-02"),
        ("between October 30 and November 2, 2017", "2017-10-30/2017-11-02"),
        ("December 30 to January 2", "2017-12-30/2018-01-02"),
        ("between January and March 2018", "2018-01/2018-03"),
        ("from 2014 to 2017", "2014/2017"),
    ],
)
def test_a_range_is_one_time(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "begin", "finish"),
    [
        ("in the first week of October", "2018-10-01", "2018-10-07"),
        ("in the last week of October 2017", "2017-10-25", "2017-10-31"),
        ("on the last day of March", "2018-03-31", "2018-03-31"),
        ("on the night of October 30-31", "2018-10-30", "2018-10-31"),
        ("on the night of 30 to 31 October", "2018-10-30", "2018-10-31"),
    ],
)
def test_parts_of_a_month_are_spans(text: str, begin: str, finish: str) -> None:
    assert span(only(text)) == (begin, finish)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at 10.30pm on the hill", "T22:30"),
        ("at 9:50pm", "T21:50"),
        ("at 14:05", "T14:05"),
        ("at 0600 GMT", "T06:00"),
        ("at 5 o'clock", "T05:00"),
    ],
)
def test_hours_are_written_in_many_ways(text: str, value: str) -> None:
    found = only(text)
    assert (found.value, found.type, found.begin) == (value, TimexType.TIME, None)


def test_a_timestamp_gives_its_day() -> None:
    assert find_timexes("2018-10-30T14:00", published=None)[0].value == "2018-10-30"


@pytest.mark.parametrize(("text", "value"), [("on 16 November", "2018-11-16"), ("on 28 December", "2017-12-28")])
def test_a_day_of_the_next_weeks_is_not_of_last_year(text: str, value: str) -> None:
    assert only(text).value == value


def test_a_day_ahead_keeps_the_one_of_last_year_as_its_alternative() -> None:
    assert [each.start for each in only("on 16 November").alternatives] == [day("2017-11-16")]


def test_of_two_orders_of_numbers_the_one_in_the_news_is_read() -> None:
    found = only("on 11/08/2018")
    assert found.value == "2018-11-08"
    assert [each.start for each in found.alternatives] == [day("2018-08-11")]
