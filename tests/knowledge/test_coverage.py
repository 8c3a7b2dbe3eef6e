"""What reports of 2018 name must be in the data: a place, an actor or a word that is lost loses incidents."""

from __future__ import annotations

import pytest

from marsad.knowledge import Knowledge, load_knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.mark.parametrize(
    ("name", "admin1"),
    [
        ("Rabza", "Kirkuk"),
        ("Jasmiya", "Kirkuk"),
        ("Karim Daoud", "Diyala"),
        ("Khuzaifiya", "Kirkuk"),
        ("Maftoul", "Kirkuk"),
        ("Mamdouda", "Kirkuk"),
        ("Rashad", "Kirkuk"),
        ("Riyadh", "Kirkuk"),
        ("Zab", "Kirkuk"),
        ("Abbasi", "Kirkuk"),
        ("Daquq", "Kirkuk"),
        ("Altun Kupri", "Kirkuk"),
        ("Qayyarah", "Nineveh"),
        ("Bashiqa", "Nineveh"),
        ("Zummar", "Nineveh"),
        ("Baiji", "Salah al-Din"),
        ("Makhoul", "Salah al-Din"),
        ("Jalawla", "Diyala"),
        ("Khanaqin", "Diyala"),
        ("Mandali", "Diyala"),
        ("Taji", "Baghdad"),
        ("Tarmiyah", "Baghdad"),
        ("Sadr City", "Baghdad"),
        ("Jurf al-Sakhar", "Babil"),
        ("Fallujah", "Anbar"),
        ("Rutba", "Anbar"),
        ("Qandil", "Erbil"),
        ("Bamo", "Sulaymaniyah"),
    ],
)
def test_places_of_the_reports_are_known_in_their_governorate(knowledge: Knowledge, name: str, admin1: str) -> None:
    assert admin1 in {found.place.admin1 for found in knowledge.gazetteer.lookup(name, country="IQ")[:2]}


@pytest.mark.parametrize("name", ["al-Qaim", "Rabia", "Trebil", "Ibrahim Khalil", "Mandali", "Zurbatiyah", "Walid"])
def test_border_crossings_are_known(knowledge: Knowledge, name: str) -> None:
    assert knowledge.gazetteer.lookup(f"{name} border crossing")[0].place.kind == "crossing"


@pytest.mark.parametrize("name", ["Sinjar", "Hamrin", "Makhoul", "Qarachogh", "Bamo", "Qandil", "Bashiqa"])
def test_mountains_are_known(knowledge: Knowledge, name: str) -> None:
    assert knowledge.gazetteer.lookup(f"{name} mountains")[0].place.kind == "mountain"


@pytest.mark.parametrize(
    "name", ["northern Iraq", "Syria-Iraq border", "Nineveh Plains", "Middle Euphrates Valley", "disputed territories"]
)
def test_regions_without_sharp_bounds_are_known(knowledge: Knowledge, name: str) -> None:
    place = knowledge.gazetteer.lookup(name)[0].place
    assert (place.kind, place.admin1) == ("region", None)
    assert place.radius_km >= 30


@pytest.mark.parametrize("name", ["Deir ez-Zor province", "Hasakah province", "Raqqa province", "Kermanshah province"])
def test_regions_across_the_border_are_known(knowledge: Knowledge, name: str) -> None:
    place = knowledge.gazetteer.lookup(name)[0].place
    assert place.kind == "governorate"
    assert place.country != "IQ"


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_every_governorate_of_iraq_has_arabic_and_sorani_names(knowledge: Knowledge, language: str) -> None:
    for place in knowledge.gazetteer.children("iq"):
        assert any(name.language == language for name in place.names), place.id


def test_the_main_actors_have_names_in_three_languages(knowledge: Knowledge) -> None:
    for id in (
        "islamic-state",
        "iraqi-security-forces",
        "peshmerga",
        "global-coalition",
        "village-chiefs",
        "civilians",
    ):
        assert {name.language for name in knowledge.actors.actor(id).aliases} == {"en", "ar", "ckb"}, id
