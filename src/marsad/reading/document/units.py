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
        return self.count.quote.exact.casefold() == self.count.stated.casefold()

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
    return not known.excludes(new) and _one_trade(known, new)


def _one_trade(known: Unit, new: Unit) -> bool:
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


def living(unit: Unit, killed: list[Unit]) -> Count | None:
    """An injured count less those of it who died; None if nobody is left."""
    if unit.person is not None:
        dead = any(_died(unit, each) for each in killed)
        return None if dead else unit.count
    gone = sum(each.size for each in killed if _of_them(unit, each))
    if unit.provisional and unit.size == sum(each.size for each in killed):
        return None  # "all four were found shot": who killed the others is one of them
    if not gone:
        return unit.count
    if gone >= unit.size:
        return None
    hi = None if unit.count.hi is None else unit.count.hi - gone
    marks = tuple(dict.fromkeys((*unit.count.qualifiers, Qualifier.REMAINING)))
    return replace(unit.count, lo=unit.size - gone, hi=hi, qualifiers=marks)


def is_the_rest(others: Unit, pool: Sequence[Unit], killed: list[Unit]) -> bool:
    """True for the "two others" of four people shot of whom one died: they were counted among the four."""
    if others.person is not None or not others.additional:
        return False
    wholes = (each for each in pool if each is not others and each.person is None and not each.additional)
    left = (living(each, killed) for each in wholes if not each.excludes(others))
    return any(
        count is not None and Qualifier.REMAINING in count.qualifiers and (count.lo or 0) >= others.size
        for count in left
    )


def _died(hurt: Unit, dead: Unit) -> bool:
    """True if somebody hurt is somebody killed."""
    assert hurt.person is not None
    if dead.person is None:
        return hurt.provisional and dead.left > 0 and dead.telling != hurt.telling
    before = dead.count.quote.start < hurt.count.quote.start
    if before and hurt.besides:
        return False  # "a man was killed; another was also shot"
    if hurt.person.is_surely(dead.person):
        return True
    if not before and hurt.person.pronoun and dead.telling == hurt.telling and _new(dead.person):
        return False  # "he was hit in an attack that killed a guard"
    if Qualifier.ATTACKER in dead.count.qualifiers and Qualifier.ATTACKER not in hurt.count.qualifiers:
        return False
    if dead.telling == hurt.telling and _owned_apart(hurt.person, dead.person):
        return False
    if hurt.person.definite or hurt.person.pronoun:
        return hurt.person.may_be(dead.person)
    if dead.telling == hurt.telling and not hurt.provisional and before:
        return False
    told = hurt.provisional or not before or dead.person.definite
    named = bool(dead.person.names) != bool(hurt.person.names) and told
    return (hurt.provisional or (dead.some_of and not before) or named) and hurt.person.may_be(dead.person)


def _new(person: Person) -> bool:
    """True for "a guard": somebody the report has not told of before."""
    return not (person.definite or person.pronoun or person.names)


def _owned_apart(hurt: Person, dead: Person) -> bool:
    """True for "killed a boy and wounded his father": who belongs to somebody is somebody else."""
    return (hurt.owned and not dead.pronoun) or (dead.owned and not hurt.pronoun)


def _of_them(hurt: Unit, dead: Unit) -> bool:
    """True if the dead are some of those said to be hurt: "two men were shot; one of them died"."""
    if Qualifier.ATTACKER in dead.count.qualifiers:
        return False
    if hurt.additional and dead.count.quote.start < hurt.count.quote.start:
        return False
    if dead.count.quote.start <= hurt.count.quote.start < hurt.count.quote.end <= dead.count.quote.end:
        return True  # "one of five men wounded died"
    if dead.telling == hurt.telling:
        fewer = dead.anybody and not dead.additional and dead.size < hurt.size
        behind = (dead.bare or fewer) and dead.count.quote.start > hurt.count.quote.end
        return hurt.provisional and (dead.some_of or behind)
    return hurt.provisional or (dead.some_of and dead.telling > hurt.telling)
