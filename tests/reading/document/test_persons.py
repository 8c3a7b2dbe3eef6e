"""Who a count of one means: a name, an age, a sex, or somebody told of before."""

from __future__ import annotations

import pytest

from marsad.claims import Count, CountKind, Group, Outcome, Quote
from marsad.reading.document.persons import Person, is_some_of, person_of


def counted(words: str, text: str, number: int = 1) -> Count:
    quote = Quote.cut(text, text.index(words), text.index(words) + len(words))
    kind = CountKind.EXACT
    return Count(
        outcome=Outcome.KILLED, group=Group.UNKNOWN, lo=number, hi=number, stated=words, kind=kind, quote=quote
    )


def person(words: str, behind: str = "") -> Person:
    found = person_of(counted(words, words + behind), words + behind)
    assert found is not None
    return found


PEOPLE = [
    ("a name", "Salim Hadi", "", Person(names=("salim", "hadi"))),
    ("a title is no name", "Captain Salim Hadi", "", Person(names=("salim", "hadi"))),
    ("a place before a noun is no name", "a Kirkuk policeman", "", Person(sex="male")),
    ("an age before", "a 34-year-old woman", "", Person(age=34, sex="female")),
    ("an age behind a name", "Salim Hadi", ", 34, was killed", Person(names=("salim", "hadi"), age=34)),
    ("an age in brackets", "Salim Hadi", " (34) was killed", Person(names=("salim", "hadi"), age=34)),
    ("an age in apposition", "Salim Hadi", ", a 34-year-old baker,", Person(names=("salim", "hadi"), age=34)),
    ("somebody told of before", "the woman", "", Person(sex="female", definite=True)),
    ("a pronoun", "he", "", Person(sex="male", pronoun=True)),
]


@pytest.mark.parametrize(("what", "words", "behind", "expected"), PEOPLE, ids=[row[0] for row in PEOPLE])
def test_what_a_phrase_tells_of_a_person(what: str, words: str, behind: str, expected: Person) -> None:
    assert person(words, behind) == expected


def test_a_number_of_people_is_no_person() -> None:
    assert person_of(counted("two men", "two men", 2), "two men") is None


SURE = [
    ("a name and its last part", "Salim Hadi", "Hadi", True),
    ("two of one family", "Salim Hadi", "Nadia Hadi", False),
    ("two names", "Salim Hadi", "Omar Aziz", False),
    ("one age and sex", "a 34-year-old man", "the 34-year-old man", True),
    ("one age, two sexes", "a 34-year-old man", "a 34-year-old woman", False),
    ("neither name nor age", "a man", "a man", False),
]


@pytest.mark.parametrize(("what", "one", "two", "same"), SURE, ids=[row[0] for row in SURE])
def test_who_is_surely_the_same(what: str, one: str, two: str, same: bool) -> None:
    assert person(one).is_surely(person(two)) is same
    assert person(two).is_surely(person(one)) is same


def test_a_man_may_be_somebody_named_but_no_woman() -> None:
    assert person("a man").may_be(person("Salim Hadi"))
    assert not person("a man").may_be(person("the woman"))


@pytest.mark.parametrize(
    ("words", "expected"), [("one of the wounded", True), ("two of them", True), ("one farmer", False)]
)
def test_some_of_those_told_of_before(words: str, expected: bool) -> None:
    assert is_some_of(counted(words, words), words) is expected
