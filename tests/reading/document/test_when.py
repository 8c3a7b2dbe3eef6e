"""When: the day of the event by its own words or the story before it, never silently the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.reports import PUBLISHED, Read, day

STATED = [
    ("day and month", "on 3 October", date(2018, 10, 3), date(2018, 10, 3), 1),
    ("month and day", "on October 3", date(2018, 10, 3), date(2018, 10, 3), 1),
    ("with its year", "on 3 October 2017", date(2017, 10, 3), date(2017, 10, 3), 1),
    ("in digits", "on 2018-10-03", date(2018, 10, 3), date(2018, 10, 3), 1),
    ("weekday and day", "on Thursday, 11 October", date(2018, 10, 11), date(2018, 10, 11), 1),
    ("yesterday", "yesterday", date(2018, 10, 14), date(2018, 10, 14), 1),
    ("today", "today", date(2018, 10, 15), date(2018, 10, 15), 1),
    ("this morning", "this morning", date(2018, 10, 15), date(2018, 10, 15), 1),
    ("a weekday", "on Friday", date(2018, 10, 12), date(2018, 10, 12), 1),
    ("a part of a weekday", "late on Friday", date(2018, 10, 12), date(2018, 10, 12), 1),
    ("dawn of a weekday", "at dawn on Saturday", date(2018, 10, 13), date(2018, 10, 13), 1),
    ("two days", "between 3 and 5 October", date(2018, 10, 3), date(2018, 10, 5), 2),
    ("last week", "last week", date(2018, 10, 8), date(2018, 10, 14), 3),
    ("a month", "in September", date(2018, 9, 1), date(2018, 9, 30), 4),
    ("a year", "in 2015", date(2015, 1, 1), date(2015, 12, 31), 5),
]


@pytest.mark.parametrize(("what", "words", "start", "end", "precision"), STATED, ids=[row[0] for row in STATED])
def test_the_words_of_time_give_the_days(
    read: Read, what: str, words: str, start: date, end: date, precision: int
) -> None:
    (told,) = read.incidents(f"A car bomb exploded in Kirkuk {words}.")
    assert told.when is not None
    assert (told.when.start, told.when.end, told.when.precision) == (start, end, precision)
    assert told.when.basis


def test_a_weekday_names_its_anchor(read: Read) -> None:
    when = read.one("A bomb killed two people in Kirkuk on Friday.").when
    assert when is not None
    assert str(PUBLISHED) in when.basis
    assert when.expression == "Friday"


def test_the_weekday_of_publication_may_be_a_week_before(read: Read) -> None:
    when = read.one("A bomb killed two people in Kirkuk on Monday.").when
    assert when is not None
    assert when.start == PUBLISHED
    assert [each.start for each in when.alternatives] == [date(2018, 10, 8)]


UNDATED = [
    "A bomb killed two people in Kirkuk.",
    "Gunmen attacked a checkpoint near Daquq, killing two policemen.",
    "An air strike killed six militants near Rawa, the coalition said.",
]


@pytest.mark.parametrize("text", UNDATED)
def test_without_words_of_time_there_is_no_date(read: Read, text: str) -> None:
    assert read.one(text).when is None


def test_a_weekday_without_a_day_of_publication_gives_no_date(read: Read) -> None:
    assert read.one("A bomb killed two people in Kirkuk on Friday.", published=None).when is None


def test_a_full_date_needs_no_day_of_publication(read: Read) -> None:
    assert day(read.one("A bomb killed two people in Kirkuk on 3 October 2018.", published=None)) == date(2018, 10, 3)


STORY = [
    ("the next day", "On the next day", date(2018, 10, 4)),
    ("the following day", "The following day", date(2018, 10, 4)),
    ("two days later", "Two days later", date(2018, 10, 5)),
    ("two days earlier", "Two days earlier", date(2018, 10, 1)),
    ("the same day", "On the same day", date(2018, 10, 3)),
    ("hours later", "Hours later", date(2018, 10, 3)),
]


@pytest.mark.parametrize(("what", "words", "expected"), STORY, ids=[row[0] for row in STORY])
def test_the_story_counts_from_the_event_before(read: Read, what: str, words: str, expected: date) -> None:
    text = f"On 3 October, a bomb killed two people in Kirkuk. {words}, gunmen killed a policeman in Hawija."
    first, second = read.incidents(text)
    assert day(first) == date(2018, 10, 3)
    assert second.when is not None
    assert expected in [start for start, _ in second.when.spans]
    assert "2018-10-03" in second.when.basis


def test_of_two_anchors_the_other_is_kept_as_an_alternative(read: Read) -> None:
    text = (
        "On 3 October, a bomb killed two people in Kirkuk. "
        "On 7 October, a bomb killed three people in Tikrit. "
        "On the next day, gunmen killed a policeman in Hawija."
    )
    *_, last = read.incidents(text)
    assert last.when is not None
    assert {start for start, _ in last.when.spans} == {date(2018, 10, 8), date(2018, 10, 4)}
    assert all(each.basis for each in last.when.alternatives)


def test_two_events_of_a_sentence_have_each_their_day(read: Read) -> None:
    text = "A bomb exploded in Kirkuk on 3 October and another exploded in Hawija on 4 October."
    assert [day(each) for each in read.incidents(text)] == [date(2018, 10, 3), date(2018, 10, 4)]


def test_a_duration_is_no_date(read: Read) -> None:
    told = read.one("Clashes that lasted six hours killed two soldiers in Rawa.")
    assert told.when is None


def test_the_quotation_of_a_date_is_its_words(read: Read) -> None:
    text = "A bomb killed two people in Kirkuk on Thursday, 11 October."
    when = read.one(text).when
    assert when is not None
    assert when.quote is not None
    assert text[when.quote.start : when.quote.end] == when.expression == "Thursday, 11 October"


@pytest.mark.parametrize(
    "text",
    [
        "Two guards were killed in Hawija on Friday. The attack came two days after a car bomb killed ten in Kirkuk.",
        "Two guards were killed in Hawija on Friday. It came two days after a car bomb that killed ten in Kirkuk.",
        "The killing of two guards in Hawija on Friday came two days after a car bomb killed ten in Kirkuk.",
        "Two guards were killed in Hawija on Friday. This happened two days after a car bomb killed ten in Kirkuk.",
    ],
)
def test_what_came_two_days_after_another_event_dates_that_before_itself(read: Read, text: str) -> None:
    told, before = read.incidents(text)
    assert day(told) == date(2018, 10, 12)
    assert day(before) == date(2018, 10, 10)


def test_two_days_after_an_event_is_counted_back_from_what_the_sentence_goes_on_to_tell(read: Read) -> None:
    text = "Two days after a car bomb killed ten in Kirkuk, troops raided a farm in Hawija on Friday."
    before, told = read.incidents(text)
    assert (day(before), day(told)) == (date(2018, 10, 10), date(2018, 10, 12))


def test_two_days_after_that_counts_on_in_the_story(read: Read) -> None:
    first, then = read.incidents(
        "Two guards were killed in Hawija on Friday. Two days after that a car bomb killed ten in Kirkuk."
    )
    assert (day(first), day(then)) == (date(2018, 10, 12), date(2018, 10, 14))


def test_so_long_after_what_has_no_day_is_no_day(read: Read) -> None:
    (told,) = read.incidents("Troops left the town two days after an air strike killed ten in Kirkuk.")
    assert told.when is None


def test_the_day_in_a_name_is_no_day(read: Read) -> None:
    assert read.one("The 19 April Movement killed two guards near Mosul.").when is None
    told = read.one("The 19 April Movement killed two guards near Mosul on 3 October.")
    assert told.when is not None
    assert told.when.start == date(2018, 10, 3)
