from __future__ import annotations

import pytest

from marsad.reading.quantities import Role, find_quantities


def roles(text: str) -> list[tuple[str, Role]]:
    """What stands in a text and for what, articles aside."""
    return [(each.stated, each.role) for each in find_quantities(text) if each.role is not Role.ARTICLE]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A 26-year-old man was shot", "26"),
        ("a man, aged 26, was shot", "26"),
        ("Omar Salih, 26, was shot", "26"),
        ("Omar Salih (26) was shot", "26"),
        ("the victim, 47, was shot", "47"),
        ("a two-year-old boy", "two"),
        ("a 19-year old man", "19"),
        ("a man in his 20s", "20"),
        ("he was 63 years old", "63"),
        ("his 22yrold son", "22"),
    ],
)
def test_an_age_is_no_count(text: str, number: str) -> None:
    assert roles(text) == [(number, Role.AGE)]


def test_a_list_of_ages_holds_no_count() -> None:
    assert roles("The victims, ages 13, 17 and 19, were treated") == [
        ("13", Role.AGE),
        ("17", Role.AGE),
        ("19", Role.AGE),
    ]


def test_ages_between_commas_count_nobody_beside_the_number_before() -> None:
    assert roles("Two men, 22 and 25, were shot") == [("Two", Role.COUNT), ("22", Role.AGE), ("25", Role.AGE)]
    assert [role for _, role in roles("Three men, 22, 25 and 31, were shot")] == [Role.COUNT, *[Role.AGE] * 3]


def test_an_age_that_ends_a_headline_counts_nobody() -> None:
    assert roles("Boy kills man, 18\n\nOmar Salih was shot") == [("18", Role.AGE)]


def test_the_number_of_a_station_counts_nobody() -> None:
    assert roles("Police told 7 Action News and 11 Alive") == [("7", Role.NAME), ("11", Role.NAME)]


def test_the_first_of_two_ages_is_one_too() -> None:
    assert [role for _, role in roles("an 18 and 15 year old, an 18 and a 15-year-old")] == [Role.AGE] * 4


def test_an_age_of_several_counts_none_of_them_again() -> None:
    assert roles("Omar Salih and Ali Hasan, both 21, were shot") == [("both", Role.AGE), ("21", Role.AGE)]
    assert roles("both were shot") == [("both", Role.COUNT)]


@pytest.mark.parametrize("text", ["Father of 3 shot", "a mother-of-three was shot", "the father of two of the boys"])
def test_the_children_that_somebody_has_are_no_count(text: str) -> None:
    assert [role for _, role in roles(text)] == [Role.ATTRIBUTE]


def test_a_count_behind_an_age_is_still_a_count() -> None:
    assert roles("Omar Salih, 36, one of the residents") == [("36", Role.AGE), ("one", Role.COUNT)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("20 km south of the town", Role.DISTANCE),
        ("two miles away", Role.DISTANCE),
        ("$5 million was taken", Role.MONEY),
        ("500 dollars", Role.MONEY),
        ("at 5 a.m. the bomb", Role.TIME),
        ("for three days", Role.TIME),
        ("a two-day span", Role.TIME),
        ("six more weeks", Role.TIME),
        ("the 81st Brigade", Role.ORDINAL),
        ("the 15th attack", Role.ORDINAL),
        ("on 30 October", Role.DATE),
        ("on October 30", Role.DATE),
        ("since 2014", Role.YEAR),
        ("the 1990s", Role.YEAR),
        ("82mm mortars", Role.CALIBRE),
        ("a .45 pistol", Role.CALIBRE),
        ("Highway 1", Role.NAME),
        ("No. 5", Role.NAME),
        ("an AK-47", Role.NAME),
        ("Resolution 2254", Role.NAME),
        ("call 911", Role.NAME),
        ("the 1200 block of a street", Role.NAME),
        ("44 West Palm Street", Role.NAME),
        ("50 percent of homes", Role.PERCENT),
        ("two-thirds of homes", Role.PERCENT),
        ("a two-storey house", Role.DISTANCE),
        ("a five-member team", Role.ATTRIBUTE),
        ("545 kilograms of explosives", Role.MEASURE),
        ("he was shot three times", Role.MEASURE),
        ("this one was", Role.PRONOUN),
        ("they shot one another", Role.PRONOUN),
    ],
)
def test_numbers_that_count_nothing_say_what_they_are(text: str, role: Role) -> None:
    assert [each[1] for each in roles(text)] == [role]


def test_a_telephone_number_is_a_name() -> None:
    assert {role for _, role in roles("call (317) 262-8477 or 252-977-1111")} <= {Role.NAME, Role.COUNT}
    assert roles("call 262-8477")[0][1] is Role.NAME


def test_a_clock_is_no_pair_of_counts() -> None:
    assert {role for _, role in roles("at 6:30 p.m. and 14:05")} == {Role.TIME}


@pytest.mark.parametrize("text", ["2018 people were displaced", "at least 2000 fighters"])
def test_four_digits_before_people_are_a_count(text: str) -> None:
    assert [each[1] for each in roles(text)] == [Role.COUNT]


def test_a_number_that_opens_a_list_is_its_marker() -> None:
    assert roles("1. First point.\n2. Second point.") == [("1", Role.NAME), ("2", Role.NAME)]


@pytest.mark.parametrize("text", ["killed 3 men", "5 killed, 4 hurt", "12 casualties", "Seven bodies were found"])
def test_plain_counts_stay_counts(text: str) -> None:
    assert all(role is Role.COUNT for _, role in roles(text))


def test_only_the_role_count_counts() -> None:
    assert [each.counts for each in find_quantities("Omar, 26, and 3 men")] == [False, True]
