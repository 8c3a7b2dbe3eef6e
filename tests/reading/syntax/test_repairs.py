"""Trees as a small parser gives them, written out by hand, and as they are after the repairs."""

from __future__ import annotations

from dataclasses import replace

from marsad.reading.syntax.repairs import _rooted
from marsad.reading.syntax.tree import Tree, Word


def tree(*rows: tuple[str, str, str, int]) -> Tree:
    """A tree of (text, tag, relation, head)."""
    words = [
        Word(
            i=i,
            text=text,
            lemma={"left": "leave"}.get(text, text),
            tag=tag,
            dep=dep,
            head=head,
            start=i * 10,
            end=i * 10 + len(text),
        )
        for i, (text, tag, dep, head) in enumerate(rows)
    ]
    return Tree.of(tuple(words))


def hung(found: Tree, i: int) -> tuple[str, str]:
    word = found.words[i]
    return found.words[word.head].text, word.dep


def test_a_subject_on_a_helping_verb_moves_to_its_verb() -> None:
    found = tree(("guests", "NNS", "nsubj", 1), ("had", "VBD", "aux", 2), ("sustained", "VBN", "ROOT", 2))
    assert hung(found, 0) == ("sustained", "nsubj")


def test_a_joined_noun_right_before_were_is_the_subject_of_what_follows() -> None:
    found = tree(
        ("killed", "VBD", "ROOT", 0),
        ("guards", "NNS", "dobj", 0),
        ("and", "CC", "cc", 1),
        ("others", "NNS", "conj", 1),
        ("were", "VBD", "auxpass", 5),
        ("hurt", "VBN", "conj", 0),
    )
    assert hung(found, 3) == ("hurt", "nsubjpass")
    assert hung(found, 1) == ("killed", "dobj")


def test_a_joined_noun_stays_where_the_verb_has_a_subject() -> None:
    found = tree(
        ("killed", "VBD", "ROOT", 0),
        ("guards", "NNS", "dobj", 0),
        ("and", "CC", "cc", 1),
        ("they", "PRP", "nsubjpass", 6),
        ("clerks", "NNS", "conj", 1),
        ("were", "VBD", "auxpass", 6),
        ("hurt", "VBN", "conj", 0),
    )
    assert hung(found, 4) == ("guards", "conj")


def test_who_is_shot_dead_is_the_object() -> None:
    found = tree(
        ("gunman", "NN", "nsubj", 1),
        ("shot", "VBD", "ROOT", 1),
        ("driver", "NN", "nsubj", 3),
        ("dead", "JJ", "ccomp", 1),
    )
    assert hung(found, 2) == ("shot", "dobj")
    assert hung(found, 3) == ("shot", "oprd")


def test_a_clause_with_a_verb_of_its_own_stays_a_clause() -> None:
    found = tree(
        ("police", "NNS", "nsubj", 1),
        ("said", "VBD", "ROOT", 1),
        ("driver", "NN", "nsubj", 4),
        ("was", "VBD", "aux", 4),
        ("dead", "JJ", "ccomp", 1),
    )
    assert hung(found, 2) == ("dead", "nsubj")


def test_the_plain_nouns_of_one_owner_are_a_list() -> None:
    found = tree(
        ("killed", "VBD", "ROOT", 0),
        ("his", "PRP$", "poss", 2),
        ("wife", "NN", "dobj", 0),
        (",", ",", "punct", 2),
        ("son", "NN", "appos", 2),
        ("and", "CC", "cc", 4),
        ("daughter", "NN", "conj", 4),
    )
    assert hung(found, 4) == ("wife", "conj")


def test_a_noun_with_an_article_behind_a_comma_is_another_name_of_somebody() -> None:
    found = tree(
        ("killed", "VBD", "ROOT", 0),
        ("his", "PRP$", "poss", 2),
        ("wife", "NN", "dobj", 0),
        (",", ",", "punct", 2),
        ("a", "DT", "det", 5),
        ("nurse", "NN", "appos", 2),
        ("and", "CC", "cc", 5),
        ("writer", "NN", "conj", 5),
    )
    assert hung(found, 5) == ("wife", "appos")


def test_himself_at_the_end_of_a_list_is_one_of_it() -> None:
    found = tree(
        ("kills", "VBZ", "ROOT", 0),
        ("woman", "NN", "dobj", 0),
        (",", ",", "punct", 1),
        ("her", "PRP$", "poss", 4),
        ("son", "NN", "appos", 1),
        (",", ",", "punct", 4),
        ("himself", "PRP", "appos", 4),
    )
    assert [hung(found, i) for i in (4, 6)] == [("woman", "conj"), ("son", "conj")]


