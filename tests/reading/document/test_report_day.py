"""Events that name no day of their own: the day named beside them, or the report's; each says which."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import MentionKind
from tests.reading.reports import Read, day

FRIDAY = date(2018, 10, 12)


def test_the_hour_of_the_next_sentence_dates_the_event_of_the_lead(read: Read) -> None:
    told = read.incidents("A shopkeeper was killed in Hawija. It happened about 2 a.m. on Friday near the market.")
    assert [day(each) for each in told] == [FRIDAY]


def test_the_report_s_day_goes_to_its_first_event(read: Read) -> None:
    text = (
        "Gunmen killed two shopkeepers in Hawija. The men had left the market. They drove a white car. "
        "Officers were called about 7 p.m. on Friday."
    )
    (told,) = read.incidents(text)
    assert told.when is not None
    assert told.when.start == FRIDAY
    assert told.when.basis == "weekday before publication 2018-10-15; the day of what the report tells first"
    assert "when/report" in told.read_by.rules


def test_a_month_in_the_lead_yields_to_the_day_within_it(read: Read) -> None:
    text = "A bomb killed two farmers in Daquq last week. The bomb exploded at 6 p.m. on Wednesday on a road."
    first, *_ = read.incidents(text)
    assert first.when is not None
    assert (first.when.start, first.when.end) == (date(2018, 10, 10), date(2018, 10, 10))


def test_a_year_named_first_yields_to_the_day_of_the_event(read: Read) -> None:
    text = (
        "A man charged with a murder in 2017 wants a new lawyer, his son said. "
        "He is accused of having shot a baker in Hawija. The shots were fired about 6 p.m. on Oct. 12, 2017."
    )
    assert day(read.incidents(text)[0]) == date(2017, 10, 12)


def test_the_day_of_another_event_does_not_replace_the_month_of_the_first(read: Read) -> None:
    text = "A bomb killed two farmers in Daquq in August. Gunmen kidnapped a driver in Hawija about 6 p.m. on Sunday."
    first, *_ = read.incidents(text)
    assert first.when is not None
    assert (first.when.start, first.when.end) == (date(2018, 8, 1), date(2018, 8, 31))


def test_a_day_beside_the_month_named_first_does_not_replace_it(read: Read) -> None:
    first, *_ = read.incidents("A bomb killed two farmers in Daquq in September. Troops searched the road on Friday.")
    assert first.when is not None
    assert (first.when.start, first.when.end) == (date(2018, 9, 1), date(2018, 9, 30))


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two farmers in Daquq, the mayor said on Friday.",
        "A bomb killed two farmers in Daquq. The trial of a man opened on Friday.",
        "A bomb killed two farmers in Daquq. The council will meet on Friday.",
    ],
)
def test_the_day_of_something_else_is_not_the_event_s(read: Read, text: str) -> None:
    assert read.incidents(text)[0].when is None


def test_the_day_in_custody_gives_way_to_the_day_of_the_attack(read: Read) -> None:
    text = (
        "A wounded boy was in critical condition on Sunday after a shooting in Hawija killed his brother. "
        "Shots were fired at their car about 6 p.m. on Friday."
    )
    first = read.incidents(text)[0]
    assert day(first) == FRIDAY


def test_the_day_of_an_attack_told_later_comes_before_the_day_somebody_died_of_it(read: Read) -> None:
    text = (
        "Relatives of a baker in Hawija mourn after an attack that killed her. The woman died on Sunday in a clinic. "
        "Her sister came to the shop about 6 p.m. on Friday."
    )
    assert day(read.incidents(text)[0]) == FRIDAY


def test_a_day_that_only_says_which_attack_gives_way_to_the_day_of_the_sentence(read: Read) -> None:
    text = "Troops in Hawija captured a commander who was behind Wednesday's attack on a patrol on Friday."
    assert FRIDAY in [day(each) for each in read.incidents(text)]


def test_what_is_to_come_is_not_when_something_happened(read: Read) -> None:
    (told,) = read.incidents("A bomb killed two farmers in Daquq, and the court could rule on the case next week.")
    assert told.when is None


def test_an_event_that_names_only_a_day_is_kept_where_the_report_tells_of_nothing_else(read: Read) -> None:
    (told,) = read.incidents("Police are investigating a shooting on Friday. Nobody has come forward.")
    assert day(told) == FRIDAY


def test_the_day_behind_an_investigation_is_the_event_s(read: Read) -> None:
    (told,) = read.incidents("Police are investigating a shooting in Hawija on Friday.")
    assert day(told) == FRIDAY


def test_since_gives_a_sum_until_the_day_of_the_report(read: Read) -> None:
    (told,) = read("Since Tuesday nine soldiers have been killed.").mentions
    assert told.kind is MentionKind.AGGREGATE
    assert told.when is not None
    assert (told.when.start, told.when.end, told.when.precision) == (date(2018, 10, 9), date(2018, 10, 15), 3)
    assert told.when.basis == "weekday before publication 2018-10-15; from then until 2018-10-15"


def test_since_is_not_the_day_of_one_event(read: Read) -> None:
    (told,) = read.incidents("A bomb killed three people in Mosul on Friday. It was the third bombing since March.")
    assert day(told) == FRIDAY


def test_an_event_told_behind_a_day_after_lies_before_the_other(read: Read) -> None:
    shelling, arrest = read.incidents("Friday's shelling of Baiji came two days after troops arrested five suspects.")
    assert (day(shelling), day(arrest)) == (FRIDAY, date(2018, 10, 10))
    assert arrest.when is not None
    assert arrest.when.basis == "2 days before Friday (2018-10-12)"


def test_a_day_after_counts_from_the_event_named_behind_it(read: Read) -> None:
    arrest, bombing = read.incidents(
        "Troops arrested five suspects in Daquq two days after a bombing in Hawija on 3 October killed six."
    )
    assert (day(arrest), day(bombing)) == (date(2018, 10, 5), date(2018, 10, 3))


def test_hours_after_is_the_same_day(read: Read) -> None:
    blast, attack = read.incidents(
        "An explosion in Hawija on Friday killed two people, hours after a mortar attack wounded a boy."
    )
    assert (day(blast), day(attack)) == (FRIDAY, FRIDAY)


def test_the_day_before_counts_from_the_event_told_before(read: Read) -> None:
    text = "On 3 October a bomb killed two people in Kirkuk. The day before, gunmen killed two farmers in Daquq."
    assert [day(each) for each in read.incidents(text)] == [date(2018, 10, 3), date(2018, 10, 2)]


def test_a_release_under_a_dateline_is_dated_by_it_and_says_so(read: Read) -> None:
    text = "MOSUL, Oct. 9, 2018 (Agency) - Gunmen killed two farmers in Daquq."
    (told,) = read.incidents(text, published=None)
    assert told.when is not None
    assert told.when.start == date(2018, 10, 9)
    assert told.when.basis.startswith("no day is named; the report is dated 2018-10-09")
    assert [each.start for each in told.when.alternatives] == [date(2018, 10, 8)]


def test_the_date_of_a_headline_is_not_the_event_s(read: Read) -> None:
    text = "October 9: operations near Daquq\n\nGunmen killed two farmers in Daquq last night."
    told = read.incidents(text, published=date(2018, 10, 9))
    assert date(2018, 10, 8) in [day(each) for each in told]
    assert date(2018, 10, 9) not in [day(each) for each in told]
