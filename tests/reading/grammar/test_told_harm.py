"""Ways to tell of harm that a reader of news meets every day, one sentence each, and whom each counts."""

from __future__ import annotations

import pytest

from marsad.claims import Polarity, Qualifier
from tests.reading.reports import Read, harm, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunfire struck a baker and three others in Hawija on Sunday.", ["injured 1", "injured 3"]),
        ("A 16-year-old fatally shot by a guard in Hawija on Sunday was named by police.", ["killed 1"]),
        ("Two men were each shot in Hawija on Sunday.", ["injured 2"]),
        ("A man shot the driver dead in Hawija on Sunday.", ["killed 1"]),
        ("Two people are recovering after a shooting in Hawija on Sunday.", ["injured 2"]),
        ("The shooting of a 7-year-old boy in Hawija on Sunday shocked the town.", ["injured 1"]),
        ("A bomb hit the market in Hawija on Sunday, causing injuries to five men.", ["injured 5"]),
        ("Three men were shot at in Hawija on Sunday, and two were hit.", ["injured 2"]),
        ("Police found a body with gunshot wounds in Hawija on Sunday.", ["killed 1"]),
        ("The body of a man was found in Hawija on Sunday.", ["killed 1"]),
        ("A man stabbed and ran over two people in Hawija on Sunday.", ["injured 2"]),
        ("A bomb went off in Hawija on Sunday, killing 8 people and wounding 23 more.", ["injured 23", "killed 8"]),
    ],
)
def test_who_was_harmed(read: Read, text: str, expected: list[str]) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == expected


def test_the_driver_is_not_the_passenger(read: Read) -> None:
    told = read.one("Gunmen attacked a car in Hawija on Sunday, killing the passenger and wounding the driver.")
    assert harm(told) == ["injured 1", "killed 1"]


def test_one_whom_a_stabbing_wounded_badly_is_one_of_those_stabbed(read: Read) -> None:
    told = read.one("A man stabbed three people in Hawija on Sunday, seriously wounding one.")
    assert told.totals.injured is not None
    assert told.totals.injured.lo == 3
    assert [count.quote.exact for count in told.counts if Qualifier.PART in count.qualifiers] == ["one"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen opened fire in Hawija on Sunday. No other drivers were injured.",
        "Gunmen fired into a house in Hawija on Sunday.",
        "Police recovered a gun after a shooting in Hawija on Sunday.",
    ],
)
def test_nobody_is_counted(read: Read, text: str) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == []


def test_neither_denies_what_befell_whoever_stands_behind_it(read: Read) -> None:
    text = "Neither the baker, his wife nor their three children were injured in the shooting in Hawija on Sunday."
    denied = [each for each in read(text).mentions if each.counts]
    assert [each.polarity for each in denied] == [Polarity.DENIED]


@pytest.mark.parametrize("text", ["A clerk was fired on Monday in Hawija.", "A guard was fired at once in Hawija."])
def test_who_loses_a_job_is_not_fired_at(read: Read, text: str) -> None:
    assert not read(text).mentions


def test_an_attack_that_claimed_lives_keeps_its_place(read: Read) -> None:
    told = read.one("The attack in Hawija on Sunday claimed the lives of 7 civilians.")
    assert places(told) == ["iq-hawija"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A boy younger than 12 was shot in Hawija on Sunday.", ["injured 1"]),
        ("Officers were sent to the hospital in Hawija on Sunday after a shooting that hurt a girl.", ["injured 1"]),
        ("Police seek a gunman after a shooting that injured five late Saturday night in Hawija.", ["injured 5"]),
        ("A boy was shot one time in Hawija on Sunday.", ["injured 1"]),
        ("A shooting in Hawija on Sunday left three women and one man injured.", ["injured 1", "injured 3"]),
        ("Officers found a boy and a girl who had been shot in Hawija on Sunday.", ["injured 1", "injured 1"]),
        ("Three men walked into a shop in Hawija with gunshot wounds on Sunday.", ["injured 3"]),
        ("Officers found the victim in a room in Hawija with a gunshot wound on Sunday.", ["injured 1"]),
        ("Hawija City motorist shot while trying to give money to a man", ["injured 1"]),
        ("Police identify 3 dead, 1 hurt in Hawija shooting", ["injured 1", "killed 3"]),
        ("A boy was taken to the hospital in Hawija after he found a gun and shot himself on Sunday.", ["injured 1"]),
        ("A second suspect was held over the quadruple murder in Hawija on Sunday.", ["killed 4"]),
        ("A teen is accused of fatally shooting her older brother in Hawija on Sunday.", ["killed 1"]),
        ("A bank in Hawija mourns with the family of the clerk killed on Sunday.", ["killed 1"]),
    ],
)
def test_who_of_those_named_was_harmed(read: Read, text: str, expected: list[str]) -> None:
    (told,) = [each for each in read.incidents(text) if each.counts]
    assert harm(told) == expected


