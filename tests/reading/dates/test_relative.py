from __future__ import annotations

import pytest

from marsad.reading.dates import Anchor, TimexType, find_timexes
from tests.reading.dates.when import SUNDAY, day, only, span


@pytest.mark.parametrize(
    ("text", "value", "begin", "finish", "kind"),
    [
        ("on Thursday", "2018-11-08", "2018-11-08", "2018-11-08", TimexType.DATE),
        ("late Friday", "2018-11-09", "2018-11-09", "2018-11-09", TimexType.DATE),
        ("Thursday night", "2018-11-08TNI", "2018-11-08", "2018-11-08", TimexType.TIME),
        ("early Saturday morning", "2018-11-10TMO", "2018-11-10", "2018-11-10", TimexType.TIME),
        ("the morning of Monday", "2018-11-05TMO", "2018-11-05", "2018-11-05", TimexType.TIME),
        ("6:30 p.m. Monday", "2018-11-05T18:30", "2018-11-05", "2018-11-05", TimexType.TIME),
        ("yesterday", "2018-11-10", "2018-11-10", "2018-11-10", TimexType.DATE),
        ("yesterday morning", "2018-11-10TMO", "2018-11-10", "2018-11-10", TimexType.TIME),
        ("today", "2018-11-11", "2018-11-11", "2018-11-11", TimexType.DATE),
        ("tonight", "2018-11-11TNI", "2018-11-11", "2018-11-11", TimexType.TIME),
        ("tomorrow", "2018-11-12", "2018-11-12", "2018-11-12", TimexType.DATE),
        ("this morning", "2018-11-11TMO", "2018-11-11", "2018-11-11", TimexType.TIME),
        ("last night", "2018-11-10TNI", "2018-11-10", "2018-11-10", TimexType.TIME),
        ("overnight", "2018-11-10TNI", "2018-11-10", "2018-11-11", TimexType.TIME),
        ("overnight Friday", "2018-11-09TNI", "2018-11-09", "2018-11-10", TimexType.TIME),
        ("last week", "2018-W44", "2018-10-29", "2018-11-04", TimexType.DATE),
        ("this week", "2018-W45", "2018-11-05", "2018-11-11", TimexType.DATE),
        ("next week", "2018-W46", "2018-11-12", "2018-11-18", TimexType.DATE),
        ("last month", "2018-10", "2018-10-01", "2018-10-31", TimexType.DATE),
        ("earlier this month", "2018-11", "2018-11-01", "2018-11-11", TimexType.DATE),
        ("late last month", "2018-10", "2018-10-22", "2018-10-31", TimexType.DATE),
        ("last year", "2017", "2017-01-01", "2017-12-31", TimexType.DATE),
        ("over the weekend", "2018-W45-WE", "2018-11-10", "2018-11-11", TimexType.DATE),
        ("three days ago", "2018-11-08", "2018-11-08", "2018-11-08", TimexType.DATE),
        ("two months ago", "2018-09", "2018-09-01", "2018-09-30", TimexType.DATE),
        ("a year ago", "2017", "2017-01-01", "2017-12-31", TimexType.DATE),
        ("the past two months", "P2M", "2018-09-11", "2018-11-11", TimexType.DURATION),
        ("the last 24 hours", "PT24H", "2018-11-10", "2018-11-11", TimexType.DURATION),
        ("the past week", "P1W", "2018-11-04", "2018-11-11", TimexType.DURATION),
    ],
)
def test_relative_words_count_from_the_publication(
    text: str, value: str, begin: str, finish: str, kind: TimexType
) -> None:
    found = only(f"It happened {text}.")
    assert (found.value, found.type) == (value, kind)
    assert span(found) == (begin, finish)
    assert found.anchor is Anchor.PUBLICATION
    assert "publication 2018-11-11" in found.basis


def test_the_basis_of_a_weekday_is_named() -> None:
    assert only("on Thursday").basis == "weekday before publication 2018-11-11"


def test_the_weekday_of_publication_is_that_day_or_a_week_before() -> None:
    found = only("in a statement released on Sunday")
    assert found.day == SUNDAY
    assert [each.start for each in found.alternatives] == [day("2018-11-04")]


def test_last_sunday_published_on_a_sunday_is_a_week_before() -> None:
    assert only("last Sunday").day == day("2018-11-04")


def test_last_thursday_may_be_of_the_week_before() -> None:
    found = only("last Thursday")
    assert found.day == day("2018-11-08")
    assert [each.start for each in found.alternatives] == [day("2018-11-01")]


def test_a_sentence_that_looks_ahead_means_the_next_weekday() -> None:
    assert only("The two sides will meet on Thursday").day == day("2018-11-15")
    assert only("next Thursday").day == day("2018-11-15")


def test_the_future_of_another_sentence_does_not_reach_over() -> None:
    assert only("They will stay. On Thursday a bomb went off").day == day("2018-11-08")


@pytest.mark.parametrize(
    "text",
    ["on Thursday", "yesterday", "last week", "this morning", "overnight", "three days ago", "in March", "last night"],
)
def test_without_publication_nothing_is_guessed(text: str) -> None:
    found = only(f"It happened {text}.", published=None)
    assert span(found) == (None, None)
    assert found.value.startswith("XXXX")
    assert found.anchor is Anchor.NONE


@pytest.mark.parametrize(
    ("text", "direction"), [("since Tuesday", "since"), ("until Friday", "until"), ("on Friday", None)]
)
def test_since_and_until_are_told_apart(text: str, direction: str | None) -> None:
    assert only(text).direction == direction


def test_the_dateline_is_counted_from_before_the_publication() -> None:
    text = "BAGHDAD, Nov. 9 (Agency) - A bomb killed two men yesterday."
    found = find_timexes(text, published=SUNDAY)
    assert found[-1].day == day("2018-11-08")
    assert found[-1].basis == "the day before dateline 2018-11-09"


def test_a_dateline_far_from_the_publication_is_not_counted_from() -> None:
    text = "BAGHDAD, March 9, 2016 (Agency) - A bomb killed two men yesterday."
    assert find_timexes(text, published=SUNDAY)[-1].day == day("2018-11-10")


def test_without_publication_the_first_date_at_the_head_is_counted_from_and_said() -> None:
    found = find_timexes("Evening update, 16 March 2011\n\nTwo men were killed last night.", published=None)
    assert found[-1].day == day("2011-03-15")
    assert found[-1].basis == "the day before the page's own date 2011-03-16"


@pytest.mark.parametrize(
    ("published", "text", "begin"),
    [
        ("2018-11-12", "this weekend", "2018-11-10"),
        ("2018-11-12", "They will meet this weekend", "2018-11-17"),
        ("2018-11-16", "this weekend", "2018-11-17"),
        ("2018-11-12", "next weekend", "2018-11-17"),
    ],
)
def test_this_weekend_is_the_last_one_early_in_a_week(published: str, text: str, begin: str) -> None:
    assert only(text, published=day(published)).begin == day(begin)


def test_following_before_a_weekday_is_a_preposition() -> None:
    found = only("following Friday night's attack")
    assert (found.exact, found.day) == ("Friday night", day("2018-11-09"))


def test_minutes_ago_is_the_day_of_publication() -> None:
    assert only("a few minutes ago").day == SUNDAY
