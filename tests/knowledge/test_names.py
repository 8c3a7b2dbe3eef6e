from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.knowledge.names import fold, is_article, key_of, opener_of, parts_of, words_of


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tel Hamad", "Tall Hamad"),
        ("Albu Salih", "Abu Salih"),
        ("Albusalih", "Al Bu Salih"),
        ("البو صالح", "ابو صالح"),
        ("Umm Rahal", "Om Rahal"),
        ("Sheikh Mansi", "Shaykh Mansi"),
        ("Khirbet Nuri", "Kharabat Nuri"),
        ("Deir Nuh", "Dayr Nuh"),
    ],
)
def test_words_that_open_many_names_have_one_form(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_a_tribe_run_together_is_two_words() -> None:
    assert words_of("Albusalih") == ["bu", "salih"]
    assert words_of("Albu") == ["bu"]


def test_an_opener_is_told_from_a_name_that_is_no_more_than_it() -> None:
    assert opener_of("talhamad") == "tal"
    assert opener_of("tal") == ""
    assert opener_of("mosul") == ""


def test_an_article_alone_is_told() -> None:
    assert is_article(["al"])
    assert not is_article(["Ali"])
    assert not is_article([])


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
