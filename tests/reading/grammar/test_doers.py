"""Who did it: by the verb, by words of blame, by the body that people belong to."""

from __future__ import annotations

import pytest

from marsad.claims import ActorRole, MentionKind, Realis
from tests.reading.reports import Read

AT = "in Hawija on 3 October"
DOERS = [
    ("of a body", f"Members of the Free Front blew up a bridge {AT}.", ActorRole.INITIATOR, "Free Front"),
    ("body before", f"Free Front guerrillas blew up a bridge {AT}.", ActorRole.INITIATOR, "Free Front"),
    ("group behind a name", f'Two farmers were murdered by a self-styled "Red Valley" group {AT}.', ActorRole.INITIATOR,
     "Red Valley"),
    ("passive claim", f"The murder of a man {AT} was claimed by the Free Front.", ActorRole.CLAIMANT, "Free Front"),
    ("held responsible", f"A bomb hurt nobody {AT}, an attack for which the Free Front is held responsible.",
     ActorRole.SUSPECTED, "Free Front"),
    ("behind", f"Police said that Pedro Ruiz is behind the attack {AT}.", ActorRole.SUSPECTED, "Pedro Ruiz"),
    ("ordered", f"Pedro Ruiz ordered the murder of Ana Soto {AT}.", ActorRole.INITIATOR, "Pedro Ruiz"),
    ("series", f"Armed men began a series of attacks on farms {AT}.", ActorRole.INITIATOR, "armed men"),
    ("heavily armed", f"Heavily armed men abducted a farmer {AT}.", ActorRole.INITIATOR, "heavily armed men"),
    ("machinegunned", f"Unknown men machinegunned the mayor's car {AT}.", ActorRole.INITIATOR, "unknown men"),
    ("set off", f"Free Front rebels set off a bomb at a bank {AT}.", ActorRole.INITIATOR, "Free Front"),
    ("dynamited", f"Free Front rebels dynamited a pipeline {AT}.", ActorRole.INITIATOR, "Free Front"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "role", "name"), DOERS, ids=[row[0] for row in DOERS])
def test_who_did_it_stands_in_the_words_of_the_text(
    read: Read, form: str, text: str, role: ActorRole, name: str
) -> None:
    found = [actor.name for each in read.incidents(text) for actor in each.in_role(role)]
    assert [each.removesuffix(" group") for each in found] == [name]


def test_a_claim_of_the_terrorist_act_is_of_the_event_told_before(read: Read) -> None:
    (told,) = read.incidents(f"A bomb exploded in a bank {AT}. The Free Front claimed the terrorist act.")
    assert [actor.name for actor in told.in_role(ActorRole.CLAIMANT)] == ["Free Front"]


def test_who_takes_the_wounded_to_a_hospital_hurt_nobody(read: Read) -> None:
    told = read.one(f"Two farmers were taken to a hospital by the Green Cross after an attack {AT}.")
    assert told.in_role(ActorRole.INITIATOR) == ()


@pytest.mark.parametrize(
    "words", ["The assassination attempt on Judge Pedro Ruiz", "An attempt to assassinate Pedro Ruiz"]
)
def test_an_attempt_on_somebodys_life_is_an_attempted_event(read: Read, words: str) -> None:
    told = read.incidents(f"{words} was carried out {AT} by the Free Front.")
    assert [each.realis for each in told] == [Realis.ATTEMPTED]


def test_what_was_the_target_of_an_attack_is_its_target(read: Read) -> None:
    told = read.one(f"The town hall was the target of an attack {AT}.")
    assert [actor.name for actor in told.in_role(ActorRole.TARGET)] == ["town hall"]


def test_many_bombs_planted_over_time_are_a_trend(read: Read) -> None:
    told = read("Islamic State militants have planted many bombs near Hawija since last year.").mentions
    assert [each.kind for each in told] == [MentionKind.TREND]
