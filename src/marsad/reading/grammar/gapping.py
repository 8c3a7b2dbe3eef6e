"""Harm told in one breath: "ten were killed, two others and a woman injured", the second verb without its helper.

The parser hangs the people of the second verb on the first. Between the two verbs they are handed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from marsad.reading.grammar.frames import words
from marsad.reading.grammar.hits import Hit
from marsad.reading.syntax import Tree

_LOOSE = ("acl", "amod", "conj", "relcl", "appos", "ccomp", "advcl")
_PARTICIPLES = ("VBN", "VBD", "JJ")


def shared_out(tree: Tree, found: Sequence[Hit]) -> list[Hit]:
    """The hits, each harming verb with the people that stand before it."""
    made = list(found)
    for at in range(1, len(made)):
        first, second = made[at - 1], made[at]
        if _gapped(tree, first, second):
            between = range(first.word + 1, second.word)
            ours = [i for i in _heads(tree, second) if i in between]
            taken = [i for i in first.patients if i in between]
            patients = tuple(sorted({*taken, *ours}))
            made[at - 1] = replace(first, patients=tuple(i for i in first.patients if i < first.word))
            made[at] = replace(second, patients=patients or second.patients)
    return made


def _gapped(tree: Tree, first: Hit, second: Hit) -> bool:
    """True if both tell what became of people, the first of people before it, the second without a helping verb."""
    one, two = first.frame.outcome, second.frame.outcome
    if one is None or two is None or one is two or first.form == "noun" or second.form == "noun":
        return False
    word = tree.words[second.word]
    if (
        word.tag not in _PARTICIPLES
        or word.dep not in _LOOSE
        or tree.kids(second.word, "aux", "auxpass", "dobj", "nsubj")
    ):
        return False
    before = any(i < first.word for i in first.patients)
    return before and not any(i < first.word for i in second.patients)


def _heads(tree: Tree, hit: Hit) -> list[int]:
    """Whom a participle describes, with those joined to them, and the number of which they are only a part."""
    found: list[int] = []
    for patient in hit.patients or (tree.words[hit.word].head,):
        at = _whole(tree, patient)
        found.append(at)
        while tree.words[at].dep == "conj" and not tree.words[tree.words[at].head].is_verb:
            at = tree.words[at].head
            found.append(at)
    return [i for i in found if tree.words[i].is_noun or tree.words[i].quantity is not None]


def _whole(tree: Tree, i: int) -> int:
    """The number that "including" takes a part of: "100 more, including 35 children, injured"."""
    above = tree.words[tree.words[i].head]
    return above.head if above.lower in words("groups", "including") and above.head != above.i else i
