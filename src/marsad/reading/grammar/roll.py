"""Persons by name in a tree: whose name stands at a word, and who is listed with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.reading.grammar.frames import words
from marsad.reading.grammar.people import group_of_noun, lemma_of
from marsad.reading.grammar.phrases import name_of
from marsad.reading.marks.persons import Person
from marsad.reading.syntax import Tree

_LIST_GAP = 60


@dataclass(frozen=True, slots=True)
class Roll:
    """The persons of a sentence, in order, over its tree."""

    tree: Tree
    text: str
    persons: Sequence[Person]

    def restated(self, head: int) -> bool:
        """True for what only says who somebody named is: "X, a candidate", "the candidate, X"."""
        word = self.tree.words[head]
        if self.at(head) is not None:
            return False
        if word.dep == "appos" and self.at(word.head) is not None:
            return True
        return word.tag == "NN" and any(self.at(kid) is not None for kid in self.tree.kids(head, "appos"))

    def at(self, head: int) -> Person | None:
        """The person whose name stands at a word, or right behind it, or is given to it: "a man named X"."""
        tree, word = self.tree, self.tree.words[head]
        found = self._known(word.start)
        if found is None and word.tag == "NN" and head + 1 < len(tree.words) and group_of_noun(lemma_of(word)):
            found = self._known(tree.words[head + 1].start)
        if found is None and word.tag in ("NNP", "NNPS") and word.mark is None and word.entity == "PERSON":
            found = self._guessed(head)
        return found or self._called(head) or self._kin(head)

    def _known(self, start: int) -> Person | None:
        at = bisect_right(self.persons, start, key=lambda each: each.start) - 1
        return self.persons[at] if at >= 0 and start < self.persons[at].end else None

    def _kin(self, head: int) -> Person | None:
        """Of "X -- brother of the mayor", which the parser takes for one name, the X."""
        tree = self.tree
        if tree.words[head].tag != "NN":
            return None
        signs = [kid for kid in tree.kids(head, "punct") if tree.words[kid].text == "-" and kid < head]
        if not signs:
            return None
        return self._known(tree.words[signs[0] - 1].start) if signs[0] else None

    def _called(self, head: int) -> Person | None:
        """Of "a man named X" the X."""
        for kid in self.tree.kids(head, "acl"):
            if self.tree.words[kid].lemma in words("names", "calling"):
                given = [at for at in self.tree.below(kid) if at > kid and self.tree.words[at].tag == "NNP"]
                return self.at(given[-1]) if given else None
        return None

    def _guessed(self, head: int) -> Person | None:
        """A name that only the parser takes for a person's."""
        first = head
        while first > 0 and self.tree.words[first - 1].entity == "PERSON":
            first -= 1
        skipped = words("names", "particles") | words("names", "titles")
        while first < head and self.tree.words[first].lower.rstrip(".") in skipped:
            first += 1
        start, end = self.tree.words[first].start, self.tree.words[head].end
        name = name_of(self.text, (start, end))
        return Person(name, start, end) if name[:1].isupper() else None

    def listed(self, person: Person) -> Iterator[Person]:
        """Persons of the same list, which a parser easily takes apart: "X, 42; Y, 19; and Z"."""
        end = person.end
        for other in self.persons[bisect_right(self.persons, person.start, key=lambda each: each.start) :]:
            if not self._joined(end, other):
                return
            yield other
            end = other.end

    def _joined(self, end: int, other: Person) -> bool:
        """True if only commas, ages and short descriptions part a person from the next."""
        between = [word for word in self.tree.words if end <= word.start < other.start]
        signs = [word.lower for word in between]
        if not signs or signs[0] not in (",", ";", "and", "or") or other.start - end > _LIST_GAP:
            return False
        if any(word.is_verb or word.tag == "IN" for word in between):
            return False
        return "," not in signs or bool({"and", ";"} & set(signs)) or signs[-1] == ","
