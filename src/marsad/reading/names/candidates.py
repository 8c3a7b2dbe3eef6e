"""The spans of words that may be names: phrases with one head, and whatever was hinted at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations_with_replacement
from typing import NamedTuple

from marsad.reading.names.scene import Scene
from marsad.reading.names.words import PACKAGE
from marsad.reading.syntax import Tree
from marsad.reading.tables import word_set

_LONGEST = 10
_LONGEST_HINT = 12


class Candidate(NamedTuple):
    """Words `first` to `last`, both included, and the one that the others hang on."""

    first: int
    last: int
    head: int


def _tags(name: str) -> frozenset[str]:
    return word_set(PACKAGE, "tags", name)


def candidates(scene: Scene) -> Iterator[Candidate]:
    """Every candidate once; at most a fixed number for each word."""
    tree = scene.tree
    hinted = _hinted(scene)
    for first in range(len(tree.words)):
        if not tree.words[first].text[0].isalnum():
            continue
        for last, head in _rooted(tree, first):
            if (first, last) not in hinted and _may_name(tree, first, last, head):
                yield Candidate(first, last, head)
    for first, last in sorted(hinted):
        yield Candidate(first, last, _head(tree, first, last))


def _hinted(scene: Scene) -> set[tuple[int, int]]:
    """Whatever was hinted at, and every part of what was taken for a time: "10 a.m." of "10 a.m. on Monday"."""
    short = {span for span in scene.hints if span[1] - span[0] <= _LONGEST_HINT}
    times = [span for span in short if any(label.startswith("time:") for label in scene.hints[span])]
    return short.union(*(_parts(scene.tree, *span) for span in times))


def _parts(tree: Tree, first: int, last: int) -> Iterator[tuple[int, int]]:
    words = [i for i in range(first, last + 1) if tree.words[i].text[0].isalnum()]
    return combinations_with_replacement(words, 2)


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
    closes = end.text[-1].isalnum() or end.text in (".", ")", "%")
    return closes and words[first].tag not in _tags("never_first") and end.tag not in _tags("never_last")
