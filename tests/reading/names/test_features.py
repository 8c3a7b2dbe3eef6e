"""What is true of a candidate."""

from __future__ import annotations

from marsad.reading.names.candidates import Candidate
from marsad.reading.names.features import features
from marsad.reading.names.scene import Hint
from tests.reading.names.trees import scene, village

WHOLE, NAME = Candidate(2, 5, 3), Candidate(5, 5, 5)
HINTS = (Hint(27, 33, "mark:place"),)


def of(at: Candidate, **throughout: list[str]) -> set[str]:
    return set(features(scene(village(), *HINTS), at, throughout))


def test_every_feature_stands_once() -> None:
    found = features(scene(village(), *HINTS), WHOLE, {})
    assert len(found) == len(set(found))


def test_the_head_gives_its_word_its_end_and_its_class() -> None:
    assert {"head=village", "head.end=age", "head.noun=place", "first=the", "last=melbuk"} <= of(WHOLE)


def test_neighbours_are_seen_up_to_the_edges_of_the_sentence() -> None:
    assert {"before=of", "before.two=village of", "after=."} <= of(NAME)
    assert {"before=<", "after=left"} <= of(Candidate(0, 0, 0))


def test_what_is_known_of_just_these_words_differs_from_what_they_hold() -> None:
    assert {"is=mark:place", "is=entity:GPE"} <= of(NAME)
    assert "holds=mark:place" in of(WHOLE)
    assert "is=mark:place" not in of(WHOLE)


def test_a_candidate_that_cuts_a_marked_name_in_two_is_told() -> None:
    cut = scene(village(), Hint(12, 33, "mark:place"))
    found = features(cut, Candidate(2, 3, 3), {})
    assert "right.mark=True" in found


def test_what_hangs_on_the_head_outside_is_told_from_what_hangs_inside() -> None:
    assert {"within=prep", "within.prep=of", "outside=0|0"} <= of(WHOLE)
    assert {"outside=0|1", "outside.right=prep", "outside.word=of"} <= of(Candidate(2, 3, 3))


def test_the_governor_is_seen_over_a_preposition() -> None:
    assert {"over=of", "beyond=of|village", "beyond.noun=place|of"} <= of(NAME)
    assert "root" not in of(NAME)


def test_what_a_name_is_elsewhere_in_the_text_counts_here() -> None:
    assert {"throughout=PERSON", "somewhere=PERSON", "somewhere=GPE"} <= of(NAME, Melbuk=["PERSON", "GPE"])
