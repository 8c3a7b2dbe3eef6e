"""Robbery and looting are events; harm done in one names its type."""

from __future__ import annotations

import pytest

from marsad.claims import SubEventType
from tests.reading.reports import Read

TAKEN = [
    "Gunmen robbed a bank in Kirkuk on Friday.",
    "Militants looted shops in Hawija on 3 October.",
    "A jeweller was held at gunpoint in Kirkuk on Friday night.",
    "Police are investigating an armed robbery in Daquq on Friday.",
    "Masked men demanded money from a shopkeeper in Daquq on Friday.",
]


@pytest.mark.parametrize("text", TAKEN)
def test_what_is_taken_by_force_is_looting(read: Read, text: str) -> None:
    assert read.one(text).sub_event_type is SubEventType.LOOTING


def test_a_killing_in_a_robbery_is_an_attack(read: Read) -> None:
    told = read.one("Masked men demanded money from a shopkeeper in Daquq on Friday and shot him dead.")
    assert told.sub_event_type is SubEventType.ATTACK


def test_shots_that_are_fired_are_an_attack_though_they_stand_behind_their_noun(read: Read) -> None:
    assert read.one("Residents reported several shots fired in Daquq on Friday.").sub_event_type is SubEventType.ATTACK


def test_to_demand_anything_else_is_no_robbery(read: Read) -> None:
    assert read.incidents("Residents of Daquq demanded electricity on Friday.") == []
