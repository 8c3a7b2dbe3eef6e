"""Arrests: those for harm that their sentence tells of say how things stand with it; others are events."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import MentionKind
from tests.reading.reports import Read, day, harm


@pytest.mark.parametrize(
    "text",
    [
        "A guard was arrested on Sunday over a shooting that killed a baker in Hawija.",
        "A guard was arrested on Sunday in connection with a shooting that killed a baker in Hawija.",
        "A guard was arrested on Sunday after he shot a baker dead in Hawija.",
        "A guard was arrested on Sunday on charges of murder. A baker was shot dead in Hawija.",
        "A guard was arrested on Sunday in connection with the Hawija shooting. A baker was shot dead there.",
        "Police arrested a guard on Sunday who they say shot a baker dead in Hawija.",
        "A guard was arrested on Sunday following the shooting death of a baker in Hawija.",
        "A guard was arrested on Sunday on charges stemming from the shooting of a baker in Hawija. The baker died.",
    ],
)
def test_an_arrest_for_harm_told_beside_it_is_a_status_of_that(read: Read, text: str) -> None:
    found = read(text).mentions
    (told,) = [each for each in found if each.kind is MentionKind.INCIDENT]
    (status,) = [each for each in found if each.kind is MentionKind.STATUS]
    assert harm(told) == ["killed 1"]
    assert harm(status) == ["captured 1"]
    assert status.part_of == told.id
    assert day(status) == date(2018, 10, 14)
    assert "document/arrest-for" in status.read_by.rules


@pytest.mark.parametrize(
    "text",
    [
        "Troops captured a commander in Hawija on Sunday.",
        "Troops captured a commander and killed two gunmen in Hawija on Sunday.",
        "Troops captured a commander in Hawija on Sunday. He planned attacks in Kirkuk.",
        "Police arrested two men in a raid in Hawija on Sunday.",
        "Police arrested two men on charges of forgery in Hawija on Sunday. A baker was shot dead in Kirkuk.",
        "Police arrested a guard in Hawija on Sunday after he was shot.",
    ],
)
def test_any_other_arrest_is_an_event(read: Read, text: str) -> None:
    assert read.incidents(text)
    assert all(each.part_of is None for each in read(text).mentions)


def test_the_day_of_an_arrest_is_not_the_day_of_what_it_was_for(read: Read) -> None:
    text = "A guard was arrested on Sunday over a shooting that killed a baker in Hawija on Friday."
    (told,) = read.incidents(text)
    assert day(told) == date(2018, 10, 12)


def test_an_event_without_a_day_takes_that_of_the_report_and_says_so(read: Read) -> None:
    (told,) = read.incidents("A guard was arrested on Sunday over a shooting that killed a baker in Hawija.")
    assert told.when is not None
    assert told.when.basis == "weekday before publication 2018-10-15; the day of what the report tells first"


def test_a_fighter_whom_troops_captured_may_have_killed_long_ago(read: Read) -> None:
    found = read.incidents("Troops captured a commander in Hawija on Sunday who killed two judges.")
    assert ["captured 1"] in [harm(each) for each in found]


def test_whoever_makes_an_arrest_after_a_shooting_tells_of_the_shooting(read: Read) -> None:
    text = "Police have made an arrest after the shooting of four guards in Hawija. A man shot four guards on Sunday."
    (told,) = read.incidents(text)
    assert harm(told) == ["injured 4"]


def test_a_man_wanted_for_an_attack_has_done_it(read: Read) -> None:
    (told,) = read.incidents("Police in Hawija arrested a man wanted for shooting a baker on Friday.")
    assert harm(told) == ["injured 1"]


def test_a_shooting_with_its_day_is_the_one_that_somebody_was_arrested_for(read: Read) -> None:
    text = (
        "Police have arrested a guard in connection with a shooting that left two men dead in Hawija. "
        "Hamid Saleh and Omar Jasim died in the June 12 shooting in front of the bakery."
    )
    (told,) = read.incidents(text)
    assert harm(told) == ["killed 2"]
    assert day(told) == date(2018, 6, 12)
