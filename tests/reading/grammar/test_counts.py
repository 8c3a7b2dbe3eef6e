"""How many were harmed: what a phrase says in its sentence, and what it does not say."""

from __future__ import annotations

import pytest

from marsad.claims import CountKind, Group
from tests.reading.reports import Read, harm, tolls

NUMBERS = [
    ("a bare number is exact", "A bomb killed four soldiers in Balad on 2 October.", ["killed 4"]),
    ("digits count as words do", "A bomb killed 14 soldiers in Balad on 2 October.", ["killed 14"]),
    ("a single person is one", "A landmine killed a farmer near Shirqat on 2 October.", ["killed 1"]),
    (
        "at least is open above",
        "Artillery fire killed at least 14 militants in Hawija on 2 October.",
        ["killed at least 14"],
    ),
    (
        "more than 30 is 30 or more",
        "An air strike killed more than 30 fighters near Baaj on 2 October.",
        ["killed at least 30"],
    ),
    ("up to is open below", "An air strike killed up to 20 militants near Qaim on 2 October.", ["killed at most 20"]),
    ("nearly is approximate", "A bomb wounded nearly 40 people in Qaim on 2 October.", ["injured about 40"]),
    ("about is approximate", "A bomb wounded about 25 people in Qaim on 2 October.", ["injured about 25"]),
    (
        "between two numbers is a range",
        "Between five and eight soldiers were killed near Shirqat on 2 October.",
        ["killed 5 to 8"],
    ),
    ("dozens are vague", "Dozens of civilians were injured by a bomb in Baiji on 2 October.", ["injured vaguely 24"]),
    ("several are vague", "Several policemen were wounded by a bomb in Balad on 2 October.", ["injured vaguely 3"]),
    (
        "a bare plural is two or more",
        "A mortar shell wounded civilians in Muqdadiyah on 2 October.",
        ["injured vaguely 2"],
    ),
    (
        "thousands keep their separators",
        "More than 2,000 people were displaced from Hajin on 2 October.",
        ["displaced at least 2000"],
    ),
    ("a family of five is five", "A family of five was killed by a rocket in Qaim on 2 October.", ["killed 5"]),
    ("two brothers are two", "Two brothers were shot dead in Daquq on 2 October.", ["killed 2"]),
    (
        "a husband and wife are two",
        "A husband and wife were killed by a landmine near Sinjar on 2 October.",
        ["killed 2"],
    ),
]


@pytest.mark.parametrize(("rule", "text", "expected"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_numbers_of_the_harmed_by_wording(read: Read, rule: str, text: str, expected: list[str]) -> None:
    assert harm(read.one(text)) == expected


OUTCOMES = [
    (
        "killed and wounded apart",
        "A bomb killed two soldiers and wounded six in Rawa on 2 October.",
        ["injured 6", "killed 2"],
    ),
    ("passives", "Two soldiers were killed and four were wounded in Rawa on 2 October.", ["injured 4", "killed 2"]),
    ("captured", "Peshmerga forces captured two ISIS fighters near Khanaqin on 2 October.", ["captured 2"]),
    ("arrested", "Police arrested five men in Kirkuk on 2 October.", ["captured 5"]),
    ("detained", "Troops detained seven suspects in Ramadi on 2 October.", ["captured 7"]),
    ("abducted", "Militants abducted four shepherds south of Rutba on 2 October.", ["abducted 4"]),
    ("kidnapped", "Gunmen kidnapped a doctor in Baghdad on 2 October.", ["abducted 1"]),
    (
        "displaced",
        "About 120 families were displaced from villages near Makhmur on 2 October.",
        ["displaced about 120"],
    ),
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
    (
        "a deed and its plural of victims",
        "Gunmen killed a guard and abducted three workers near Dibis on 2 October.",
        ["abducted 3", "killed 1"],
    ),
]


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
    (
        "fighters of a named group",
        "An air strike killed three Islamic State fighters in Rawa on 2 October.",
        Group.MILITANTS,
    ),
    ("members of a named group", "An air strike killed three ISIS members in Rawa on 2 October.", Group.MILITANTS),
    ("a mayor", "Gunmen killed the mayor of Hammam al-Alil on 2 October.", Group.OFFICIALS),
    ("a mukhtar", "A mukhtar was assassinated in Hawija on 2 October.", Group.OFFICIALS),
    ("a journalist", "A journalist was shot dead in Basra on 2 October.", Group.JOURNALISTS),
    ("aid workers", "Two aid workers were kidnapped in Sinjar on 2 October.", Group.AID_WORKERS),
    ("people of no said group", "A bomb killed three people in Rawa on 2 October.", Group.UNKNOWN),
]


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


@pytest.mark.parametrize("row", NUMBERS + OUTCOMES, ids=lambda row: row[0])
def test_a_number_stands_in_its_quotation(read: Read, row: tuple[str, str, list[str]]) -> None:
    text = row[1]
    for count in read.one(text).counts:
        assert text[count.quote.start : count.quote.end] == count.quote.exact
        assert count.stated in count.quote.exact or count.quote.exact in count.stated
        assert count.kind is not CountKind.EXACT or count.lo == count.hi
