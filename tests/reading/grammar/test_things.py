"""What was attacked: things that stand or move."""

from __future__ import annotations

import pytest

from marsad.claims import ActorKind, ActorRole, Outcome
from tests.reading.reports import Read

ATTACKED = [
    ("passive", "A textile factory was attacked in Hawija on 3 October.", {"textile factory"}),
    ("went off outside", "A bomb exploded outside the office of a bus company in Hawija on 3 October.",
     {"office of a bus company"}),
    ("in front of", "A bomb went off in front of a bank in Hawija on 3 October.", {"bank"}),
    ("placed under", "Two men placed a bomb under a minibus in Hawija on 3 October.", {"minibus"}),
    ("thrown at", "Militants hurled grenades at the courthouse in Hawija on 3 October.", {"courthouse"}),
    ("set fire to", "Militants set fire to three tractors in Hawija on 3 October.", {"tractors"}),
    ("burned", "Militants burned two buses in Hawija on 3 October.", {"buses"}),
    ("damage to", "The explosion in Hawija on 3 October caused damage to a clinic.", {"clinic"}),
    ("one of", "A bomb exploded at one of the power stations in Hawija on 3 October.", {"power stations"}),
    ("list", "They attacked a bridge, a dam and the town hall of Hawija on 3 October.", {"bridge", "dam", "town hall"}),
    ("sabotage", "Militants blew up a pylon in an act of sabotage in Hawija on 3 October.", {"pylon"}),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "wanted"), ATTACKED, ids=[row[0] for row in ATTACKED])
def test_what_was_attacked_is_a_target(read: Read, form: str, text: str, wanted: set[str]) -> None:
    told = read.incidents(text)
    found = {(a.name, a.kind) for each in told for a in each.in_role(ActorRole.TARGET)}
    assert found == {(name, ActorKind.INFRASTRUCTURE) for name in wanted}


def test_the_town_in_which_a_bomb_went_off_was_not_its_target(read: Read) -> None:
    told = read.one("A bomb exploded in a village near Hawija on 3 October and hurt two people.")
    assert [actor.name for actor in told.in_role(ActorRole.TARGET)] == ["people"]


def test_damage_is_an_outcome_of_its_own(read: Read) -> None:
    told = read.one("The bomb in Hawija on 3 October damaged four shops.")
    assert [(c.outcome, c.lo) for c in told.counts] == [(Outcome.DAMAGED, 4)]


def test_dead_people_outweigh_damaged_things_in_the_type(read: Read) -> None:
    told = read.one("Two people were killed and four shops were damaged in Hawija on 3 October.")
    assert told.sub_event_type == "Attack"
