from __future__ import annotations

import pytest

from marsad.claims import CountKind
from marsad.reading.quantities import LARGEST, Quantity, Role, find_quantities


def only(text: str) -> Quantity:
    """The one number of a text, articles aside."""
    found = [each for each in find_quantities(text) if each.role is not Role.ARTICLE]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7 men", 7),
        ("1,200 families", 1200),
        ("twelve men", 12),
        ("twenty-one men", 21),
        ("twenty one men", 21),
        ("a hundred and five men", 105),
        ("two hundred men", 200),
        ("three thousand four hundred men", 3400),
        ("2.5 million people", 2_500_000),
        ("a dozen men", 12),
        ("two dozen men", 24),
        ("half a dozen men", 6),
        ("both men", 2),
        ("a pair of men", 2),
        ("one man", 1),
    ],
)
def test_digits_and_words_give_the_same_kind_of_number(text: str, value: int) -> None:
    found = only(text)
    assert (found.lo, found.hi, found.kind, found.role) == (value, value, CountKind.EXACT, Role.COUNT)


@pytest.mark.parametrize(
    ("text", "lo", "hi", "kind"),
    [
        ("at least 12 men", 12, None, CountKind.AT_LEAST),
        ("no fewer than 12 men", 12, None, CountKind.AT_LEAST),
        ("12 or more men", 12, None, CountKind.AT_LEAST),
        ("12+ men", 12, None, CountKind.AT_LEAST),
        ("more than 30 men", 30, None, CountKind.AT_LEAST),
        ("over a dozen men", 12, None, CountKind.AT_LEAST),
        ("up to 20 men", None, 20, CountKind.AT_MOST),
        ("as many as 20 men", None, 20, CountKind.AT_MOST),
        ("no more than 4 men", None, 4, CountKind.AT_MOST),
        ("fewer than 10 men", None, 10, CountKind.AT_MOST),
        ("about 20 men", 20, 20, CountKind.APPROXIMATE),
        ("nearly 100 men", 100, 100, CountKind.APPROXIMATE),
        ("some 20 men", 20, 20, CountKind.APPROXIMATE),
        ("an estimated 40 men", 40, 40, CountKind.APPROXIMATE),
        ("30 or so men", 30, 30, CountKind.APPROXIMATE),
        ("3-5 men", 3, 5, CountKind.RANGE),
        ("three to five men", 3, 5, CountKind.RANGE),
        ("between 3 and 5 men", 3, 5, CountKind.RANGE),
        ("three or four men", 3, 4, CountKind.RANGE),
        ("about 20 to 30 men", 20, 30, CountKind.RANGE),
    ],
)
def test_modifiers_set_the_bounds(text: str, lo: int | None, hi: int | None, kind: CountKind) -> None:
    found = only(text)
    assert (found.lo, found.hi, found.kind) == (lo, hi, kind)


@pytest.mark.parametrize("text", ["He ran over two men", "a report about two men", "buried under two houses"])
def test_a_particle_of_the_verb_is_no_modifier(text: str) -> None:
    assert (only(text).stated, only(text).kind) == ("two", CountKind.EXACT)


@pytest.mark.parametrize(
    ("text", "stated", "core"),
    [
        ("killed more than 30 other men", "more than 30", "30"),
        ("killed up to about 20 men", "up to about 20", "20"),
        ("killed at least another four men", "at least another four", "four"),
        ("killed between 3 and 5 men", "between 3 and 5", "3 and 5"),
        ("killed 30 or more men", "30 or more", "30"),
        ("killed four others", "four", "four"),
    ],
)
def test_the_stated_words_hold_the_modifiers_and_the_core_does_not(text: str, stated: str, core: str) -> None:
    found = only(text)
    assert found.stated == stated
    assert text[found.core_start : found.core_end] == core


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("dozens were killed", 24),
        ("scores of men", 40),
        ("hundreds fled", 200),
        ("several men", 3),
        ("a few men", 3),
        ("a couple of men", 2),
        ("numerous men", 4),
        ("multiple men", 3),
        ("several dozen men", 36),
        ("several hundred men", 300),
        ("tens of thousands of people", 20_000),
    ],
)
def test_a_vague_word_gets_its_least_number_from_the_table(text: str, least: int) -> None:
    found = only(text)
    assert (found.lo, found.hi, found.kind) == (least, None, CountKind.VAGUE)


def test_the_codebook_may_say_otherwise() -> None:
    (found,) = find_quantities("dozens were killed", vague={"dozens": 12})
    assert found.lo == 12


@pytest.mark.parametrize("text", ["both men died", "a dozen men", "a pair of men"])
def test_a_codebook_does_not_make_an_exact_number_vague(text: str) -> None:
    (found,) = find_quantities(text, vague={"both": 2, "a dozen": 12, "a pair": 2})
    assert found.kind is CountKind.EXACT


def test_up_to_a_vague_word_has_no_bounds() -> None:
    found = only("up to several men")
    assert (found.lo, found.hi, found.kind) == (None, None, CountKind.VAGUE)


@pytest.mark.parametrize(
    "text", ["no casualties", "nobody was hurt", "no one died", "none were hurt", "not one man died"]
)
def test_a_said_zero_is_zero(text: str) -> None:
    found = only(text)
    assert (found.lo, found.hi, found.kind) == (0, 0, CountKind.NONE)


@pytest.mark.parametrize(
    "text",
    [
        "no immediate reports of casualties",
        "no word on casualties",
        "an unknown number of men",
        "it is unclear how many died",
    ],
)
def test_not_known_is_not_zero(text: str) -> None:
    found = only(text)
    assert (found.lo, found.hi, found.kind) == (None, None, CountKind.UNKNOWN)


@pytest.mark.parametrize("text", ["no longer", "no doubt", "no comment", "no more men came"])
def test_no_before_some_words_counts_nothing(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_number_too_large_is_refused_with_the_reason() -> None:
    found = only(f"{LARGEST + 1} men were killed")
    assert found.role is Role.REFUSED
    assert (found.lo, found.hi) == (None, None)
    assert found.reason == "a number too large to be a count"


def test_a_range_the_wrong_way_round_is_refused_with_the_reason() -> None:
    found = only("they lost 5-3 men")
    assert found.role is Role.REFUSED
    assert found.reason == "a range whose first number is the larger"


@pytest.mark.parametrize(
    ("text", "value"),
    [("a husband and wife were shot", 2), ("a double homicide", 2), ("a triple murder", 3), ("a family of five", 5)],
)
def test_words_that_name_the_people_say_so(text: str, value: int) -> None:
    found = only(text)
    assert (found.lo, found.noun) == (value, True)


def test_an_article_is_one_only_if_the_grammar_says_so() -> None:
    (found,) = find_quantities("a policeman was killed")
    assert (found.role, found.lo, found.hi) == (Role.ARTICLE, 1, 1)


@pytest.mark.parametrize("text", ["It is about a murder", "just a case", "over a wall"])
def test_an_article_takes_no_modifiers(text: str) -> None:
    (found,) = find_quantities(text)
    assert (found.role, found.stated) == (Role.ARTICLE, "a")
