"""Dates of publication are read, never guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.gather.dates import date_in_address, date_in_dateline, parse_date

TODAY = date(2018, 11, 30)
OCT_23 = date(2018, 10, 23)
days = st.dates(date(2001, 1, 1), TODAY)


@pytest.mark.parametrize(
    "value",
    [
        "2018-10-23",
        "20181023",
        "2018-10-23T14:30:00+03:00",
        "2018-10-23 14:30",
        "23 October 2018",
        "October 23, 2018",
        "Tuesday, 23 Oct. 2018",
        "23rd of October 2018",
        "Tue, 23 Oct 2018 14:00:00 +0300",
        "23/10/2018",
        "10/23/2018",
        "23.10.2018",
        "٢٣ تشرين الأول ٢٠١٨",
        "23 أكتوبر 2018",
        "٢٣ی تشرینی یەکەمی ٢٠١٨",
    ],
)
def test_a_full_date_is_read_in_any_of_its_shapes(value: str) -> None:
    assert parse_date(value) == OCT_23


@pytest.mark.parametrize("value", ["", "October 2018", "2018", "11/10/2018", "2018-13-40", "yesterday", "0023-01-01"])
def test_what_is_no_full_date_or_could_be_two_is_none(value: str) -> None:
    assert parse_date(value) is None


def test_day_and_month_that_are_the_same_number_are_no_riddle() -> None:
    assert parse_date("11/11/2018") == date(2018, 11, 11)


@given(days)
def test_every_day_is_found_in_an_address_by_each_shape(day: date) -> None:
    shapes = ("/%Y/%m/%d/x", "/iraq/%d%m%Y1", "/iraq/%d%m%Y2-amp", "/a-%Y-%m-%d-b", "/n/%Y%m%d")
    for shape in shapes[:1] + shapes[3:]:
        assert date_in_address(f"https://a.example{day.strftime(shape)}", today=TODAY) == day
    # Eight digits can read as year first as well: 20112018 is 20 November 2018 and no other day.
    for shape in shapes[1:3]:
        assert date_in_address(f"https://a.example{day.strftime(shape)}", today=TODAY) == day


def test_the_number_of_an_article_on_its_day_gives_the_day() -> None:
    assert date_in_address("https://a.example/english/iraq/111120181", today=TODAY) == date(2018, 11, 11)


def test_a_month_may_stand_as_a_word_in_an_address() -> None:
    assert date_in_address("https://a.example/world/2018/oct/23/car-bomb", today=TODAY) == OCT_23


@pytest.mark.parametrize(
    "path", ["/news/1234567890", "/2018/", "/id/31022018", "/a/112233445566778899", "/2031/10/10/x", "/p?id=99999999"]
)
def test_a_number_that_is_no_day_up_to_today_is_only_a_number(path: str) -> None:
    assert date_in_address(f"https://a.example{path}", today=TODAY) is None


@pytest.mark.parametrize(
    "line",
    [
        "BAGHDAD, October 23, 2018 - Two people were killed.",
        "BAGHDAD (23 October 2018) — Two people were killed.",
        "ERBIL, Kurdistan Region, 23 October 2018",
        "Tuesday, 23 October 2018",
        "23 October 2018",
        "October 23, 2018 - Two people were killed.",
        "بغداد، 23 تشرين الأول 2018",
    ],
)
def test_a_dateline_gives_the_day(line: str) -> None:
    assert date_in_dateline(f"{line}\nMore text.", today=TODAY) == OCT_23


@pytest.mark.parametrize(
    "text",
    [
        "On October 23, 2018, a car bomb killed two people.",
        "A bomb exploded on 23 October 2018 in Kirkuk.",
        "The battle ended. Mosul, 23 October 2018, saw none.",
        "BAGHDAD, October 23 - Two people were killed.",
        "BAGHDAD, October 23, 2031 - Two people were killed.",
        "one\ntwo\nthree\nfour\nBAGHDAD, October 23, 2018",
        "",
    ],
)
def test_a_date_in_a_sentence_or_in_the_future_is_no_dateline(text: str) -> None:
    assert date_in_dateline(text, today=TODAY) is None
