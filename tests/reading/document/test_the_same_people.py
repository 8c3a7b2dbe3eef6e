"""People told of again in other words are not counted again."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read

TOLD = [
    (
        "the rest of those shot",
        "A guard was fatally shot at a club in Rawa on Tuesday. The guard was among four people shot. "
        "The three other victims were taken to hospital.",
        (1, 3),
    ),
    (
        "others beside the dead one",
        "Police found four men shot in Rawa on Sunday. One was pronounced dead at the scene. "
        "Three others were taken to hospital with wounds.",
        (1, 3),
    ),
    (
        "other others",
        "Four people were shot in Rawa on Sunday. One of them died. Five others were stabbed.",
        (1, 8),
    ),
    (
        "himself",
        "A 14-year-old was injured in Rawa on Sunday after accidentally shooting himself in the foot.",
        (None, 1),
    ),
    ("herself", "A woman is in critical condition after she accidentally shot herself in Rawa on Sunday.", (None, 1)),
    ("himself beside another", "A man shot his wife and then shot himself in Rawa on Sunday.", (None, 2)),
    (
        "a name whose death is told of a pronoun",
        "A 19-year-old man was fatally shot in Rawa early Sunday. Police said Salim Hadi was shot near a cafe. "
        "He was taken to a hospital, where he died.",
        (1, None),
    ),
    (
        "one of two told of one by one",
        "Two teenagers were injured in a shooting in Rawa on Sunday. A 15-year-old boy and a 16-year-old girl were "
        "shot at a bus stop. The male victim is in critical condition.",
        (None, 2),
    ),
    (
        "a name with a school before it",
        "Salim Hadi, 35, was killed in Rawa on Sunday. The court heard that Rawa High School's Salim Hadi was killed.",
        (1, None),
    ),
    (
        "one, and the two others",
        "Three people were shot in Rawa on Tuesday. Police say one victim was there and was taken to a hospital. "
        "Two other victims, a 3-year-old and an 18-year-old, had been taken to a hospital before.",
        (None, 3),
    ),
    (
        "all of them with wounds",
        "A man fatally shot his partner and their two children before killing himself in Rawa on Tuesday. "
        "All four were found with gunshot wounds inside a bedroom.",
        (4, None),
    ),
    (
        "who else shot whom",
        "A Rawa teen was killed in an accidental shooting on Monday night. "
        "Police say another teen accidentally shot Salim inside a home on Monday.",
        (1, None),
    ),
    (
        "two others of a number that was taken apart",
        "Four men were injured in Rawa on Sunday. Two of the victims refused to be treated. Two others were taken to a "
        "hospital.",
        (None, 4),
    ),
    (
        "other children of those hit",
        "A man fired into a car in Rawa on Sunday, hitting four people. One of those victims died. Two other children "
        "were taken to a hospital.",
        (1, 3),
    ),
    (
        "all who were hit",
        "A shooting in Rawa on Sunday claimed the life of one man and injured three other people. Four people were "
        "taken to hospitals.",
        (1, 3),
    ),
    ("each victim", "Two men were killed in Rawa on Sunday. Each victim suffered wounds to the head.", (2, None)),
    ("a father of the dead", "A 6-year-old boy was shot dead in Rawa on Sunday. His father was hospitalized.", (1, 1)),
    (
        "others also shot",
        "A man has died in Rawa on Sunday. He was struck by gunfire. A 22-year-old man was also shot in the leg while "
        "a third victim suffered a graze wound.",
        (1, 2),
    ),
    (
        "a second man, told before as another",
        "One man was killed and another hurt in Rawa on Sunday. A second man had been grazed by a bullet.",
        (1, 1),
    ),
    ("the child", "A bullet flew into a home in Rawa on Sunday and grazed a 3-year-old, hitting the child.", (None, 1)),
    (
        "a member of a number, again",
        "A man wounded three people in Rawa on Sunday. Police say he shot a 14-year-old boy, a 46-year-old man and a "
        "71-year-old man. The 46-year-old man was hit in the neck. He shot 14-year-old Salim Hadi at a shop.",
        (None, 3),
    ),
    (
        "two more of a number",
        "The attack on Sunday claimed four lives. The gunman killed Salima Hadi in Rawa and fled. He killed two more "
        "people at a shop.",
        (4, None),
    ),
    ("his father", "A man is accused of killing a young boy and wounding his father in Rawa on Sunday.", (1, 1)),
    ("his brother, him", "A boy shot his four-year-old brother in Rawa on Sunday, killing him.", (1, None)),
    (
        "the two others",
        "Omar was one of three people wounded in Rawa on Sunday. The two other injured victims were not named.",
        (None, 3),
    ),
    (
        "a third who died",
        "A third person has died from a shooting in Rawa on Sunday. Salim Hadi was killed.",
        (3, None),
    ),
    (
        "the dead of the same sentence",
        "A man shot a woman to death in Rawa on Sunday. Police found the dead.",
        (1, None),
    ),
]


@pytest.mark.parametrize(("what", "text", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_nobody_is_counted_twice(read: Read, what: str, text: str, expected: tuple[int | None, int | None]) -> None:
    totals = read.one(text).totals
    assert (totals.killed.lo, totals.injured.lo) == expected


def test_a_headline_repeated_under_its_picture_counts_once(read: Read) -> None:
    headline = "1 dead, 5 wounded in Rawa shooting"
    totals = read.one(f"{headline} {headline} A gunman killed one person and wounded five others on Sunday.").totals
    assert (totals.killed.lo, totals.injured.lo) == (1, 5)


def test_who_turns_the_gun_on_himself_is_dead_unless_told_alive(read: Read) -> None:
    totals = read.one("A man shot and killed his wife in Rawa on Friday before turning the gun on himself.").totals
    assert totals.killed.lo == 2


def test_who_turns_a_gun_on_others_is_not(read: Read) -> None:
    totals = read.one("A man killed his wife in Rawa on Friday and turned the gun on the officers.").totals
    assert totals.killed.lo == 1


LISTED = [
    "A shooting left the man, his former boss and a guard dead in Rawa.",
    "The bomb killed a man, his waitress and an actress in Rawa.",
]


@pytest.mark.parametrize("text", LISTED)
def test_who_belongs_to_somebody_listed_is_somebody_else(read: Read, text: str) -> None:
    assert read.one(text).totals.killed.lo == 3


def test_a_list_found_with_wounds_is_wounded_whole(read: Read) -> None:
    assert read.one("Police found two women and a man with gunshot wounds in Rawa on Sunday.").totals.injured.lo == 3


def test_who_comes_to_a_hospital_suffering_from_wounds_is_hurt(read: Read) -> None:
    text = "A child came to the hospital suffering from a gunshot wound to the leg after a shooting in Rawa on Sunday."
    assert read.one(text).totals.injured.lo == 1


@pytest.mark.parametrize("state", [", AR", ", Ark.,", ", Ohio,"])
def test_the_state_behind_a_town_is_nobody(read: Read, state: str) -> None:
    assert read.one(f"A Springfield{state} man was killed on Monday in Rawa.").totals.killed.lo == 1


def test_a_court_to_come_dates_no_event(read: Read) -> None:
    event = read.one("A man in Rawa will face a judge on Tuesday for shooting a teenager on Friday.")
    assert event.when is not None
    assert event.when.start.isoformat() == "2018-10-12"


def test_somebody_named_is_not_added_far_behind_the_name(read: Read) -> None:
    text = "Police said Salma died when a man fired into a home in Rawa in August, striking and killing the girl."
    assert read.one(text).totals.killed.lo == 1


def test_two_blocks_with_one_toll_are_one_shooting(read: Read) -> None:
    text = (
        "Six people were injured in a shooting on the 2200 block of Hill Boulevard in Rawa on Saturday. Police say "
        "a man was driving on the 1000 block of Date Avenue on Saturday when he fired, striking six people."
    )
    assert read.one(text).totals.injured.lo == 6


def test_two_blocks_with_two_tolls_are_two(read: Read) -> None:
    text = (
        "Six people were injured in a shooting on the 2200 block of Hill Boulevard in Rawa on Saturday. "
        "Four people were injured in a shooting on the 1000 block of Date Avenue in Rawa on Saturday."
    )
    assert [each.totals.injured.lo for each in read.incidents(text)] == [6, 4]


def test_a_toll_of_separate_shootings_is_no_shooting(read: Read) -> None:
    text = (
        "Seven people were killed in three separate shootings in Rawa on Sunday. "
        "Two men were killed in a shooting at a cafe in Rawa on Sunday night."
    )
    assert [each.totals.killed.lo for each in read.incidents(text)] == [2]


def test_whoever_is_held_for_it_stands_beside_the_shooting(read: Read) -> None:
    found = read.incidents(
        "Police arrested a man for the fatal shooting of a 15-year-old boy in Rawa. Police arrested Zaid Hadi, 17, for "
        "shooting Omar Aziz in the head on Oct. 3. Omar was rushed to hospital, where he died three days later."
    )
    assert sum(each.totals.killed.lo or 0 for each in found) == 1


def test_a_court_years_later_tells_of_whom_it_names(read: Read) -> None:
    found = read.incidents(
        "A man was found guilty of killing Salma Hadi in Rawa. Prosecutors said Salma Hadi was killed in August 2017."
    )
    assert [each.totals.killed.lo for each in found] == [1]
