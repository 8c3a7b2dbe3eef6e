from __future__ import annotations

import pytest

from marsad.reading.traits import traits_of


def people(text: str) -> list[str]:
    return [mark for mark in traits_of(text).marks if " " in mark]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orvel Tamsin, 41, of Quorvath was hit.", "41y orvel tamsin"),
        ("The dead man is Orvel J. Tamsin Jr., 41.", "41y orvel tamsin"),
        ("Orvel Tamsin (41) was hit.", "41y orvel tamsin"),
        ("A 41-year-old Orvel Tamsin was hit.", "41y orvel tamsin"),
        ("كان المواطن كريم جاسم حسين (41 عاما) في السوق", "41y كريم جاسم"),
    ],
)
def test_a_name_beside_an_age_is_a_person(text: str, expected: str) -> None:
    assert people(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A man, 41, was hit.",
        "Quorvath, 41 km away, was hit.",
        "The 41-year-old man was hit.",
        "Orvel Tamsin, 410, was hit.",
        "It was Tamsin, 41, who fell.",
    ],
)
def test_what_is_no_full_name_or_no_age_is_no_person(text: str) -> None:
    assert people(text) == []


def test_words_before_the_name_do_not_belong_to_it() -> None:
    assert people("Police named him as Orvel Tamsin, 41.") == ["41y orvel tamsin"]


def test_the_age_alone_is_kept_too() -> None:
    assert "41y" in traits_of("Orvel Tamsin, 41, was hit.").marks


def test_numbers_that_everybody_calls_are_no_mark() -> None:
    assert "911" not in traits_of("They called 911 at once.").marks
