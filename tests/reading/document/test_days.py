"""The day of what a report is about, among all days that it names."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.reading.dates import find_timexes, place_hours
from marsad.reading.dates.roles import DayRole
from marsad.reading.document.days import Day, Days, days_of
from marsad.reading.sentences import sentences

PUBLISHED = date(2018, 10, 15)  # a Monday


def days(text: str, published: date | None = PUBLISHED) -> Days:
    return days_of(text, sentences(text), place_hours(text, find_timexes(text, published=published)), published)


def main(text: str, published: date | None = PUBLISHED) -> Day:
    found = days(text, published).main()
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("an event before a statement", "The governor said on Sunday that a bomb exploded on Friday."),
        ("an event before a court", "He was sentenced on Sunday. The bomb exploded on Friday."),
        ("an event before an arrest", "Two men were arrested on Sunday. The bomb exploded on Friday."),
        ("an hour before a bare day", "The town was quiet on Sunday. Shots were heard about 2 a.m. on Friday."),
        ("a day named often", "He fell ill on Sunday. They left on Friday. They ran on Friday. All died on Friday."),
        ("the earlier of two alike", "Gunmen attacked the town on Friday. Gunmen attacked the village on Sunday."),
        ("what happened before what is to come", "A trial will open on Sunday. The bomb exploded on Friday."),
    ],
)
def test_the_day_of_the_event_is_the_main_day(why: str, text: str) -> None:
    assert main(text).begin == date(2018, 10, 12)


@pytest.mark.parametrize(
    "text",
    [
        "The governor said on Friday that two men had fled.",
        "The trial opened on Friday.",
        "They will meet on Friday.",
        "Posted: Oct. 12, 2018\nTwo men had fled.",
        "Two men fled in October.",
        "Two men fled.",
    ],
)
def test_without_a_day_that_may_be_an_events_there_is_no_main_day(text: str) -> None:
    assert days(text).main() is None


def test_a_night_is_of_the_later_day_where_the_text_names_that() -> None:
    text = "Shots were heard overnight in the old town. The shooting happened early on Monday."
    assert main(text).begin == date(2018, 10, 15)


def test_a_report_of_no_day_takes_its_datelines_and_says_so() -> None:
    found = main("MOSUL, Oct. 14, 2018 (Agency) - Gunmen attacked a convoy in the town.", None).timex
    assert (found.day, found.basis) == (date(2018, 10, 14), "no day is named; the report is dated 2018-10-14")
    assert [each.start for each in found.alternatives] == [date(2018, 10, 13)]


def test_a_report_of_an_hour_alone_takes_the_day_of_publication_and_says_so() -> None:
    found = main("Gunmen attacked a convoy in the town around 3 p.m.").timex
    assert found.day == PUBLISHED
    assert found.basis == "an hour without its day, taken as of publication 2018-10-15"
    assert [each.start for each in found.alternatives] == [date(2018, 10, 14)]


def test_an_hour_alone_without_publication_gives_no_day() -> None:
    assert days("Gunmen attacked a convoy in the town around 3 p.m.", None).main() is None


def test_near_days_are_those_of_the_sentences_around() -> None:
    found = days("It was Friday. They ran. They hid. They slept. It was Sunday.")
    assert [day.timex.exact for day in found.near(0, 2)] == ["Friday"]
    assert [day.timex.exact for day in found.near(2, 2)] == ["Friday", "Sunday"]


def test_the_role_of_a_time_is_found_by_its_place() -> None:
    text = "A bomb exploded on Friday, the governor said on Sunday."
    assert days(text).role(text.index("Friday")) is DayRole.EVENT
    assert days(text).role(text.index("Sunday")) is DayRole.AFTER
    assert days(text).role(0) is DayRole.OTHER


@pytest.mark.parametrize(
    ("text", "published", "until"),
    [
        ("Two men fled.", PUBLISHED, PUBLISHED),
        ("MOSUL, Oct. 14, 2018 (Agency) - Two men fled.", None, date(2018, 10, 14)),
        ("Two men fled.", None, None),
    ],
)
def test_until_is_the_day_of_the_report(text: str, published: date | None, until: date | None) -> None:
    assert days(text, published).until == until
