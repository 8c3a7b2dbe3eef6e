"""The names of places: whole, with block and number, and meaning the place that the report speaks of."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read

WHOLE = [
    ("two words", "in San Pedro", ["San Pedro"]),
    ("three words", "in Black Rock Springs", ["Black Rock Springs"]),
    ("a small word inside", "in Pont du Lac", ["Pont du Lac"]),
    ("a direction that is part of the name", "in North Ridgefield", ["North Ridgefield"]),
    ("a street", "on Maple Hill Road", ["Maple Hill Road"]),
    ("a street with its end", "on Maple Hill Road NW", ["Maple Hill Road NW"]),
    ("a numbered street", "on 41st Street", ["41st Street"]),
    ("a house", "at 512 Maple Hill Road", ["512 Maple Hill Road"]),
    ("a block", "in the 300 block of Maple Hill Road", ["300 block of Maple Hill Road"]),
    ("a block in a town", "on the 300 block of Maple Road in San Pedro", ["300 block of Maple Road", "San Pedro"]),
]


@pytest.mark.parametrize(("what", "where", "names"), WHOLE, ids=[row[0] for row in WHOLE])
def test_a_name_is_taken_whole(read: Read, what: str, where: str, names: list[str]) -> None:
    told = read.incidents(f"Two men were shot dead {where} on Sunday.")[0]
    assert [each.name for each in told.where] == names


def test_the_quotation_of_a_place_is_its_whole_name(read: Read) -> None:
    text = "Two men were shot dead on the 300 block of Maple Hill Road on Sunday."
    (where,) = read.one(text).where
    assert where.quote is not None
    assert text[where.quote.start : where.quote.end] == "300 block of Maple Hill Road"


def test_a_word_that_names_nothing_alone_is_no_place(read: Read) -> None:
    told = read.one("Two men were shot dead on the Southwest on Sunday.")
    assert told.where == ()


def test_the_end_of_a_longer_name_is_not_the_place_it_names_alone(read: Read) -> None:
    text = "KABUL, Afghanistan - Troops killed two gunmen in Wali Kot district, Kandahar province, on Sunday."
    told = read.one(text)
    assert "af-kot" not in {each.place_id for each in told.where}
    assert {each.admin1 for each in told.where} == {"Kandahar"}


def test_of_two_places_of_a_name_the_one_in_the_report_s_country_is_meant(read: Read) -> None:
    report = (
        "Troops fought in Kandahar and Helmand provinces of Afghanistan. A bomb killed two men in Safwan on Sunday."
    )
    told = read.incidents(report)[-1]
    assert {each.country for each in told.where} <= {"AF", None}


def test_without_another_country_in_the_report_a_known_name_is_its_place(read: Read) -> None:
    (where,) = read.one("A bomb killed two men in Safwan on Sunday.").where
    assert where.country == "IQ"


def test_a_capitalised_unit_behind_a_name_is_no_name_of_its_own(read: Read) -> None:
    (where,) = read.one("Gunmen killed two people in Diyala Governorate on Sunday.").where
    assert (where.place_id, where.precision) == ("iq-diyala", 4)


def test_a_building_named_before_its_town_is_in_that_town(read: Read) -> None:
    told = read.one("Gunmen attacked the Green Palm Hotel Kirkuk on Sunday.")
    assert "iq-kirkuk" in {each.place_id for each in told.where}
