"""Physical things that may be attacked, by the last noun of their name."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.reading.grammar.frames import words
from marsad.reading.syntax import Tree, Word

_MOST = 8


def is_thing(word: Word) -> bool:
    """True for the last noun of a thing that may be attacked."""
    known = words("things", "property")
    return bool({word.lemma, word.lower, word.lower.removesuffix("s"), word.lower.removesuffix("es")} & known)


def is_ground(word: Word) -> bool:
    """True for a thing so wide that what goes off in it was not aimed at it."""
    return bool({word.lemma, word.lower} & words("things", "grounds"))


def part_of(tree: Tree, head: int) -> list[int]:
    """What a phrase is about behind "one of" and "part of", else the phrase itself, and what is listed with it."""
    inner = head
    if tree.words[head].quantity is not None or tree.words[head].lower in words("things", "amounts"):
        of = [kid for kid in tree.kids(head, "prep") if tree.words[kid].lower == "of"]
        inner = next((at for prep in of for at in tree.kids(prep, "pobj")), head)
    return list(_listed(tree, inner, 0))


def _listed(tree: Tree, head: int, depth: int) -> Iterator[int]:
    yield head
    if depth < _MOST:
        for kid in tree.kids(head, "conj", "appos"):
            if tree.words[kid].is_noun:
                yield from _listed(tree, kid, depth + 1)
