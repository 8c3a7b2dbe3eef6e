"""Trees written by hand, so that a test says what the parser would have made of a sentence."""

from __future__ import annotations

from marsad.reading.names.scene import Hint, Scene, scene_of
from marsad.reading.syntax import Tree, Word
from marsad.reading.syntax.entities import known


def tree(*words: tuple[str, str, int], entities: dict[int, str] | None = None) -> Tree:
    """Words as (text, tag, index of the governor), one space between them."""
    made, start = [], 0
    types = known([(entities or {}).get(i, "") for i in range(len(words))])
    for i, (text, tag, head) in enumerate(words):
        dep = "ROOT" if head == i else "prep" if tag == "IN" else "dep"
        made.append(Word(i, text, text.lower(), tag, dep, head, start, start + len(text), entities=types))
        start += len(text) + 1
    return Tree.of(tuple(made))


def village() -> Tree:
    """`Rebels left the village of Melbuk .`"""
    return tree(
        ("Rebels", "NNS", 1),
        ("left", "VBD", 1),
        ("the", "DT", 3),
        ("village", "NN", 1),
        ("of", "IN", 3),
        ("Melbuk", "NNP", 4),
        (".", ".", 1),
        entities={5: "GPE"},
    )


def scene(of: Tree, *hints: Hint) -> Scene:
    return scene_of(of, hints)
