from __future__ import annotations

from collections import Counter

import pytest

from marsad.claims import UnknownCode
from marsad.knowledge import Gazetteer, distance_km, load_knowledge
from marsad.knowledge.load import DATA
from marsad.knowledge.place import KINDS, Place
from marsad.knowledge.place_files import claims_of_places, places_of
from marsad.knowledge.tables import rows_of


@pytest.fixture(scope="module")
def curated() -> list[Place]:
    return [place for path in sorted((DATA / "places").glob("*.csv")) for place in places_of(path, {})]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_knowledge().gazetteer


def test_there_are_at_least_450_curated_places_with_unique_ids(curated: list[Place]) -> None:
    assert len(curated) >= 450
    assert max(Counter(place.id for place in curated).values()) == 1


def test_iraq_has_19_governorates_and_at_least_100_districts(curated: list[Place]) -> None:
    kinds = Counter(place.kind for place in curated if place.country == "IQ")
    assert kinds["governorate"] == 19
    assert kinds["district"] >= 100
    assert kinds["subdistrict"] >= 100


def test_every_kind_is_known_and_every_radius_fits_its_kind(curated: list[Place]) -> None:
    most = {"neighbourhood": 8, "village": 15, "town": 15, "city": 25, "subdistrict": 30, "district": 40}
    for place in curated:
        assert place.kind in KINDS
        assert 0 < place.radius_km <= most.get(place.kind, 4000), place.id


def test_places_of_iraq_lie_in_iraq(curated: list[Place]) -> None:
    for place in curated:
        if place.country == "IQ":
            assert 28.5 <= place.lat <= 37.6, place.id
            assert 38.5 <= place.lon <= 49.0, place.id


def test_every_place_of_iraq_lies_in_a_governorate_and_near_it(curated: list[Place]) -> None:
    units = {place.name: place for place in curated if place.kind == "governorate" and place.country == "IQ"}
    for place in curated:
        if place.country == "IQ" and place.admin1:
            unit = units[place.admin1]
            apart = distance_km(place.lat, place.lon, unit.lat, unit.lon)
            assert apart <= 2.2 * unit.radius_km, (place.id, apart)


def test_every_curated_place_names_its_source(curated: list[Place]) -> None:
    assert all(place.source for place in curated)


def test_most_places_of_iraq_have_an_arabic_name(curated: list[Place]) -> None:
    iraqi = [place for place in curated if place.country == "IQ"]
    assert sum(any(name.language == "ar" for name in place.names) for place in iraqi) >= 0.95 * len(iraqi)


def test_parents_and_parts_of_regions_exist(gazetteer: Gazetteer, curated: list[Place]) -> None:
    for place in curated:
        if place.parent:
            gazetteer.place(place.parent)
    for _, row in rows_of(DATA / "region_parts.csv", ("region_id", "part_id")):
        gazetteer.place(row["region_id"])
        gazetteer.place(row["part_id"])


def test_claims_stand_on_places_and_authorities_that_exist(gazetteer: Gazetteer) -> None:
    actors = load_knowledge().actors
    for place, claims in claims_of_places([DATA / "place_claims.csv"]).items():
        gazetteer.place(place)
        assert {actors.actor(claim.authority).id for claim in claims} >= {"government-of-iraq"}
        assert all(claim.basis and claim.since for claim in claims)


@pytest.mark.parametrize(
    "id",
    [
        "iq-kirkuk-governorate",
        "iq-makhmur-district",
        "iq-makhmur",
        "iq-sinjar-district",
        "iq-khanaqin-district",
        "iq-tuz-khurmatu-district",
        "iq-tal-kayf-district",
        "iq-hamdaniya-district",
        "iq-sheikhan-district",
        "iq-zummar",
        "iq-jalawla",
        "iq-mandali",
        "iq-altun-kupri",
    ],
)
def test_a_disputed_place_is_claimed_from_erbil_and_baghdad(gazetteer: Gazetteer, id: str) -> None:
    assert {claim.name for claim in gazetteer.place(id).claims} == {
        "Kurdistan Regional Government (Erbil)",
        "Federal Government of Iraq (Baghdad)",
    }


def test_an_undisputed_place_has_no_claims(gazetteer: Gazetteer) -> None:
    assert gazetteer.place("iq-basra").claims == ()


def test_an_unknown_id_is_refused(gazetteer: Gazetteer) -> None:
    with pytest.raises(UnknownCode, match="atlantis"):
        gazetteer.place("atlantis")


def test_a_governorate_holds_its_districts_towns_and_quarters(gazetteer: Gazetteer) -> None:
    assert gazetteer.inside("iq-hawija", "iq-kirkuk-governorate")
    assert gazetteer.inside("iq-hawija", "iq-hawija-district")
    assert gazetteer.inside("iq-mamdouda", "iq-kirkuk")
    assert gazetteer.inside("iq-hawija", "iq")
    assert not gazetteer.inside("iq-hawija", "iq-nineveh")
    assert not gazetteer.inside("iq-kirkuk-governorate", "iq-hawija")


def test_a_region_holds_the_places_of_its_parts(gazetteer: Gazetteer) -> None:
    region = gazetteer.lookup("northern Iraq")[0].place.id
    assert gazetteer.inside("iq-mosul", region)
    assert gazetteer.inside("iq-makhmur", region)
    assert not gazetteer.inside("iq-basra", region)


def test_every_place_lies_in_itself(gazetteer: Gazetteer) -> None:
    assert gazetteer.inside("iq-mosul", "iq-mosul")


def test_children_go_down_one_level(gazetteer: Gazetteer) -> None:
    governorates = {place.id for place in gazetteer.children("iq")}
    assert len(governorates) == 19
    districts = {place.id for place in gazetteer.children("iq-kirkuk-governorate") if place.kind == "district"}
    assert districts == {"iq-kirkuk-district", "iq-hawija-district", "iq-daquq-district", "iq-dibis-district"}
    assert "iq-mamdouda" in {place.id for place in gazetteer.children("iq-kirkuk")}
    assert "iq-nineveh" in {place.id for place in gazetteer.children("iq-northern-iraq")}


def test_spellings_lead_back_to_their_places(gazetteer: Gazetteer) -> None:
    spellings = set(gazetteer.spellings())
    assert ("Sharqat", "iq-shirqat") in spellings
    assert len(spellings) > 3000


def test_distances_are_great_circles() -> None:
    assert distance_km(33.325, 44.40, 36.34, 43.13) == pytest.approx(355, abs=5)
    assert distance_km(10, 20, 10, 20) == 0
