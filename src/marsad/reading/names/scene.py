"""A parsed sentence beside what the knowledge and the small parsers found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from marsad.reading.names.words import Classes, noun_classes, proper_classes
from marsad.reading.syntax import Tree

Span = tuple[int, int]


class Hint(NamedTuple):
    """`start:end` of the text was taken for something: `label` is `mark:place`, `time:DATE`, `count:age` ..."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A tree, the labels of its spans of words, and the label that each word lies under, by what gave it."""

    tree: Tree
    hints: Mapping[Span, tuple[str, ...]]
    under: Mapping[str, Sequence[str]]
    nouns: Sequence[Classes]
    proper: Sequence[Classes]


def scene_of(tree: Tree, hints: Iterable[Hint]) -> Scene:
    """The scene of a tree; hints that share no word with it are passed over. Hints of one kind do not overlap."""
    words = tree.words
    starts, ends = [word.start for word in words], [word.end for word in words]
    spans: defaultdict[Span, list[str]] = defaultdict(list)
    under = {kind: [""] * len(words) for kind in ("mark", "time", "count", "pattern")}
    for hint in hints:
        first, last = bisect_right(ends, hint.start), bisect_left(starts, hint.end) - 1
        if first > last:
            continue
        spans[first, last].append(hint.label)
        kind = hint.label.partition(":")[0]
        if kind in under:
            under[kind][first : last + 1] = [hint.label] * (last + 1 - first)
    for span, label in _entities(tree):
        spans[span].append(label)
    return Scene(
        tree,
        {span: tuple(sorted(labels)) for span, labels in spans.items()},
        under,
        [noun_classes(word.text, word.lemma) for word in words],
        [proper_classes(word.text) for word in words],
    )


def _entities(tree: Tree) -> Iterator[tuple[Span, str]]:
    """Runs of words to which the parser gave one name's type."""
    first = 0
    for at in range(1, len(tree.words) + 1):
        here = tree.words[first].entity
        if at == len(tree.words) or tree.words[at].entity != here:
            if here:
                yield (first, at - 1), f"entity:{here}"
            first = at
