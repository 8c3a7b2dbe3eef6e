from __future__ import annotations

import pytest

from marsad.claims import CountKind, Qualifier
from marsad.reading.quantities import Role, find_quantities


@pytest.mark.parametrize(
    ("text", "lo", "hi"),
    [
        ("مقتل ثلاثة أشخاص", 3, 3),
        ("مقتل ١٢ شخصا", 12, 12),
        ("مقتل ثلاثة عشر شخصا", 13, 13),
        ("إصابة خمسة وعشرين شخصا", 25, 25),
        ("مقتل مئة وخمسة أشخاص", 105, 105),
        ("مقتل مئتين وخمسة", 205, 205),
        ("ثلاثة آلاف نازح", 3000, 3000),
        ("قتيلان", 2, 2),
        ("وجريحان", 2, 2),
        ("مقتل شخصين", 2, 2),
        ("ما لا يقل عن ١٢ قتيلا", 12, None),
        ("أكثر من ثلاثين قتيلا", 30, None),
        ("نحو عشرين قتيلا", 20, 20),
        ("عشرات القتلى", 20, None),
        ("خمسة على الأقل", 5, None),
    ],
)
def test_arabic_numbers(text: str, lo: int, hi: int | None) -> None:
    (found,) = find_quantities(text)
    assert (found.lo, found.hi, found.role) == (lo, hi, Role.COUNT)


@pytest.mark.parametrize(
    ("text", "lo", "hi"),
    [
        ("دوو کەس کوژران", 2, 2),
        ("بیست و پێنج کەس", 25, 25),
        ("سەد و پێنج کەس", 105, 105),
        ("لانیکەم ١٢ کەس", 12, None),
        ("زیاتر لە ٣٠ کەس", 30, None),
        ("نزیکەی ٢٠ کەس", 20, 20),
        ("دەیان کەس", 20, None),
        ("چەند کەسێک", 3, None),
    ],
)
def test_sorani_numbers(text: str, lo: int, hi: int | None) -> None:
    (found,) = find_quantities(text)
    assert (found.lo, found.hi) == (lo, hi)


def test_an_arabic_dual_names_its_people() -> None:
    (found,) = find_quantities("طفلان")
    assert found.noun
    assert found.qualifiers == (Qualifier.CHILDREN,)


def test_among_them_is_a_part_in_arabic() -> None:
    found = find_quantities("مقتل خمسة أشخاص بينهم طفلان")
    assert Qualifier.PART in found[1].qualifiers
    assert Qualifier.PART not in found[0].qualifiers


@pytest.mark.parametrize("text", ["منذ 3 أيام", "في 30 تشرين", "20 كيلومترا", "عام 2014", "٣٠ی تشرینی یەکەم"])
def test_arabic_and_sorani_numbers_that_count_nothing(text: str) -> None:
    assert next(each.role for each in find_quantities(text)) is not Role.COUNT


def test_nobody_in_arabic_is_zero() -> None:
    (found,) = find_quantities("لا أحد")
    assert found.kind is CountKind.NONE
