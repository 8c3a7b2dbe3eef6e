"""Lists that the parser takes for other names of their first member."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marsad.reading.syntax.tree import Word

_THEMSELVES = frozenset({"himself", "herself", "themselves"})


def listed(words: Sequence[Word], word: Word) -> Word:
    """Of "the man, his boss and a guard" the boss is no other name of the man: all three are listed."""
    if word.dep != "appos" or not _is_listed(words, word):
        return word
    return replace(word, dep="conj")


def _is_listed(words: Sequence[Word], word: Word) -> bool:
    if word.lower in _THEMSELVES:
        return _behind_comma(words, word)
    kids = [other for other in words if other.head == word.i]
    goes_on = _goes_on(words, word)
    goes_on = goes_on or any(kid.dep == "appos" and kid.lower in _THEMSELVES for kid in kids)
    if not goes_on and not _first_of_more(words, word):
        return False
    return _whose(words, word, kids) or _two_people(words, word)


def _goes_on(words: Sequence[Word], word: Word) -> bool:
    """True if a list goes on below the word, perhaps behind another of its names."""
    kids = [other for other in words[word.i + 1 :] if other.head == word.i]
    if any(kid.dep == "conj" and kid.tag.startswith("NN") for kid in kids):
        return True
    return any(kid.dep == "appos" and kid.tag == "NNP" and _goes_on(words, kid) for kid in kids)


def _whose(words: Sequence[Word], word: Word, kids: Sequence[Word]) -> bool:
    """True for "his boss", and for the plain "son" of "his wife, son and daughter"."""
    if any(kid.tag == "PRP$" for kid in kids):
        return True
    led = any(kid.dep in ("det", "poss", "nummod", "amod") for kid in kids)
    owned = any(other.tag == "PRP$" and other.head == word.head for other in words)
    return owned and not led and word.tag in ("NN", "NNS")


def _two_people(words: Sequence[Word], word: Word) -> bool:
    """True for the names of two people: "Ralph Robson, Keira Tolan and Dee Marlow"."""
    pair = (words[word.head], word)
    return all(each.tag == "NNP" and each.entity == "PERSON" and each.mark is None for each in pair)


def _first_of_more(words: Sequence[Word], word: Word) -> bool:
    """True if the list goes on behind the word at its first member: "A, B and C", where C hangs on A."""
    firsts = {word.head}
    while words[word.head].dep in ("conj", "appos") and words[words[word.head].head].tag == word.tag == "NNP":
        word = words[word.head]
        firsts.add(word.head)
    return any(other.head in firsts and other.dep == "conj" and other.i > word.i for other in words)


def _behind_comma(words: Sequence[Word], word: Word) -> bool:
    return word.i > 0 and words[word.i - 1].text == ","
