"""What is not one plain number: parts, zero, unknown, casualties untold apart, running tolls, ages."""

from __future__ import annotations

import pytest

from marsad.claims import Group, Outcome, Qualifier
from tests.reading.reports import Read, harm, of, tolls

PARTS = [
    (
        "including",
        "Six people, including three children, were killed by shelling in Qaim on 2 October.",
        6,
        3,
        Qualifier.CHILDREN,
    ),
    (
        "among them",
        "Seven people were killed, among them two women, when mortar rounds fell on Qaim on 2 October.",
        7,
        2,
        Qualifier.WOMEN,
    ),
    (
        "behind the verb",
        "A car bomb killed five people, including two children, in Fallujah on 2 October.",
        5,
        2,
        Qualifier.CHILDREN,
    ),
]


@pytest.mark.parametrize(("rule", "text", "whole", "part", "mark"), PARTS, ids=[row[0] for row in PARTS])
def test_a_part_is_kept_and_never_added(
    read: Read, rule: str, text: str, whole: int, part: int, mark: Qualifier
) -> None:
    told = read.one(text)
    assert told.totals.killed.lo == told.totals.killed.hi == whole
    (inner,) = [each for each in of(told, Outcome.KILLED) if Qualifier.PART in each.qualifiers]
    assert inner.lo == part
    assert mark in inner.qualifiers


def test_a_number_taken_apart_is_not_counted_twice(read: Read) -> None:
    told = read.one("Five people were killed in Rawa on 2 October: two soldiers and three civilians.")
    assert told.totals.killed.lo == told.totals.killed.hi == 5
    parts = [each for each in told.counts if Qualifier.PART in each.qualifiers]
    assert {(each.group, each.lo) for each in parts} == {(Group.SECURITY_FORCES, 2), (Group.CIVILIANS, 3)}


def test_some_of_them_are_a_part(read: Read) -> None:
    told = read.one(
        "Eleven ISIS members, four of them foreigners, were killed in an air strike near Baaj on 2 October."
    )
    assert told.totals.killed.hi == 11


AGES = [
    "A 26-year-old man was shot dead in Mosul on 2 October.",
    "A man, 26, was shot dead in Mosul on 2 October.",
    "A man aged 26 was shot dead in Mosul on 2 October.",
]


@pytest.mark.parametrize("text", AGES)
def test_an_age_is_not_a_count(read: Read, text: str) -> None:
    assert harm(read.one(text)) == ["killed 1"]


NOT_PEOPLE = [
    ("hours", "Clashes that lasted six hours killed two soldiers in Rawa on 2 October."),
    ("kilometres", "A bomb killed two soldiers 15 km west of Rawa on 2 October."),
    ("calibres", "Two soldiers were killed by 120 mm mortar shells in Rawa on 2 October."),
    ("money", "Two soldiers were killed in Rawa on 2 October by a bomb hidden in a $300 motorcycle."),
    ("units", "Two soldiers of the 7th Division were killed in Rawa on 2 October."),
    ("clocks", "Two soldiers were killed in Rawa at 9:30 on 2 October."),
    ("vehicles", "Two soldiers were killed when a convoy of eight vehicles was hit in Rawa on 2 October."),
]


@pytest.mark.parametrize(("what", "text"), NOT_PEOPLE, ids=[row[0] for row in NOT_PEOPLE])
def test_other_numbers_of_the_sentence_count_nobody(read: Read, what: str, text: str) -> None:
    (told,) = read.incidents(text)
    assert [each for each in harm(told) if each.startswith(("killed", "injured"))] == ["killed 2"]


NOBODY = [
    ("no casualties", "A rocket landed near the Erbil airport on 2 October, causing no casualties."),
    ("there were no casualties", "A mortar round landed in Muqdadiyah on 2 October; there were no casualties."),
    ("no casualties were reported", "No casualties were reported after a rocket landed in Baghdad on 2 October."),
    ("without causing any casualties", "A bomb exploded in Kirkuk on 2 October without causing any casualties."),
    ("without casualties", "Shells landed near Qaim on 2 October without causing damage or casualties."),
    ("an attack that caused none", "A rocket attack on the Green Zone in Baghdad on 2 October caused no casualties."),
]


@pytest.mark.parametrize(("words", "text"), NOBODY, ids=[row[0] for row in NOBODY])
def test_no_casualties_is_a_said_zero_of_an_event_that_happened(read: Read, words: str, text: str) -> None:
    (told,) = read.incidents(text)
    assert told.happened
    assert harm(told) == ["injured none", "killed none"]
    assert (told.totals.killed.lo, told.totals.killed.hi) == (0, 0)


SOME_NOBODY = [
    ("nobody was hurt", "A mortar round hit a house in Muqdadiyah on 2 October but nobody was hurt.", ["injured none"]),
    ("no one was killed", "A bomb exploded in Kirkuk on 2 October but no one was killed.", ["killed none"]),
    ("without any injuries", "A bomb exploded in Kirkuk on 2 October without causing any injuries.", ["injured none"]),
]


