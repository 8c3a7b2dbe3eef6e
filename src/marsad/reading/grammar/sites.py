"""Things near which a weapon went off: what an explosion is taken to have been aimed at."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.reading.grammar.frames import words
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.people import lemma_of
from marsad.reading.grammar.things import is_ground, is_thing, part_of
from marsad.reading.syntax import Tree, Word

_BURSTING = frozenset({"explosion", "shelling", "strike", "air_strike", "shooting", "placing", "attack"})
_MOST = 4


def sites(tree: Tree, hit: Hit) -> list[int]:
    """Heads of the things at which it went off, landed or was put."""
    if hit.frame.family not in _BURSTING:
        return []
    found = [head for head in _objects(tree, hit.word, 0) if _aimed_at(tree.words[head])]
    if not found and hit.frame.family == "explosion":
        found = [head for head in _anywhere(tree, hit.word) if _aimed_at(tree.words[head])]
    return found


def _aimed_at(word: Word) -> bool:
    return is_thing(word) and not is_ground(word)


def _objects(tree: Tree, at: int, depth: int) -> Iterator[int]:
    """Objects of the prepositions of place under a word; through "front of" and "vicinity of" to what they are of."""
    for prep in tree.kids(at, "prep", "advmod", "acomp", "prt"):
        if tree.words[prep].lower not in words("things", "sites"):
            continue
        for head in tree.objects(prep):
            yield from _inner(tree, head)
        if depth < _MOST:
            yield from _objects(tree, prep, depth + 1)
            yield from (each for head in _of(tree, prep) for each in part_of(tree, head))


def _inner(tree: Tree, head: int) -> Iterator[int]:
    if lemma_of(tree.words[head]) in words("things", "sides"):
        yield from (each for at in _of(tree, head) for each in part_of(tree, at))
    else:
        yield from part_of(tree, head)


def _anywhere(tree: Tree, at: int) -> Iterator[int]:
    """Objects of prepositions that the parser hung on another word of the clause: "placed by a man at the office"."""
    for prep in tree.below(at, stop=("relcl", "advcl", "ccomp")):
        if prep > at and tree.words[prep].lower in words("things", "firm_sites"):
            yield from (each for head in tree.kids(prep, "pobj") for each in _inner(tree, head))


def _of(tree: Tree, at: int) -> Iterator[int]:
    for prep in tree.kids(at, "prep"):
        if tree.words[prep].lower in ("of", "to"):
            yield from tree.objects(prep)
