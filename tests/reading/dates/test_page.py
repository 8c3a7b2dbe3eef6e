"""The page's own days: relative words count from them, and they are no day of an event."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.reading.dates import Timex, find_timexes
from tests.reading.dates.when import day

PUBLISHED = date(2018, 11, 14)


def own(text: str, published: date | None = PUBLISHED) -> list[str]:
    """The words of the page's own days."""
    return [each.exact for each in find_timexes(text, published=published) if each.page]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Posted: Nov. 13, 2018\nTwo men fled on Sunday.", ["Nov. 13, 2018"]),
        ("(Published Tuesday, Nov. 13, 2018) Two men fled.", ["Tuesday, Nov. 13, 2018"]),
        ("Two men fled.\nLast updated on 13 November 2018", ["13 November 2018"]),
        ("Posted: Nov. 13, 2018 4:25 PM\nTwo men fled.", ["Nov. 13, 2018", "4:25 PM"]),
        ("Two men fled — Ann Doe (@anndoe) November 13, 2018", ["November 13, 2018"]),
        ("See https://example.org/news/2018/11/13/two-men-fled for more.", ["2018/11/13"]),
        ("Copyright 2018 by the paper. Two men fled.", ["2018"]),
        ("KABUL, Nov. 13 (Agency) - Two men fled on Sunday.", ["Nov. 13"]),
        ("Evening update, 13 November 2018\n\nTwo men fled.", ["13 November 2018"]),
        ("13 November: operations in the north\n\nTwo men fled.", ["13 November"]),
        ("Tuesday November 13, 2018 12:04 AM Two men fled.", ["Tuesday November 13, 2018", "12:04 AM"]),
        ("By Ann Doe on Nov. 13, 2018\nTwo men fled.", ["Nov. 13, 2018"]),
    ],
)
def test_stamps_datelines_and_headlines_are_the_pages_own(text: str, words: list[str]) -> None:
    assert own(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Two men fled on 13 November 2018",
        "On 13 November 2018 two men fled.",
        "The report was published after the attack of 13 November 2018.",
        "Two men fled. They were seen on 13 November.",
    ],
)
def test_the_days_of_what_is_told_are_not(text: str) -> None:
    assert own(text) == []


def weekday(text: str, published: date | None) -> Timex:
    return next(each for each in find_timexes(text, published=published) if each.exact == "Thursday")


def test_without_publication_relative_words_count_from_a_stamp() -> None:
    found = weekday("Posted: Nov. 13, 2018\nTwo men fled on Thursday.", None)
    assert (found.day, found.basis) == (day("2018-11-08"), "weekday before the page's own date 2018-11-13")


def test_a_stamp_close_to_the_publication_is_counted_from() -> None:
    found = weekday("Two men fled on Thursday. Updated: Nov. 15, 2018", PUBLISHED)
    assert (found.day, found.basis) == (day("2018-11-15"), "weekday of the page's own date 2018-11-15")


def test_a_stamp_far_from_the_publication_is_not() -> None:
    found = weekday("Two men fled on Thursday. Updated: Dec. 24, 2018", PUBLISHED)
    assert found.basis == "weekday before publication 2018-11-14"


def test_without_any_stamp_the_first_date_at_the_head_is_counted_from() -> None:
    found = weekday("On 3 October 2018 a bridge fell. Men came on Thursday.", None)
    assert (found.day, found.basis) == (day("2018-09-27"), "weekday before the head of the text 2018-10-03")


@pytest.mark.parametrize(
    "text", ["Tuesday (Nov. 6) two men fled", "Tuesday, Nov. 6, two men fled", "Tuesday the 6th of November"]
)
def test_the_date_beside_a_weekday_settles_it(text: str) -> None:
    assert {each.day for each in find_timexes(text, published=PUBLISHED)} == {day("2018-11-06")}


def test_a_date_beside_another_weekday_settles_nothing() -> None:
    first, second = find_timexes("Monday (Nov. 6) two men fled", published=PUBLISHED)
    assert (first.day, second.day) == (day("2018-11-12"), day("2018-11-06"))
