from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.knowledge.names import fold, key_of, parts_of
from marsad.knowledge.phonetics import likeness, skeleton_of, sounds_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salah ad-Din", "SALAH AL DIN"),
        ("Tall ‘Afar", "Tal Afar"),
        ("Şalāḩ ad Dīn", "Salah ad-Din"),
        ("Al-Hawija", "hawija"),
        ("Ba'qubah", "Baqubah"),
        ("الأنبار", "الانبار"),
        ("كَرْكُوك", "كـركوك"),
        ("مدينة", "مدینە"),
        ("Şırnak", "Sirnak"),
    ],
)
def test_ways_of_writing_one_name_share_a_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_an_article_alone_is_a_name() -> None:
    assert key_of("Al") == "al"


def test_a_short_arabic_word_keeps_its_first_letters() -> None:
    assert key_of("الم") == "الم"


def test_sorani_letters_fold_to_arabic_ones() -> None:
    assert fold("کەرکووک") == fold("كەركووك")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(st.text(alphabet="abdfghijklmnqrstuwxyz", min_size=1, max_size=20))
def test_a_name_is_wholly_like_itself(text: str) -> None:
    assert likeness(text, text) == pytest.approx(1.0)


@settings(deadline=None)
@given(st.text(alphabet="abghkqrswy", min_size=1, max_size=12), st.text(alphabet="abghkqrswy", min_size=1, max_size=12))
def test_likeness_is_symmetric_and_between_zero_and_one(one: str, other: str) -> None:
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, other) == pytest.approx(likeness(other, one))


def test_sounds_level_what_transliterations_vary() -> None:
    assert sounds_of("dakuk") == sounds_of("daquq")
    assert sounds_of("halabcha") == sounds_of("halabja")


def test_a_vowel_at_the_start_keeps_skeletons_apart() -> None:
    assert skeleton_of("aqra") != skeleton_of("qayara")
    assert skeleton_of("erbil") == skeleton_of("arbil")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Wahda (Mosul)", ["Wahda", "Mosul"]),
        ("Wahda, Mosul, Nineveh", ["Wahda", "Mosul", "Nineveh"]),
        ("الوحدة، الموصل", ["الوحدة", "الموصل"]),
        ("Kirkuk - Mamdouda", ["Kirkuk", "Mamdouda"]),
        ("Al-Qaim", ["Al-Qaim"]),
    ],
)
def test_what_follows_a_name_is_told_from_it(name: str, parts: list[str]) -> None:
    assert parts_of(name) == parts
