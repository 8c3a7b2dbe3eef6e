"""Units of tolls: what one person or number of people has to do with another, told later."""

from __future__ import annotations

import pytest

from marsad.claims import Count, CountKind, Group, Outcome, Qualifier, Quote
from marsad.reading.document.persons import Person
from marsad.reading.document.survivors import is_the_rest, living
from marsad.reading.document.units import Unit, completes, holds, is_same, makes_up, merge

SHEPHERDS, GUARDS = "six shepherds", "six guards"


def unit(
    words: str,
    number: int | None,
    *,
    telling: int = 0,
    at: int = 0,
    group: Group = Group.UNKNOWN,
    kind: CountKind = CountKind.EXACT,
    stated: str = "",
    provisional: bool = False,
    person: Person | None = None,
    marks: tuple[Qualifier, ...] = (),
) -> Unit:
    """A number of people as it was told, at an offset of its text."""
    quote = Quote(words, at, at + len(words))
    count = Count(
        outcome=Outcome.KILLED,
        group=group,
        lo=number,
        hi=number,
        stated=stated or words.split()[0],
        kind=kind,
        quote=quote,
        qualifiers=marks,
    )
    return Unit(count, telling, person, provisional)


def somebody(words: str, *, telling: int = 0, at: int = 0, provisional: bool = False, **known: object) -> Unit:
    return unit(words, 1, telling=telling, at=at, provisional=provisional, person=Person(**known))  # type: ignore[arg-type]