def test_a_man_accused_of_something_is_the_subject_of_what_befell_him() -> None:
    found = tree(
        ("police", "NNS", "nsubj", 1),
        ("say", "VBP", "ROOT", 1),
        ("man", "NN", "nsubj", 3),
        ("accused", "VBN", "ccomp", 1),
        ("of", "IN", "prep", 3),
        ("theft", "NN", "pobj", 4),
        ("was", "VBD", "auxpass", 7),
        ("shot", "VBN", "ccomp", 1),
    )
    assert [hung(found, i) for i in (2, 3)] == [("shot", "nsubjpass"), ("man", "acl")]


def test_a_participle_behind_a_part_belongs_to_the_whole() -> None:
    found = tree(
        ("others", "NNS", "nsubj", 0),
        (",", ",", "punct", 0),
        ("including", "VBG", "prep", 0),
        ("child", "NN", "pobj", 2),
        (",", ",", "punct", 0),
        ("injured", "VBN", "acl", 3),
    )
    assert hung(found, 5) == ("others", "acl")


def test_somebody_in_a_headline_does_what_stands_right_behind_him() -> None:
    found = tree(
        ("Suspect", "NN", "nsubj", 4),
        ("arrested", "VBN", "acl", 0),
        ("after", "IN", "prep", 1),
        ("man", "NN", "pobj", 2),
        ("dies", "VBZ", "ROOT", 4),
    )
    assert [hung(found, i) for i in (0, 3, 4)] == [
        ("arrested", "nsubjpass"),
        ("dies", "nsubj"),
        ("arrested", "advcl"),
    ]


def test_people_left_injured_are_who_is_injured() -> None:
    found = tree(
        ("shooting", "NN", "ROOT", 0),
        ("that", "WDT", "nsubj", 2),
        ("left", "VBD", "relcl", 0),
        ("four", "CD", "nummod", 4),
        ("men", "NNS", "dobj", 2),
        ("injured", "VBN", "acl", 0),
    )
    assert hung(found, 5) == ("men", "acl")


def test_people_left_injured_keep_their_place_where_the_clause_hangs_on_the_participle() -> None:
    found = tree(
        ("left", "VBD", "relcl", 2),
        ("men", "NNS", "dobj", 0),
        ("injured", "VBN", "ROOT", 2),
    )
    assert hung(found, 2) == ("injured", "ROOT")


def test_who_is_wanted_and_was_arrested_is_the_subject_of_the_arrest() -> None:
    found = tree(
        ("said", "VBD", "ROOT", 0),
        ("suspect", "NN", "nsubj", 2),
        ("wanted", "VBD", "advcl", 5),
        ("has", "VBZ", "aux", 5),
        ("been", "VBN", "auxpass", 5),
        ("arrested", "VBN", "ccomp", 0),
    )
    assert [hung(found, i) for i in (1, 2)] == [("arrested", "nsubjpass"), ("suspect", "acl")]


def test_words_in_a_circle_are_no_tree() -> None:
    words = tree(("shot", "VBD", "ROOT", 0), ("man", "NN", "dobj", 0), ("dead", "JJ", "acl", 1)).words
    circle = [words[0], replace(words[1], head=2), words[2]]
    assert _rooted(words)
    assert not _rooted(circle)


def test_the_name_of_an_object_is_no_other_thing() -> None:
    found = tree(
        ("shot", "VBD", "ROOT", 0),
        ("wife", "NN", "dobj", 0),
        (",", ",", "punct", 0),
        ("Mary", "NNP", "compound", 4),
        ("Nelson", "NNP", "npadvmod", 0),
        ("and", "CC", "cc", 4),
        ("son", "NN", "conj", 4),
    )
    assert hung(found, 4) == ("wife", "appos")


def test_one_of_five_stands_for_the_one() -> None:
    found = tree(
        ("one", "CD", "quantmod", 2),
        ("of", "IN", "quantmod", 2),
        ("five", "CD", "nummod", 3),
        ("men", "NNS", "nsubj", 4),
        ("died", "VBD", "ROOT", 4),
    )
    assert [hung(found, i) for i in (0, 1, 3)] == [("died", "nsubj"), ("one", "prep"), ("of", "pobj")]


def test_who_was_found_dead_has_a_name() -> None:
    found = tree(
        ("Deputies", "NNS", "nsubj", 1),
        ("find", "VBD", "ROOT", 1),
        ("Durcan", "JJ", "amod", 3),
        ("dead", "JJ", "oprd", 1),
    )
    assert (hung(found, 2), found.words[2].tag) == (("find", "dobj"), "NNP")
