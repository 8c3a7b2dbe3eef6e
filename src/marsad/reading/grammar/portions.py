"""Counts that are parts or bounds of others: "five people: two soldiers and three civilians"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from marsad.claims import Count, CountKind, Qualifier
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.people import lemma_of
from marsad.reading.syntax import Tree

_PLURALS = ("NNS", "NNPS")


def restates(tree: Tree, head: int, heads: Sequence[int]) -> bool:
    """True for what only takes a count apart: "five people: two soldiers and three civilians"."""
    above = head
    while tree.words[above].dep == "conj" and tree.words[above].head in heads and tree.words[above].head != above:
        above = tree.words[above].head
    whole = tree.words[tree.words[above].head]
    return tree.words[above].dep == "appos" and whole.i in heads and lemma_of(whole) in words("groups", "unknown")


def without_part(count: Count, tree: Tree, head: int) -> Count:
    """A count is a part only where the tree agrees: "12, including 7 officers, were killed and 4 injured"."""
    for at in tree.up(head):
        if tree.words[at].lower in words("groups", "including"):
            return count
        if tree.words[at].is_verb:
            break
    return replace(count, qualifiers=tuple(each for each in count.qualifiers if each is not Qualifier.PART))


def shares(tree: Tree, head: int, told: set[int]) -> bool:
    """True for the second of "55 soldiers and tribal fighters": the number holds them both."""
    word = tree.words[head]
    led = tree.kids(head, "det", "poss", "nummod") or any(
        tree.words[kid].tag == "JJ" for kid in tree.kids(head, "amod")
    )
    joined = word.dep == "conj" and word.head in told and numbered(tree, word.head)
    return joined and word.tag in _PLURALS and not led and tree.words[head].quantity is None


def numbered(tree: Tree, head: int) -> bool:
    return any(tree.words[i].quantity is not None for i in (head, *tree.kids(head, "nummod")))


def at_most(count: Count) -> Count:
    """A count of killed and injured together as a bound on one of them."""
    kind = CountKind.UNKNOWN if count.hi is None else CountKind.AT_MOST
    marks = tuple(dict.fromkeys((*count.qualifiers, Qualifier.UNDIVIDED)))
    return replace(count, lo=None, kind=kind, qualifiers=marks)


def as_part(count: Count) -> Count:
    return replace(count, qualifiers=tuple(dict.fromkeys((*count.qualifiers, Qualifier.PART))))
