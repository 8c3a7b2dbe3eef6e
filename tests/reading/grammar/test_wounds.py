"""How reports say that somebody was hurt or died of it, in words other than "wounded" and "killed"."""

from __future__ import annotations

import pytest

from marsad.claims import Mention, MentionKind, Outcome, Realis, total
from tests.reading.reports import Read

TOLD = [
    ("had sustained", "Six guests had sustained gunshot wounds while inside the hall in Rawa.", 0, 6),
    ("a total of", "A total of nine guards were shot and injured in Rawa.", 0, 9),
    ("struck by a bullet", "A stray bullet struck her nephew in the cheek in Rawa.", 0, 1),
    ("clinging to life", "The ambush in Rawa left a baker clinging to life.", 0, 1),
    ("left in a condition", "A nurse and a porter were left in critical condition after the raid in Rawa.", 0, 2),
    ("life support", "A 12-year-old was put on life support after a shooting in Rawa.", 0, 1),
    ("lost her life", "A shepherd lost her life in the shelling of Rawa on Monday.", 1, 0),
    ("lost their lives", "Seven villagers lost their lives in the shelling of Rawa on Monday.", 7, 0),
    ("expired", "A gunshot victim expired at the hospital in Rawa, a doctor said.", 1, 0),
    ("said of one of them", "Five drivers were shot in Rawa on Monday, one fatally.", 1, 4),
    ("they, told of singly", "A clerk and a cook were shot in Rawa on Monday. They died at the hospital.", 2, 0),
    ("a title behind a name", "Omar Saleh Jr., 41, of Rawa, was killed in the attack.", 1, 0),
    ("whom a name hides", "Their colleague, a 30-year-old porter, was also shot in Rawa on Monday.", 0, 1),
    ("another clause behind", "The raid on Rawa killed at least 14 people and another 31 were injured.", 14, 31),
    ("shot dead", "A rider stopped near Rawa and then shot the guard dead.", 1, 0),
    ("what a blast left", "A suicide bombing in a school of Rawa left at least 8 killed and 17 injured.", 8, 17),
    ("a state behind two objects", "Clashes near Rawa left five guards and eleven militants dead.", 16, 0),
    ("bodies", "Police found the bodies of six men near Rawa.", 6, 0),
    ("one number for two nouns", "The attack on Rawa killed 15 soldiers and fighters.", 15, 0),
    ("a picture's number", "Image 4 of 11 A guard was wounded in an attack on a shop in Rawa.", 0, 1),
]


def least(mention: Mention, outcome: Outcome) -> int:
    return total(mention.counts, outcome).lo or 0


@pytest.mark.parametrize(("what", "text", "killed", "injured"), TOLD, ids=[row[0] for row in TOLD])
def test_harm_is_counted_however_it_is_worded(read: Read, what: str, text: str, killed: int, injured: int) -> None:
    mention = read.incidents(text)[0]
    assert (least(mention, Outcome.KILLED), least(mention, Outcome.INJURED)) == (killed, injured)


def test_nobody_else_says_nothing_of_those_told_of(read: Read) -> None:
    mention = read.incidents("A mine wounded a farmer near Rawa on Monday. No one else was hurt.")[0]
    assert least(mention, Outcome.INJURED) == 1
    assert [count.lo for count in mention.counts] == [1]


def test_how_many_is_no_number(read: Read) -> None:
    mention = read.incidents("It is not clear how many guards were killed in Rawa on Monday.")[0]
    assert [(count.lo, count.hi) for count in mention.counts] == [(None, None)]


@pytest.mark.parametrize("how", ["in a car crash", "in a traffic accident", "in an earthquake"])
def test_harm_that_nobody_did_is_no_incident(read: Read, how: str) -> None:
    assert read.incidents(f"Four students were killed {how} near Rawa on Monday.") == []


def test_an_accident_with_a_weapon_is_an_incident(read: Read) -> None:
    assert read.incidents("A recruit was killed in a shooting accident near Rawa on Monday.")


def test_whom_somebody_only_tried_to_kill_is_not_counted(read: Read) -> None:
    mention = read.incidents("Gunmen tried to kill two guards in Rawa on Monday.")[0]
    assert mention.realis is Realis.ATTEMPTED
    assert mention.counts == ()


def test_a_month_behind_reported_is_when_it_happened(read: Read) -> None:
    (mention,) = read("Five people have been killed in Rawa in attacks reported so far in October.").mentions
    assert mention.kind is MentionKind.AGGREGATE
    assert mention.when is not None and (mention.when.start.day, mention.when.end.day) == (1, 31)
