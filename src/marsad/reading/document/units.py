"""One person or one number of people of a toll, and what two of them have to do with each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from marsad.claims import Count, CountKind, Group, Qualifier
from marsad.reading.document.persons import Person, words_of
from marsad.reading.grammar.frames import words

_ROUGH = (CountKind.VAGUE, CountKind.APPROXIMATE)


@dataclass(slots=True)
class Unit:
    """One person or one number of people, as the telling `telling` gave it.

    `besides`: "a man was also shot", "a third victim", nobody told of before; `named`: how many of the number were told
    of one by one; `taken`: how many each telling took apart, by telling; `again`: the tellings that spoke of it again,
    so that a number beside it there is of others; `members`: who of it
    was told of one by one.
    """

    count: Count
    telling: int
    person: Person | None
    provisional: bool
    partitive: bool = False
    besides: bool = False
    named: int = 0
    taken: dict[int, int] = field(default_factory=dict)
    again: set[int] = field(default_factory=set)
    members: list[Person] = field(default_factory=list)

    @property
    def left(self) -> int:
        """How many of a number nobody has told of one by one."""
        return self.size - self.named if self.person is None else 0

    @property
    def pointed(self) -> bool:
        """True for "the two victims", "both": a number of those told of before."""
        return self.person is None and self.count.quote.exact.split()[0].casefold() in words_of("all_of")

    @property
    def size(self) -> int:
        """The least number of people."""
        return self.count.lo or 0

    @property
    def bare(self) -> bool:
        """True for a number without a noun, such as the "one" of "four were shot, one fatally"."""
        exact = self.count.quote.exact.casefold()
        return exact == self.count.stated.casefold() and exact.split()[0] not in words("groups", "articles")

    @property
    def deadly(self) -> bool:
        """True for the one of "a deadly shooting", which gives way to whoever is told of."""
        return self.count.stated.casefold() in words("groups", "deadly")

    @property
    def anybody(self) -> bool:
        """True for a number of people of no kind, as in "six people were shot and two people killed"."""
        return self.bare or self.count.quote.exact.split()[-1].casefold() in words_of("anybody")

    @property
    def reflexive(self) -> bool:
        """True for "himself", who is whoever did it."""
        return self.count.quote.exact.casefold() in words("groups", "own_death")

    @property
    def additional(self) -> bool:
        """True for "two more": people beside those told of before, which "the other two" are not."""
        return Qualifier.ADDITIONAL in self.count.qualifiers and not self.pointed

    def hold(self, part: Unit) -> None:
        """Take somebody, or some, for a part of this number."""
        self.taken[part.telling] = self.taken.get(part.telling, 0) + part.size
        known = part.person is not None and (part.person.names or part.person.age is not None)
        self.named += bool(known)
        if known and part.person is not None:
            self.members.append(part.person)

    def includes(self, other: Unit) -> bool:
        """True for somebody who was told of before as one of this number."""
        return other.person is not None and any(each.is_surely(other.person) for each in self.members)

    @property
    def rough(self) -> bool:
        """True for a number that a plain one replaces."""
        return self.count.kind in _ROUGH

    @property
    def some_of(self) -> bool:
        """True for "one of the wounded" and for somebody who returns: "the woman", "she"."""
        return (
            self.partitive
            or self.pointed
            or (self.person is not None and (self.person.definite or self.person.pronoun))
        )

    def excludes(self, other: Unit) -> bool:
        """True for people of two known groups: a soldier is none of the militants."""
        groups = {Group.UNKNOWN if each.accused else each.count.group for each in (self, other)}
        if groups == {Group.MILITANTS}:
            return self.leads is not other.leads and self.person is not other.person
        return Group.UNKNOWN not in groups and len(groups) > 1

    @property
    def accused(self) -> bool:
        """True for "one of the suspects", who may be one of the dead told of."""
        return self.count.quote.exact.split()[-1].casefold() in words_of("accused")

    @property
    def leads(self) -> bool:
        """True for a leader, who is none of the "two suspected insurgents" told of besides."""
        return Qualifier.LEADERS in self.count.qualifiers


def is_same(known: Unit, new: Unit) -> bool:
    """True if a later telling speaks of the same person, or of the same number of people."""
    if known.person is None or new.person is None:
        equal = (known.count.lo, known.count.hi) == (new.count.lo, new.count.hi)
        return equal and known.person is new.person and not known.excludes(new)
    if known.person.is_surely(new.person):
        return True
    if (
        (new.besides and not known.besides)
        or not known.person.may_be(new.person)
        or known.additional is not new.additional
    ):
        return False
    returns = new.person.definite or new.person.pronoun
    if returns:
        return True
    return not known.excludes(new) and one_trade(known, new)


def one_trade(known: Unit, new: Unit) -> bool:
    """False for two people whom their nouns tell apart: a teacher is no farmer."""
    nouns = [each.count.quote.exact.split()[-1].casefold() for each in (known, new)]
    if (known.person and known.person.names) or (new.person and new.person.names):
        return True
    plain = words("groups", "unknown") | words_of("female") | words_of("male") | words_of("plain")
    return nouns[0] == nouns[1] or any(noun in plain or noun.endswith("old") for noun in nouns)


def makes_up(whole: Unit, units: Sequence[Unit]) -> bool:
    """True for several people, told of together, who are as many as a plain number told before."""
    together = len(units) > 1 and sum(unit.size for unit in units) == whole.size
    plain = whole.person is None and not whole.rough
    groups = {each.count.group for each in (whole, *units)} - {Group.UNKNOWN}
    return together and plain and len(groups) < 2 and not any(unit.rough for unit in units)


def merge(known: Unit, new: Unit) -> None:
    """Keep the first words; a name, an age or an exact number that comes later is learnt."""
    if known.person is not None and new.person is not None:
        one, two = known.person, new.person
        known.person = replace(
            one, names=max(one.names, two.names, key=len), age=one.age or two.age, sex=one.sex or two.sex
        )
    known.provisional = known.provisional and new.provisional


def holds(whole: Unit, new: Unit) -> bool:
    """True if a number told before has room for somebody told now."""
    if whole.person is not None or whole.excludes(new):
        return False
    if whole.rough and not new.rough and new.person is None:
        return False
    room = whole.size - whole.taken.get(new.telling, 0)
    returns = new.person is not None and (new.person.definite or new.person.pronoun)
    return room >= new.size and (new.person is None or whole.left > 0 or returns)


def completes(whole: Unit, others: Unit) -> bool:
    """True for the "two others" who, with one told of right before, are among those told of first."""
    plain = whole.person is None and others.person is None and not whole.additional and not whole.excludes(others)
    taken = sum(size for telling, size in whole.taken.items() if telling >= others.telling - 2)
    just = sum(size for telling, size in whole.taken.items() if telling >= others.telling - 1)
    return plain and ((taken > 0 and taken + others.size == whole.size) or 0 < just <= whole.size - others.size)
