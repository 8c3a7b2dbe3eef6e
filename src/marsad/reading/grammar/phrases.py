"""The words of a noun phrase that name somebody or something: without articles, numbers and what trails behind."""

from __future__ import annotations

import re

from marsad.reading.grammar.frames import words
from marsad.reading.grammar.people import lemma_of
from marsad.reading.syntax import Tree

_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?")
_QUOTED = re.compile(r"[\"“”]")
_OUTSIDE = (
    "det",
    "predet",
    "nummod",
    "relcl",
    "acl",
    "appos",
    "conj",
    "cc",
    "punct",
    "prep",
    "advcl",
    "preconj",
    "case",
)
_BARE = ("PRP$", "DT", "CD", "PDT", "WDT", "WP$")


def name_span(tree: Tree, head: int, *, numbered: bool = False) -> tuple[int, int]:
    """Offsets of the name in the phrase of `head`; `numbered` keeps its number."""
    first = head
    inside = set(tree.below(head, stop=_OUTSIDE)) | _owners(tree, head)
    while first > 0 and (first - 1 in inside or tree.words[first - 1].text == "-") and not _leads(tree, first - 1):
        first -= 1
    while first < head and _opens_nothing(tree, first):
        first += 1
    if numbered:
        first = _with_number(tree, first)
    last = head
    if lemma_of(tree.words[head]) in words("names", "partitive"):
        last = _whole(tree, head)
    return tree.words[first].start, tree.words[last].end


def name_of(text: str, span: tuple[int, int]) -> str:
    """The words of a span as a name: in one line, without brackets and quotation marks."""
    return " ".join(_QUOTED.sub("", _BRACKETED.sub("", text[slice(*span)])).split()).strip("'‘’`., ")


def _owners(tree: Tree, head: int) -> set[int]:
    """The words of whose it is: "the minister's house"."""
    return {at for kid in tree.kids(head, "poss") for at in tree.below(kid, stop=("det", "relcl", "acl", "appos"))}


def _opens_nothing(tree: Tree, i: int) -> bool:
    """True for signs and small words before a name: not for the "heavily" of "heavily armed men"."""
    word, after = tree.words[i], tree.words[i + 1]
    if word.tag == "RB" and (after.tag in ("JJ", "VBN") or after.mark is not None or after.text == "-"):
        return False
    return word.text in "-," or word.tag in ("IN", "RB", "CC") or word.lower in words("names", "self_styled")


def _leads(tree: Tree, i: int) -> bool:
    word = tree.words[i]
    if word.tag in _BARE or word.quantity is not None or word.lower in words("roles", "suspecting"):
        return True
    return word.entity == "DATE" or word.lower in words("names", "not_first")


def _with_number(tree: Tree, first: int) -> int:
    while first > 0 and (tree.words[first - 1].quantity is not None or tree.words[first - 1].tag == "CD"):
        first -= 1
    return first


def _whole(tree: Tree, head: int) -> int:
    """The last word of what a part is part of: "members of the front"."""
    last = head
    for prep in tree.kids(head, "prep"):
        if tree.words[prep].lower in ("of", "from") and prep <= last + 1:
            inner = tree.objects(prep)[:1]
            last = max([last, *(_last(tree, at) for at in inner)])
    return last


def _last(tree: Tree, at: int) -> int:
    return _whole(tree, at) if lemma_of(tree.words[at]) in words("names", "partitive") else at
