"""Where: the place of the event among all places named, and how exactly it is known."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read, places

EXACTNESS = [
    ("a city", "in Kirkuk", "iq-kirkuk", 1, None),
    ("a town", "in Hawija", "iq-hawija", 1, None),
    ("a neighbourhood in a city", "in the Wadi Hajar neighbourhood of Mosul", "iq-wadi-hajar", 1, None),
    ("near", "near Shirqat", "iq-shirqat", 2, "near"),
    ("a distance", "20 km south of Kirkuk", "iq-kirkuk", 2, "south of"),
    ("south of", "south of Rutba", "iq-rutba", 2, "south of"),
    ("outskirts", "on the outskirts of Baqubah", "iq-baqubah", 2, "outskirts of"),
    ("a district", "in Hawija district", "iq-hawija-district", 3, None),
    ("a district of a province", "in Hawija district of Kirkuk province", "iq-hawija-district", 3, None),
    ("a province", "in Kirkuk province", "iq-kirkuk-governorate", 4, None),
    ("a governorate by its other spelling", "in Saladin province", "iq-salah-al-din", 4, None),
    ("the same in a third spelling", "in Salahuddin province", "iq-salah-al-din", 4, None),
    ("mountains", "in the Hamrin mountains", "iq-hamrin-mountains", 5, None),
]


@pytest.mark.parametrize(
    ("what", "words", "place", "precision", "relation"), EXACTNESS, ids=[row[0] for row in EXACTNESS]
)
def test_the_words_before_a_name_say_how_exactly(
    read: Read, what: str, words: str, place: str, precision: int, relation: str | None
) -> None:
    (where,) = read.one(f"A bomb killed two people {words} on 3 October.").where
    assert (where.place_id, where.precision, where.relation) == (place, precision, relation)


def test_the_western_part_of_a_city_is_in_the_city(read: Read) -> None:
    (where,) = read.one("A bomb killed two people in western Mosul on 3 October.").where
    assert where.place_id in ("iq-mosul", "iq-west-mosul")
    assert where.precision in (1, 2)
    assert where.admin1 == "Nineveh"


def test_near_widens_the_radius(read: Read) -> None:
    (at,) = read.one("A bomb killed two people in Shirqat on 3 October.").where
    (near,) = read.one("A bomb killed two people near Shirqat on 3 October.").where
    assert at.radius_km is not None
    assert near.radius_km is not None
    assert near.radius_km > at.radius_km


def test_between_two_towns_keeps_both_ends(read: Read) -> None:
    told = read.one("A bomb killed two people on the road between Kirkuk and Tikrit on 3 October.")
    assert places(told) == ["iq-kirkuk", "iq-tikrit"]
    assert {where.relation for where in told.where} == {"between"}
    assert {where.precision for where in told.where} == {2}


def test_a_disputed_place_names_who_claims_it(read: Read) -> None:
    (where,) = read.one("A bomb killed two soldiers near Makhmur on 3 October.").where
    assert len(where.claimed_by) == 2
    (undisputed,) = read.one("A bomb killed two soldiers near Ramadi on 3 October.").where
    assert undisputed.claimed_by == ()


def test_a_place_has_coordinates_and_its_regions(read: Read) -> None:
    (where,) = read.one("A bomb killed two soldiers in Fallujah on 3 October.").where
    assert where.lat is not None
    assert where.lon is not None
    assert (where.admin1, where.country) == ("Anbar", "IQ")
    assert where.quote is not None
    assert where.quote.exact == "Fallujah"


ELSEWHERE = [
    ("the speakers' city", "A bomb killed two people in Samarra on 3 October, officials in Baghdad said."),
    ("the dateline", "BAGHDAD (Marsad) - A bomb killed two people in Samarra on 3 October."),
    ("the region around", "A bomb killed two people in Samarra, in Salah al-Din province, on 3 October."),
    ("the victims' home", "A bomb in Samarra on 3 October killed two people from Tikrit."),
    ("the ministry's country", "A bomb killed two people in Samarra on 3 October, Iraq's interior ministry said."),
]


@pytest.mark.parametrize(("what", "text"), ELSEWHERE, ids=[row[0] for row in ELSEWHERE])
def test_only_the_place_of_the_event_is_its_place(read: Read, what: str, text: str) -> None:
    assert places(read.one(text)) == ["iq-samarra"]


def test_a_place_that_no_gazetteer_knows_keeps_its_name(read: Read) -> None:
    (where,) = read.one("A bomb killed two people in the village of Nowhereabad near Kirkuk on 3 October.").where
    assert (where.name, where.place_id) == ("Nowhereabad", None)
    assert where.precision == 2
    assert where.relation == "near Kirkuk"


def test_without_a_place_there_is_none(read: Read) -> None:
    assert read.one("Gunmen killed two policemen on 3 October.").where == ()


SPELLINGS = ["Fallujah", "Falluja", "Al-Fallujah", "al-Falluja"]


@pytest.mark.parametrize("name", SPELLINGS)
def test_spellings_of_one_town_are_one_place(read: Read, name: str) -> None:
    assert places(read.one(f"A bomb killed two people in {name} on 3 October.")) == ["iq-fallujah"]


def test_a_place_across_the_border_is_in_its_country(read: Read) -> None:
    (where,) = read.one("A sniper killed a soldier in Hajin on 3 October.").where
    assert where.country == "SY"


@pytest.mark.parametrize("road", ["Baghdad road", "Baghdad highway"])
def test_a_road_bears_the_name_of_the_town_it_leads_to(read: Read, road: str) -> None:
    mention = read.one(f"A car bomb killed two people on the {road} in Tuz Khurmatu on 3 October.")
    assert [where.place_id for where in mention.where] == ["iq-tuz-khurmatu"]


def test_a_district_named_with_its_kind_keeps_it_before_a_province(read: Read) -> None:
    report = "Soldiers detained two suspects during a joint operation in Sabari district, Khost province, on 3 October."
    (where,) = read.one(report).where
    assert (where.place_id, where.admin1, where.precision) == ("af-sabari", "Khost", 3)
