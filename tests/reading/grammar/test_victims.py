"""People harmed, by name and in every form of the sentence."""

from __future__ import annotations

import pytest

from marsad.claims import ActorKind, ActorRole
from tests.reading.reports import Read

HARMED = [
    ("passive", "Judge Pedro Salcedo was murdered in Hawija on 3 October.", {"Pedro Salcedo"}),
    ("active", "Gunmen in Hawija kidnapped Pedro Salcedo on 3 October.", {"Pedro Salcedo"}),
    ("noun", "The murder of Pedro Salcedo in Hawija on 3 October shocked the town.", {"Pedro Salcedo"}),
    ("list", "A bomb in Hawija on 3 October killed Pedro Salcedo, 42; Rosa Ibarra, 19; and two guards.",
     {"Pedro Salcedo", "Rosa Ibarra"}),
    ("named", "A man named Pedro Salcedo was killed in Hawija on 3 October.", {"Pedro Salcedo"}),
    ("apposition", "Pedro Salcedo, a candidate, was shot dead in Hawija on 3 October.", {"Pedro Salcedo"}),
    ("bodies", "The bodies of Pedro Salcedo and Rosa Ibarra, killed in Hawija on 3 October, were found.",
     {"Pedro Salcedo", "Rosa Ibarra"}),
    ("one of them was", "One of the students killed in Hawija on 3 October was Pedro Salcedo.", {"Pedro Salcedo"}),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "wanted"), HARMED, ids=[row[0] for row in HARMED])
def test_who_was_harmed_is_a_victim_by_name(read: Read, form: str, text: str, wanted: set[str]) -> None:
    told = read.incidents(text)
    assert {actor.name for each in told for actor in each.in_role(ActorRole.VICTIM)} == wanted


def test_people_whom_the_register_knows_by_their_trade_are_a_target(read: Read) -> None:
    told = read.one("Gunmen killed three old farmers in Hawija on 3 October.")
    assert [actor.name for actor in told.in_role(ActorRole.TARGET)] == ["old farmers"]


def test_captors_who_release_somebody_had_taken_him(read: Read) -> None:
    told = read.one("Pedro Salcedo was released by Islamic State militants in Hawija on 3 October.")
    assert (told.sub_event_type, [a.name for a in told.in_role(ActorRole.VICTIM)]) == (
        "Abduction/forced disappearance",
        ["Pedro Salcedo"],
    )


def test_police_who_release_somebody_had_not_abducted_him(read: Read) -> None:
    found = read("Pedro Salcedo was released by the police in Hawija on 3 October.").mentions
    assert [each.sub_event_type for each in found if each.sub_event_type == "Abduction/forced disappearance"] == []


@pytest.mark.parametrize(
    ("title", "kind"),
    [("judge", ActorKind.AUTHORITY), ("Colonel", ActorKind.STATE_FORCES), ("teacher", ActorKind.CIVILIANS)],
)
def test_a_title_says_what_somebody_is(read: Read, title: str, kind: ActorKind) -> None:
    told = read.one(f"Gunmen killed {title} Pedro Salcedo in Hawija on 3 October.")
    assert [actor.kind for actor in told.in_role(ActorRole.VICTIM)] == [kind]


def test_doers_without_a_name_are_no_civilians(read: Read) -> None:
    told = read.one("Three men killed a farmer in Hawija on 3 October.")
    assert [(a.name, a.kind, a.actor_id) for a in told.in_role(ActorRole.INITIATOR)] == [
        ("men", ActorKind.UNKNOWN, None)
    ]