def test_one_who_is_badly_hurt_is_one_of_those_hurt(read: Read) -> None:
    told = read.one("Four people were injured in Hawija on Sunday and one was left in critical condition.")
    assert [count.quote.exact for count in told.counts if Qualifier.PART not in count.qualifiers] == ["Four people"]


def test_what_a_train_does_is_no_incident(read: Read) -> None:
    assert not read("A train killed a woman who fell onto the tracks in Hawija on Sunday.").mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guard's injuries in Sunday's shooting in Hawija were minor.", ["injured 1"]),
        ("Police found a juvenile shot near Hawija on Sunday.", ["injured 1"]),
        ("Police found a teen shot in a car in Hawija on Sunday.", ["injured 1"]),
        ("A man was taken to hospital in Hawija after the police say he shot himself on Sunday.", ["injured 1"]),
        ("Man shot in Hawija Police say a man was found with a gunshot wound on Sunday.", ["injured 1"]),
        ("Police call a shooting in Hawija on Sunday that killed a player an accident.", ["killed 1"]),
        ("A gunman has shot two guards and killed a clerk in Hawija on Sunday.", ["injured 2", "killed 1"]),
        ("All four victims were struck when a man fired into a crowd in Hawija on Sunday.", ["injured 4"]),
    ],
)
def test_who_else_was_harmed(read: Read, text: str, expected: list[str]) -> None:
    (told,) = [each for each in read.incidents(text) if each.counts]
    assert harm(told) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen came to a house in Hawija on Sunday, and the people inside shot back.",
        "A bullet could have hit her in the heart and killed her in Hawija on Sunday.",
    ],
)
def test_what_did_not_befall_anybody_counts_nobody(read: Read, text: str) -> None:
    assert [each for each in read.incidents(text) if each.counts] == []


def test_one_of_the_people_slain_is_not_two(read: Read) -> None:
    told = read.one(
        "A student is one of the people slain in a shooting in Hawija on Sunday. Ali Hasan, 15, was found fatally shot."
    )
    assert harm(told) == ["killed 1"]


def test_an_arrest_for_a_shooting_on_a_day_is_a_status_of_it(read: Read) -> None:
    arrest, shooting = read("Police have arrested Omar Said for the Oct. 1 shooting of Ali Hasan in Hawija.").mentions
    assert arrest.part_of == shooting.id
    assert harm(shooting) == ["injured 1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police are investigating a deadly blast in Hawija on Sunday.", ["killed vaguely 1"]),
        ("Police are investigating a non-fatal shooting in Hawija on Sunday.", []),
        ("A fatal shooting in Hawija on Sunday killed Ali Hasan.", ["killed 1"]),
        ("A shooting in Hawija on Sunday left two men dead and three injured.", ["injured 3", "killed 2"]),
        ("The coroner has identified the woman police say was killed in a shooting in Hawija on Sunday.", ["killed 1"]),
        ("Omar Jennings of Hawija died at the scene on Sunday, and nobody was held.", ["killed 1"]),
    ],
)
def test_who_died(read: Read, text: str, expected: list[str]) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == expected
