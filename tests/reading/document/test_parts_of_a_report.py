"""Small rules of the document pass: datelines, types from weapons and sides, and sums."""

from __future__ import annotations

import pytest

from marsad.claims import ActorKind, ActorRole, Group, MentionKind, Outcome, SubEventType
from marsad.claims.count import Count
from marsad.claims.quote import Quote
from marsad.claims.vocabulary import CountKind
from marsad.knowledge import Knowledge
from marsad.reading.document.dateline import after_dateline
from marsad.reading.document.event import Event
from marsad.reading.document.sums import link_sums
from marsad.reading.document.typing import event_type
from marsad.reading.grammar import Draft, Found

DATELINES = [
    ("ERBIL, Kurdistan Region - Two men died.", "Two men died."),
    ("BAGHDAD (Agency) - Two men died.", "Two men died."),
    ("KIRKUK — Two men died.", "Two men died."),
    ("BAGHDAD (Jan. 25, 2013) — Two men died.", "Two men died."),
    ("Two men died.", "Two men died."),
    ("A bomb - the third - went off.", "A bomb - the third - went off."),
    ("ISIS fighters killed two men.", "ISIS fighters killed two men."),
]


@pytest.mark.parametrize(("text", "rest"), DATELINES)
def test_a_dateline_is_left_out_of_its_sentence(text: str, rest: str) -> None:
    assert text[after_dateline(text, 0, len(text)) :] == rest


def draft(families: tuple[str, ...] = (), methods: tuple[str, ...] = (), **more: object) -> Draft:
    made = Draft(sentence=0, start=0, end=1, kind=MentionKind.INCIDENT, families=families, methods=methods)
    for key, value in more.items():
        setattr(made, key, value)
    return made


def count(number: int, outcome: Outcome = Outcome.KILLED, kind: CountKind = CountKind.EXACT) -> Count:
    said, hi = str(number), None if kind is CountKind.AT_LEAST else number
    quote = Quote(exact=said, start=0, end=len(said))
    return Count(outcome=outcome, group=Group.UNKNOWN, lo=number, hi=hi, stated=said, kind=kind, quote=quote)


def actor(role: ActorRole, kind: ActorKind) -> Found:
    return Found(kind.value, role, 0, 1, kind=kind)


ARMY = actor(ActorRole.TARGET, ActorKind.STATE_FORCES)
REBELS = actor(ActorRole.INITIATOR, ActorKind.REBEL_GROUP)
CIVILIANS = actor(ActorRole.TARGET, ActorKind.CIVILIANS)
CROWD = actor(ActorRole.INITIATOR, ActorKind.PROTESTERS)

TYPED = [
    ("a weapon before the word", draft(("attack",), ("vbied",)), SubEventType.REMOTE_EXPLOSIVE),
    ("the rarer weapon of two", draft(("explosion",), ("ied", "suicide_vest")), SubEventType.SUICIDE_BOMB),
    ("a clash whatever the weapon", draft(("clash",), ("mortar",)), SubEventType.ARMED_CLASH),
    ("two armed sides", draft(("attack",), actors=(REBELS, ARMY)), SubEventType.ARMED_CLASH),
    ("one armed side", draft(("attack",), actors=(REBELS, CIVILIANS)), SubEventType.ATTACK),
    ("a crowd", draft(("clash",), actors=(CROWD, ARMY)), SubEventType.VIOLENT_DEMONSTRATION),
    ("a kidnapping before a killing", draft(("abduction", "attack")), SubEventType.ABDUCTION),
    ("a defusal with its bomb", draft(("defusal",), ("ied",)), SubEventType.DISRUPTED_WEAPONS_USE),
    ("an arrest with its bomb", draft(("arrest",), ("ied",)), SubEventType.ARRESTS),
    ("harm without a deed", draft(("harm",), counts=(count(2),)), SubEventType.ATTACK),
    ("nobody harmed", draft(("harm",), counts=(count(0, kind=CountKind.NONE),)), None),
    ("nothing named", draft(), None),
]


@pytest.mark.parametrize(("what", "told", "sub"), TYPED, ids=[row[0] for row in TYPED])
def test_the_type_follows_weapon_then_word_then_sides(
    knowledge: Knowledge, what: str, told: Draft, sub: SubEventType | None
) -> None:
    assert event_type(told, knowledge) is sub


def events(*parts: Count, whole: Count) -> tuple[list[Event], Event]:
    told = [Event.of(draft(("attack",), counts=(part,)), None, "") for part in parts]
    total = Event.of(draft(("attack",), counts=(whole,), kind=MentionKind.AGGREGATE), None, "")
    return told, total


SUMS = [
    ("exact parts", (count(12), count(8)), count(20), [True, True]),
    ("an open part may be one less", (count(31, kind=CountKind.AT_LEAST), count(20)), count(50), [True, True]),
    ("parts that do not add up", (count(12), count(8)), count(90), [False, False]),
    ("only those that add up", (count(12), count(8), count(3)), count(20), [True, True, False]),
    ("another outcome", (count(12, Outcome.INJURED), count(8)), count(20), [False, False]),
    ("one incident is no sum", (count(20),), count(20), [False]),
]


@pytest.mark.parametrize(("what", "parts", "whole", "linked"), SUMS, ids=[row[0] for row in SUMS])
def test_a_sum_links_the_incidents_that_add_up_to_it(
    knowledge: Knowledge, what: str, parts: tuple[Count, ...], whole: Count, linked: list[bool]
) -> None:
    told, total = events(*parts, whole=whole)
    link_sums([*told, total], knowledge)
    assert [each.draft.part_of is total.draft for each in told] == linked
