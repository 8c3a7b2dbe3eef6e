"""Names of places that the gazetteer does not hold, and countries that only say whose something is."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read


@pytest.mark.parametrize("name", ["San Bruno", "Rio Bravado", "El Tamborin"])
def test_an_unknown_place_has_its_whole_name(read: Read, name: str) -> None:
    told = read.one(f"Gunmen killed two farmers in {name}, Antioquia department, on 3 October.")
    assert name in [where.name for where in told.where]


def test_the_embassy_of_a_country_is_not_there(read: Read) -> None:
    told = read.one("A bomb exploded near the U.S. embassy in Baghdad on 3 October and hurt two people.")
    assert [where.name for where in told.where] == ["Baghdad"]


def test_an_abbreviated_country_keeps_its_last_point(read: Read) -> None:
    told = read.one("Two farmers were killed in the U.S. on 3 October.")
    assert [where.country for where in told.where] == ["US"]
    assert [where.quote.exact for where in told.where if where.quote] == ["U.S."]
