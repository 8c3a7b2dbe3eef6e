"""The country of what a report places nowhere."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read

KILLED = "Two priests were murdered on Sunday."


@pytest.mark.parametrize(
    "behind",
    [
        "The Salvadoran president condemned it.",
        "Two Salvadorans saw it, an American envoy was told, and the Salvadoran army denied it.",
        "The FMLN was blamed.",
    ],
)
def test_it_is_what_people_state_and_armed_groups_are_called_after(read: Read, behind: str) -> None:
    told = read.incidents(f"{KILLED} {behind}")[0]
    assert [(where.place_id, where.precision) for where in told.where] == [("sv", 6)]
    assert "where/country-of-the-report" in told.read_by.rules


@pytest.mark.parametrize("behind", ["", "A Latin American envoy wrote.", "An Iraqi and a Turkish envoy wrote."])
def test_nothing_is_guessed_where_nothing_is_called_after_one_country(read: Read, behind: str) -> None:
    assert read.incidents(f"{KILLED} {behind}")[0].where == ()


@pytest.mark.parametrize("behind", ["They ate at a Salvadoran restaurant.", "They came from Iraq."])
def test_a_restaurant_places_no_street_abroad(read: Read, behind: str) -> None:
    told = read.incidents(f"Two priests were murdered on Vallen Street on Sunday. {behind}")[0]
    assert [where.country for where in told.where] == [None]


def test_a_place_that_no_gazetteer_knows_lies_in_the_country(read: Read) -> None:
    told = read.one("Two priests were murdered in Vallenora on Sunday. The Salvadoran president condemned it.")
    assert [(where.name, where.country, where.lat) for where in told.where] == [("Vallenora", "SV", None)]
