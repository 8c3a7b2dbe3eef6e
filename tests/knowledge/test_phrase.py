from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.knowledge.phrase import Part, Phrase, readings_of


def only(text: str) -> Phrase:
    (phrase,) = readings_of(text)
    return phrase


def test_a_plain_name_has_no_parts() -> None:
    assert only("Al-Hamra town") == Phrase(("Al-Hamra town",), ())


@pytest.mark.parametrize(
    "text", ["Nuri quarter (in Basra)", "Nuri quarter, Basra", "Nuri quarter in Basra", "Nuri quarter within Basra"]
)
def test_the_wider_place_is_told_from_the_name(text: str) -> None:
    assert only(text) == Phrase(("Nuri quarter",), (Part(name="Basra", relation="in"),))


@pytest.mark.parametrize(
    "text", ["Nuri village (near Kut)", "Nuri village close to Kut", "Nuri village outside of Kut"]
)
def test_a_name_near_another_is_told(text: str) -> None:
    assert only(text) == Phrase(("Nuri village",), (Part(name="Kut", relation="near"),))


@pytest.mark.parametrize(
    ("text", "km", "bearing"),
    [
        ("12 km south of Kut", 12.0, 180.0),
        ("about 12 kilometres to the south of Kut", 12.0, 180.0),
        ("10 - 12 kms S of Kut", 12.0, 180.0),
        ("2.5 km north-west of Kut", 2.5, 315.0),
        ("10 miles east of Kut", 16.09, 90.0),
        ("6 km from Kut", 6.0, None),
        ("north of Kut", None, 0.0),
    ],
)
def test_distance_and_direction_are_read(text: str, km: float | None, bearing: float | None) -> None:
    assert only(text) == Phrase((), (Part(name="Kut", relation="near", km=km, bearing=bearing),))


def test_a_distance_helps_to_find_the_name_before_it() -> None:
    assert only("Nuri, 12 km south of Kut, Wasit") == Phrase(
        ("Nuri",), (Part(name="Kut", relation="near", km=12.0, bearing=180.0), Part(name="Wasit", relation="in"))
    )


@pytest.mark.parametrize("text", ["road between Kut and Badra", "road from Kut to Badra"])
def test_a_stretch_has_two_ends(text: str) -> None:
    assert only(text) == Phrase(("road",), (Part(name="Kut", relation="between", other="Badra"),))


def test_arabic_relations_are_read() -> None:
    assert only("قرية النور قرب الكوت").parts == (Part(name="الكوت", relation="near"),)
    assert only("بين الكوت وبدرة") == Phrase((), (Part(name="الكوت", relation="between", other="بدرة"),))


def test_a_spaced_dash_is_read_both_ways() -> None:
    assert [phrase.names for phrase in readings_of("Basra - Nuri")] == [("Basra",), ("Nuri",)]


def test_a_slash_parts_spellings_of_one_place() -> None:
    assert only("Nuri/Noori village").names == ("Nuri", "Noori village")


def test_a_word_of_relation_inside_a_name_is_none() -> None:
    assert only("Inanna") == Phrase(("Inanna",), ())
    assert only("village of Nuri").names == ("village of Nuri",)


def test_nothing_gives_no_reading() -> None:
    assert readings_of("  ") == []
    assert readings_of("()") == []


def test_a_text_in_place_of_a_name_is_not_taken_apart() -> None:
    text = "near Kut " * 50
    assert only(text).names == (" ".join(text.split()),)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_into_names_of_its_letters(text: str) -> None:
    plain = "".join(text.split())
    for phrase in readings_of(text):
        for name in (*phrase.names, *(part.name for part in phrase.parts)):
            assert set(name.replace("-", "")) <= {*plain, " "}
