from __future__ import annotations

from datetime import date

import pytest

from marsad.reading.dates import Anchor, TimexType, find_timexes, resolve_all, resolve_narrative
from tests.reading.dates.when import SUNDAY, day, only, span

ANCHORS = [(date(2018, 11, 8), "'Thursday'"), (date(2018, 10, 30), "'October 30'")]


@pytest.mark.parametrize(
    ("text", "main", "other"),
    [
        ("On the next day", "2018-11-09", "2018-10-31"),
        ("on the following day", "2018-11-09", "2018-10-31"),
        ("two days earlier", "2018-11-06", "2018-10-28"),
        ("a day after", "2018-11-09", "2018-10-31"),
        ("the same day", "2018-11-08", "2018-10-30"),
        ("that day", "2018-11-08", "2018-10-30"),
        ("the previous day", "2018-11-07", "2018-10-29"),
        ("The day before, they fled", "2018-11-07", "2018-10-29"),
        ("He had fled the day before.", "2018-11-07", "2018-10-29"),
        ("the following Sunday", "2018-11-11", "2018-11-04"),
        ("the previous Sunday", "2018-11-04", "2018-10-28"),
        ("hours later", "2018-11-08", "2018-10-30"),
        ("a week later", None, None),
    ],
)
def test_a_narrative_time_counts_from_the_anchors_it_is_given(text: str, main: str | None, other: str | None) -> None:
    found = only(text)
    assert (found.anchor, found.begin) == (Anchor.NARRATIVE, None)
    resolved = resolve_narrative(found, ANCHORS)
    if main is None or other is None:
        assert span(resolved) == ("2018-11-12", "2018-11-18")
        return
    assert resolved.day == day(main)
    assert [each.start for each in resolved.alternatives] == [day(other)]


def test_each_reading_says_what_it_counted_from() -> None:
    resolved = resolve_narrative(only("On the next day"), ANCHORS)
    assert resolved.basis == "1 day after 'Thursday'"
    assert resolved.alternatives[0].basis == "1 day after 'October 30'"


def test_the_night_before_keeps_its_part_of_day() -> None:
    resolved = resolve_narrative(only("the previous night"), ANCHORS[:1])
    assert (resolved.value, resolved.type) == ("2018-11-07TNI", TimexType.TIME)


def test_days_later_has_no_length_and_no_days() -> None:
    resolved = resolve_narrative(only("days later"), ANCHORS)
    assert resolved.begin is None


def test_without_anchors_nothing_is_guessed() -> None:
    found = only("on the next day")
    assert resolve_narrative(found, []) == found


def test_other_times_come_back_as_they_are() -> None:
    found = only("on Thursday")
    assert resolve_narrative(found, ANCHORS) == found


def test_a_whole_text_is_resolved_from_the_nearest_day_before() -> None:
    text = "On October 30 troops moved. A car bomb went off on Thursday. On the next day the troops returned."
    found = resolve_all(text, find_timexes(text, published=SUNDAY))
    assert [each.day for each in found] == [day("2018-10-30"), day("2018-11-08"), day("2018-11-09")]
    assert found[2].alternatives[0].start == day("2018-10-31")


def test_an_hour_takes_the_day_named_near_it() -> None:
    found = resolve_all(
        "A bomb went off on Thursday. Police came at 6 p.m.",
        find_timexes("A bomb went off on Thursday. Police came at 6 p.m.", published=SUNDAY),
    )
    assert found[1].value == "2018-11-08T18:00"


def test_an_hour_far_from_any_day_has_none() -> None:
    text = "A bomb went off on Thursday. " + "Nothing else was said of it. " * 20 + "Police came at 6 p.m."
    found = resolve_all(text, find_timexes(text, published=SUNDAY))
    assert (found[-1].value, found[-1].begin) == ("T18:00", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a two-day span", "P2D"),
        ("for three hours", "PT3H"),
        ("several months", "PXM"),
        ("nine years", "P9Y"),
        ("recent days", "PXD"),
    ],
)
def test_lengths_of_time_are_durations_without_days(text: str, value: str) -> None:
    found = only(text)
    assert (found.type, found.value, found.begin) == (TimexType.DURATION, value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("every day", "P1D"),
        ("nearly daily", "P1D"),
        ("each month", "P1M"),
        ("every Friday", "XXXX-WXX-5"),
        ("on Fridays", "XXXX-WXX-5"),
        ("twice a week", "P1W"),
    ],
)
def test_times_that_come_again_are_sets(text: str, value: str) -> None:
    found = only(text)
    assert (found.type, found.value) == (TimexType.SET, value)


@pytest.mark.parametrize("text", ["the day before the vote", "the night before his death"])
def test_the_day_before_something_named_is_no_time_of_its_own(text: str) -> None:
    assert find_timexes(text, published=SUNDAY) == ()


def test_what_counts_from_the_day_named_behind_it_is_counted_from_that() -> None:
    text = "On Thursday they met. Two days after October 30, they had fled."
    found = resolve_all(text, find_timexes(text, published=SUNDAY))
    assert (found[1].exact, found[1].day) == ("Two days after", day("2018-11-01"))


def test_what_counts_from_an_event_behind_it_is_not_counted_from_the_day_before_it() -> None:
    text = "On Thursday they met. Two days after troops left, they fled."
    assert resolve_all(text, find_timexes(text, published=SUNDAY))[1].day is None


@pytest.mark.parametrize(("text", "relates"), [("a day after troops left", True), ("a day after, they left", False)])
def test_a_clause_behind_makes_a_time_relate(text: str, relates: bool) -> None:
    shift = only(text).shift
    assert shift is not None
    assert shift.relates is relates