@pytest.mark.parametrize(("words", "text", "expected"), SOME_NOBODY, ids=[row[0] for row in SOME_NOBODY])
def test_a_zero_of_one_outcome_says_nothing_of_the_other(
    read: Read, words: str, text: str, expected: list[str]
) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == expected


def test_a_toll_that_is_not_known_is_unknown_and_not_zero(read: Read) -> None:
    told = read.one("It was not clear how many people were killed in the explosion in Samarra on 2 October.")
    assert harm(told) == ["killed unknown"]
    assert not told.totals.killed.known


def test_a_toll_that_is_not_mentioned_is_absent(read: Read) -> None:
    told = read.one("A bomb exploded in Samarra on 2 October.")
    assert told.counts == ()
    assert not told.totals.injured.known


UNDIVIDED = [
    ("The blast left 12 casualties in Baiji on 2 October.", 12),
    ("A bomb in Baqubah on 2 October caused eight casualties.", 8),
    ("Four people were killed and wounded when a bomb exploded in Baqubah on 2 October.", 4),
    ("Nine militants were killed or wounded in Hawija on 2 October.", 9),
]


@pytest.mark.parametrize(("text", "most"), UNDIVIDED)
def test_casualties_bound_the_killed_and_the_injured_each(read: Read, text: str, most: int) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == [f"injured at most {most}", f"killed at most {most}"]
    assert all(Qualifier.UNDIVIDED in each.qualifiers for each in told.counts)
    assert told.totals.killed.lo is None


def test_an_attacker_who_died_is_told_apart(read: Read) -> None:
    told = read.one("A suicide bomber blew himself up in Ramadi on 2 October, killing himself and three policemen.")
    own, others = of(told, Outcome.KILLED)
    assert Qualifier.ATTACKER in own.qualifiers
    assert (own.lo, others.lo, others.group) == (1, 3, Group.SECURITY_FORCES)


TOLLS = [
    ("rose from 5 to 7", "The death toll from the Rawa bombing of 2 October rose from 5 to 7.", 7),
    ("has risen to nine", "The death toll of the car bomb in Mosul on 2 October has risen to nine.", 9),
]


@pytest.mark.parametrize(("words", "text", "number"), TOLLS, ids=[row[0] for row in TOLLS])
def test_a_running_toll_is_the_number_it_stands_at(read: Read, words: str, text: str, number: int) -> None:
    told = read.one(text)
    (count,) = of(told, Outcome.KILLED)
    assert (count.lo, count.hi) == (number, number)
    assert Qualifier.CUMULATIVE in count.qualifiers
    assert (told.totals.killed.lo, told.totals.killed.hi) == (number, number)


def test_another_number_is_additional_and_adds(read: Read) -> None:
    told = read.one("A bomb killed two soldiers and another three civilians in Rawa on 2 October.")
    assert told.totals.killed.lo == 5
    assert any(Qualifier.ADDITIONAL in each.qualifiers for each in told.counts)


def test_members_are_of_the_group_they_belong_to(read: Read) -> None:
    told = read.one("Three members of the same family were shot dead in Tuz Khurmatu on 2 October.")
    assert tolls(told) == ["killed 3 civilians"]
    told = read.one("Three members of the security forces were shot dead in Tuz Khurmatu on 2 October.")
    assert tolls(told) == ["killed 3 security_forces"]


NAMED = [
    "Karim Saleh, a teacher, was shot dead in Mosul on 2 October.",
    "Hassan Jassim, 41, was killed in a bombing in Tikrit on 2 October.",
    "A soldier, Ali Hussein, was killed by a sniper in Tal Afar on 2 October.",
    "Unidentified gunmen assassinated a mukhtar, Khalil Ibrahim, in Hawija on 2 October.",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_person_named_and_killed_is_one(read: Read, text: str) -> None:
    told = read.one(text)
    assert (told.totals.killed.lo, told.totals.killed.hi) == (1, 1)


def test_one_who_was_shot_and_killed_is_dead_and_not_also_wounded(read: Read) -> None:
    assert harm(read.one("A lawyer was shot and killed in Basra on 2 October.")) == ["killed 1"]


def test_one_who_was_wounded_and_died_is_dead(read: Read) -> None:
    told = read.one("Two soldiers were wounded by a sniper in Hajin on 2 October and later died.")
    assert (told.totals.killed.lo, told.totals.killed.hi) == (2, 2)


def test_a_leader_is_marked(read: Read) -> None:
    told = read.one("Security forces killed three militant commanders near Baiji on 2 October.")
    assert Qualifier.LEADERS in told.counts[0].qualifiers


def test_a_plan_counts_nobody(read: Read) -> None:
    text = "If the militants attack Kirkuk, 20 people may be killed."
    assert [each for told in read(text).mentions for each in told.counts] == []
