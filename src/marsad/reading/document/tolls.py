"""The toll of an event told several times: each person and each number once, the finest of what was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from marsad.claims import Count, Group, Outcome, Qualifier
from marsad.reading.document.persons import is_besides, is_some_of, person_of, takes_some
from marsad.reading.document.survivors import is_the_rest, living
from marsad.reading.document.units import Unit, completes, holds, is_same, makes_up, merge
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.portions import as_part

# So many words behind a name "the girl" hardly stands in one list with it.
_FAR = 4
_JOINED = frozenset({"and", "or", ",", "with"})
# So far before "two others" somebody told of as "one of the victims" is of the same list.
_NEAR = 250
_PEOPLE = (Outcome.KILLED, Outcome.INJURED, Outcome.CAPTURED, Outcome.ABDUCTED, Outcome.MISSING)


@dataclass(slots=True)
class Tolls:
    """The counts of one event, told in any number of tellings."""

    text: str
    tellings: int = 0
    units: dict[Outcome, list[Unit]] = field(default_factory=dict)
    asides: list[Count] = field(default_factory=list)
    last: Unit | None = None

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
        new: dict[Outcome, list[Unit]] = {}
        for count in counts:
            if count.adds and count.lo and count.outcome in _PEOPLE:
                new.setdefault(count.outcome, []).append(self._unit(count, count.quote.start in provisional))
            else:
                self._aside(count)
        for outcome, units in new.items():
            self._tell_of(units, self.units.setdefault(outcome, []))

    def _tell_of(self, units: Sequence[Unit], pool: list[Unit]) -> None:
        """Place the people of one outcome, or see in them all a number told before: "the leader and three others"."""
        if self._are_the_dead(units):
            return
        whole = next((each for each in pool if makes_up(each, units)), None)
        for unit in units:
            if whole is None:
                self._place(unit, pool)
            else:
                whole.hold(unit)
                self._keep_part(whole, unit)

    def _are_the_dead(self, units: Sequence[Unit]) -> bool:
        """True for "two men and two women were shot" behind "killed four people": they are the four."""
        shot = len(units) > 1 and all(unit.provisional and not unit.additional for unit in units)
        dead = [each for each in self.units.get(Outcome.KILLED, []) if each.telling < self.tellings]
        return shot and any(makes_up(each, units) for each in dead)

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
        unit = Unit(count, self.tellings, person_of(count, self.text), provisional, is_some_of(count, self.text))
        # Of those who died a third may be the third who was hit, and the first who died.
        unit.besides = count.outcome is Outcome.INJURED and is_besides(count, self.text)
        return unit

    def knows(self, counts: Iterable[Count]) -> bool:
        """True if somebody, or some number of people, is counted who was counted before."""
        new = (self._unit(count, False) for count in counts if count.adds and count.lo and count.outcome in _PEOPLE)
        return any(is_same(each, unit) for unit in new for each in self.units.get(unit.count.outcome, []))

    def would_add(self, counts: Iterable[Count]) -> bool:
        """True if a telling counts people of whom nothing told before says a thing."""
        new = (self._unit(count, False) for count in counts if count.adds and count.lo and count.outcome in _PEOPLE)
        return any(
            pool and not any(is_same(each, unit) or holds(each, unit) or each.rough or unit.rough for each in pool)
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
        if unit.deadly and pool:
            return
        pool[:] = [each for each in pool if not each.deadly]
        pronoun = unit.person is not None and unit.person.pronoun and not unit.reflexive
        if pronoun and unit.count.outcome is Outcome.KILLED:
            self._came_to_die(unit)
        earlier = [
            each
            for each in pool
            if each.telling != unit.telling
            or (pronoun and each.person is not None)
            or (unit.partitive and each.person is None and each.count.quote.end < unit.count.quote.start)
            or self._goes_on_about(each, unit)
        ]
        another = pronoun and self._another(unit)
        self.last = unit if unit.person is not None else self.last
        same = None if another else next((each for each in earlier if is_same(each, unit)), None)
        if same is not None:
            merge(same, unit)
            same.again.add(unit.telling)
            return
        if self._refines(unit, pool, earlier) or any(each.includes(unit) for each in earlier):
            return
        if unit.additional and any(completes(each, unit) or self._takes_apart(each, unit) for each in earlier):
            return
        if unit.additional and not any(each.additional or each.rough for each in earlier):
            pool.append(unit)
            return
        whole = next((each for each in earlier if holds(each, unit)), None)
        if whole is not None:
            whole.hold(unit)
            self._keep_part(whole, unit)
            return
        held = [each for each in earlier if not (each.excludes(unit) or unit.telling in each.again)]
        held = held if unit.person is None else []
        told = sum(each.size for each in held)
        if unit.person is None and len(earlier) > 1 and unit.size == sum(each.size for each in earlier):
            return
        if self._all_who_were_hit(unit, earlier):
            return
        if held and unit.pointed and told >= unit.size:
            return
        if told > unit.size > 1 and not unit.additional and all(each.person is not None for each in held):
            return  # four named one by one, then "three children were found dead": some of the four
        if held and told <= unit.size and not unit.additional:
            for each in held:
                pool.remove(each)
                unit.hold(each)
                self._keep_part(unit, each)
        pool.append(unit)

    def _all_who_were_hit(self, unit: Unit, earlier: list[Unit]) -> bool:
        """True for "four were taken to a hospital" behind "one was killed and three others were hurt"."""
        if unit.count.outcome is not Outcome.INJURED or unit.person is not None or unit.rough:
            return False
        if unit.pointed and unit.size == sum(each.size for each in (*earlier, *self.units.get(Outcome.KILLED, []))):
            return True  # "both victims were taken to a hospital", of whom one died
        others = sum(each.size for each in earlier if each.person is None and each.additional)
        dead = sum(each.size for each in self.units.get(Outcome.KILLED, []) if each.telling != unit.telling)
        return others > 0 and dead > 0 and unit.size == others + dead

    def _goes_on_about(self, named: Unit, unit: Unit) -> bool:
        """True for "the girl" far behind a name: "Salma died when he fired at a home, killing the girl"."""
        who, back = named.person, unit.person
        if who is None or back is None or back.names or not back.definite or back.owned or not who.may_be(back):
            return False
        if not (who.names or (who.age is not None and not who.definite)):
            return False
        between = self.text[named.count.quote.end : unit.count.quote.start].split()
        return len(between) >= _FAR if who.names else bool(between) and between[-1].casefold() not in _JOINED

    def _takes_apart(self, whole: Unit, others: Unit) -> bool:
        """True for the "two others" of "four were hurt; two of the victims went home": the four, taken apart."""
        if whole.person is not None or whole.size <= others.size or others.person is not None:
            return False
        between = self.text[whole.count.quote.end : others.count.quote.start][-_NEAR:]
        return not whole.excludes(others) and takes_some(between)

    def _another(self, dead: Unit) -> bool:
        """True for the "he" of "One died. A second was taken to a hospital. He later died": none of those dead."""
        last = self.last
        if last is None or last.person is None or dead.person is None or dead.count.outcome is not Outcome.KILLED:
            return False
        dead_before = (each.person for each in self.units.get(Outcome.KILLED, []) if each.telling < last.telling)
        if any(each is not None and last.person.is_surely(each) for each in dead_before):
            return False  # told of as dead before
        named = bool(last.person.names) or last.person.pronoun or last.person.definite
        of_many = any(last.telling in each.taken for each in self.units.get(Outcome.INJURED, []))
        hurt = last.count.outcome is Outcome.INJURED and last.telling < dead.telling
        return hurt and of_many and not named and last.person.may_be(dead.person)

    def _came_to_die(self, dead: Unit) -> None:
        """Let a pronoun tell of the death of whom was told last as hurt: "X was shot. He died on Monday." """
        told = [each for each in self.units.get(Outcome.INJURED, []) if each.person is not None and not each.reflexive]
        last = max(told, key=lambda each: (max(each.again, default=each.telling), each.count.quote.start), default=None)
        if last is None or last.person is None or dead.person is None or not last.person.may_be(dead.person):
            return
        if max(last.again, default=last.telling) >= self.tellings - 1:
            last.provisional = True
            dead.person = replace(dead.person, names=last.person.names, age=last.person.age)

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
            if outcome is Outcome.INJURED:
                pool = [unit for unit in pool if not is_the_rest(unit, pool, killed)]
            running = max((each.lo or 0 for each in self._running(outcome)), default=0)
            within = bool(pool) and running >= sum(unit.size for unit in pool)
            for unit in pool:
                count = living(unit, killed) if outcome is Outcome.INJURED else unit.count
                if count is not None:
                    yield as_part(count) if within else count

    def _running(self, outcome: Outcome) -> Iterator[Count]:
        """The running tolls: "has risen to four"."""
        return (each for each in self.asides if each.outcome is outcome and Qualifier.CUMULATIVE in each.qualifiers)


def _adds(count: Count) -> bool:
    return bool(set(count.quote.exact.casefold().split()) & words("groups", "adding"))
