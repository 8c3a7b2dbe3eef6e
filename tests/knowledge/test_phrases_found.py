"""What phrases of relation lead to, in small gazetteers."""

from __future__ import annotations

import pytest

from marsad.knowledge import distance_km
from tests.knowledge.places_for_tests import small, town, unit


def test_an_offset_moves_the_point_and_keeps_the_anchor() -> None:
    (found, *_) = small(town("Nuri")).lookup("20 km south of Nuri")
    assert found.place.id == "north-nuri-town"
    assert found.place.lat < 10.0
    assert found.place.lon == pytest.approx(10.0)
    assert distance_km(10, 10, found.place.lat, found.place.lon) == pytest.approx(20, abs=0.1)
    assert "20 km at 180 degrees" in found.reason
    assert found.score < 1.0


def test_a_side_without_a_distance_widens_the_radius() -> None:
    (found,) = small(town("Nuri")).lookup("west of Nuri")
    assert (found.place.lat, found.place.lon) == (10.0, 10.0)
    assert found.place.radius_km == 30.0


def test_the_middle_of_a_stretch_is_given() -> None:
    (found,) = small(town("Nuri"), town("Hasir", lat=11.0)).lookup("road between Nuri and Hasir")
    assert found.place.lat == pytest.approx(10.5)
    assert found.place.radius_km == pytest.approx(55.6, abs=0.1)


def test_one_end_of_a_stretch_is_given_for_less_where_the_other_is_unknown() -> None:
    gazetteer = small(town("Nuri"), town("Hasir", lat=11.0))
    (one,) = gazetteer.lookup("between Nuri and Atlantis")
    (both,) = gazetteer.lookup("between Nuri and Hasir")
    assert one.place.lat == 10.0
    assert one.score < both.score


def test_ends_too_far_apart_are_no_stretch() -> None:
    assert small(town("Nuri"), town("Hasir", lat=20.0)).lookup("between Nuri and Hasir") == ()


def test_an_unknown_village_near_a_known_town_is_set_there() -> None:
    (found,) = small(town("Nuri")).lookup("Atlantis village near Nuri")
    assert found.place.name == "Nuri"
    assert found.score < 0.7
    assert found.reason.startswith("the name is unknown, its surroundings are")


def test_an_unknown_village_of_a_province_is_set_nowhere() -> None:
    assert small(unit("North"), town("Nuri")).lookup("Atlantis, North") == ()


def test_of_two_places_of_a_name_the_one_in_the_surroundings_is_meant() -> None:
    gazetteer = small(town("Nuri", lat=30.0, population=90_000), town("Nuri", admin1="South"), town("Hasir", lat=10.1))
    assert gazetteer.lookup("Nuri near Hasir")[0].place.admin1 == "South"
    assert gazetteer.lookup("Nuri")[0].place.admin1 == "North"


def test_a_similar_name_in_the_surroundings_is_preferred_to_the_same_name_elsewhere() -> None:
    gazetteer = small(town("Nuri", lat=30.0), town("Noory", admin1="South"), town("Hasir", lat=10.1))
    assert gazetteer.lookup("Nuri, 5 km from Hasir")[0].place.name == "Noory"


def test_the_narrower_place_is_meant_on_either_side_of_a_dash() -> None:
    city = town("Nuri", kind="city", population=900_000, radius_km=15.0)
    gazetteer = small(city, town("Wahid", kind="neighbourhood", parent=city.id, lat=10.01))
    for asked in ("Nuri - Wahid", "Wahid - Nuri"):
        assert gazetteer.lookup(asked)[0].place.name == "Wahid"


def test_a_kind_in_a_place_is_that_place_of_the_kind() -> None:
    gazetteer = small(town("Nuri"), town("Nuri airport", kind="facility", lat=10.1))
    assert gazetteer.lookup("airport in Nuri")[0].place.kind == "facility"
    assert gazetteer.lookup("hospital near Nuri")[0].place.kind == "town"


def test_the_score_tells_that_a_name_has_namesakes() -> None:
    alone = small(town("Nuri")).lookup("Nuri")[0]
    twice = small(town("Nuri"), town("Nuri", admin1="South", lat=30.0)).lookup("Nuri")
    assert alone.score == 1.0
    assert [found.score for found in twice] == [0.5, 0.5]


def test_a_name_of_many_namesakes_is_no_answer() -> None:
    gazetteer = small(*(town("Nuri", admin1=f"P{n}", lat=10.0 + n) for n in range(5)))
    found = gazetteer.lookup("Nuri")
    assert len(found) == 5
    assert not found[0].is_answer


def test_a_word_that_says_which_is_left_out_only_where_no_other_is_known() -> None:
    gazetteer = small(town("Upper Nuri"), town("Hasir"))
    assert gazetteer.lookup("Nuri al-Sufla")[0].place.name == "Upper Nuri"
    assert gazetteer.lookup("Upper Nuri")[0].score > gazetteer.lookup("Lower Nuri")[0].score


def test_a_governorate_in_another_spelling_narrows() -> None:
    gazetteer = small(unit("Maysan"), town("Nuri", admin1="Maysan"), town("Nuri", admin1="South", lat=30.0))
    assert [found.place.admin1 for found in gazetteer.lookup("Nuri", admin1="Meesan province")] == ["Maysan"]


def test_a_similar_name_just_across_the_bounds_is_offered_only_where_none_lies_within() -> None:
    gazetteer = small(unit("North"), unit("South", lat=11.0), town("Noorie", admin1="South", lat=10.9))
    (found,) = gazetteer.lookup("Nuri", admin1="North")
    assert "though it lies in South" in found.reason
    assert found.score < 0.8
