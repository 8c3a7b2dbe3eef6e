"""The weapons of an event in the words of the text: things that harm, not deeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.reading.grammar.draft import Arm
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.people import lemma_of
from marsad.reading.grammar.phrases import name_of, name_span
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree
from marsad.reading.tables import table


def arms(tree: Tree, heads: Sequence[int], text: str) -> tuple[Arm, ...]:
    """The weapons named at some words, each once, in order."""
    found: list[Arm] = []
    for arm in sorted((each for at in heads for each in _arm(tree, at, text)), key=lambda each: each.start):
        if not any(same_arm(arm, other) for other in found):
            found.append(arm)
    return tuple(found)


def _arm(tree: Tree, at: int, text: str) -> Iterator[Arm]:
    word = tree.words[at]
    mark = word.mark
    if mark is None or mark.kind is not MarkKind.WEAPON:
        return
    if mark.name.casefold().split()[0] in table("marsad.reading.syntax", "proxies")["verbal"]:
        return
    last = mark.name.casefold().replace("-", " ").split()[-1]
    if not {last, last.removesuffix("s"), last.removesuffix("es")} & words("weapons", "things"):
        return
    above = tree.words[word.head]
    carried = word.dep in ("compound", "nmod", "amod") and above.is_noun and above.i > at
    if carried and lemma_of(above) in words("weapons", "carriers"):
        span = name_span(tree, above.i)
    elif carried:
        span = (word.start, word.end)
    else:
        span = name_span(tree, at)
    span = _without_measure(tree, span)
    yield Arm(name_of(text, span), mark.id, *span)


def _without_measure(tree: Tree, span: tuple[int, int]) -> tuple[int, int]:
    """The span without what opens it but says nothing of the weapon: "kg", "second", "terrorist"."""
    start, end = span
    inside = [word for word in tree.words if start <= word.start < end]
    while len(inside) > 1 and (inside[0].lower in words("weapons", "measures") or inside[0].text == "-"):
        inside.pop(0)
    return inside[0].start if inside else start, end


def same_arm(one: Arm, other: Arm) -> bool:
    """True for two ways to name one weapon: "a powerful bomb", "the bombs"."""
    return _last(one) == _last(other)


def _last(arm: Arm) -> str:
    return arm.name.casefold().split()[-1].removesuffix("s")
