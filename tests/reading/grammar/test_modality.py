"""Whether it happened: actual, attempted, planned, threatened, supposed, denied."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import ActorRole, MentionKind, Polarity, Realis, Stance, SubEventType
from tests.reading.reports import Read, harm, names, origin, places

FOILED = [
    ("foiled", "Security forces foiled a car bomb attack in Kirkuk on 3 October."),
    ("thwarted an attempt", "Police thwarted an attempt to bomb a market in Kirkuk on 3 October."),
    ("prevented", "Security forces prevented a suicide attack in Kirkuk on 3 October."),
]


@pytest.mark.parametrize(("verb", "text"), FOILED, ids=[row[0] for row in FOILED])
def test_a_foiled_attack_was_attempted_and_disrupted(read: Read, verb: str, text: str) -> None:
    (told,) = read.incidents(text)
    assert told.realis is Realis.ATTEMPTED
    assert told.sub_event_type is SubEventType.DISRUPTED_WEAPONS_USE
    assert not told.happened
    assert places(told) == ["iq-kirkuk"]


def test_a_foiled_attack_keeps_the_weapon_it_was_to_use(read: Read) -> None:
    told = read.one("Security forces foiled a car bomb attack in Kirkuk on 3 October.")
    assert told.method == ("vbied",)


TRIED = [
    ("tried to", "Islamic State tried to attack an oil field near Dibis on 3 October."),
    ("attempted to", "Islamic State attempted to attack an oil field near Dibis on 3 October."),
    ("failed to", "Islamic State failed to attack an oil field near Dibis on 3 October."),
]


@pytest.mark.parametrize(("verb", "text"), TRIED, ids=[row[0] for row in TRIED])
def test_what_was_tried_is_attempted(read: Read, verb: str, text: str) -> None:
    told = read.one(text)
    assert (told.kind, told.realis) == (MentionKind.INCIDENT, Realis.ATTEMPTED)
    assert names(told, ActorRole.INITIATOR) == {"islamic-state"}


def test_a_defused_bomb_is_an_incident_that_hurt_nobody(read: Read) -> None:
    told = read.one("Engineers defused two roadside bombs in Ramadi on 3 October.")
    assert told.kind is MentionKind.INCIDENT
    assert told.sub_event_type is SubEventType.DISRUPTED_WEAPONS_USE
    assert harm(told) == ["defused 2"]
    assert not told.totals.killed.known


PLANNED = [
    ("planned to", "Islamic State planned to attack pilgrims in Karbala."),
    ("vowed to", "Islamic State has vowed to attack pilgrims in Karbala."),
    ("plotted to", "Islamic State plotted to attack pilgrims in Karbala."),
    ("will", "Islamic State will attack pilgrims in Karbala."),
    ("was preparing to", "Islamic State was preparing to attack pilgrims in Karbala."),
]


@pytest.mark.parametrize(("verb", "text"), PLANNED, ids=[row[0] for row in PLANNED])
def test_what_is_planned_is_a_status_and_no_incident(read: Read, verb: str, text: str) -> None:
    told = read.one(text)
    assert (told.kind, told.realis) == (MentionKind.STATUS, Realis.PLANNED)
    assert places(told) == ["iq-karbala"]
    assert told.counts == ()


def test_an_operation_to_come_is_planned_for_its_days(read: Read) -> None:
    told = read.one("The army will launch an operation in the Hamrin mountains next week.")
    assert (told.kind, told.realis) == (MentionKind.STATUS, Realis.PLANNED)
    assert told.when is not None
    assert (told.when.start, told.when.end) == (date(2018, 10, 22), date(2018, 10, 28))


def test_a_threat_is_threatened(read: Read) -> None:
    told = read.one("The militants threatened to attack polling stations in Diyala.")
    assert (told.kind, told.realis) == (MentionKind.STATUS, Realis.THREATENED)
    assert names(told, ActorRole.TARGET) == {"polling-stations"}


SUPPOSED = [
    "If the militants attack Kirkuk, many people may be killed.",
    "Islamic State could attack pilgrims in Karbala.",
    "Islamic State may attack pilgrims in Karbala.",
]


@pytest.mark.parametrize("text", SUPPOSED)
def test_what_might_be_is_hypothetical(read: Read, text: str) -> None:
    told = read.one(text)
    assert (told.kind, told.realis) == (MentionKind.STATUS, Realis.HYPOTHETICAL)
    assert told.counts == ()


NOTHING_HAPPENED = [
    ("no attacks", "No attacks took place in Kirkuk on 3 October."),
    ("did not", "Islamic State did not attack Kirkuk on 3 October."),
]


@pytest.mark.parametrize(("words", "text"), NOTHING_HAPPENED, ids=[row[0] for row in NOTHING_HAPPENED])
def test_what_did_not_happen_is_a_status_of_denied_polarity(read: Read, words: str, text: str) -> None:
    told = read.one(text)
    assert (told.kind, told.polarity) == (MentionKind.STATUS, Polarity.DENIED)
    assert not told.happened
    assert places(told) == ["iq-kirkuk"]


DENIALS = [
    ("denied that", "The army denied that its helicopters had bombed a village near Hawija on 3 October.", "army"),
    ("denied", "The ministry denied that an explosion had occurred in Hawija on 3 October.", "ministry"),
]


@pytest.mark.parametrize(("verb", "text", "who"), DENIALS, ids=[row[0] for row in DENIALS])
def test_who_denies_an_event_says_it_of_an_event(read: Read, verb: str, text: str, who: str) -> None:
    told = read.one(text)
    assert told.stance is Stance.DENIES
    assert who in origin(told).name
    assert places(told) == ["iq-hawija"]


CONCESSIONS = [
    "The coalition acknowledged that its strikes had killed three civilians in Qaim on 3 October.",
    "The coalition admitted that its strikes had killed three civilians in Qaim on 3 October.",
    "The coalition conceded that its strikes had killed three civilians in Qaim on 3 October.",
]


@pytest.mark.parametrize("text", CONCESSIONS)
def test_who_admits_concedes_an_event_that_happened(read: Read, text: str) -> None:
    told = read.one(text)
    assert (told.stance, told.happened) == (Stance.CONCEDES, True)
    assert origin(told).actor_id == "global-coalition"
    assert harm(told) == ["killed 3"]


def test_a_retraction_takes_the_claim_back(read: Read) -> None:
    told = read.one("The army retracted its statement that ten militants had been killed in Hawija on 6 October.")
    assert told.stance is Stance.RETRACTS
    assert places(told) == ["iq-hawija"]


@pytest.mark.parametrize(
    "text",
    ["A bomb nearly killed two guards in Hawija on Sunday.", "A guard almost lost his life in Hawija on Sunday."],
)
def test_what_nearly_befell_somebody_did_not(read: Read, text: str) -> None:
    assert all(not each.counts for each in read(text).mentions)


def test_nearly_a_number_is_a_number(read: Read) -> None:
    (told,) = read.incidents("Nearly twenty people were killed in Hawija on Sunday.")
    assert told.counts[0].lo == 20
