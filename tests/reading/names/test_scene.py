"""A tree beside its hints."""

from __future__ import annotations

from marsad.reading.names.scene import Hint
from tests.reading.names.trees import scene, tree, village


def test_a_hint_lies_on_the_words_it_touches() -> None:
    found = scene(village(), Hint(27, 33, "mark:place"), Hint(12, 33, "time:DATE"))
    assert found.hints[5, 5] == ("entity:GPE", "mark:place")
    assert found.hints[2, 5] == ("time:DATE",)
    assert list(found.under["mark"]) == ["", "", "", "", "", "mark:place", ""]


def test_a_hint_beside_the_sentence_is_passed_over() -> None:
    found = scene(village(), Hint(200, 210, "mark:place"))
    assert set(found.hints) == {(5, 5)}


def test_the_parsers_names_are_runs_of_words_of_one_type() -> None:
    two = tree(
        ("Omar", "NNP", 1), ("Zarqof", "NNP", 1), ("Melbuk", "NNP", 1), entities={0: "PERSON", 1: "PERSON", 2: "GPE"}
    )
    assert scene(two).hints == {(0, 1): ("entity:PERSON",), (2, 2): ("entity:GPE",)}


def test_words_bring_their_classes() -> None:
    found = scene(village())
    assert "place" in found.nouns[3]
    assert found.nouns[1] == ()
