"""Counts: how many were harmed, as each noun phrase says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.claims import Count, CountKind, Group, Outcome, Qualifier, Quote
from marsad.knowledge import Knowledge
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.people import People, group_of_noun, lemma_of, people
from marsad.reading.grammar.portions import as_part, at_most, numbered, restates, shares, without_part
from marsad.reading.grammar.whom import (
    INITIAL,
    any_of,
    both_of_two,
    how_many_befell,
    indefinite,
    is_attacker,
    named,
    nobody,
    one_among,
    one_dead,
    outcomes_of_noun,
    so_many_dead,
    whose,
)
from marsad.reading.marks import MarkKind
from marsad.reading.quantities import Quantity, Role
from marsad.reading.syntax import Tree, Word

_PLURALS = ("NNS", "NNPS")
BARE_PLURAL = 2


@dataclass(frozen=True, slots=True)
class Counter:
    """Turns noun phrases of one document into counts."""

    text: str
    numbers: Sequence[Quantity]
    knowledge: Knowledge

    def counts(
        self, tree: Tree, heads: Sequence[int], outcome: Outcome, *, things: bool = False, anybody: bool = False
    ) -> Iterator[Count]:
        """A count for every phrase that names people (or things, where the event befalls things).

        `anybody`: one body of any name or noun is a person, since only people are killed and wounded.
        """
        before: People | None = None
        none_of = False
        told: set[int] = set()
        for head in heads:
            if tree.words[head].dep == "appos" and tree.words[head].head in told and not numbered(tree, head):
                continue
            found = self._count(tree, head, outcome, before, things=things, anybody=anybody)
            if found is not None and (none_of or shares(tree, head, told)) and not numbered(tree, head):
                continue
            if found is not None:
                count, before = found
                told.add(head)
                none_of = count.kind is CountKind.NONE
                yield as_part(count) if restates(tree, head, heads) else without_part(count, tree, head)
                yield from self._parts(tree, head, count)

    def befell(self, tree: Tree, noun: int, outcome: Outcome) -> Iterator[Count]:
        """How many people the noun of a deed says that it befell: "a quadruple murder"."""
        said = how_many_befell(tree, noun)
        if said is not None:
            word, number = tree.words[said[0]], said[1]
            quoted = Quote.cut(self.text, word.start, tree.words[noun].end)
            stated = self.text[word.start : word.end]
            yield Count(
                outcome=outcome,
                group=Group.UNKNOWN,
                lo=number,
                hi=number,
                kind=CountKind.EXACT,
                stated=stated,
                quote=quoted,
            )

    def deadly(self, tree: Tree, noun: int) -> Iterator[Count]:
        """One dead at the least, where an event is called so: "a deadly shooting"."""
        nouns = (noun, *tree.kids(noun, "compound"))  # "a fatal weekend shooting"
        kids = (kid for at in nouns for kid in tree.kids(at, "amod"))
        said = [kid for kid in kids if tree.words[kid].lower in words("groups", "deadly")]
        if not said or tree.words[noun].tag != "NN" or (said[0] and tree.words[said[0] - 1].text == "-"):
            return
        word = tree.words[said[0]]
        quoted, stated = Quote.cut(self.text, word.start, tree.words[noun].end), self.text[word.start : word.end]
        yield Count(
            outcome=Outcome.KILLED,
            group=Group.UNKNOWN,
            lo=1,
            hi=None,
            kind=CountKind.VAGUE,
            stated=stated,
            quote=quoted,
        )

    def undivided(self, tree: Tree, head: int) -> Iterator[Count]:
        """Casualties: the killed and the injured are each at most as many, and none if none is said."""
        for outcome in (Outcome.KILLED, Outcome.INJURED):
            for count in self.counts(tree, [head], outcome):
                yield count if count.kind is CountKind.NONE else at_most(count)

    def _count(
        self, tree: Tree, head: int, outcome: Outcome, before: People | None, *, things: bool, anybody: bool = False
    ) -> tuple[Count, People] | None:
        head, phrase = self._inner(tree, head)
        who = people(tree, head, phrase, self.knowledge)
        if who.group is None and not things:
            return None
        if who.group is Group.UNKNOWN and before is not None and self._leans(tree, head):
            who = People(before.group, before.actor_id, before.kind, who.qualifiers)
        elif who.generic and before is not None and who.group is before.group:
            who = People(who.group, before.actor_id, before.kind, who.qualifiers)
        number = self._number(tree, head, [i for i in phrase if i <= head] or phrase)
        start, end = self._extent(tree, head, phrase, number)
        told = number is None and outcomes_of_noun(lemma_of(tree.words[head])) is not None
        if told and not any_of(tree, head) and not one_dead(tree, head):
            return None
        anybody = anybody and (indefinite(tree, head) or named(tree, head))
        values = _values(number) if number is not None else self._without_number(tree, head, phrase, who, anybody)
        if values is None:
            return None
        lo, hi, kind, stated = values
        qualifiers = (*(number.qualifiers if number else ()), *who.qualifiers)
        if number is None and so_many_dead(tree, head) is not None:
            qualifiers = (*qualifiers, Qualifier.CUMULATIVE)
        if tree.words[head].lower in words("groups", "own_death") or is_attacker(tree, head):
            qualifiers = (*qualifiers, Qualifier.ATTACKER)
        count = Count(
            outcome=outcome,
            group=who.group or Group.UNKNOWN,
            actor_id=who.actor_id,
            lo=lo,
            hi=hi,
            kind=kind,
            stated=stated or self.text[start:end],
            quote=Quote.cut(self.text, start, end),
            qualifiers=tuple(dict.fromkeys(qualifiers)),
        )
        return count, who

    def _inner(self, tree: Tree, head: int) -> tuple[int, list[int]]:
        """The noun behind a number that governs it: of "dozens of civilians" the civilians."""
        word = tree.words[head]
        if word.quantity is not None or word.tag in ("CD", "NN", "NNS"):
            amount = word.quantity is not None or word.lower in words("groups", "amounts")
            inner = [
                each
                for prep in tree.kids(head, "prep")
                if tree.words[prep].lower == "of"
                for each in tree.objects(prep)
            ]
            if amount and inner and tree.words[inner[0]].is_noun:
                return inner[0], sorted({*tree.phrase(head), *tree.phrase(inner[0])})
        return head, tree.core(head)

    def _leans(self, tree: Tree, head: int) -> bool:
        """True for bare numbers and "others", which take their group from the phrase before."""
        return tree.words[head].quantity is not None or lemma_of(tree.words[head]) in ("other", "one", "more")

    def _number(self, tree: Tree, head: int, phrase: list[int]) -> Quantity | None:
        among = one_among(tree, head, phrase)
        if among is not None:
            return among
        for i in sorted(phrase):
            quantity = tree.words[i].quantity
            if quantity is not None and not both_of_two(tree, head, quantity):
                return None if i and tree.words[i - 1].lower == "how" else quantity
        start, end = tree.span(phrase)
        inside = [n for n in self.numbers if start <= n.start and n.end <= end and n.role is Role.COUNT]
        inside = [n for n in inside if not both_of_two(tree, head, n)]
        named = [n for n in self.numbers if n.noun and n.start <= tree.words[head].start < n.end]
        return next(iter((*inside, *named)), None)

    def _extent(self, tree: Tree, head: int, phrase: list[int], number: Quantity | None) -> tuple[int, int]:
        """From the number (or the phrase's first word) to the noun: "more than 30 other militants"."""
        word = tree.words[head]
        if number is None:
            start, end = tree.span([i for i in phrase if i <= head] or [head])
        else:
            start, end = min(number.start, word.start), max(number.end, word.end)
            the = [kid for kid in tree.kids(head, "det", "poss") if tree.words[kid].lower in ("the", "these", "those")]
            start = min([start, *(tree.words[kid].start for kid in the)])
        return start, end

    def _without_number(
        self, tree: Tree, head: int, phrase: list[int], who: People, anybody: bool
    ) -> tuple[int | None, int | None, CountKind, str] | None:
        """Bare plurals are vague; one named or single person is one; a group's name alone counts nobody."""
        word = tree.words[head]
        stated = self.text[slice(*self._extent(tree, head, phrase, None))]
        if word.lower in words("groups", "one_person"):
            if word.lower == "her" and whose(tree, head):
                return None
            return 1, 1, CountKind.EXACT, stated
        if word.tag == "PRP$" and word.lower in words("groups", "of_one_person"):
            return 1, 1, CountKind.EXACT, stated
        if word.lower == "other" and word.dep in ("nsubj", "nsubjpass") and self._returns(tree, head):
            return 1, 1, CountKind.EXACT, stated
        if one_dead(tree, head):
            return 1, 1, CountKind.EXACT, stated
        so_many = so_many_dead(tree, head)
        if so_many is not None:
            return so_many, so_many, CountKind.EXACT, stated
        if any(tree.words[kid].lower in words("groups", "distributing") for kid in tree.kids(head, "det")):
            return None  # "each victim" is nobody beside those told of
        if any(tree.words[kid].lower == "no" for kid in tree.kids(head, "det", "neg")):
            return None  # "no other drivers were hurt": a plain "no drivers" was a number
        if any_of(tree, head):
            return (0, 0, CountKind.NONE, stated) if nobody(tree, head) else None
        # A number that was refused leaves its noun without one, which is no bare plural.
        bare = not tree.kids(head, "nummod") and not self._one_of_them(tree, head)
        if word.tag in _PLURALS and who.known and _common(word) and bare:
            least = self.knowledge.codebook.vague.get("bare plural", BARE_PLURAL)
            return least, None, CountKind.VAGUE, stated
        if (_common(word) or _person(word)) and (anybody or self._single(tree, head, phrase, who)):
            return 1, 1, CountKind.EXACT, stated
        return None

    def _one_of_them(self, tree: Tree, head: int) -> bool:
        """True for the people of "one of the people slain"."""
        word = tree.words[head]
        return word.dep == "pobj" and tree.words[word.head].lower == "of"

    def _returns(self, tree: Tree, head: int) -> bool:
        """True for "the insurgents", who were counted before."""
        kids = {tree.words[kid].lower for kid in tree.kids(head, "det", "poss")}
        return bool(kids & {"the", "these", "those"})

    def _single(self, tree: Tree, head: int, phrase: list[int], who: People) -> bool:
        word = tree.words[head]
        if word.tag == "NNP":
            if len(word.text) <= INITIAL:
                return False
            titled = any(group_of_noun(tree.words[i].lemma) for i in phrase if i != head)
            return word.entity == "PERSON" or titled or who.known
        return word.tag == "NN" and who.known and lemma_of(word) not in words("groups", "collective")

    def _parts(self, tree: Tree, head: int, whole: Count) -> Iterator[Count]:
        """Parts of a count: "including three children"."""
        for prep in tree.kids(head, "prep"):
            if tree.words[prep].lower not in words("groups", "including"):
                continue
            for part in tree.objects(prep):
                found = self._count(tree, part, whole.outcome, None, things=False)
                if found is not None and Qualifier.ADDITIONAL not in found[0].qualifiers:
                    yield as_part(found[0])


def _values(number: Quantity) -> tuple[int | None, int | None, CountKind, str]:
    return number.lo, number.hi, number.kind, number.stated


def _person(word: Word) -> bool:
    """True for a person who bears the name of a place."""
    return word.entity == "PERSON" and word.mark is not None and word.mark.kind is MarkKind.PLACE


def _common(word: Word) -> bool:
    """True unless the word is the name of a group: a name alone counts nobody."""
    return word.mark is None or word.mark.generic
