"""Weapons in the words of the text."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read

ARMED = [
    ("thing", "A powerful bomb exploded in Hawija on 3 October.", [("powerful bomb", "ied")]),
    ("charge", "A dynamite charge exploded in Hawija on 3 October.", [("dynamite charge", "explosive")]),
    ("measure", "A second 20-kg bomb exploded in Hawija on 3 October.", [("bomb", "ied")]),
    ("before a deed", "A grenade attack in Hawija on 3 October hurt two farmers.", [("grenade", "grenade")]),
    ("two", "Gunmen attacked Hawija with rifles and rockets.", [("rifles", "small_arms"), ("rockets", "rocket")]),
    ("a deed is no thing", "Militants shelled a farm near Hawija on 3 October.", []),
    ("a verb is no thing", "Militants opened fire on a farm near Hawija on 3 October.", []),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "wanted"), ARMED, ids=[row[0] for row in ARMED])
def test_weapons_stand_in_their_own_words(read: Read, what: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(weapon.name, weapon.method) for weapon in read.one(text).weapons] == wanted


def test_a_weapon_told_of_again_stands_once(read: Read) -> None:
    told = read.one("A bomb exploded in Hawija on 3 October. The powerful bomb hurt two farmers.")
    assert [weapon.name for weapon in told.weapons] == ["bomb"]
