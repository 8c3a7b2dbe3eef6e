"""How somebody was found or left: "found a boy shot", "left a man dead and others injured"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from marsad.reading.tables import word_set

if TYPE_CHECKING:
    from marsad.reading.syntax.tree import Word

SUBJECTS = ("nsubj", "nsubjpass")
HELPING = ("aux", "auxpass")
STATES = ("oprd", "acomp", "xcomp", "ccomp")


def found_so(words: list[Word], word: Word) -> None:
    """Of "found Mary, 11, and her brother shot to death" both were found so: the brother shot nobody."""
    finding = words[word.head]
    if word.dep != "conj" or finding.lemma not in words_for("finding"):
        return
    kids = children(words, word.i)
    subject = next((each for each in kids if each.dep in SUBJECTS and each.i < word.i), None)
    found = next((each for each in children(words, finding.i) if each.dep == "dobj" and each.i > finding.i), None)
    if subject is None or found is None or subject.i < found.i or any(each.dep in ("dobj", *HELPING) for each in kids):
        return
    words[subject.i] = replace(subject, head=found.i, dep="conj")
    words[word.i] = replace(word, tag="VBN", head=finding.i, dep="oprd")


def found_dead(words: list[Word], name: Word) -> None:
    """Of "deputies found Durcan dead" Durcan is who was found so, whatever his name looks like."""
    state = words[name.head]
    finding = words[state.head]
    if (
        state.i != name.i + 1
        or state.dep not in STATES
        or finding.lemma not in words_for("finding")
        or finding.i != name.i - 1
    ):
        return
    words[name.i] = replace(name, tag="NNP", head=finding.i, dep="dobj")


def found_shot(words: list[Word], shot: Word) -> None:
    """Of "police found a teen shot" the teen was found, and was shot."""
    somebody, finding = words[shot.i - 1], words[shot.head]
    if shot.dep != "dobj" or finding.lemma not in words_for("finding") or somebody.lower not in words_for("somebody"):
        return
    words[shot.i] = replace(shot, tag="VBN", lemma="shoot", dep="oprd")
    words[somebody.i] = replace(somebody, dep="dobj", head=finding.i)
    for kid in children(words, shot.i):
        if kid.i < somebody.i:
            words[kid.i] = replace(kid, head=somebody.i)


def found_suffering(words: list[Word], word: Word) -> None:
    """Of "police found a boy in the street, suffering from a wound" the boy suffers."""
    finding = words[word.head]
    if word.dep != "advcl" or word.lemma not in words_for("suffering") or finding.lemma not in words_for("finding"):
        return
    found = next((each for each in children(words, finding.i) if each.dep == "dobj" and each.i < word.i), None)
    if found is not None:
        words[word.i] = replace(word, head=found.i, dep="acl")


def left_so(words: list[Word], word: Word) -> None:
    """Of "a bar shooting that left five people injured" the people are injured, not the shooting."""
    somebody = words[word.i - 1]
    leaving = words[somebody.head]
    above = leaving.head
    if somebody.dep != "dobj" or leaving.lemma not in words_for("leaving") or word.head == somebody.i:
        return
    if word.head == leaving.i and word.dep in STATES:
        return
    while word.head != leaving.i and above not in (word.i, words[above].head):
        above = words[above].head
    if above == word.i:
        return
    if not any(each.dep in (*SUBJECTS, *HELPING, "dobj") for each in children(words, word.i)):
        words[word.i] = replace(word, tag="VBN", head=somebody.i, dep="acl")


def second_so(words: list[Word], word: Word) -> None:
    """Of "left a man dead and others injured" the others are injured, and not the man."""
    other = words[word.i - 1]
    if word.dep == "oprd" and other.dep == "conj" and words[other.head].dep == "dobj":
        # "Left two men dead and three injured", where the parser says it of all five.
        if any(each.tag == "JJ" and other.head < each.i < other.i for each in children(words, other.head)):
            words[word.i] = replace(word, head=other.i, dep="acl")
        return
    if word.dep != "acl" or other.dep != "conj" or other.head != word.head:
        return
    if any(each.tag == "JJ" and word.head < each.i < other.i for each in children(words, word.head)):
        words[word.i] = replace(word, head=other.i)


def children(words: Sequence[Word], i: int) -> list[Word]:
    """The words that hang on a word."""
    return [each for each in words if each.head == i and each.i != i]


def words_for(what: str) -> frozenset[str]:
    """The words of one kind, as `data/reduced.yaml` lists them."""
    return word_set("marsad.reading.syntax", "reduced", what)
