"""What kind of event a sentence tells of: ACLED's type, the weapon, who did it to whom, in any word order."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import EventType, MentionKind, SubEventType
from tests.reading.reports import Read, day, harm, places

METHODS = [
    ("car bomb", "A car bomb exploded in Fallujah on 3 October.", {"vbied"}, SubEventType.REMOTE_EXPLOSIVE),
    ("truck bomb", "A truck bomb exploded in Baiji on 3 October.", {"vbied"}, SubEventType.REMOTE_EXPLOSIVE),
    (
        "suicide car bomb",
        "A suicide car bomb hit a checkpoint in Qaim on 3 October.",
        {"svbied"},
        SubEventType.SUICIDE_BOMB,
    ),
    (
        "suicide bomber",
        "A suicide bomber killed four policemen in Baqubah on 3 October.",
        {"suicide_attack"},
        SubEventType.SUICIDE_BOMB,
    ),
    ("roadside bomb", "A roadside bomb killed a soldier in Rawa on 3 October.", {"ied"}, SubEventType.REMOTE_EXPLOSIVE),
    (
        "explosive device",
        "An improvised explosive device killed a soldier in Rawa on 3 October.",
        {"ied"},
        SubEventType.REMOTE_EXPLOSIVE,
    ),
    ("landmine", "A landmine killed a farmer near Shirqat on 3 October.", {"landmine"}, SubEventType.REMOTE_EXPLOSIVE),
    (
        "air strike",
        "An air strike killed three militants near Baaj on 3 October.",
        {"air_strike"},
        SubEventType.AIR_DRONE_STRIKE,
    ),
    (
        "drone strike",
        "A drone strike killed three militants near Sinjar on 3 October.",
        {"drone_strike"},
        SubEventType.AIR_DRONE_STRIKE,
    ),
    (
        "warplanes",
        "Turkish warplanes struck the Qandil mountains on 3 October.",
        {"air_strike"},
        SubEventType.AIR_DRONE_STRIKE,
    ),
    ("mortars", "A mortar round wounded two civilians in Muqdadiyah on 3 October.", {"mortar"}, SubEventType.SHELLING),
    ("artillery", "Artillery fire killed two militants in Hawija on 3 October.", {"artillery"}, SubEventType.SHELLING),
    ("rockets that land", "Two rockets landed in Baghdad on 3 October.", {"rocket"}, SubEventType.SHELLING),
    ("rockets", "A rocket wounded two guards in Baghdad on 3 October.", {"rocket"}, SubEventType.SHELLING),
    (
        "grenade",
        "A grenade was thrown at a house in Basra on 3 October, injuring a child.",
        {"grenade"},
        SubEventType.GRENADE,
    ),
    (
        "gas",
        "Chlorine gas was used in an attack on Peshmerga positions near Sinjar on 3 October.",
        {"chemical"},
        SubEventType.CHEMICAL_WEAPON,
    ),
    ("sniper", "A sniper killed a judge in Tal Afar on 3 October.", {"sniper"}, SubEventType.ATTACK),
    ("gunfire", "A lawyer was shot dead in Basra on 3 October.", {"small_arms"}, SubEventType.ATTACK),
    ("knives", "Two people were stabbed to death in Baghdad on 3 October.", {"stabbing"}, SubEventType.ATTACK),
    ("kidnapping", "Gunmen kidnapped a doctor in Baghdad on 3 October.", {"abduction"}, SubEventType.ABDUCTION),
]


@pytest.mark.parametrize(("weapon", "text", "method", "sub"), METHODS, ids=[row[0] for row in METHODS])
def test_the_weapon_gives_method_and_type(
    read: Read, weapon: str, text: str, method: set[str], sub: SubEventType
) -> None:
    told = read.one(text)
    assert set(told.method) == method
    assert told.sub_event_type is sub
    assert told.event_type is sub.event_type


TYPES = [
    ("two armed sides", "Iraqi forces clashed with militants in Hawija on 3 October.", SubEventType.ARMED_CLASH),
    (
        "an ambush on soldiers",
        "Islamic State fighters ambushed Iraqi soldiers near Rawa on 3 October.",
        SubEventType.ARMED_CLASH,
    ),
    ("gunmen and a teacher", "Gunmen killed a teacher in Basra on 3 October.", SubEventType.ATTACK),
    ("an arrest", "Police arrested a suspect in Kirkuk on 3 October.", SubEventType.ARRESTS),
    ("an arrest of armed men", "Security forces arrested six militants in Daquq on 3 October.", SubEventType.ARRESTS),
    ("a defusal", "Engineers defused a car bomb in Fallujah on 3 October.", SubEventType.DISRUPTED_WEAPONS_USE),
    ("a burning of farms", "Militants burned ten farms near Makhmur on 3 October.", SubEventType.LOOTING),
    ("a crowd and police", "Protesters clashed with police in Basra on 3 October.", SubEventType.VIOLENT_DEMONSTRATION),
]


@pytest.mark.parametrize(("what", "text", "sub"), TYPES, ids=[row[0] for row in TYPES])
def test_without_a_weapon_the_deed_and_the_sides_give_the_type(
    read: Read, what: str, text: str, sub: SubEventType
) -> None:
    assert read.one(text).sub_event_type is sub


CHAINS = [
    (
        "killing and wounding",
        "Gunmen killed three policemen and wounded two civilians in Hawija on 3 October.",
        ["injured 2", "killed 3"],
    ),
    (
        "bomb and its toll",
        "A car bomb exploded in Hawija on 3 October, killing five and wounding 11.",
        ["injured 11", "killed 5"],
    ),
    ("toll before its bomb", "Five people were killed when a car bomb exploded in Hawija on 3 October.", ["killed 5"]),
    (
        "shooting and its toll",
        "Gunmen opened fire on a bus in Hawija on 3 October, wounding five passengers.",
        ["injured 5"],
    ),
    (
        "three deeds",
        "Gunmen stormed a house in Hawija on 3 October, killed a guard and abducted two men.",
        ["abducted 2", "killed 1"],
    ),
]


@pytest.mark.parametrize(("what", "text", "expected"), CHAINS, ids=[row[0] for row in CHAINS])
def test_one_event_told_in_several_verbs_is_one_mention(read: Read, what: str, text: str, expected: list[str]) -> None:
    told = read.one(text)
    assert told.kind is MentionKind.INCIDENT
    assert harm(told) == expected


TWOS = [
    ("two places and days", "A bomb exploded in Kirkuk on 3 October and another exploded in Hawija on 4 October."),
    (
        "two armies",
        "Jets struck a tunnel near Kirkuk on 3 October, and troops shelled militants near Hawija on 4 October.",
    ),
    (
        "two verbs",
        "Gunmen killed a farmer in Kirkuk on 3 October and a sniper killed a soldier in Hawija on 4 October.",
    ),
]


@pytest.mark.parametrize(("what", "text"), TWOS, ids=[row[0] for row in TWOS])
def test_two_events_in_one_sentence_are_two_mentions(read: Read, what: str, text: str) -> None:
    first, second = read.incidents(text)
    assert (places(first), day(first)) == (["iq-kirkuk"], date(2018, 10, 3))
    assert (places(second), day(second)) == (["iq-hawija"], date(2018, 10, 4))


def test_attacks_at_two_places_told_by_one_noun_are_two(read: Read) -> None:
    told = read.incidents("Islamic State carried out car bomb attacks in Shirqat and Qayyarah on 3 October.")
    assert [places(each) for each in told] == [["iq-shirqat"], ["iq-qayyarah"]]
    assert all(each.method == ("vbied",) for each in told)


def test_a_sentence_without_an_event_gives_nothing(read: Read) -> None:
    reading = read("The minister opened a new school in Baghdad on 3 October and thanked the teachers.")
    assert reading.mentions == ()
    assert reading.unread == ()


def test_a_battle_type_never_stands_on_a_status(read: Read) -> None:
    told = read.one("The militants threatened to attack polling stations in Diyala.")
    assert told.event_type is None


def test_a_shelling_is_remote_violence(read: Read) -> None:
    told = read.one("Six people were killed by shelling in Qaim on 3 October.")
    assert told.event_type is EventType.EXPLOSIONS
