from __future__ import annotations

import pytest

from marsad.claims import Qualifier
from marsad.reading.quantities import Role, find_quantities


def qualified(text: str) -> list[tuple[str, tuple[Qualifier, ...]]]:
    """Numbers with their qualifiers, articles aside."""
    return [(each.stated, each.qualifiers) for each in find_quantities(text) if each.role is not Role.ARTICLE]


def test_what_is_included_is_a_part() -> None:
    assert qualified("killed 10 people, including three children and two women") == [
        ("10", ()),
        ("three", (Qualifier.PART, Qualifier.CHILDREN)),
        ("two", (Qualifier.PART, Qualifier.WOMEN)),
    ]


def test_an_enumeration_of_parts_ends_with_the_next_deed() -> None:
    found = dict(qualified("killed 10 people, including three children, and wounded 5"))
    assert found["5"] == ()


def test_two_of_them_children_are_a_part() -> None:
    assert qualified("two of them children")[0][1] == (Qualifier.PART, Qualifier.CHILDREN)


def test_two_of_them_died_are_a_count_of_their_own() -> None:
    assert qualified("two of them died")[0][1] == ()


def test_a_toll_that_rose_gives_running_tolls_not_a_range() -> None:
    assert qualified("The death toll rose from 5 to 7.") == [
        ("5", (Qualifier.CUMULATIVE,)),
        ("7", (Qualifier.CUMULATIVE,)),
    ]


def test_bringing_the_toll_to_a_number_is_cumulative() -> None:
    assert qualified("bringing the death toll to at least 12")[0][1] == (Qualifier.CUMULATIVE,)


def test_a_toll_of_another_sentence_does_not_reach_over() -> None:
    assert qualified("The toll rose. They walked to 12 houses.")[0][1] == ()


@pytest.mark.parametrize(
    "text", ["another four men", "four more men", "four others", "an additional four men", "a further four men"]
)
def test_further_ones_are_additional(text: str) -> None:
    assert qualified(text)[0][1] == (Qualifier.ADDITIONAL,)


def test_four_more_than_expected_is_a_comparison() -> None:
    assert qualified("four more than expected")[0][1] == ()


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("three children", Qualifier.CHILDREN),
        ("three young girls", Qualifier.CHILDREN),
        ("three women", Qualifier.WOMEN),
        ("three senior leaders", Qualifier.LEADERS),
        ("no children", Qualifier.CHILDREN),
    ],
)
def test_groups_are_read_from_the_noun(text: str, qualifier: Qualifier) -> None:
    assert qualifier in qualified(text)[0][1]


def test_a_group_named_further_on_is_not_the_nouns() -> None:
    assert qualified("three men near a hospital for children")[0][1] == ()
