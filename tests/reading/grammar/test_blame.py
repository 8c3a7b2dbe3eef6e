"""Who is held to be behind an event, by the words around it."""

from __future__ import annotations

import pytest

from marsad.claims import ActorRole
from tests.reading.reports import Read

SAID = "of the murder of a farmer in Hawija on 3 October."
BLAMED = [
    ("accused of", f"The mayor accused the Islamic State {SAID}", ActorRole.SUSPECTED),
    ("is accused of", f"The Islamic State is accused {SAID}", ActorRole.SUSPECTED),
    ("blamed for", "He blamed the Islamic State for an attack on a farm in Hawija on 3 October.", ActorRole.SUSPECTED),
    ("attributed to", "The attack in Hawija on 3 October was attributed to the Islamic State.", ActorRole.SUSPECTED),
    ("responsible for", "The Islamic State is responsible for the attack in Hawija on 3 October.", ActorRole.SUSPECTED),
    ("took part in", "The Islamic State participated in the attack in Hawija on 3 October.", ActorRole.SUSPECTED),
    ("claimed", "The Islamic State claimed responsibility for the attack in Hawija on 3 October.", ActorRole.CLAIMANT),
    ("perpetrated by", "The attack perpetrated by the Islamic State in Hawija hurt two.", ActorRole.INITIATOR),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "role"), BLAMED, ids=[row[0] for row in BLAMED])
def test_words_of_blame_name_who_is_behind_it(read: Read, form: str, text: str, role: ActorRole) -> None:
    found = {
        (a.actor_id, a.role) for each in read.incidents(text) for a in each.actors if a.actor_id == "islamic-state"
    }
    assert found == {("islamic-state", role)}


def test_a_word_for_the_kind_of_deed_names_nobody(read: Read) -> None:
    told = read.one("A terrorist attack in Hawija on 3 October hurt two farmers.")
    assert told.in_role(ActorRole.INITIATOR) == ()