def test_one_number_twice_is_the_same_people() -> None:
    assert is_same(unit(SHEPHERDS, 6), unit("the six", 6, telling=1))


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (unit(SHEPHERDS, 7), "another number"),
        (somebody("a shepherd"), "one person"),
        (unit(GUARDS, 6, group=Group.SECURITY_FORCES), "another group"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_people_are_others_by_number_and_group(other: Unit, why: str) -> None:
    assert not is_same(unit(SHEPHERDS, 6, group=Group.CIVILIANS), other), why


def test_a_name_tells_that_somebody_returns_and_that_it_is_somebody_else() -> None:
    known = somebody("Rawan Qasim", names=("rawan", "qasim"))
    assert is_same(known, somebody("Qasim", names=("qasim",)))
    assert not is_same(known, somebody("Hadi Salman", names=("hadi", "salman")))


def test_two_trades_are_two_people_unless_the_second_is_pointed_at() -> None:
    baker = somebody("a baker")
    assert not is_same(baker, somebody("a tailor"))
    assert is_same(baker, somebody("a baker"))
    assert is_same(baker, somebody("the tailor", definite=True))


def test_two_ages_are_two_people() -> None:
    assert not is_same(somebody("a boy", age=9), somebody("the boy", age=11, definite=True))


def test_several_make_up_a_plain_number_of_as_many() -> None:
    parts = [unit("two men", 2, telling=1), unit("four women", 4, telling=1)]
    assert makes_up(unit(SHEPHERDS, 6), parts)
    assert not makes_up(unit("seven shepherds", 7), parts)
    assert not makes_up(unit(SHEPHERDS, 6), [unit("six men", 6)])


def test_a_rough_number_is_not_made_up() -> None:
    rough = unit("about six", 6, kind=CountKind.APPROXIMATE)
    assert not makes_up(rough, [unit("two men", 2), unit("four women", 4)])


def test_soldiers_and_shepherds_make_up_no_number_of_one_group() -> None:
    parts = [unit("two men", 2, group=Group.CIVILIANS), unit("four men", 4, group=Group.SECURITY_FORCES)]
    assert not makes_up(unit(SHEPHERDS, 6), parts)


def test_a_number_holds_somebody_while_it_has_room() -> None:
    whole, shepherd = unit("two shepherds", 2), somebody("Rawan Qasim", telling=1, names=("rawan", "qasim"))
    assert holds(whole, shepherd)
    whole.hold(shepherd)
    assert (whole.named, whole.left, whole.taken) == (1, 1, {1: 1})
    whole.hold(somebody("Hadi Salman", telling=1, names=("hadi", "salman")))
    assert not holds(whole, somebody("Nour Aziz", telling=1, names=("nour", "aziz")))


def test_who_has_neither_name_nor_age_is_not_counted_off() -> None:
    whole = unit("two shepherds", 2)
    whole.hold(somebody("a man", telling=1))
    assert whole.left == 2


def test_a_person_holds_nobody_and_a_rough_number_no_plain_one() -> None:
    assert not holds(somebody("a shepherd"), somebody("a man"))
    assert not holds(unit("some six", 6, kind=CountKind.APPROXIMATE), unit("two men", 2))


def test_a_later_telling_adds_name_and_age() -> None:
    known, new = somebody("a man", provisional=True), somebody("Hadi", names=("hadi",), age=40, sex="male")
    merge(known, new)
    assert known.person == Person(names=("hadi",), age=40, sex="male")
    assert not known.provisional
    assert known.count.quote.exact == "a man"


def test_two_others_complete_the_three_told_of_first() -> None:
    whole = unit("three people", 3)
    whole.hold(somebody("a nurse", telling=1))
    assert completes(whole, unit("two others", 2, telling=2))
    assert not completes(whole, unit("three others", 3, telling=2))
    assert not completes(unit("three people", 3), unit("three others", 3, telling=2))


def test_who_died_of_those_hurt_lives_no_more() -> None:
    hurt = unit("three men", 3, provisional=True)
    left = living(hurt, [somebody("one of them", telling=1, at=60)])
    assert left is not None
    assert (left.lo, left.hi) == (2, 2)
    assert Qualifier.REMAINING in left.qualifiers


def test_nobody_is_left_when_all_died() -> None:
    hurt = unit("two men", 2, provisional=True)
    assert living(hurt, [unit("both", 2, telling=1, at=60)]) is None


def test_an_attacker_who_died_is_none_of_those_hurt() -> None:
    hurt = unit("three men", 3, provisional=True)
    dead = unit("the bomber", 1, telling=1, at=60, marks=(Qualifier.ATTACKER,))
    assert living(hurt, [dead]) is hurt.count


def test_somebody_hurt_who_died_is_known_by_his_name() -> None:
    hurt = somebody("Rawan Qasim", names=("rawan", "qasim"))
    assert living(hurt, [somebody("Rawan Qasim", telling=1, at=90, names=("rawan", "qasim"))]) is None
    assert living(hurt, [somebody("Hadi Salman", telling=1, at=90, names=("hadi", "salman"))]) is hurt.count


def test_others_are_of_the_rest_of_four_of_whom_one_died() -> None:
    whole = unit("four people", 4, provisional=True)
    dead = somebody("one of them", telling=1, at=60)
    others = unit("three others", 3, telling=1, at=90, marks=(Qualifier.ADDITIONAL,))
    assert is_the_rest(others, [whole, others], [dead])
    two = unit("two others", 2, telling=1, at=90, marks=(Qualifier.ADDITIONAL,))
    assert is_the_rest(two, [whole, two], [dead])
    assert not is_the_rest(unit("five others", 5, telling=1, marks=(Qualifier.ADDITIONAL,)), [whole], [dead])
    assert not is_the_rest(unit("three men", 3, telling=1), [whole], [dead])


@pytest.mark.parametrize(
    ("words", "stated", "bare"), [("one", "one", True), ("one guard", "one", False), ("Six", "six", True)]
)
def test_a_number_without_a_noun_is_bare(words: str, stated: str, bare: bool) -> None:
    assert unit(words, 1, stated=stated).bare is bare


@pytest.mark.parametrize(("words", "reflexive"), [("himself", True), ("him", False)])
def test_himself_is_whoever_did_it(words: str, reflexive: bool) -> None:
    assert unit(words, 1).reflexive is reflexive
