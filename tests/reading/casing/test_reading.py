"""Reports without case give the record of the same report in ordinary case, quoting the text as it stands."""

from __future__ import annotations

import pytest

from marsad.claims import ActorRole
from tests.reading.reports import Read, day, harm, places

REPORT = (
    "Gunmen shot dead teacher Ricardo Salcedo in Hawija on 3 October. "
    "The attackers, who belong to the Islamic State, fled towards the Hamrin mountains, police said."
)


@pytest.mark.parametrize("text", [REPORT.lower(), REPORT.upper()], ids=["small letters", "capitals"])
def test_case_does_not_change_what_is_read(read: Read, text: str) -> None:
    wanted, found = read.one(REPORT), read.one(text)
    assert (day(found), places(found), harm(found)) == (day(wanted), places(wanted), harm(wanted))
    assert [(a.name, a.role) for a in found.actors] == [(a.name, a.role) for a in wanted.actors]


@pytest.mark.parametrize("text", [REPORT.lower(), REPORT.upper()], ids=["small letters", "capitals"])
def test_quotations_are_of_the_text_as_it_stands(read: Read, text: str) -> None:
    told = read.one(text)
    assert all(text[quote.start : quote.end] == quote.exact for quote in told.quotes())
    assert [actor.name for actor in told.in_role(ActorRole.VICTIM)] == ["Ricardo Salcedo"]
