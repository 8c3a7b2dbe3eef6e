"""Words around the name of a place: of what kind it is, what leads to it, whether anything can happen there."""

from __future__ import annotations

import pytest

from marsad.reading.grammar.scenes import (
    farther,
    is_apposed,
    is_scene,
    kind_noun,
    part_word,
    place_words,
    preposition_over,
)
from marsad.reading.syntax import Tree
from marsad.reading.tables import table
from tests.reading.grammar.trees import tree

HOW = table("marsad.reading.grammar", "places")
IN_DISTRICT = tree("shots/NNS/ROOT/0 in/IN/prep/0 Melbuk/NNP/compound/3 district/NN/pobj/1", places=("Melbuk",))
OF_VILLAGE = tree(
    "shots/NNS/ROOT/0 in/IN/prep/0 the/DT/det/3 village/NN/pobj/1 of/IN/prep/3 Melbuk/NNP/pobj/4", places=("Melbuk",)
)
PROVINCES = tree(
    "shots/NNS/ROOT/0 in/IN/prep/0 Melbuk/NNP/nmod/5 and/CC/cc/2 Qasrok/NNP/conj/2 provinces/NNS/pobj/1",
    places=("Melbuk", "Qasrok"),
)
SOUTH = tree("shots/NNS/ROOT/0 south/RB/advmod/0 of/IN/prep/1 Melbuk/NNP/pobj/2", places=("Melbuk",))


@pytest.mark.parametrize(
    ("where", "i", "found"),
    [(IN_DISTRICT, 2, (3, "district")), (OF_VILLAGE, 5, (3, "village")), (SOUTH, 3, (3, ""))],
    ids=["behind it", "before of", "none"],
)
def test_the_noun_by_a_name_says_what_kind_of_place_it_is(where: Tree, i: int, found: tuple[int, str]) -> None:
    assert kind_noun(where, i) == found


def test_a_plural_says_it_of_all_the_names_before_it() -> None:
    assert kind_noun(PROVINCES, 4) == (5, "province")
    assert kind_noun(PROVINCES, 2) == (5, "province")


def test_the_preposition_stands_over_a_name_and_over_what_is_joined_to_it() -> None:
    assert preposition_over(IN_DISTRICT, 3) == 1
    assert preposition_over(PROVINCES, 4) == 1
    assert preposition_over(OF_VILLAGE, 5) == 4


def test_a_subject_has_no_preposition_over_it() -> None:
    said = tree("Melbuk/NNP/nsubj/1 burned/VBD/ROOT/1", places=("Melbuk",))
    assert preposition_over(said, 0) is None


def test_the_word_before_of_leads_farther() -> None:
    found = farther(SOUTH, 2, HOW)
    assert found is not None
    assert "south" in found["relation"]
    assert farther(IN_DISTRICT, 1, HOW) is None
    assert farther(OF_VILLAGE, None, HOW) is None


@pytest.mark.parametrize(
    ("rows", "scene"),
    [
        ("Melbuk/NNP/nsubj/1 said/VBD/ROOT/1", False),
        ("Melbuk/NNP/poss/2 's/POS/case/0 shops/NNS/ROOT/2", False),
        ("in/IN/ROOT/0 Melbuk/NNP/pobj/0", True),
        ("Melbuk/NNP/compound/1 shops/NNS/ROOT/1", False),
        ("Melbuk/NNP/compound/1 attack/NN/ROOT/1", True),
    ],
    ids=["who says it", "whose it is", "where it is", "which shops", "which attack"],
)
def test_a_name_that_only_says_whose_something_is_is_no_scene(rows: str, scene: bool) -> None:
    found = tree(rows, places=("Melbuk",))
    i = next(word.i for word in found.words if word.text == "Melbuk")
    assert is_scene(found, i, i) is scene


def test_the_place_of_a_speaker_is_no_scene() -> None:
    police = "police/NNS/nsubj/3 of/IN/prep/0 Melbuk/NNP/pobj/1 say/VBP/ROOT/3"
    assert not is_scene(tree(police, places=("Melbuk",)), 2, 2)


def test_a_name_with_a_hyphen_behind_it_is_no_scene() -> None:
    backed = tree("Melbuk/NNP/npadvmod/2 -/HYPH/punct/2 backed/VBN/amod/3 men/NNS/ROOT/3", places=("Melbuk",))
    assert not is_scene(backed, 0, 0)


def test_a_wider_place_stands_behind_a_comma() -> None:
    wide = tree("Qasrok/NNP/ROOT/0 ,/,/punct/0 Melbuk/NNP/appos/0", places=("Qasrok", "Melbuk"))
    loose = tree("today/NN/ROOT/0 ,/,/punct/0 Melbuk/NNP/appos/0", places=("Melbuk",))
    assert is_apposed(wide, 2, HOW["kinds"])
    assert not is_apposed(loose, 2, HOW["kinds"])
    assert not is_apposed(wide, 0, HOW["kinds"])


def test_the_part_of_a_town_stands_before_it() -> None:
    western = tree("western/JJ/amod/1 Melbuk/NNP/ROOT/1", places=("Melbuk",))
    assert part_word(western, 1, 1, ["western"]) == 0
    assert part_word(western, 1, 1, ["old"]) is None


def test_words_of_places_are_marks_and_what_the_model_takes_for_a_place() -> None:
    rows = "in/IN/ROOT/0 Melbuk/NNP/pobj/0 and/CC/cc/1 Zarqof/NNP/conj/1 ,/,/punct/1 Salwa/NNP/conj/1"
    found = tree(rows, places=("Melbuk",), types={"Zarqof": "GPE", "Salwa": "ORG"})
    assert list(place_words(found)) == [1, 3]


def test_an_unknown_name_where_a_place_stands_is_a_place() -> None:
    assert list(place_words(tree("shots/NNS/ROOT/0 in/IN/prep/0 Zarqof/NNP/pobj/1"))) == [2]
    assert list(place_words(tree("shots/NNS/ROOT/0 by/IN/prep/0 Zarqof/NNP/pobj/1"))) == []
    assert list(place_words(tree("shots/NNS/ROOT/0 in/IN/prep/0 ZARQ/NNP/pobj/1"))) == []


@pytest.mark.parametrize("unit", ["district", "village"])
def test_a_capital_before_the_word_of_a_unit_is_its_name(unit: str) -> None:
    assert list(place_words(tree(f"in/IN/ROOT/0 Zarqof/JJ/amod/2 {unit}/NN/pobj/0")))[:1] == [1]
    assert list(place_words(tree(f"in/IN/ROOT/0 small/JJ/amod/2 {unit}/NN/pobj/0"))) == []
