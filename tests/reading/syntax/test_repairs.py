"""Trees as a small parser gives them, written out by hand, and as they are after the repairs."""

from __future__ import annotations

from marsad.reading.syntax.tree import Tree, Word


def tree(*rows: tuple[str, str, str, int]) -> Tree:
    """A tree of (text, tag, relation, head)."""
    words = [
        Word(i=i, text=text, lemma=text, tag=tag, dep=dep, head=head, start=i * 10, end=i * 10 + len(text))
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
