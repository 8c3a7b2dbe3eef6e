from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.knowledge import Gazetteer, load_knowledge
from marsad.knowledge.place import Place
from tests.knowledge.places_for_tests import small, town


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_knowledge().gazetteer


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("Saladin province", "iq-salah-al-din"),
        ("Salah ah Din", "iq-salah-al-din"),
        ("Salaheddin", "iq-salah-al-din"),
        ("محافظة صلاح الدين", "iq-salah-al-din"),
        ("Ninewa", "iq-nineveh"),
        ("Kirkuk", "iq-kirkuk"),
        ("Kirkuk province", "iq-kirkuk-governorate"),
        ("city of Fallujah", "iq-fallujah"),
        ("Hawija district", "iq-hawija-district"),
        ("قضاء الحويجة", "iq-hawija-district"),
        ("Makhmour", "iq-makhmur"),
        ("Sharqat", "iq-shirqat"),
        ("Qayara", "iq-qayyarah"),
        ("western Mosul", "iq-west-mosul"),
        ("Mamdouda neighbourhood", "iq-mamdouda"),
        ("Tuz Khormatu", "iq-tuz-khurmatu"),
        ("Jurf as-Sakhr", "iq-jurf-al-sakhar"),
        ("Hamreen mountains", "iq-hamrin-mountains"),
        ("al-Qaim", "iq-qaim"),
        ("Nineveh Plain", "iq-nineveh-plains"),
        ("Syrian-Iraqi border", "syria-iraq-border"),
        ("Hajin", "sy-hajin"),
        ("شەنگال", "iq-sinjar"),
    ],
)
def test_press_spellings_find_their_place(gazetteer: Gazetteer, asked: str, place: str) -> None:
    found = gazetteer.lookup(asked)
    assert found, asked
    assert found[0].place.id.removeprefix("x-") == place


@pytest.mark.parametrize("name", ["Atlantis", "Paris Hilton", "Gotham", "x", "1234", "—", "Lorem ipsum dolor"])
def test_an_unknown_name_gives_nothing(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name, country="IQ") == ()


def test_shared_consonants_alone_are_no_match() -> None:
    assert small(town("Aqra"), town("Kara")).lookup("Qayara") == ()


def test_an_unseen_spelling_is_found_by_its_likeness() -> None:
    (found,) = small(town("Qayyarah"), town("Aqra")).lookup("Qaiyara")
    assert found.place.name == "Qayyarah"
    assert found.score < 1.0
    assert "likeness" in found.reason


def test_an_exact_spelling_shuts_out_similar_ones() -> None:
    assert [c.place.name for c in small(town("Daquq"), town("Dakuk")).lookup("Dakuk")] == ["Dakuk"]


def test_very_short_names_must_be_exact() -> None:
    assert small(town("Zab")).lookup("Zib") == ()


def test_the_governorate_narrows() -> None:
    north = Place(id="n", name="North", kind="governorate", lat=10, lon=10, radius_km=80, admin1="North", country="XX")
    gazetteer = small(north, town("Wahda"), town("Wahda", admin1="South", lat=30.0))
    assert [c.place.admin1 for c in gazetteer.lookup("Wahda", admin1="North province")] == ["North"]


def test_a_place_just_across_the_bounds_is_offered_for_less() -> None:
    north = Place(id="n", name="North", kind="governorate", lat=10, lon=10, radius_km=80, admin1="North", country="XX")
    (found,) = small(north, town("Wahda", admin1="South", lat=10.9)).lookup("Wahda", admin1="North")
    assert found.score == pytest.approx(0.8)
    assert "though it lies in South" in found.reason


def test_a_place_far_from_the_governorate_asked_for_is_not_offered(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Mosul", admin1="Basra") == ()


def test_an_unknown_governorate_gives_nothing_rather_than_everything(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Mosul", admin1="Atlantis") == ()


def test_a_disputed_place_is_found_under_either_governorate(gazetteer: Gazetteer) -> None:
    under = {gazetteer.lookup("Makhmour", admin1=name)[0].place.id for name in ("Erbil", "Nineveh")}
    assert under == {"iq-makhmur"}


def test_the_country_narrows_by_code_or_name(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Hajin", country="IQ") == ()
    assert gazetteer.lookup("Hajin", country="Syria")[0].place.country == "SY"


def test_what_follows_a_comma_is_context() -> None:
    north = Place(id="n", name="North", kind="governorate", lat=10, lon=10, radius_km=80, admin1="North", country="XX")
    gazetteer = small(north, town("Wahda", admin1="South", lat=30.0), town("Wahda"))
    assert gazetteer.lookup("Wahda, North")[0].place.admin1 == "North"
    assert gazetteer.lookup("Wahda (North)")[0].place.admin1 == "North"


def test_a_settlement_goes_before_its_district_and_the_larger_before_the_smaller() -> None:
    gazetteer = small(town("Rabia", kind="district"), town("Rabia"), town("Rabia", admin1="South", population=9000))
    assert [(c.place.kind, c.place.admin1) for c in gazetteer.lookup("Rabia")] == [
        ("town", "South"),
        ("town", "North"),
        ("district", "North"),
    ]


def test_the_limit_is_kept(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.lookup("Kirkuk", limit=2)) == 2


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_answered_with_scores_and_reasons_in_order(text: str) -> None:
    found = load_knowledge().gazetteer.lookup(text)
    scores = [candidate.score for candidate in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0.0 < score <= 1.0 for score in scores)
    assert all(candidate.reason for candidate in found)


def test_every_shipped_spelling_finds_its_place(gazetteer: Gazetteer) -> None:
    lost = [
        (spelling, place)
        for spelling, place in gazetteer.spellings()
        if place not in {candidate.place.id for candidate in gazetteer.lookup(spelling, limit=1000)}
    ]
    assert lost == []


def test_a_display_name_finds_its_own_place_first(gazetteer: Gazetteer) -> None:
    for place in gazetteer.places():
        if "(" in place.name and not place.id.startswith("gn-"):
            assert gazetteer.lookup(place.name)[0].place.name == place.name


@pytest.mark.parametrize(
    ("asked", "id"),
    [("Qadisiyah, Kirkuk", "iq-qadisiyah-kirkuk"), ("Yarmouk neighbourhood (Mosul)", "iq-yarmouk-mosul")],
)
def test_a_quarter_is_told_from_its_namesakes_by_its_town(gazetteer: Gazetteer, asked: str, id: str) -> None:
    assert gazetteer.lookup(asked)[0].place.id == id
