"""Streets and titles: where an address begins, which words are the end of a name, which name nothing by themselves."""

from __future__ import annotations

import pytest

from marsad.reading.grammar.place_names import address, ends, is_end, is_street, names_street, no_name, starts, titled
from marsad.reading.syntax import Tree
from tests.reading.grammar.trees import text_of, tree

BLOCK = tree(
    "in/IN/ROOT/0 the/DT/det/3 1900/CD/nummod/3 block/NN/pobj/0 of/IN/prep/3 Poplar/NNP/compound/6 Road/NNP/pobj/4"
)
HOUSE = tree("at/IN/ROOT/0 27/CD/nummod/3 Poplar/NNP/compound/3 Road/NNP/pobj/0 NW/NNP/npadvmod/3")


def plain(words: str) -> Tree:
    """Words that all hang on the first, capitals taken for names."""
    rows = (f"{word}/{'NNP' if word[0].isupper() else 'NN'}/dep/0" for word in words.split())
    return tree(" ".join(rows))


@pytest.mark.parametrize(
    ("word", "street"), [("Road", True), ("road", True), ("Streets", True), ("Poplar", False), ("Market", False)]
)
def test_streets_are_known_by_their_last_word(word: str, street: bool) -> None:
    assert is_street(plain(word), 0) is street


def test_an_address_begins_with_its_block_or_its_house() -> None:
    assert address(BLOCK, 5, 6) == 2
    assert address(HOUSE, 2, 3) == 1


def test_a_number_before_no_street_is_no_address() -> None:
    assert address(plain("at 27 Poplar Market"), 2, 3) == 2


def test_a_number_too_long_for_a_house_is_none() -> None:
    assert address(plain("at 12345678 Poplar Road"), 2, 3) == 2


def test_a_street_ends_with_the_end_of_town_it_is_in() -> None:
    assert is_end(HOUSE, 4)
    assert ends(HOUSE, 3) == 4
    assert ends(BLOCK, 6) == 6


@pytest.mark.parametrize("words", ["Poplar Market NW", "Poplar Road nw", "Poplar Road market"])
def test_the_same_letters_end_no_other_name(words: str) -> None:
    assert not is_end(plain(words), 2)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("in Poplar Road", True),
        ("in 31st Street", True),
        ("in poplar Road", False),
        ("in Poplar road", False),
        ("in Poplar Market", False),
    ],
)
def test_a_street_has_a_name_or_a_number_before_it(words: str, named: bool) -> None:
    assert names_street(plain(words), 2) is named


def test_the_first_word_of_a_text_names_no_street() -> None:
    assert not names_street(plain("Road"), 0)
    assert not names_street(plain("Poplar Road"), 1)


@pytest.mark.parametrize(("word", "nothing"), [("N", True), ("N.", True), ("Hospital", True), ("Zarqof", False)])
def test_some_words_name_nothing_alone(word: str, nothing: bool) -> None:
    assert no_name(plain(word), 0, 0) is nothing


def test_two_words_always_name_something() -> None:
    assert not no_name(plain("Zarqof Hospital"), 0, 1)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Gunmen Kill Two Guards", True),
        ("Gunmen kill two guards in Zarqof", False),
        ("Gunmen Kill Guards", False),
        ("Gunmen Kill Two 27 . , -", False),
    ],
    ids=["all capitals", "a sentence", "too short", "signs are no words"],
)
def test_a_title_is_known_by_its_capitals(words: str, title: bool) -> None:
    assert titled(plain(words)) is title


def test_a_name_reaches_back_over_its_capitals() -> None:
    found = tree("of/IN/ROOT/0 Tal/NNP/compound/3 al/NNP/compound/3 Zarqof/NNP/pobj/0")
    assert starts(found, 3, text_of(found)) == 1


def test_a_comma_ends_the_way_back() -> None:
    found = tree("near/IN/ROOT/0 Tal/NNP/pobj/0 ,/,/punct/1 Zarqof/NNP/appos/1")
    assert starts(found, 3, text_of(found)) == 3


def test_in_a_title_only_what_the_model_knows_belongs_to_a_name() -> None:
    rows = "Gunmen/NNP/nsubj/1 Storm/VBP/ROOT/1 Old/NNP/compound/3 Zarqof/NNP/dobj/1"
    unknown, known = tree(rows), tree(rows, types={"Old": "GPE"})
    assert starts(unknown, 3, text_of(unknown)) == 3
    assert starts(known, 3, text_of(known)) == 2
