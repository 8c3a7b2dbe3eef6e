"""Persons by name in lists, appositions and beside their age."""

from __future__ import annotations

import pytest

from marsad.claims import ActorRole
from tests.reading.reports import Read

NAMED = [
    ("ages between", "Anna Lopez, 20 years old, and Pedro Ruiz Soto, 21, were murdered in Hawija on 3 October.",
     {"Anna Lopez", "Pedro Ruiz Soto"}),
    ("of several", "Two of his guards, Pedro Ruiz and Alfonso Soto, were killed in Hawija on 3 October.",
     {"Pedro Ruiz", "Alfonso Soto"}),
    ("including", "The killing of six priests, including Ignacio Ruiz, in Hawija on 3 October was condemned.",
     {"Ignacio Ruiz"}),
    ("kin behind a dash", "Gunmen kidnapped Norberto Ruiz -- brother of the mayor -- in Hawija on Friday.",
     {"Norberto Ruiz"}),
    ("day between", "The assassination in February of General Gustavo Ruiz Soto in Hawija was planned abroad.",
     {"Gustavo Ruiz Soto"}),
    ("taken as hostages", "They fled from Hawija on Friday, taking as hostages Pedro Ruiz, Ana Rivera and Jose Soto.",
     {"Pedro Ruiz", "Ana Rivera", "Jose Soto"}),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "wanted"), NAMED, ids=[row[0] for row in NAMED])
def test_everybody_named_is_a_victim(read: Read, form: str, text: str, wanted: set[str]) -> None:
    assert {actor.name for each in read.incidents(text) for actor in each.in_role(ActorRole.VICTIM)} == wanted


def test_an_age_is_nobody_who_was_killed(read: Read) -> None:
    told = read.one("Anna Lopez, 20 years old, and Pedro Ruiz Soto, 21, were murdered in Hawija on 3 October.")
    assert told.totals.killed.lo == 2


def test_one_killing_of_one_person_is_one_event_whatever_its_day(read: Read) -> None:
    told = read.incidents(
        "The union today condemned the murder of Pedro Ruiz Soto in Hawija. Pedro Ruiz was murdered on 9 October."
    )
    assert len(told) == 1
    assert told[0].when is not None and told[0].when.start.day == 9
    assert "again/the-same-victim" in told[0].read_by.rules


def test_the_killings_of_two_persons_of_one_surname_are_two(read: Read) -> None:
    told = read.incidents(
        "Pedro Ruiz was murdered in Hawija on 3 October. Ana Ruiz was murdered in Mosul on 9 October."
    )
    assert len(told) == 2
