"""A parsed sentence: words with offsets in the document, and the walks over them that the grammar needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from marsad.reading.marks import Mark
from marsad.reading.quantities import Quantity
from marsad.reading.syntax.entities import Entities
from marsad.reading.syntax.repairs import repaired

_OUTSIDE = ("conj", "cc", "relcl", "acl", "appos", "punct", "advcl", "parataxis")
_WHOSE = ("of", "from")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the parsed surface; `start` and `end` are its offsets in the document, `head` its governor's index."""

    i: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    mark: Mark | None = None
    quantity: Quantity | None = None
    entities: Entities | None = field(default=None, compare=False, repr=False)
    lower: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # The grammar asks for it twenty times a word.
        object.__setattr__(self, "lower", self.text.lower())

    @property
    def entity(self) -> str:
        """The type of the name that the word is part of, by the parser's model; empty for a word of none."""
        return self.entities[self.i] if self.entities is not None else ""

    @property
    def is_verb(self) -> bool:
        """True for every verb form."""
        return self.tag.startswith("V")

    @property
    def is_noun(self) -> bool:
        """True for common and proper nouns."""
        return self.tag.startswith("NN")


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of one sentence or fragment, in order; `head == i` marks a root."""

    words: tuple[Word, ...]
    kids_of: tuple[tuple[int, ...], ...] = field(repr=False, default=())

    @classmethod
    def of(cls, words: tuple[Word, ...]) -> Tree:
        """A tree with its table of children, after the repairs of `repairs.py`."""
        words = repaired(words)
        kids: list[list[int]] = [[] for _ in words]
        for word in words:
            if word.head != word.i:
                kids[word.head].append(word.i)
        return cls(words, tuple(tuple(each) for each in kids))

    def kids(self, i: int, *deps: str) -> list[int]:
        """The children of a word, those of the named relations if any are named."""
        kids = self.kids_of[i]
        if not kids or not deps:
            return list(kids)
        words = self.words
        return [kid for kid in kids if words[kid].dep in deps]

    def up(self, i: int) -> Iterator[int]:
        """The word and its governors up to the root."""
        yield i
        while self.words[i].head != i:
            i = self.words[i].head
            yield i

    def below(self, i: int, *, stop: tuple[str, ...] = ()) -> list[int]:
        """The word and all beneath it in order, without the branches that hang by a relation in `stop`."""
        found, todo = [], [i]
        while todo:
            at = todo.pop()
            found.append(at)
            todo += [kid for kid in self.kids_of[at] if self.words[kid].dep not in stop]
        return sorted(found)

    def conjuncts(self, i: int) -> list[int]:
        """The word and what is joined to it by and, or, commas."""
        found, todo = [], [i]
        while todo:
            at = todo.pop(0)
            found.append(at)
            todo += self.kids(at, "conj", "appos") if at == i else self.kids(at, "conj")
        return [at for at in found if self.words[at].dep != "appos" or self.words[at].is_noun]

    def phrase(self, i: int) -> list[int]:
        """The noun phrase of a head, without its conjuncts, relative clauses and appositions."""
        return self.below(i, stop=_OUTSIDE)

    def core(self, i: int) -> list[int]:
        """The noun phrase without what only places it: "members of the forces", not "a bomb near the hospital"."""
        found = self.below(i, stop=(*_OUTSIDE, "prep"))
        for prep in self.kids(i, "prep"):
            if self.words[prep].lower in _WHOSE:
                found += [each for at in self.kids(prep, "pobj") for each in self.below(at, stop=(*_OUTSIDE, "prep"))]
        return sorted(found)

    def span(self, indices: list[int]) -> tuple[int, int]:
        """Offsets from the first to the last of some words."""
        return min(self.words[i].start for i in indices), max(self.words[i].end for i in indices)

    def objects(self, prep: int) -> list[int]:
        """The objects of a preposition, conjuncts included."""
        return [each for at in self.kids(prep, "pobj", "pcomp") for each in self.conjuncts(at)]
