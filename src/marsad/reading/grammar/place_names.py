"""The whole name of a place of which the parser or the gazetteer knows only the end: "San Pedro", "Wali Kot"."""

from __future__ import annotations

import re
from functools import cache

from marsad.reading.grammar.frames import PACKAGE, words
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree, Word
from marsad.reading.tables import table

_LONGEST, _SHORTEST = 5, 2
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)", re.IGNORECASE)
_HOUSE = re.compile(r"\d{1,6}[A-Z]?")
# A sentence with more capitalised words than this is a title: there only the parser knows a name.
_TITLED = 0.6


def starts(tree: Tree, i: int, text: str) -> int:
    """The first word of the name that ends at `i`."""
    first, at = i, i - 1
    title = titled(tree)
    while at >= 0 and i - at <= _LONGEST and _joined(tree, at, text):
        if title and tree.words[at].entity not in ("GPE", "LOC", "FAC"):
            break
        if _in_name(tree, at, i):
            first = at
        elif tree.words[at].lower not in words("place_names", "inside"):
            break
        at -= 1
    return first


def address(tree: Tree, first: int, last: int) -> int:
    """Where an address begins whose street is `first:last`: "1500 block of Orchard Road", "12 Orchard Road"."""
    if not is_street(tree, last):
        return first
    before = [tree.words[at] for at in range(max(0, first - 4), first)]
    while before and before[-1].lower in ("of", "the"):
        before.pop()
    if len(before) > 1 and before[-1].lower in words("place_names", "blocks") and before[-2].lower[:1].isdigit():
        return before[-2].i
    number = tree.words[first - 1] if first else None
    return first - 1 if number is not None and _HOUSE.fullmatch(number.text) else first


def is_street(tree: Tree, i: int) -> bool:
    """True for the last word of a street's name."""
    return tree.words[i].lower.removesuffix("s") in words("place_names", "streets")


def ends(tree: Tree, i: int) -> int:
    """The last word of a name: behind a street stands which end of it, "Orchard Road NW"."""
    return i + 1 if is_end(tree, i + 1) else i


def is_end(tree: Tree, i: int) -> bool:
    """True for the NW of "Orchard Road NW"."""
    if not 0 < i < len(tree.words) or not is_street(tree, i - 1):
        return False
    return tree.words[i].lower in words("place_names", "ends") and tree.words[i].text[0].isupper()


def names_street(tree: Tree, i: int) -> bool:
    """True for a street behind a capitalised word or a number, whatever the parser made of it."""
    before = tree.words[i - 1] if i else None
    if before is None or not is_street(tree, i) or not tree.words[i].text[0].isupper():
        return False
    if before.mark is not None:
        return not before.mark.generic
    name = before.text[:1].isupper() and before.lower not in words("place_names", "never")
    return (name and i > 1) or _ORDINAL.fullmatch(before.text) is not None


def no_name(tree: Tree, first: int, i: int) -> bool:
    """True for one word that names nothing by itself: "Southwest", "N", "Street"."""
    word = tree.words[i]
    bare = words("place_names", "never") | words("place_names", "ends") | words("places", "parts") | _facilities()
    return first == i and (len(word.text.rstrip(".")) < _SHORTEST or word.lower in bare)


def _joined(tree: Tree, at: int, text: str) -> bool:
    """True if nothing but a space or a hyphen stands between two words."""
    return text[tree.words[at].end : tree.words[at + 1].start] in (" ", "-", "") and tree.words[at].text != ","


def _in_name(tree: Tree, at: int, i: int) -> bool:
    word = tree.words[at]
    if word.mark is not None and is_street(tree, i):
        return not word.mark.generic
    if word.mark is not None:
        unit = tree.words[i].lower in table(PACKAGE, "places")["kinds"]
        end = tree.words[i].lower in words("places", "facilities") or (word.dep == "compound" and word.head == i)
        return word.mark.kind is MarkKind.PLACE and tree.words[i].mark is None and end and not unit
    if _ORDINAL.fullmatch(word.text):
        return at == i - 1
    name = word.text[:1].isupper() and word.lower not in words("place_names", "never")
    if tree.words[i].mark is not None:
        # "The Palm Hotel Kabul" is in Kabul.
        other = words("places", "parts") | _facilities()
        return name and word.tag == "NNP" and word.lower not in other and at > 0
    return name and word.tag.startswith(("NN", "JJ", "VB", "CD")) and (word.tag == "NNP" or at > 0)


@cache
def _facilities() -> frozenset[str]:
    return words("places", "facilities") | words("places", "kinds")


def titled(tree: Tree) -> bool:
    """True for a title, in which nearly every word is capitalised."""
    letters = [word for word in tree.words if word.text[:1].isalpha()]
    return len(letters) > 3 and sum(_capital(word) for word in letters) > _TITLED * len(letters)


def _capital(word: Word) -> bool:
    return word.text[:1].isupper()
