"""The weapon of an event is one that was used: not one that was found, nor one that names what somebody does."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read

USED = [
    ("found afterwards", "Troops killed two militants near Rawa on Wednesday. They found rifles and three bombs.", ()),
    ("what somebody does", "Troops killed a leader near Rawa on Wednesday. He was a roadside bomb facilitator.", ()),
    ("said by it", "Two guards were killed near Rawa on Wednesday. It was a car bomb.", ("vbied",)),
    ("before its noun", "Militants carried out a car bomb attack in Rawa on Wednesday, killing a guard.", ("vbied",)),
]


@pytest.mark.parametrize(("what", "text", "methods"), USED, ids=[row[0] for row in USED])
def test_only_a_weapon_that_was_used_counts(read: Read, what: str, text: str, methods: tuple[str, ...]) -> None:
    assert read.incidents(text)[0].method == methods
