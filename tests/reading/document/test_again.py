"""What joins a telling to an event and what sets it apart, with the reason in the record."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read, harm

FIRST = "Gunmen attacked a checkpoint near Daquq on Wednesday, killing Salim Hadi, a guard."
JOINED = [
    ("a person", "Salim Hadi was killed at the gate.", "again/the-same-person"),
    ("the event", "The attack wounded two others.", "again/the-event-told-before"),
    ("nobody hurt", "Nobody else was hurt.", "again/nobody-hurt"),
    ("goes on", "Two drivers were wounded.", "again/in-focus"),
]


@pytest.mark.parametrize(("what", "sentence", "rule"), JOINED, ids=[row[0] for row in JOINED])
def test_a_join_leaves_its_reason(read: Read, what: str, sentence: str, rule: str) -> None:
    assert rule in read.one(f"{FIRST} {sentence}").read_by.rules


APART = [
    ("another attack", "In another attack, a driver was killed."),
    ("a separate incident", "In a separate incident, gunmen killed a driver."),
    ("elsewhere", "Elsewhere, gunmen killed a driver."),
    ("also, in another place", "They also killed a driver in Tell Sadda on Thursday."),
    ("another weapon", "A roadside bomb killed a driver."),
    ("another village", "Gunmen killed a driver in the village of Tell Sadda."),
]


@pytest.mark.parametrize(("what", "sentence"), APART, ids=[row[0] for row in APART])
def test_another_event_is_another_mention(read: Read, what: str, sentence: str) -> None:
    text = f"Gunmen attacked a checkpoint in the village of Um Hadla on Wednesday, killing a guard. {sentence}"
    assert [harm(each) for each in read.incidents(text)] == [["killed 1"], ["killed 1"]]


def test_one_toll_of_one_night_is_one_event(read: Read) -> None:
    text = (
        "Four people were killed by gunmen in Daquq late on Tuesday. "
        "Gunmen killed four people in Daquq early on Wednesday, police said."
    )
    assert harm(read.one(text)) == ["killed 4"]


def test_a_death_of_later_is_told_of_the_event(read: Read) -> None:
    told = read.one("A farmer was shot by gunmen in Daquq on Monday. The farmer died in hospital on Thursday.")
    assert harm(told) == ["killed 1"]


def test_an_arrest_beside_harm_is_an_event_of_its_own(read: Read) -> None:
    text = "One man was shot in Daquq on Wednesday and another was arrested."
    assert [harm(each) for each in read.incidents(text)] == [["injured 1"], ["captured 1"]]


def test_several_events_told_at_once_date_those_told_one_by_one(read: Read) -> None:
    text = (
        "Two bombs went off in Diyala on Wednesday, police said. "
        "A car bomb exploded in Baquba, killing a guard. A roadside bomb in Khanaqin wounded two drivers."
    )
    whole, first, second = read(text).mentions
    assert whole.kind == "aggregate"
    assert [each.when and each.when.start for each in (first, second)] == [whole.when and whole.when.start] * 2
    assert "when/told-of-several" in first.read_by.rules


def test_who_says_that_somebody_died_did_not_die(read: Read) -> None:
    told = read.one("A bomb exploded in Daquq on Monday. Colonel Omar Aziz said a boy was hurt but died of his wounds.")
    assert harm(told) == ["killed 1"]


def test_a_length_of_time_sums_nothing_up_by_itself(read: Read) -> None:
    told = read.one("Two guards wounded by a mine near Daquq on Monday could stay in hospital for up to two months.")
    assert told.kind == "incident"


def test_late_on_a_day_and_early_on_the_next_are_one_night(read: Read) -> None:
    text = "Gunmen killed five guards at Rawa late Saturday night. Three of the men were shot early Sunday."
    assert len(read.incidents(text)) == 1
