"""Where place names stand in a tree: the words over and around them, and whether an event can stand there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from marsad.reading.grammar.frames import PACKAGE, lexicon, words
from marsad.reading.grammar.place_names import is_end, names_street
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree, Word
from marsad.reading.tables import table

_NAMES = ("GPE", "LOC", "FAC")
_UNKNOWN = ("", "PERSON")


def place_words(tree: Tree) -> Iterator[int]:
    kinds = table(PACKAGE, "places")["kinds"]
    for word in tree.words:
        if word.mark is not None:
            if word.mark.kind is MarkKind.PLACE:
                yield word.i
        elif is_end(tree, word.i):
            continue
        elif (
            _names_unit(tree, word.i, kinds)
            or names_street(tree, word.i)
            or (word.tag == "NNP" and word.entity in _NAMES and not _continues(tree, word.i))
            or _named_in(tree, word)
            or _ends_in_facility(tree, word)
        ):
            yield word.i


def _named_in(tree: Tree, word: Word) -> bool:
    """True for a name that the parser knows nothing of, where a place stands: "in Tal Banat"."""
    above, after = tree.words[word.head], tree.words[word.i + 1] if word.i + 1 < len(tree.words) else None
    led = word.dep == "pobj" and above.lower in words("place_names", "led_by")
    ends = after is None or not after.tag.startswith("NN")
    name = word.tag == "NNP" and word.entity in _UNKNOWN and len(word.text) > 2 and not word.text.isupper()
    return led and ends and name and word.text[:1].isupper() and word.lower not in words("place_names", "never")


def _names_unit(tree: Tree, i: int, kinds: dict[str, Any]) -> bool:
    """True for a capitalised word before district, province or village, whatever the tagger made of it."""
    if i + 1 >= len(tree.words) or tree.words[i + 1].lower not in kinds:
        return False
    word = tree.words[i]
    name = word.text[:1].isupper() and word.lower not in words("places", "parts")
    return word.tag == "NNP" or (name and i > 0 and word.tag in ("JJ", "NN", "VBN"))


def _continues(tree: Tree, i: int) -> bool:
    """True for all but the last word of a name the parser found."""
    after = tree.words[i + 1] if i + 1 < len(tree.words) else None
    if after is None or after.tag != "NNP" or after.mark is not None or is_end(tree, i + 1):
        return False
    return after.entity in _NAMES or _ends_in_facility(tree, after)


def _ends_in_facility(tree: Tree, word: Word) -> bool:
    """True for the "Bridge" of a place's name that the parser cuts before it."""
    before = tree.words[word.i - 1] if word.i else None
    if before is None or word.tag != "NNP" or word.lower not in words("places", "facilities"):
        return False
    return before.mark is None and before.tag == "NNP" and before.entity in _NAMES and word.text[:1].isupper()


def kind_noun(tree: Tree, i: int) -> tuple[int, str]:
    """The noun that says what kind of place a name is, and its index; a plural serves all names it follows."""
    kinds = table(PACKAGE, "places")["kinds"]
    mark = tree.words[i].mark
    own = _singular(mark.name.lower().split()[-1]) if mark is not None and " " in mark.name else ""
    if own in kinds:
        return i, own
    head = tree.words[tree.words[i].head]
    chain = tree.words[i]
    while chain.dep == "conj" and chain.head != chain.i:
        chain = tree.words[chain.head]
        if chain.dep in ("compound", "nmod"):
            head = tree.words[chain.head]
    after = tree.words[i + 1] if i + 1 < len(tree.words) else None
    for word in (after, head):
        if word is not None:
            lemma = _singular(word.lower)
            if lemma in kinds and word.i > i:
                return word.i, lemma
    before = tree.words[i - 2] if i >= 2 and tree.words[i - 1].lower == "of" else None
    if before is not None and _singular(before.lower) in kinds:
        return before.i, _singular(before.lower)
    for kid in tree.kids(i, "conj"):
        if _singular(tree.words[kid].lower) in kinds:
            return kid, _singular(tree.words[kid].lower)
    return i, ""


def _singular(lower: str) -> str:
    return lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")


def preposition_over(tree: Tree, i: int) -> int | None:
    """The preposition over a place, through its conjuncts and the nouns it only modifies."""
    for at in tree.up(i):
        word = tree.words[at]
        if word.tag in ("IN", "TO") or (at != i and word.lower in table(PACKAGE, "places")["prepositions"]):
            return at
        if word.dep not in ("pobj", "conj", "compound", "nmod", "appos", "amod", "npadvmod", "poss"):
            return None
        if word.is_verb:
            return None
    return None


def farther(tree: Tree, preposition: int | None, how: dict[str, Any]) -> dict[str, Any] | None:
    """The relation of a longer phrase: "south of", "on the outskirts of"."""
    if preposition is None or tree.words[preposition].lower not in ("of", "to"):
        return None
    above = tree.words[tree.words[preposition].head]
    for lemma in (above.lower, above.lemma, above.lower.removesuffix("s")):
        found: dict[str, Any] | None = how["prepositions"].get(lemma)
        if found and "relation" in found:
            return found
    return None


def is_scene(tree: Tree, i: int, head: int) -> bool:
    """False where the name only says whose or what: Iraq's ministry, Baghdad officials, Erbil said."""
    word = tree.words[head]
    if i + 1 < len(tree.words) and tree.words[i + 1].text == "-":
        return False
    if word.dep in ("nsubj", "nsubjpass", "poss", "agent", "amod") and not (word.dep == "nsubjpass" and head != i):
        return False
    if tree.words[i].dep == "poss" or _of_speaker(tree, i):
        return False
    if word.dep in ("compound", "nmod") and head == i:
        above = tree.words[word.head]
        return above.mark is not None or _event_like(above.lemma) or above.lemma in words("groups", "things")
    return True


def is_apposed(tree: Tree, i: int, kinds: dict[str, Any]) -> bool:
    """True for a wider place behind a comma, whatever the parser made of it: "Andar district, Ghazni province"."""
    if i < 2 or tree.words[i - 1].text != ",":
        return False
    before = tree.words[i - 2]
    return before.lower in kinds or (before.mark is not None and before.mark.kind is MarkKind.PLACE)


def _of_speaker(tree: Tree, i: int) -> bool:
    """True for a place that names the speaker: "the police of Ninewa said", not "the attack in Mosul claimed lives"."""
    for at in tree.up(i):
        word = tree.words[at]
        if word.dep in ("nsubj", "nsubjpass"):
            return tree.words[word.head].lemma in words("speech", "verbs") and not _event_like(word.lemma)
        if word.is_verb:
            return False
    return False


def _event_like(lemma: str) -> bool:
    return lemma in lexicon().nouns


def part_word(tree: Tree, i: int, head: int, parts: Iterable[str]) -> int | None:
    before = tree.words[i - 1] if i else None
    return before.i if before is not None and before.lower in frozenset(parts) else None
