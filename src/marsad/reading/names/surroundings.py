"""What stands around a candidate: its neighbours in the text and in the tree."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.reading.names.candidates import Candidate
from marsad.reading.names.scene import Scene

_MODIFIERS = ("compound", "amod", "nmod", "poss")


def around(scene: Scene, at: Candidate) -> Iterator[str]:
    """The words before and behind, and their classes."""
    words = scene.tree.words
    before = words[at.first - 1].lower if at.first else "<"
    second = words[at.first - 2].lower if at.first > 1 else "<"
    after = words[at.last + 1].lower if at.last + 1 < len(words) else ">"
    yield f"before={before}"
    yield f"before.two={second} {before}"
    yield f"before.entity={before}|{words[at.head].entity}"
    yield f"after={after}"
    for name, classes in (("noun", scene.nouns), ("proper", scene.proper)):
        if at.first:
            for label in classes[at.first - 1]:
                yield f"before.{name}={label}"
        if at.last + 1 < len(words):
            for label in classes[at.last + 1]:
                yield f"after.{name}={label}"


def governed(scene: Scene, at: Candidate) -> Iterator[str]:
    """What the head hangs on, and what hangs on it, inside the candidate and left outside of it."""
    tree = scene.tree
    head = tree.words[at.head]
    yield f"head.role={head.dep}"
    if head.head == head.i:
        yield "root"
    else:
        yield from _governor(scene, at)
    left = [kid for kid in tree.kids_of[at.head] if kid < at.first]
    right = [kid for kid in tree.kids_of[at.head] if kid > at.last]
    yield f"outside={min(len(left), 2)}|{min(len(right), 2)}"
    for kid in left:
        yield f"outside.left={tree.words[kid].dep}"
    for kid in right:
        yield f"outside.right={tree.words[kid].dep}"
    if right:
        yield f"outside.word={tree.words[right[0]].lower}"
    for kid in tree.kids_of[at.head]:
        if at.first <= kid <= at.last:
            word = tree.words[kid]
            yield f"within={word.dep}"
            if word.dep in _MODIFIERS or word.dep == "prep":
                yield f"within.{'prep' if word.dep == 'prep' else 'word'}={word.lower}"


def _governor(scene: Scene, at: Candidate) -> Iterator[str]:
    tree = scene.tree
    head = tree.words[at.head]
    over = tree.words[head.head]
    yield f"over={over.lemma}"
    yield f"over.role={head.dep}|{over.lemma}"
    yield f"over.tag={over.tag}"
    for label in scene.nouns[over.i]:
        yield f"over.noun={label}|{head.dep}"
    if over.dep == "prep":
        beyond = tree.words[over.head]
        yield f"beyond={over.lemma}|{beyond.lemma}"
        for label in scene.nouns[beyond.i]:
            yield f"beyond.noun={label}|{over.lemma}"
