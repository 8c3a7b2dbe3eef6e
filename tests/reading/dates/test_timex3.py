"""TIMEX3 as its guidelines have it: the words of a time, its type and its value. Published 14 November 2018."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.reading.dates import Timex, dates_line, find_timexes, resolve_all

WEDNESDAY = date(2018, 11, 14)

# The sentence, the words of the time, its type and value.
SENTENCES = [
    # days and dates
    ("The bridge fell on Monday.", "Monday", "DATE", "2018-11-12"),
    ("The bridge fell late Tuesday.", "late Tuesday", "DATE", "2018-11-13"),
    ("The mayor fled last Thursday.", "last Thursday", "DATE", "2018-11-08"),
    ("The mayor will return next Friday.", "next Friday", "DATE", "2018-11-16"),
    ("The mayor fled on Nov. 5.", "Nov. 5", "DATE", "2018-11-05"),
    ("The mayor fled on the 5th of May 2015.", "the 5th of May 2015", "DATE", "2015-05-05"),
    ("The mayor fled on the 5th.", "the 5th", "DATE", "2018-11-05"),
    ("The mayor fled on 2018-10-07.", "2018-10-07", "DATE", "2018-10-07"),
    ("The mayor fled on 11/08/2018.", "11/08/2018", "DATE", "2018-11-08"),
    ("The mayor fled on Thursday, November 8.", "Thursday, November 8", "DATE", "2018-11-08"),
    ("The mayor fled the day before yesterday.", "the day before yesterday", "DATE", "2018-11-12"),
    ("The council meets tomorrow.", "tomorrow", "DATE", "2018-11-15"),
    ("The council met three days ago.", "three days ago", "DATE", "2018-11-11"),
    ("The council met two weeks ago.", "two weeks ago", "DATE", "2018-W44"),
    ("The council fell three years ago.", "three years ago", "DATE", "2015"),
    ("The council met a few days ago.", "a few days ago", "DATE", "PAST_REF"),
    # longer dates
    ("The council met last week.", "last week", "DATE", "2018-W45"),
    ("The council met earlier this week.", "earlier this week", "DATE", "2018-W46"),
    ("The council meets next month.", "next month", "DATE", "2018-12"),
    ("The council met over the weekend.", "the weekend", "DATE", "2018-W45-WE"),
    ("The council met this weekend.", "this weekend", "DATE", "2018-W45-WE"),
    ("The council met in mid-October.", "mid-October", "DATE", "2018-10"),
    ("The council fell in early 2016.", "early 2016", "DATE", "2016"),
    ("The council fell in the summer of 2014.", "the summer of 2014", "DATE", "2014-SU"),
    ("The council fell last summer.", "last summer", "DATE", "2018-SU"),
    ("The council will fall this winter.", "this winter", "DATE", "2018-WI"),
    ("The council will fall next spring.", "next spring", "DATE", "2019-SP"),
    ("Sales fell in the third quarter of 2017.", "the third quarter of 2017", "DATE", "2017-Q3"),
    ("Sales fell in the first half of 2018.", "the first half of 2018", "DATE", "2018-H1"),
    ("Sales fell in the second half of this year.", "the second half of this year", "DATE", "2018-H2"),
    ("Sales fell in the early 1990s.", "the early 1990s", "DATE", "199"),
    ("Sales fell in the eighties.", "the eighties", "DATE", "198"),
    ("Wars marked the 20th century.", "the 20th century", "DATE", "19"),
    ("The council met from 3 to 5 November.", "3 to 5 November", "DATE", "2018-11-03/2018-11-05"),
    ("The council met between May and July.", "May and July", "DATE", "2018-05/2018-07"),
    # feasts
    ("The market closed on Christmas Eve 2016.", "Christmas Eve 2016", "DATE", "2016-12-24"),
    ("The market closed on Easter Monday.", "Easter Monday", "DATE", "2018-04-02"),
    ("The market closed on Labor Day.", "Labor Day", "DATE", "2018-09-03"),
    ("The market will close on Thanksgiving.", "Thanksgiving", "DATE", "2018-11-22"),
    ("The market closed during Ramadan.", "Ramadan", "DATE", "2018-05-16/2018-06-14"),
    # times
    ("The bridge fell on Friday night.", "Friday night", "TIME", "2018-11-09TNI"),
    ("The bridge fell early Sunday morning.", "early Sunday morning", "TIME", "2018-11-11TMO"),
    ("The bridge fell this afternoon.", "this afternoon", "TIME", "2018-11-14TAF"),
    ("The bridge fell last night.", "last night", "TIME", "2018-11-13TNI"),
    ("The bridge fell tonight.", "tonight", "TIME", "2018-11-14TNI"),
    ("The bridge fell overnight.", "overnight", "TIME", "2018-11-13TNI"),
    ("The bridge fell at 6:30 a.m. Monday.", "6:30 a.m. Monday", "TIME", "2018-11-12T06:30"),
    ("The bridge fell at 3 p.m. on 5 November.", "3 p.m.", "TIME", "2018-11-05T15:00"),
    ("The bridge fell on the night of 5 November.", "the night of 5 November", "TIME", "2018-11-05TNI"),
    ("The bridge fell in the early hours of Thursday.", "the early hours of Thursday", "TIME", "2018-11-08TMO"),
    # lengths of time
    ("The siege lasted for three days.", "three days", "DURATION", "P3D"),
    ("The two-day siege is over.", "two-day", "DURATION", "P2D"),
    ("The siege lasted several hours.", "several hours", "DURATION", "PTXH"),
    ("The siege lasted half an hour.", "half an hour", "DURATION", "PT30M"),
    ("The siege lasted for decades.", "decades", "DURATION", "PXE"),
    ("The siege lasted all day.", "all day", "DURATION", "P1D"),
    ("The siege lasted more than two years.", "more than two years", "DURATION", "P2Y"),
    ("The siege lasted nearly six weeks.", "nearly six weeks", "DURATION", "P6W"),
    ("Twelve fell in the past 24 hours.", "the past 24 hours", "DURATION", "PT24H"),
    ("Twelve fell over the past week.", "the past week", "DURATION", "P1W"),
    # times that come again
    ("The council meets every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
    ("The council meets each Monday morning.", "each Monday morning", "SET", "XXXX-WXX-1TMO"),
    ("The council meets on Sundays.", "Sundays", "SET", "XXXX-WXX-7"),
    ("The council meets daily.", "daily", "SET", "P1D"),
    ("The council meets every other day.", "every other day", "SET", "P2D"),
    ("The council meets every two weeks.", "every two weeks", "SET", "P2W"),
    ("The council meets on weekends.", "weekends", "SET", "XXXX-WXX-WE"),
    ("The council meets twice a month.", "a month", "SET", "P1M"),
    # references
    ("The council is now closed.", "now", "DATE", "PRESENT_REF"),
    ("The council was closed recently.", "recently", "DATE", "PAST_REF"),
    ("The council has a plan for the future.", "the future", "DATE", "FUTURE_REF"),
    ("The council will reopen soon.", "soon", "DATE", "FUTURE_REF"),
]


def times(text: str) -> tuple[Timex, ...]:
    return resolve_all(text, find_timexes(text, published=WEDNESDAY))


@pytest.mark.parametrize(("text", "words", "kind", "value"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_the_words_type_and_value_of_a_time(text: str, words: str, kind: str, value: str) -> None:
    found = times(text)[0]
    assert (found.exact, found.type.value, found.value) == (words, kind, value)


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("early Sunday", "START"),
        ("mid-October", "MID"),
        ("late last month", "END"),
        ("about ten days", "APPROX"),
        ("at least three days", "EQUAL_OR_MORE"),
        ("up to three days", "EQUAL_OR_LESS"),
        ("less than a week", "LESS_THAN"),
        ("more than two years ago", "MORE_THAN"),
        ("on Sunday", None),
    ],
)
def test_what_limits_a_time_is_its_mod(text: str, mod: str | None) -> None:
    assert times(f"It took {text}.")[0].mod == mod


@pytest.mark.parametrize(
    "text", ["In his eighties", "He will last", "All days are one", "The first half was dull", "Half of them"]
)
def test_words_that_only_look_like_such_times(text: str) -> None:
    assert times(text) == ()


def test_an_hour_without_any_day_is_of_the_publication_or_of_the_day_before() -> None:
    (timex,) = dates_line({"id": 1, "text": "Around 3 p.m. two men fled.", "published": "2018-11-14"})["timexes"]
    assert (timex["value"], timex["begin"]) == ("2018-11-14T15:00", "2018-11-14")
    assert "an hour without its day" in timex["basis"]
    assert [each["start"] for each in timex["alternatives"]] == ["2018-11-13"]


def test_an_hour_without_day_and_publication_has_a_value_and_no_day() -> None:
    (timex,) = dates_line({"id": 1, "text": "Around 3 p.m. two men fled."})["timexes"]
    assert (timex["value"], timex["begin"]) == ("XXXX-XX-XXT15:00", None)
