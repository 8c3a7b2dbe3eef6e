"""One event is told once: what returns to it adds to it, and what is another event stays apart."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import ActorRole, MentionKind, Realis
from tests.reading.reports import Read, day, harm, names, places, tolls

RETURNS = [
    ("the blast", "The blast also wounded nine civilians.", ["injured 9", "killed 3"]),
    ("the attack", "The attack wounded nine people.", ["injured 9", "killed 3"]),
    ("the explosion", "Nine people were injured in the explosion.", ["injured 9", "killed 3"]),
    ("the same toll again", "Three people were killed in the Fallujah bombing, police said.", ["killed 3"]),
    ("only a toll", "Nine others were wounded.", ["injured 9", "killed 3"]),
    ("no claim", "No group has claimed responsibility for the attack.", ["killed 3"]),
]


@pytest.mark.parametrize(("how", "sentence", "expected"), RETURNS, ids=[row[0] for row in RETURNS])
def test_a_later_sentence_adds_to_the_same_event(read: Read, how: str, sentence: str, expected: list[str]) -> None:
    told = read.one(f"A car bomb exploded in Fallujah on 6 October, killing three people. {sentence}")
    assert harm(told) == expected
    assert (places(told), day(told)) == (["iq-fallujah"], date(2018, 10, 6))


def test_a_toll_that_comes_later_fills_the_event_told_first(read: Read) -> None:
    told = read.one("A car bomb exploded in Fallujah on 6 October. The attack killed three people and wounded nine.")
    assert harm(told) == ["injured 9", "killed 3"]


def test_merged_sentences_leave_their_rule(read: Read) -> None:
    told = read.one("A car bomb exploded in Fallujah on 6 October. The attack killed three people.")
    assert "document/same-event" in told.read_by.rules


def test_a_repeated_toll_is_not_added(read: Read) -> None:
    text = (
        "Three people were killed by a car bomb in Fallujah on 6 October. "
        "The car bomb killed three people, police in Fallujah said."
    )
    told = read.one(text)
    assert (told.totals.killed.lo, told.totals.killed.hi) == (3, 3)


def test_the_finer_place_wins(read: Read) -> None:
    text = "A car bomb killed three people in Anbar province on 6 October. The blast hit a market in Fallujah."
    told = read.one(text)
    assert places(told) == ["iq-fallujah"]


APART = [
    ("another place", "Another car bomb exploded in Ramadi on 6 October, killing two people."),
    ("another day", "A car bomb exploded in Ramadi on 7 October, killing two people."),
    ("another kind", "Gunmen kidnapped two people in Ramadi on 6 October."),
]


@pytest.mark.parametrize(("what", "sentence"), APART, ids=[row[0] for row in APART])
def test_another_event_stays_apart(read: Read, what: str, sentence: str) -> None:
    first, second = read.incidents(f"A car bomb exploded in Fallujah on 6 October, killing three people. {sentence}")
    assert (places(first), places(second)) == (["iq-fallujah"], ["iq-ramadi"])
    assert harm(first) == ["killed 3"]


def test_two_bombs_in_one_town_on_two_days_are_two(read: Read) -> None:
    text = (
        "A car bomb exploded in Fallujah on 6 October, killing three people. "
        "A car bomb exploded in Fallujah on 9 October, killing two people."
    )
    assert [(day(each), harm(each)) for each in read.incidents(text)] == [
        (date(2018, 10, 6), ["killed 3"]),
        (date(2018, 10, 9), ["killed 2"]),
    ]


def test_an_arrest_after_an_attack_is_another_event(read: Read) -> None:
    text = (
        "A car bomb killed three people in Fallujah on 6 October. Police arrested two suspects in Fallujah on Sunday."
    )
    assert [harm(each) for each in read.incidents(text)] == [["killed 3"], ["captured 2"]]


def test_a_foiled_attack_is_not_the_one_that_happened(read: Read) -> None:
    text = "A car bomb killed three people in Fallujah on 6 October. Police foiled another car bomb attack in Fallujah."
    happened = [each.happened for each in read.incidents(text)]
    assert happened == [True, False]


def test_the_group_is_the_one_named_before(read: Read) -> None:
    text = (
        "Islamic State lost most of its land in 2017. "
        "On 6 October 2018 the group attacked a village near Daquq, killing a man."
    )
    told = [each for each in read.incidents(text) if day(each) == date(2018, 10, 6)]
    assert [names(each, ActorRole.INITIATOR) for each in told] == [{"islamic-state"}]


DOERS = [
    ("they", "They killed two policemen.", ["killed 2"]),
    ("the attackers", "The attackers killed two policemen and fled.", ["killed 2"]),
    ("the gunmen", "The gunmen wounded a guard.", ["injured 1"]),
]


@pytest.mark.parametrize(("who", "sentence", "expected"), DOERS, ids=[row[0] for row in DOERS])
def test_what_the_doers_of_before_did_belongs_to_their_attack(
    read: Read, who: str, sentence: str, expected: list[str]
) -> None:
    told = read.one(f"Gunmen attacked a checkpoint in Daquq on 6 October. {sentence}")
    assert harm(told) == expected
    assert (places(told), day(told)) == (["iq-daquq"], date(2018, 10, 6))


def test_losses_of_the_other_side_are_added_to_the_event(read: Read) -> None:
    text = (
        "The army said its troops killed 14 militants in an operation in Hawija on 6 October. "
        "One soldier was killed in the operation."
    )
    told = read.one(text)
    assert tolls(told) == ["killed 1 security_forces", "killed 14 militants"]


BACKGROUND = [
    ("a year", "In 2014, Islamic State killed 500 people in Sinjar.", 2014),
    ("a month of a year", "In July 2016, a truck bomb in Karrada killed more than 300 people.", 2016),
    ("years ago", "Three years ago, a bomb killed 20 people in Samarra.", 2015),
]


@pytest.mark.parametrize(("what", "sentence", "year"), BACKGROUND, ids=[row[0] for row in BACKGROUND])
def test_background_of_past_years_is_kept_apart_from_the_news(read: Read, what: str, sentence: str, year: int) -> None:
    news, past = read(f"Gunmen killed a teacher in Basra on 6 October. {sentence}").mentions
    assert (day(news), harm(news)) == (date(2018, 10, 6), ["killed 1"])
    assert past.when is not None
    assert past.when.start.year == year
    assert places(past) != places(news)


def test_one_past_bomb_is_an_incident_however_roughly_dated(read: Read) -> None:
    told = read.one("In July 2016, a truck bomb in Karrada killed more than 300 people.")
    assert told.kind is MentionKind.INCIDENT
    assert told.when is not None
    assert told.when.precision == 4


def test_mentions_are_numbered_in_the_order_of_the_text(read: Read) -> None:
    text = (
        "A bomb killed two people in Kirkuk on 3 October. Gunmen killed a policeman in Hawija on 4 October. "
        "A mortar round wounded a child in Baiji on 5 October."
    )
    mentions = read(text).mentions
    assert [each.id for each in mentions] == ["m1", "m2", "m3"]
    assert [each.quote.start for each in mentions] == sorted(each.quote.start for each in mentions)


def test_each_mention_quotes_its_own_sentence(read: Read) -> None:
    text = "A bomb killed two people in Kirkuk on 3 October. Gunmen killed a policeman in Hawija on 4 October."
    first, second = read(text).mentions
    assert first.quote.exact == "A bomb killed two people in Kirkuk on 3 October."
    assert second.quote.exact == "Gunmen killed a policeman in Hawija on 4 October."


def test_nobody_hurt_is_said_of_the_bomb_that_was_defused(read: Read) -> None:
    mention = read.one("Police defused a car bomb in Hawija on 3 October. There were no casualties.")
    assert mention.realis is Realis.ATTEMPTED
    assert (mention.totals.killed.lo, mention.totals.killed.hi) == (0, 0)
