"""Hours take the day they belong to, and none where it is not an event's."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.reading.dates import Timex, find_timexes, place_hours
from marsad.reading.dates.clocks import minute_of_day
from tests.reading.dates.when import day

PUBLISHED = date(2018, 11, 14)


def hour(text: str) -> Timex:
    """The only hour, or part of a day, of a text."""
    found = place_hours(text, find_timexes(text, published=PUBLISHED))
    (only,) = [each for each in found if each.rule in ("clock", "part")]
    return only


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A bomb went off on Sunday. It was about 6 p.m.", "2018-11-11T18:00"),
        ("A bomb went off on Sunday at about 6 p.m.", "2018-11-11T18:00"),
        ("At 6 p.m. on Sunday a bomb went off.", "2018-11-11T18:00"),
        ("A bomb went off Sunday around noon.", "2018-11-11TMI"),
        ("A bomb went off at 6:20 p.m. (Sunday) in the town.", "2018-11-11T18:20"),
        ("On Saturday a man fled. At 6 p.m. on Sunday a bomb went off.", "2018-11-11T18:00"),
    ],
)
def test_an_hour_is_of_the_day_named_with_it(text: str, value: str) -> None:
    assert hour(text).value == value


def test_the_basis_of_an_hour_names_its_day() -> None:
    found = hour("A bomb went off on Sunday. It was about 6 p.m.")
    assert found.basis == "an hour of 'Sunday'; weekday before publication 2018-11-14"


def test_an_hour_is_not_of_the_day_of_a_statement() -> None:
    text = "A bomb went off on Sunday. The police said on Monday that two men fled. It was about 6 p.m."
    assert hour(text).day == day("2018-11-11")


def test_an_hour_is_not_of_the_day_of_who_says_it() -> None:
    assert hour("A bomb went off at 6 p.m., the police said on Monday.").day is None


@pytest.mark.parametrize(("clock", "of"), [("1 a.m.", "2018-11-14"), ("11 p.m.", "2018-11-13")])
def test_of_a_night_the_hour_tells_which_day(clock: str, of: str) -> None:
    assert hour(f"Two bombs went off overnight. The first was heard at {clock}").day == day(of)


def test_an_hour_behind_a_time_of_the_story_waits_for_it() -> None:
    assert hour("A bomb went off on Sunday. The next day, at 6 p.m., two men fled.").day is None


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("at 6:30 p.m.", 18 * 60 + 30),
        ("about 1 a.m. on Sunday", 60),
        ("at 0300 hours", 180),
        ("on Sunday night", None),
        ("on Sunday", None),
    ],
)
def test_the_minute_of_the_day_that_an_hour_names(text: str, minute: int | None) -> None:
    (found,) = find_timexes(text, published=date(2018, 10, 15))[:1]
    assert minute_of_day(found) == minute
