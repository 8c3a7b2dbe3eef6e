"""The toll of an event told several times: each person and each number once, the finest of what was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from marsad.claims import Count, CountKind, Group, Outcome, Qualifier
from marsad.reading.document.persons import Person, is_some_of, person_of, words_of
from marsad.reading.grammar.counts import as_part
from marsad.reading.grammar.frames import words

_PEOPLE = (Outcome.KILLED, Outcome.INJURED, Outcome.CAPTURED, Outcome.ABDUCTED, Outcome.MISSING)
_ROUGH = (CountKind.VAGUE, CountKind.APPROXIMATE)


@dataclass(slots=True)
class Unit:
    """One person or one number of people, as the telling `telling` gave it.

    `named`: how many of the number were told of one by one; `taken`: how many each telling took apart, by telling.
    """

    count: Count
    telling: int
    person: Person | None
    provisional: bool
    partitive: bool = False
    named: int = 0
    taken: dict[int, int] = field(default_factory=dict)

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
    def reflexive(self) -> bool:
        """True for "himself", who is whoever did it."""
        return self.count.quote.exact.casefold() in words("groups", "own_death")

    @property
    def additional(self) -> bool:
        """True for "two more": people beside those told of before."""
        return Qualifier.ADDITIONAL in self.count.qualifiers

    def hold(self, part: Unit) -> None:
        """Take somebody, or some, for a part of this number."""
        self.taken[part.telling] = self.taken.get(part.telling, 0) + part.size
        known = part.person is not None and (part.person.names or part.person.age is not None)
        self.named += bool(known)

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
        groups = {self.count.group, other.count.group}
        if groups == {Group.MILITANTS}:
            return self.leads is not other.leads and self.person is not other.person
        return Group.UNKNOWN not in groups and len(groups) > 1

    @property
    def leads(self) -> bool:
        """True for a leader, who is none of the "two suspected insurgents" told of besides."""
        return Qualifier.LEADERS in self.count.qualifiers


@dataclass(slots=True)
class Tolls:
    """The counts of one event, told in any number of tellings."""

    text: str
    tellings: int = 0
    units: dict[Outcome, list[Unit]] = field(default_factory=dict)
    asides: list[Count] = field(default_factory=list)

    def tell(
        self, counts: Iterable[Count], provisional: frozenset[int] = frozenset(), they: Iterable[Outcome] = ()
    ) -> None:
        """Take in what one more telling says.

        `provisional`: where the counts start of people who may turn out dead; `they`: what befell a number of people
        told of before.
        """
        self.tellings += 1
        for outcome in they:
            self._they(outcome)
        for count in counts:
            if count.adds and count.lo and count.outcome in _PEOPLE:
                unit = self._unit(count, count.quote.start in provisional)
                self._place(unit, self.units.setdefault(count.outcome, []))
            else:
                self._aside(count)

    def _they(self, outcome: Outcome) -> None:
        """Let what is said of "they" befall the last number of people, or all whom the last telling told of singly."""
        units = sorted(
            (unit for pool in self.units.values() for unit in pool),
            key=lambda unit: (unit.telling, unit.count.quote.start),
        )
        numbers = [unit for unit in units if unit.person is None][-1:]
        single = [unit for unit in units if unit.person is not None and unit.telling == units[-1].telling]
        for unit in single if len(single) > 1 and single[-1] is units[-1] else numbers:
            if unit.count.outcome not in (Outcome.KILLED, outcome):
                count = replace(unit.count, outcome=outcome)
                made = Unit(count, self.tellings, unit.person, False, partitive=True)
                self._place(made, self.units.setdefault(outcome, []))

    def _unit(self, count: Count, provisional: bool) -> Unit:
        return Unit(count, self.tellings, person_of(count, self.text), provisional, is_some_of(count, self.text))

    def knows(self, counts: Iterable[Count]) -> bool:
        """True if somebody, or some number of people, is counted who was counted before."""
        new = (self._unit(count, False) for count in counts if count.adds and count.lo and count.outcome in _PEOPLE)
        return any(_same(each, unit) for unit in new for each in self.units.get(unit.count.outcome, []))

    def would_add(self, counts: Iterable[Count]) -> bool:
        """True if a telling counts people of whom nothing told before says a thing."""
        new = (self._unit(count, False) for count in counts if count.adds and count.lo and count.outcome in _PEOPLE)
        return any(
            pool and not any(_same(each, unit) or _holds(each, unit) or each.rough or unit.rough for each in pool)
            for unit in new
            if (pool := self.units.get(unit.count.outcome, []))
            and (unit.person is not None or sum(each.size for each in pool) > unit.size)
        )

    def counts(self) -> tuple[Count, ...]:
        """What stands in the end, in the order of the text."""
        told = [*self._reconciled(), *self.asides]
        return tuple(sorted(told, key=lambda count: (count.quote.start, count.outcome)))

    def _aside(self, count: Count) -> None:
        """Nobody, unknown numbers, parts, running tolls and things: the first of each outcome and kind is kept."""
        same = [each for each in self.asides if each.outcome is count.outcome]
        known = bool(self.units.get(count.outcome)) or bool(same)
        repeated = any((each.lo, each.hi, each.stated) == (count.lo, count.hi, count.stated) for each in same)
        if not repeated and (
            self.tellings == 1 or not known or Qualifier.CUMULATIVE in count.qualifiers or _adds(count)
        ):
            self.asides.append(count)

    def _place(self, unit: Unit, pool: list[Unit]) -> None:
        """Find whom a count speaks of among those told of before, or add it."""
        pronoun = unit.person is not None and unit.person.pronoun and not unit.reflexive
        earlier = [each for each in pool if each.telling != unit.telling or (pronoun and each.person is not None)]
        same = next((each for each in earlier if _same(each, unit)), None)
        if same is not None:
            _merge(same, unit)
            return
        if self._refines(unit, pool, earlier):
            return
        if unit.additional and not any(each.additional or each.rough for each in earlier):
            pool.append(unit)
            return
        whole = next((each for each in earlier if _holds(each, unit)), None)
        if whole is not None:
            whole.hold(unit)
            self._keep_part(whole, unit)
            return
        held = [] if unit.person is not None else [each for each in earlier if not each.excludes(unit)]
        told = sum(each.size for each in held)
        if unit.person is None and len(earlier) > 1 and unit.size == sum(each.size for each in earlier):
            return
        if held and unit.pointed and told >= unit.size:
            return
        if held and told <= unit.size and not unit.additional:
            for each in held:
                pool.remove(each)
                unit.hold(each)
                self._keep_part(unit, each)
        pool.append(unit)

    def _refines(self, unit: Unit, pool: list[Unit], earlier: list[Unit]) -> bool:
        """Let a plain number take the place of a vague one; a vague one never takes that of a plain number."""
        numbers = [each for each in earlier if each.person is None and not each.excludes(unit)]
        if unit.person is not None or not numbers:
            return False
        vague = next((each for each in numbers if each.rough), None)
        if vague is not None and not unit.rough:
            pool[pool.index(vague)] = unit
            return True
        return unit.rough and vague is None

    def _keep_part(self, whole: Unit, part: Unit) -> None:
        """A number that says more of whom than the whole does stays as its part."""
        finer = whole.count.group is Group.UNKNOWN and part.count.group is not Group.UNKNOWN
        if finer and part.person is None and not part.rough and part.size < whole.size:
            self.asides.append(as_part(part.count))

    def _reconciled(self) -> Iterator[Count]:
        """The units, the injured without those who died."""
        killed = self.units.get(Outcome.KILLED, [])
        for outcome, pool in self.units.items():
            running = max((each.lo or 0 for each in self._running(outcome)), default=0)
            within = bool(pool) and running >= sum(unit.size for unit in pool)
            for unit in pool:
                count = _living(unit, killed) if outcome is Outcome.INJURED else unit.count
                if count is not None:
                    yield as_part(count) if within else count

    def _running(self, outcome: Outcome) -> Iterator[Count]:
        """The running tolls: "has risen to four"."""
        return (each for each in self.asides if each.outcome is outcome and Qualifier.CUMULATIVE in each.qualifiers)


def _same(known: Unit, new: Unit) -> bool:
    """True if a later telling speaks of the same person, or of the same number of people."""
    if known.person is None or new.person is None:
        equal = (known.count.lo, known.count.hi) == (new.count.lo, new.count.hi)
        return equal and known.person is new.person and not known.excludes(new)
    if known.person.is_surely(new.person):
        return True
    if not known.person.may_be(new.person) or known.additional is not new.additional:
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


def _merge(known: Unit, new: Unit) -> None:
    """Keep the first words; a name, an age or an exact number that comes later is learnt."""
    if known.person is not None and new.person is not None:
        one, two = known.person, new.person
        known.person = replace(
            one, names=max(one.names, two.names, key=len), age=one.age or two.age, sex=one.sex or two.sex
        )
    known.provisional = known.provisional and new.provisional


def _holds(whole: Unit, new: Unit) -> bool:
    """True if a number told before has room for somebody told now."""
    if whole.person is not None or whole.excludes(new):
        return False
    if whole.rough and not new.rough and new.person is None:
        return False
    room = whole.size - whole.taken.get(new.telling, 0)
    return room >= new.size and (new.person is None or whole.left > 0)


def _living(unit: Unit, killed: list[Unit]) -> Count | None:
    """An injured count less those of it who died; None if nobody is left."""
    if unit.person is not None:
        dead = any(_died(unit, each) for each in killed)
        return None if dead else unit.count
    gone = sum(each.size for each in killed if _of_them(unit, each))
    if not gone:
        return unit.count
    if gone >= unit.size:
        return None
    hi = None if unit.count.hi is None else unit.count.hi - gone
    marks = tuple(dict.fromkeys((*unit.count.qualifiers, Qualifier.REMAINING)))
    return replace(unit.count, lo=unit.size - gone, hi=hi, qualifiers=marks)


def _died(hurt: Unit, dead: Unit) -> bool:
    """True if somebody hurt is somebody killed."""
    assert hurt.person is not None
    if dead.person is None:
        return hurt.provisional and dead.left > 0 and dead.telling != hurt.telling
    if hurt.person.is_surely(dead.person):
        return True
    if Qualifier.ATTACKER in dead.count.qualifiers and Qualifier.ATTACKER not in hurt.count.qualifiers:
        return False
    if hurt.person.definite or hurt.person.pronoun:
        return hurt.person.may_be(dead.person)
    before = dead.count.quote.start < hurt.count.quote.start
    if dead.telling == hurt.telling and not hurt.provisional and before:
        return False
    told = hurt.provisional or not before or dead.person.definite
    named = bool(dead.person.names) != bool(hurt.person.names) and told
    return (hurt.provisional or (dead.some_of and not before) or named) and hurt.person.may_be(dead.person)


def _of_them(hurt: Unit, dead: Unit) -> bool:
    """True if the dead are some of those said to be hurt: "two men were shot; one of them died"."""
    if Qualifier.ATTACKER in dead.count.qualifiers:
        return False
    if dead.telling == hurt.telling:
        behind = dead.bare and dead.count.quote.start > hurt.count.quote.end
        return hurt.provisional and (dead.some_of or behind)
    return hurt.provisional or (dead.some_of and dead.telling > hurt.telling)


def _adds(count: Count) -> bool:
    return bool(set(count.quote.exact.casefold().split()) & words("groups", "adding"))
