"""Who of the people said to be hurt died of it, and who is left of a number of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from marsad.claims import Count, Qualifier
from marsad.reading.document.persons import Person
from marsad.reading.document.units import Unit, one_trade


def living(unit: Unit, killed: list[Unit]) -> Count | None:
    """An injured count less those of it who died; None if nobody is left."""
    if unit.person is not None:
        dead = any(_died(unit, each) for each in killed) or _did_it(unit, killed)
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
        # "Killing the passenger and wounding the driver."
        beside = dead.telling == hurt.telling and before and not one_trade(dead, hurt)
        return hurt.person.may_be(dead.person) and not beside
    if dead.telling == hurt.telling and not hurt.provisional and before:
        return False
    told = hurt.provisional or not before or dead.person.definite
    named = bool(dead.person.names) != bool(hurt.person.names) and told
    return (hurt.provisional or (dead.some_of and not before) or named) and hurt.person.may_be(dead.person)


def _did_it(hurt: Unit, killed: list[Unit]) -> bool:
    """True for "a boy fatally shot himself. The child was taken to a hospital": nobody else is told of."""
    if len(killed) != 1 or hurt.person is None or killed[0].person is None or not killed[0].reflexive:
        return False
    later = killed[0].telling < hurt.telling
    return later and hurt.person.definite and not hurt.person.owned and hurt.person.may_be(killed[0].person)


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
