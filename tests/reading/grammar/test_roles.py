"""Who did it to whom: the same parties in every form of the sentence."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import ActorRole, EventType, SubEventType
from tests.reading.reports import Read, day, names, places

IS = "islamic-state"

VOICES = [
    ("active", "Islamic State militants attacked a police post in Hawija on 3 October."),
    ("passive", "A police post in Hawija was attacked by Islamic State militants on 3 October."),
    ("noun", "The attack by Islamic State militants on a police post in Hawija on 3 October killed two officers."),
    ("noun before noun", "An Islamic State attack on a police post in Hawija on 3 October killed two officers."),
    ("relative clause", "The Islamic State militants who attacked a police post in Hawija on 3 October fled."),
]


@pytest.mark.parametrize(("form", "text"), VOICES, ids=[row[0] for row in VOICES])
def test_who_attacked_is_the_same_in_every_form(read: Read, form: str, text: str) -> None:
    (told,) = read.incidents(text)
    assert names(told, ActorRole.INITIATOR) == {IS}
    assert (places(told), day(told)) == (["iq-hawija"], date(2018, 10, 3))


STRUCK = [
    ("active", "Iraqi jets bombed Islamic State positions in the Hamrin mountains on 3 October."),
    ("passive", "Islamic State positions in the Hamrin mountains were bombed by Iraqi jets on 3 October."),
]


@pytest.mark.parametrize(("form", "text"), STRUCK, ids=[row[0] for row in STRUCK])
def test_doer_and_target_do_not_change_places(read: Read, form: str, text: str) -> None:
    told = read.one(text)
    assert names(told, ActorRole.INITIATOR) == {"iraqi-air-force"}
    assert names(told, ActorRole.TARGET) == {IS}


def test_a_repelled_attack_was_fought(read: Read) -> None:
    told = read.one("Peshmerga forces repelled an attack by Islamic State near Khanaqin on 3 October.")
    assert (told.sub_event_type, told.happened) == (SubEventType.ARMED_CLASH, True)
    assert names(told, ActorRole.INITIATOR) == {"peshmerga", IS}


FORCES = ["a soldier", "two soldiers", "a policeman", "three policemen"]


@pytest.mark.parametrize("who", FORCES)
def test_fighters_who_kill_men_under_arms_fight_them(read: Read, who: str) -> None:
    told = read.one(f"Islamic State fighters killed {who} near Rawa on 3 October.")
    assert told.sub_event_type is SubEventType.ARMED_CLASH


CIVIL = ["a farmer", "two teachers", "three pilgrims", "a village chief", "a journalist"]


@pytest.mark.parametrize("who", CIVIL)
def test_fighters_who_kill_others_attack_them(read: Read, who: str) -> None:
    told = read.one(f"Islamic State fighters killed {who} near Rawa on 3 October.")
    assert told.sub_event_type is SubEventType.ATTACK
    assert told.event_type is EventType.VIOLENCE_AGAINST_CIVILIANS


def test_both_sides_of_a_clash_take_part(read: Read) -> None:
    told = read.one("Iraqi forces clashed with Islamic State militants in Hawija on 3 October.")
    assert names(told, ActorRole.INITIATOR) >= {"iraqi-security-forces", IS}


def test_unknown_gunmen_are_an_actor_without_a_name(read: Read) -> None:
    told = read.one("The killing of a village chief by unknown gunmen in Hawija on 3 October caused anger.")
    assert names(told, ActorRole.INITIATOR) == {"unidentified-armed-group"}
    assert names(told, ActorRole.TARGET) == {"village-chiefs"}


def test_the_suspected_are_not_said_to_have_done_it(read: Read) -> None:
    told = read.one("Suspected Islamic State militants attacked a bus near Balad on 3 October.")
    assert names(told, ActorRole.SUSPECTED) == {IS}
    assert names(told, ActorRole.INITIATOR) == set()


def test_support_is_not_the_deed(read: Read) -> None:
    told = read.one("Iraqi forces, backed by the coalition, attacked Islamic State positions near Rawa on 3 October.")
    assert "iraqi-security-forces" in names(told, ActorRole.INITIATOR)
    assert "global-coalition" not in names(told, ActorRole.INITIATOR)


@pytest.mark.parametrize("name", ["ISIS", "ISIL", "Daesh", "the Islamic State", "Islamic State"])
def test_the_names_of_one_group_are_one_actor(read: Read, name: str) -> None:
    told = read.one(f"Fighters of {name} attacked a police post in Hawija on 3 October.")
    assert names(told, ActorRole.INITIATOR) == {IS}


def test_infrastructure_is_a_target(read: Read) -> None:
    told = read.one("Islamic State attacked an oil field near Dibis on 3 October.")
    assert names(told, ActorRole.TARGET) == {"oil-infrastructure"}
