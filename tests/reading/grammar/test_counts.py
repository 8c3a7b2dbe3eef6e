"""How many were harmed: what a phrase says in its sentence, and what it does not say."""

from __future__ import annotations

import pytest

from marsad.claims import CountKind, Group, Outcome, Qualifier
from tests.reading.reports import Read, harm, of, tolls

NUMBERS = [
    ("a bare number is exact", "A bomb killed four soldiers in Balad on 2 October.", ["killed 4"]),
    ("digits count as words do", "A bomb killed 14 soldiers in Balad on 2 October.", ["killed 14"]),
    ("a single person is one", "A landmine killed a farmer near Shirqat on 2 October.", ["killed 1"]),
    ("at least is open above", "Artillery fire killed at least 14 militants in Hawija on 2 October.", ["killed at least 14"]),
    ("more than 30 is 31 or more", "An air strike killed more than 30 fighters near Baaj on 2 October.", ["killed at least 31"]),
    ("up to is open below", "An air strike killed up to 20 militants near Qaim on 2 October.", ["killed at most 20"]),
    ("nearly is approximate", "A bomb wounded nearly 40 people in Qaim on 2 October.", ["injured about 40"]),
    ("about is approximate", "A bomb wounded about 25 people in Qaim on 2 October.", ["injured about 25"]),
    ("between two numbers is a range", "Between five and eight soldiers were killed near Shirqat on 2 October.", ["killed 5 to 8"]),
    ("dozens are vague", "Dozens of civilians were injured by a bomb in Baiji on 2 October.", ["injured vaguely 24"]),
    ("several are vague", "Several policemen were wounded by a bomb in Balad on 2 October.", ["injured vaguely 3"]),
    ("a bare plural is two or more", "A mortar shell wounded civilians in Muqdadiyah on 2 October.", ["injured vaguely 2"]),
    ("thousands keep their separators", "More than 2,000 people were displaced from Hajin on 2 October.", ["displaced at least 2001"]),
    ("a family of five is five", "A family of five was killed by a rocket in Qaim on 2 October.", ["killed 5"]),
    ("two brothers are two", "Two brothers were shot dead in Daquq on 2 October.", ["killed 2"]),
    ("a husband and wife are two", "A husband and wife were killed by a landmine near Sinjar on 2 October.", ["killed 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "expected"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_numbers_of_the_harmed_by_wording(read: Read, rule: str, text: str, expected: list[str]) -> None:
    assert harm(read.one(text)) == expected


OUTCOMES = [
    ("killed and wounded apart", "A bomb killed two soldiers and wounded six in Rawa on 2 October.", ["injured 6", "killed 2"]),
    ("passives", "Two soldiers were killed and four were wounded in Rawa on 2 October.", ["injured 4", "killed 2"]),
    ("captured", "Peshmerga forces captured two ISIS fighters near Khanaqin on 2 October.", ["captured 2"]),
    ("arrested", "Police arrested five men in Kirkuk on 2 October.", ["captured 5"]),
    ("detained", "Troops detained seven suspects in Ramadi on 2 October.", ["captured 7"]),
    ("abducted", "Militants abducted four shepherds south of Rutba on 2 October.", ["abducted 4"]),
    ("kidnapped", "Gunmen kidnapped a doctor in Baghdad on 2 October.", ["abducted 1"]),
    ("displaced", "About 120 families were displaced from villages near Makhmur on 2 October.", ["displaced about 120"]),
    ("defused", "Iraqi forces defused 12 explosive devices in Ramadi on 2 October.", ["defused 12"]),
    ("destroyed", "Iraqi warplanes destroyed three tunnels in the Hamrin mountains on 2 October.", ["destroyed 3"]),
    ("burned", "Militants burned ten farms near Makhmur on 2 October.", ["destroyed 10"]),
    ("left dead", "An attack on a base near Baiji on 2 October left four soldiers dead.", ["killed 4"]),
    ("shot dead", "A lawyer was shot dead in Basra on 2 October.", ["killed 1"]),
    ("shot alone is wounded", "Gunmen shot a lawyer in Basra on 2 October.", ["injured 1"]),
    ("stabbed to death is killed once", "Two people were stabbed to death in Baghdad on 2 October.", ["killed 2"]),
    ("tortured to death is killed once", "A prisoner was tortured to death in Mosul on 2 October.", ["killed 1"]),
    ("executed", "Militants executed 14 captives in Rawa on 2 October.", ["killed 14"]),
    ("beheaded", "Militants beheaded two men in Rutba on 2 October.", ["killed 2"]),
    ("the killing of", "The killing of a village chief in Hawija on 2 October caused anger.", ["killed 1"]),
    ("a deed and its plural of victims", "Gunmen killed a guard and abducted three workers near Dibis on 2 October.", ["abducted 3", "killed 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "expected"), OUTCOMES, ids=[row[0] for row in OUTCOMES])
def test_what_befell_them_by_verb(read: Read, rule: str, text: str, expected: list[str]) -> None:
    assert harm(read.one(text)) == expected


GROUPS = [
    ("soldiers", "A bomb killed three soldiers in Rawa on 2 October.", Group.SECURITY_FORCES),
    ("policemen", "A bomb killed three policemen in Rawa on 2 October.", Group.SECURITY_FORCES),
    ("border guards", "A bomb killed three border guards near Qaim on 2 October.", Group.SECURITY_FORCES),
    ("civilians", "A bomb killed three civilians in Rawa on 2 October.", Group.CIVILIANS),
    ("children", "A bomb killed three children in Rawa on 2 October.", Group.CIVILIANS),
    ("farmers", "A bomb killed three farmers near Rawa on 2 October.", Group.CIVILIANS),
    ("pilgrims", "A bomb killed three pilgrims near Karbala on 2 October.", Group.CIVILIANS),
    ("militants", "A bomb killed three militants in Rawa on 2 October.", Group.MILITANTS),
    ("fighters of a named group", "An air strike killed three Islamic State fighters in Rawa on 2 October.", Group.MILITANTS),
    ("members of a named group", "An air strike killed three ISIS members in Rawa on 2 October.", Group.MILITANTS),
    ("a mayor", "Gunmen killed the mayor of Hammam al-Alil on 2 October.", Group.OFFICIALS),
    ("a mukhtar", "A mukhtar was assassinated in Hawija on 2 October.", Group.OFFICIALS),
    ("a journalist", "A journalist was shot dead in Basra on 2 October.", Group.JOURNALISTS),
    ("aid workers", "Two aid workers were kidnapped in Sinjar on 2 October.", Group.AID_WORKERS),
    ("people of no said group", "A bomb killed three people in Rawa on 2 October.", Group.UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "group"), GROUPS, ids=[row[0] for row in GROUPS])
def test_group_of_the_harmed_by_noun(read: Read, rule: str, text: str, group: Group) -> None:
    (count,) = read.one(text).counts
    assert count.group is group


def test_groups_in_one_sentence_are_counted_apart(read: Read) -> None:
    told = read.one("Two policemen and a civilian were killed and seven people injured in Tuz Khurmatu on 2 October.")
    assert tolls(told) == ["injured 7 unknown", "killed 1 civilians", "killed 2 security_forces"]
    assert told.totals.killed.lo == told.totals.killed.hi == 3


def test_a_named_group_gives_the_count_its_actor(read: Read) -> None:
    (count,) = read.one("An air strike killed six Islamic State fighters near Baaj on 2 October.").counts
    assert count.actor_id == "islamic-state"


def test_others_of_the_same_verb_are_of_the_same_group(read: Read) -> None:
    told = read.one("A bomb killed two soldiers and another three civilians in Rawa on 2 October.")
    assert tolls(told) == ["killed 2 security_forces", "killed 3 civilians"]


PARTS = [
    ("including", "Six people, including three children, were killed by shelling in Qaim on 2 October.", 6, 3, Qualifier.CHILDREN),
    ("among them", "Seven people were killed, among them two women, when mortar rounds fell on Qaim on 2 October.", 7, 2, Qualifier.WOMEN),
    ("behind the verb", "A car bomb killed five people, including two children, in Fallujah on 2 October.", 5, 2, Qualifier.CHILDREN),
]  # fmt: skip


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


@pytest.mark.parametrize("row", NUMBERS + OUTCOMES, ids=lambda row: row[0])
def test_a_number_stands_in_its_quotation(read: Read, row: tuple[str, str, list[str]]) -> None:
    text = row[1]
    for count in read.one(text).counts:
        assert text[count.quote.start : count.quote.end] == count.quote.exact
        assert count.stated in count.quote.exact or count.quote.exact in count.stated
        assert count.kind is not CountKind.EXACT or count.lo == count.hi
