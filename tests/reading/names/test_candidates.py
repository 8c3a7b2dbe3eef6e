"""Which runs of words may be names at all."""

from __future__ import annotations

from marsad.reading.names.candidates import candidates
from marsad.reading.names.scene import Hint, Scene
from tests.reading.names.trees import scene, tree, village


def texts(of: Scene) -> list[str]:
    words = of.tree.words
    return [" ".join(word.text for word in words[span.first : span.last + 1]) for span in candidates(of)]


def test_a_phrase_that_hangs_on_one_noun_may_be_a_name_whole_and_cut() -> None:
    found = texts(scene(village()))
    assert {"the village", "the village of Melbuk", "village of Melbuk", "Melbuk", "Rebels"} <= set(found)


def test_words_that_hang_on_two_heads_are_no_name() -> None:
    two = tree(("killed", "VBD", 0), ("Omar", "NNP", 0), ("Friday", "NNP", 0))
    assert texts(scene(two)) == ["Omar", "Friday"]


def test_no_name_ends_with_a_preposition_or_begins_with_one() -> None:
    found = texts(scene(village()))
    assert "the village of" not in found
    assert "of Melbuk" not in found


def test_a_verb_is_the_head_of_no_name() -> None:
    assert not any("left" in text for text in texts(scene(village())))


def test_what_was_hinted_at_is_a_candidate_whatever_its_tree() -> None:
    hinted = scene(village(), Hint(0, len("Rebels left"), "mark:actor"))
    assert "Rebels left" in texts(hinted)


def test_each_candidate_comes_once() -> None:
    found = list(candidates(scene(village(), Hint(27, 33, "mark:place"))))
    assert len({(span.first, span.last) for span in found}) == len(found)


def test_a_long_sentence_gives_a_bounded_number_for_each_word() -> None:
    flat = tree(*[("shells", "NNS", max(0, i - 1)) for i in range(200)])
    assert len(list(candidates(scene(flat)))) <= 200 * 10


def test_the_head_of_a_candidate_is_the_word_the_others_hang_on() -> None:
    heads = {(span.first, span.last): span.head for span in candidates(scene(village()))}
    assert heads[2, 5] == 3
    assert heads[5, 5] == 5


def test_parts_of_a_time_are_candidates_that_begin_and_end_with_a_word() -> None:
    when = tree(
        ("10", "CD", 1), ("a.m.", "NN", 5), (",", ",", 1), ("May", "NNP", 5), ("9", "CD", 3), ("came", "VBD", 5)
    )
    found = texts(scene(when, Hint(0, 15, "time:TIME")))
    assert {"10 a.m.", "May 9", "10 a.m. , May 9", "a.m. , May"} <= set(found)
    assert not any(text.startswith(",") or text.endswith(",") for text in found)


def test_a_share_may_end_with_its_sign() -> None:
    share = tree(("over", "IN", 2), ("25", "CD", 2), ("%", "NN", 2))
    assert "25 %" in texts(scene(share))
