"""One event told several times has one toll."""

from __future__ import annotations

import pytest

from marsad.claims import Mention, Outcome, Qualifier, total
from tests.reading.reports import Read, harm, of


def sums(mention: Mention) -> tuple[int | None, int | None]:
    return mention.totals.killed.lo, mention.totals.injured.lo


LEAD = "A gunman opened fire in a market in Baquba on Wednesday"
TOLD = [
    ("the same person by name", f"{LEAD}, killing a man. Salim Hadi died at the scene.", (1, None)),
    ("the same person by age", f"{LEAD}, killing a 34-year-old man. The 34-year-old man died at once.", (1, None)),
    ("two of one family", f"{LEAD}, killing two people. Salim Hadi and Nadia Hadi died at once.", (2, None)),
    ("more names than the lead had", f"{LEAD}, killing a man. Salim Hadi died. Omar Aziz died as well.", (2, None)),
    ("a number holds its people", f"{LEAD}, killing three people. A baker was killed at his shop.", (3, None)),
    ("a plain number for a vague one", f"{LEAD}, wounding several people. Seven people were wounded.", (None, 7)),
    ("a vague number for a plain one", f"{LEAD}, wounding seven people. Several people were wounded.", (None, 7)),
    ("the other side", f"{LEAD}, killing two soldiers. One militant was killed.", (3, None)),
    ("shot, then dead", f"{LEAD}. A farmer was shot. The farmer died in hospital.", (1, None)),
    ("one of the shot died", f"{LEAD}. Two men were shot. One of them died.", (1, 1)),
    ("one of the wounded died", f"{LEAD}, wounding four people. One of the wounded died.", (1, 3)),
    ("both of two is not two each", f"{LEAD}, wounding both a guard and his son.", (None, 2)),
    ("a number taken apart", f"{LEAD}. Five people, two men and three women, were wounded.", (None, 5)),
]


