"""The spans of words that may be names: phrases with one head, and whatever was hinted at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from marsad.reading.names.scene import Scene
from marsad.reading.names.words import PACKAGE
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

_LONGEST = 10
_LONGEST_HINT = 12


class Candidate(NamedTuple):
    """Words `first` to `last`, both included, and the one that the others hang on."""

    first: int
    last: int
    head: int


@cache
def _tags(name: str) -> frozenset[str]:
    return frozenset(table(PACKAGE, "tags")[name])


def candidates(scene: Scene) -> Iterator[Candidate]:
    """Every candidate once; at most a fixed number for each word."""
    tree = scene.tree
    for first in range(len(tree.words)):
        if not tree.words[first].text[0].isalnum():
            continue
        for last, head in _rooted(tree, first):
            if (first, last) not in scene.hints and _may_name(tree, first, last, head):
                yield Candidate(first, last, head)
    for first, last in scene.hints:
        if last - first <= _LONGEST_HINT:
            yield Candidate(first, last, _head(tree, first, last))


def _rooted(tree: Tree, first: int) -> Iterator[tuple[int, int]]:
    """Ends of the spans from `first` whose words hang on one word, and that word."""
    heads: list[int] = []
    for last in range(first, min(len(tree.words), first + _LONGEST)):
        governor = tree.words[last].head
        heads = [head for head in heads if tree.words[head].head != last]
        if governor == last or not first <= governor <= last:
            heads.append(last)
        if len(heads) == 1:
            yield last, heads[0]


def _head(tree: Tree, first: int, last: int) -> int:
    """The last word that hangs on none of the span."""
    span = range(first, last + 1)
    return next(at for at in reversed(span) if tree.words[at].head == at or tree.words[at].head not in span)


def _may_name(tree: Tree, first: int, last: int, head: int) -> bool:
    words = tree.words
    if words[head].tag not in _tags("heads"):
        return False
    if first == last:
        return True
    end = words[last]
    closes = end.text[-1].isalnum() or end.text in (".", ")")
    return closes and words[first].tag not in _tags("never_first") and end.tag not in _tags("never_last")
