"""Tendencies, sums over a period and states of affairs: what is told that is no single event."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import ActorRole, MentionKind, Outcome, Tendency
from tests.reading.reports import Read, bounds, harm, names, of, places

OCTOBER = (date(2018, 10, 1), date(2018, 10, 31))

TRENDS = [
    ("increased", "Attacks on village chiefs in Kirkuk province increased in October.", Tendency.RISING),
    ("surged", "Car bombings in Kirkuk province surged in October.", Tendency.RISING),
    ("a rise in", "There was a rise in car bombings in Kirkuk province in October.", Tendency.RISING),
    ("declined", "Roadside bombings in Kirkuk province declined in October.", Tendency.FALLING),
    ("a drop in", "There was a drop in attacks in Kirkuk province in October.", Tendency.FALLING),
    ("a resurgence of", "There was a resurgence of car bombings in Kirkuk province in October.", Tendency.REEMERGING),
    ("a re-emergence of", "October saw a re-emergence of car bombings in Kirkuk province.", Tendency.REEMERGING),
    ("unabated", "Attacks on electricity towers continued unabated in Kirkuk province in October.", Tendency.UNABATED),
    (
        "frequent",
        "There were frequent attacks on electricity towers in Kirkuk province in October.",
        Tendency.RECURRING,
    ),
]


@pytest.mark.parametrize(("words", "text", "way"), TRENDS, ids=[row[0] for row in TRENDS])
def test_a_tendency_is_a_trend_of_its_period_and_place(read: Read, words: str, text: str, way: Tendency) -> None:
    told = read.one(text)
    assert (told.kind, told.tendency) == (MentionKind.TREND, way)
    assert told.when is not None
    assert (told.when.start, told.when.end) == OCTOBER
    assert places(told) == ["iq-kirkuk-governorate"]
    assert told.counts == ()


def test_a_trend_keeps_whom_the_attacks_strike(read: Read) -> None:
    told = read.one("Attacks on village chiefs in Kirkuk province increased in October.")
    assert names(told, ActorRole.TARGET) == {"village-chiefs"}


def test_a_trend_keeps_the_weapon(read: Read) -> None:
    told = read.one("There was a resurgence of car bombings in Kirkuk province in October.")
    assert told.method == ("vbied",)


def test_one_attack_that_continues_is_no_trend(read: Read) -> None:
    told = read.one("A bomb killed two soldiers in Kirkuk on 3 October, and the search continues.")
    assert (told.kind, told.tendency) == (MentionKind.INCIDENT, None)


def test_a_toll_of_a_month_is_an_aggregate(read: Read) -> None:
    told = read.one("In October, 35 people were killed and 60 wounded in attacks across Nineveh province.")
    assert told.kind is MentionKind.AGGREGATE
    assert harm(told) == ["injured 60", "killed 35"]
    assert told.when is not None
    assert (told.when.start, told.when.end) == OCTOBER


def test_a_number_of_incidents_is_counted_as_incidents(read: Read) -> None:
    told = read.one("At least 40 IED incidents were recorded in Kirkuk province in October.")
    assert told.kind is MentionKind.AGGREGATE
    assert told.method == ("ied",)
    assert [bounds(each) for each in of(told, Outcome.INCIDENTS)] == ["at least 40"]
    assert not told.totals.killed.known


def test_strikes_of_a_week_are_a_number_of_incidents(read: Read) -> None:
    told = read.one("The coalition conducted 12 strikes in Iraq and Syria between 1 and 7 October.")
    assert told.kind is MentionKind.AGGREGATE
    assert harm(told) == ["incidents 12"]


HABITS = [
    ("often", "Islamic State often targets police in Hawija."),
    ("frequently", "Islamic State frequently attacks police in Hawija."),
    ("regularly", "Islamic State regularly attacks police in Hawija."),
]


@pytest.mark.parametrize(("adverb", "text"), HABITS, ids=[row[0] for row in HABITS])
def test_what_a_party_often_does_is_no_single_event(read: Read, adverb: str, text: str) -> None:
    told = read.one(text)
    assert (told.kind, told.tendency) == (MentionKind.TREND, Tendency.RECURRING)
    assert names(told, ActorRole.INITIATOR) == {"islamic-state"}


def test_a_single_bomb_of_a_wide_date_is_no_aggregate(read: Read) -> None:
    for words in ("last week", "in September", "in 2015", "earlier this month"):
        assert read.one(f"A bomb killed two people in Samarra {words}.").kind is MentionKind.INCIDENT


def test_a_toll_over_a_past_week_is_an_aggregate(read: Read) -> None:
    told = read.one("Over the past week, security forces killed 22 militants in Anbar province.")
    assert told.kind is MentionKind.AGGREGATE
    assert names(told, ActorRole.INITIATOR) == {"iraqi-security-forces"}


def test_a_clash_of_three_days_is_one_incident(read: Read) -> None:
    told = read.one("Between 3 and 5 October, clashes in Qaim killed ten soldiers.")
    assert told.kind is MentionKind.INCIDENT
    assert told.when is not None
    assert told.when.precision == 2


def test_an_aggregate_holds_the_incidents_that_add_up_to_it(read: Read) -> None:
    text = (
        "An air strike killed 12 militants near Rawa on 3 October. "
        "Troops killed eight militants in Hawija on 4 October. "
        "Altogether 20 militants were killed in two days."
    )
    mentions = read(text).mentions
    whole = [each for each in mentions if each.kind is MentionKind.AGGREGATE]
    parts = [each for each in mentions if each.kind is MentionKind.INCIDENT]
    assert len(whole) == 1
    assert [part.part_of for part in parts] == [whole[0].id, whole[0].id]


def test_incidents_that_do_not_add_up_are_no_parts(read: Read) -> None:
    text = (
        "An air strike killed 12 militants near Rawa on 3 October. "
        "Troops killed eight militants in Hawija on 4 October. "
        "Altogether 90 militants were killed in two days."
    )
    assert [each.part_of for each in read.incidents(text)] == [None, None]


STATES = [
    ("alert", "Peshmerga forces are on high alert near Sinjar.", "status/alert"),
    ("curfew", "Authorities imposed a curfew in Kirkuk on 3 October.", "status/curfew"),
]


@pytest.mark.parametrize(("what", "text", "rule"), STATES, ids=[row[0] for row in STATES])
def test_a_state_of_affairs_is_a_status_without_type(read: Read, what: str, text: str, rule: str) -> None:
    told = read.one(text)
    assert (told.kind, told.event_type) == (MentionKind.STATUS, None)
    assert rule in told.read_by.rules


def test_a_status_names_who_is_in_that_state(read: Read) -> None:
    told = read.one("Peshmerga forces are on high alert near Sinjar.")
    assert names(told, ActorRole.INITIATOR) == {"peshmerga"}
    assert places(told) == ["iq-sinjar"]


def test_killings_that_continue_in_a_province_are_a_trend(read: Read) -> None:
    told = read.one("Killings of mokhtars and attacks on power lines continue in Kirkuk and Diyala provinces.")
    assert (told.kind, told.tendency, told.counts) == (MentionKind.TREND, Tendency.UNABATED, ())
    assert names(told, ActorRole.TARGET) == {"village-chiefs", "electricity-infrastructure"}


def test_clashes_that_continue_on_a_day_are_an_event(read: Read) -> None:
    assert read.one("Clashes continued in Mosul on Tuesday, killing three soldiers.").kind is MentionKind.INCIDENT


def test_a_list_of_targets_is_read_to_its_end(read: Read) -> None:
    told = read.one("The report counts frequent attacks targeting policemen, Iraqi civilians and farmland in Kirkuk.")
    assert names(told, ActorRole.TARGET) == {"police-officers", "civilians", "crops"}


def test_a_number_of_defused_bombs_without_place_and_day_is_an_aggregate(read: Read) -> None:
    assert read.one("Two more car bombs were defused.").kind is MentionKind.AGGREGATE
    assert read.one("Two car bombs were defused in Hawija on 3 October.").kind is MentionKind.INCIDENT
