"""Incidents that name no place, in reports that name one province or two."""

from __future__ import annotations

from tests.reading.reports import Read

DETAINED = "Three suspected gunmen were detained during the search."


def test_an_incident_of_no_place_lies_in_the_only_province_named(read: Read) -> None:
    report = (
        f"KABUL, Afghanistan (May 7) - Soldiers looked for a commander in Sabari district, Khost province. {DETAINED}"
    )
    mention = read(report).mentions[-1]
    (where,) = mention.where
    assert (where.place_id, where.precision) == ("af-sabari", 3)
    assert "where/town-told-beside" in mention.read_by.rules


def test_of_two_provinces_none_is_guessed(read: Read) -> None:
    report = f"Soldiers looked for a commander in Khost province and another in Logar province. {DETAINED}"
    assert read(report).mentions[-1].where == ()


def test_where_no_province_is_named_none_is_given(read: Read) -> None:
    assert read(f"Soldiers looked for a commander. {DETAINED}").mentions[-1].where == ()
