"""How somebody was found or left: trees as a small parser gives them, and after the repairs."""

from __future__ import annotations

from tests.reading.syntax.test_repairs import hung, tree


def test_a_teen_found_shot_is_found_and_was_shot() -> None:
    found = tree(
        ("police", "NNS", "nsubj", 1),
        ("find", "VBD", "ROOT", 1),
        ("a", "DT", "det", 3),
        ("shot", "NN", "dobj", 1),
    )
    assert hung(found, 3) == ("find", "dobj")
    found = tree(
        ("police", "NNS", "nsubj", 1),
        ("find", "VBD", "ROOT", 1),
        ("a", "DT", "det", 4),
        ("teen", "NN", "compound", 4),
        ("shot", "NN", "dobj", 1),
    )
    assert hung(found, 3) == ("find", "dobj")
    assert hung(found, 2) == ("teen", "det")
    assert (hung(found, 4), found.words[4].tag, found.words[4].lemma) == (("find", "oprd"), "VBN", "shoot")


def test_nobody_is_found_in_a_warning_shot() -> None:
    found = tree(
        ("police", "NNS", "nsubj", 1),
        ("find", "VBD", "ROOT", 1),
        ("warning", "NN", "compound", 3),
        ("shot", "NN", "dobj", 1),
    )
    assert hung(found, 2) == ("shot", "compound")


def test_the_three_injured_are_not_the_two_left_dead() -> None:
    found = tree(
        ("left", "VBD", "ROOT", 0),
        ("men", "NNS", "dobj", 0),
        ("dead", "JJ", "amod", 1),
        ("and", "CC", "cc", 1),
        ("3", "CD", "conj", 1),
        ("injured", "VBN", "oprd", 0),
    )
    assert hung(found, 5) == ("3", "acl")


def test_all_who_were_left_injured_stay_so_where_nobody_is_dead() -> None:
    found = tree(
        ("left", "VBD", "ROOT", 0),
        ("women", "NNS", "dobj", 0),
        ("and", "CC", "cc", 1),
        ("man", "NN", "conj", 1),
        ("injured", "VBN", "oprd", 0),
    )
    assert hung(found, 4) == ("left", "oprd")


def test_a_motorist_of_a_town_is_the_subject() -> None:
    found = tree(("Rawa", "NNP", "compound", 1), ("City", "NNP", "nsubj", 3), ("motorist", "NN", "npadvmod", 3),
                 ("shot", "VBD", "ROOT", 3))  # fmt: skip
    assert hung(found, 2) == ("shot", "nsubj")
    assert hung(found, 1) == ("motorist", "compound")


def test_who_is_killed_right_before_is_not_who_mourns() -> None:
    found = tree(
        ("bank", "NN", "nsubj", 1),
        ("mourns", "VBZ", "ROOT", 1),
        ("with", "IN", "prep", 1),
        ("clerk", "NN", "pobj", 2),
        ("killed", "VBD", "advcl", 1),
    )
    assert hung(found, 4) == ("clerk", "acl")


def test_a_clause_with_a_mark_of_its_own_stays() -> None:
    found = tree(
        ("bank", "NN", "nsubj", 1),
        ("closed", "VBD", "ROOT", 1),
        ("office", "NN", "dobj", 1),
        ("attacked", "VBN", "advcl", 1),
        ("when", "IN", "mark", 3),
    )
    assert hung(found, 3) == ("closed", "advcl")


def test_the_woman_police_say_was_killed_was_killed() -> None:
    found = tree(
        ("coroner", "NN", "nsubj", 1),
        ("named", "VBD", "ROOT", 1),
        ("woman", "NN", "dobj", 1),
        ("police", "NNS", "nsubj", 4),
        ("say", "VBP", "relcl", 2),
        ("was", "VBD", "auxpass", 6),
        ("killed", "VBN", "ccomp", 1),
    )
    assert hung(found, 6) == ("woman", "relcl")


def test_a_man_who_stabbed_and_ran_over_people_was_not_stabbed() -> None:
    found = tree(
        ("man", "NN", "ROOT", 0),
        ("stabbed", "VBN", "acl", 0),
        ("and", "CC", "cc", 1),
        ("ran", "VBD", "conj", 1),
        ("over", "IN", "prep", 3),
        ("people", "NNS", "pobj", 4),
    )
    assert hung(found, 0) == ("stabbed", "nsubj")
    assert hung(found, 1) == ("stabbed", "ROOT")