@pytest.mark.parametrize(("what", "text", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_each_person_is_counted_once(read: Read, what: str, text: str, expected: tuple[int | None, int | None]) -> None:
    assert sums(read.one(text)) == expected


def test_what_is_left_of_the_wounded_says_so(read: Read) -> None:
    told = read.one(f"{LEAD}, wounding four people. One of the wounded died.")
    (left,) = of(told, Outcome.INJURED)
    assert (left.lo, left.stated, left.quote.exact) == (3, "four", "four people")
    assert Qualifier.REMAINING in left.qualifiers


def test_a_running_toll_holds_those_told_one_by_one(read: Read) -> None:
    told = read.one(
        "The death toll of a bomb in Baquba on Wednesday has risen to six. Two of the wounded died on Friday."
    )
    assert (told.totals.killed.lo, told.totals.killed.hi) == (6, 6)


HARM = [
    ("fatally", "A man was fatally shot in Baquba on Wednesday.", ["killed 1"]),
    ("a fatal shooting of", "Police investigate the fatal shooting of two men in Baquba on Wednesday.", ["killed 2"]),
    ("passed away", "A guard shot in Baquba on Wednesday passed away.", ["killed 1"]),
    ("bodies found", "Police found the bodies of four men in Baquba on Wednesday.", ["killed 4"]),
    ("a wound suffered", "A guard suffered a gunshot wound in Baquba on Wednesday.", ["injured 1"]),
    ("found with wounds", "Police found two men with stab wounds in Baquba on Wednesday.", ["injured 2"]),
    ("hit by gunfire", "Three workers were hit by gunfire in Baquba on Wednesday.", ["injured 3"]),
    ("sent to hospital", "A shooting in Baquba on Wednesday sent three workers to a hospital.", ["injured 3"]),
    (
        "in critical condition",
        "After the blast in Baquba on Wednesday a guard is in critical condition.",
        ["injured 1"],
    ),
    ("her brother", "A gunman killed her brother in Baquba on Wednesday.", ["killed 1"]),
]


@pytest.mark.parametrize(("how", "text", "expected"), HARM, ids=[row[0] for row in HARM])
def test_ways_to_say_that_somebody_was_harmed(read: Read, how: str, text: str, expected: list[str]) -> None:
    assert harm(read.one(text)) == expected


def test_ages_behind_names_count_nobody(read: Read) -> None:
    told = read.one("Salim Hadi, 66 and Nadia Hadi, 64 were killed by a mortar shell in Baquba on Wednesday.")
    assert told.totals.killed.lo == 2


BREATH = [
    ("a second verb without its helper", "Ten people were killed, two others and a guard injured in a blast", (10, 3)),
    ("more, with a part", "Ten people were killed and over 20 more including five women injured in a blast", (10, 20)),
    ("more before its verb", "At least ten people were killed and 40 more injured in a blast", (10, 40)),
    ("said twice", "Twelve people were killed in a blast, in total 12 were killed, police said,", (12, None)),
    ("and its both", "Two guards, both fathers, were killed in a blast", (2, None)),
    ("named behind a comma", "A blast killed his brother, Salim Hadi,", (1, None)),
    ("her own child", "A blast killed her son", (1, None)),
    ("a trade nobody listed", "A blast killed a kebab vendor", (1, None)),
    ("a name nobody listed", "Umm Karim was killed in a blast", (1, None)),
    ("by age alone", "A 17-year-old was killed in a blast", (1, None)),
]


@pytest.mark.parametrize(("what", "sentence", "expected"), BREATH, ids=[row[0] for row in BREATH])
def test_a_toll_told_in_one_breath(
    read: Read, what: str, sentence: str, expected: tuple[int | None, int | None]
) -> None:
    assert sums(read.one(f"{sentence} in Baquba on Wednesday.")) == expected


def test_what_befell_them_befell_the_number_told_before(read: Read) -> None:
    told = read.one("Two women with gunshot wounds were found in Baquba on Wednesday. They were pronounced dead.")
    assert sums(told) == (2, None)


def test_an_animal_is_nobody(read: Read) -> None:
    assert read.one("Gunmen killed a guard and a dog in Baquba on Wednesday.").totals.killed.lo == 1


def test_who_shoots_at_a_house_is_not_shot(read: Read) -> None:
    told = read("A gunman shot at a house in Baquba on Wednesday, police said.")
    assert [count for mention in told.mentions for count in mention.counts] == []


def test_several_injured_in_turn_are_all_of_the_number_told_first(read: Read) -> None:
    text = f"{LEAD}, wounding five people. Three of the victims were wounded in the leg. Two guards were wounded."
    assert sums(read.one(text)) == (None, 5)


FORCES = "Security forces detained a militant leader in Rawa on Wednesday"
CAUGHT = [
    ("a leader is none of the others", f"{FORCES}. They also detained two suspected militants.", 3),
    ("nor without also", f"{FORCES}. The force detained two suspected militants in the operation.", 3),
    ("along with", f"{FORCES} along with three of his associates.", 4),
    ("along with several", f"{FORCES} along with several militants.", 4),
    ("a total of those told", f"{FORCES}. Another militant was detained. Two militants were detained in all.", 2),
]


@pytest.mark.parametrize(("what", "text", "expected"), CAUGHT, ids=[row[0] for row in CAUGHT])
def test_who_was_detained_is_counted_once(read: Read, what: str, text: str, expected: int) -> None:
    assert read.one(text).totals.captured.lo == expected


def test_a_sum_since_a_day_is_no_part_of_the_days_event(read: Read) -> None:
    told = read(f"{FORCES}. Forces have detained more than 25 leaders since December 1.")
    assert [mention.kind for mention in told.mentions] == ["incident", "aggregate"]


def test_what_a_leader_is_linked_to_is_an_event_of_its_own(read: Read) -> None:
    told = read.incidents(f"{FORCES}. The leader is linked to a bomb attack that killed four soldiers.")
    assert [harm(each) for each in told] == [["captured 1"], ["killed 4"]]


def least(mention: Mention, outcome: Outcome) -> int:
    return total(mention.counts, outcome).lo or 0


ALONG = "Troops captured a Taliban leader near Rawa on Monday."


def test_people_told_of_beside_somebody_known_are_others(read: Read) -> None:
    text = f"{ALONG} They detained the leader along with three of his aides."
    assert least(read.one(text), Outcome.CAPTURED) == 4


def test_people_told_of_together_may_be_the_number_told_before(read: Read) -> None:
    text = (
        "Troops detained four insurgents near Rawa on Monday. The commander and three other insurgents were detained."
    )
    assert least(read.one(text), Outcome.CAPTURED) == 4


def test_the_operation_is_the_one_told_of_as_an_operation(read: Read) -> None:
    text = (
        "Troops conducted an operation near Rawa on Monday, killing four insurgents. The leader had a part in the "
        "October 3 bombing in Tikrit, which killed nine policemen. Two guards were wounded in the operation."
    )
    first = read.incidents(text)[0]
    assert least(first, Outcome.INJURED) == 2


def test_the_full_stop_of_a_short_form_ends_no_sentence(read: Read) -> None:
    assert least(read.one("A bomb killed three U.S. soldiers and a U.S. interpreter near Rawa."), Outcome.KILLED) == 4


def test_an_early_number_that_nothing_replaces_stands(read: Read) -> None:
    text = "Troops raided a camp near Rawa on Monday. Initial reports indicate that five insurgents were killed."
    assert least(read.one(text), Outcome.KILLED) == 5
