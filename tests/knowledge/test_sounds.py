from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.knowledge.names import key_of
from marsad.knowledge.sounds import level_of, likeness, skeleton_of, sounds_of

LETTERS = st.text(alphabet="abdfghijklmnqrstuwxyz", min_size=1, max_size=14)


@settings(deadline=None)
@given(LETTERS)
def test_a_name_is_wholly_like_itself(text: str) -> None:
    assert likeness(text, text) == pytest.approx(1.0)


@settings(deadline=None)
@given(LETTERS, LETTERS)
def test_likeness_is_symmetric_and_between_zero_and_one(one: str, other: str) -> None:
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, other) == pytest.approx(likeness(other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dakouk", "Daquq"),
        ("Halabcha", "Halabja"),
        ("Shergat", "Sharqat"),
        ("Dolouiya", "Dhuluiya"),
        ("Panjwayn", "Penjwin"),
        ("Khazer", "Xazir"),
        ("Altun Kobri", "Altin Kupri"),
        ("Jelaula", "Jalawla"),
    ],
)
def test_habits_of_transliteration_cost_little(one: str, other: str) -> None:
    assert likeness(key_of(one), key_of(other)) >= 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [("Qayara", "Aqra"), ("Rawa", "Rabia"), ("Hit", "Hatra"), ("Safina", "Safiya"), ("Haditha", "Hadid")],
)
def test_names_that_share_consonants_are_not_alike(one: str, other: str) -> None:
    assert likeness(key_of(one), key_of(other)) < 0.8


def test_the_rest_of_a_name_must_be_alike_behind_a_common_opener() -> None:
    assert likeness("talbanat", "taluwaynat") < 0.8
    assert likeness("buhasan", "hasan") < likeness("buhasan", "buhasan")


@pytest.mark.parametrize(("arabic", "latin"), [("الموصل", "Mosul"), ("سنجار", "Sinjar"), ("كركوك", "Kirkuk")])
def test_arabic_letters_are_read_as_latin_ones(arabic: str, latin: str) -> None:
    assert likeness(key_of(arabic), key_of(latin)) >= 0.85
    assert skeleton_of(key_of(arabic)) == skeleton_of(key_of(latin))


def test_a_doubled_or_silent_letter_is_no_sound() -> None:
    assert sounds_of("samarrah") == sounds_of("samara")


def test_skeletons_and_levels_keep_what_writers_do_not_mix_up() -> None:
    assert skeleton_of("qayara") == skeleton_of("kayarah")
    assert skeleton_of("erbil") == skeleton_of("arbil")
    assert level_of("mosul") == "matal"


def test_letters_of_no_table_stand_for_themselves() -> None:
    assert sounds_of("м") == ("м",)
    assert likeness("ж", "ж") == 1.0
    assert likeness("", "") == 1.0
