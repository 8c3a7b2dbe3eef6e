"""Everybody of a list is counted, however the parser joined it."""

from __future__ import annotations

import pytest

from marsad.claims import MentionKind
from tests.reading.reports import Read

LISTS = [
    ("nouns of one owner", "A man shot and killed his wife, son and daughter in Rawa on Sunday.", (3, None)),
    (
        "names",
        "Ralph Robson, Keira Tolan, Dee Marlow, and Bryan Turn all suffered injuries in Rawa on Sunday.",
        (None, 4),
    ),
    ("himself at the end", "Police: Man kills woman, her son, himself in Reno on Friday.", (3, None)),
    ("found shot", "Police found Mary Ortiz, 11, and her brother, 15, shot to death in Reno on Friday.", (2, None)),
    ("including a part", "Mom killed in Reno shooting, 5 others, including a 4-year-old, injured on Friday.", (1, 5)),
    (
        "people suffering wounds",
        "The shooting in Rawa on Sunday resulted in four people suffering gunshot wounds.",
        (None, 4),
    ),
    ("one of four", "Brown was one of four people hit by gunfire in Rawa on Sunday.", (None, 4)),
    ("ages behind a number", "A man wounded two children 6 and 11 years old in Rawa on Sunday.", (None, 2)),
    ("some fatally", "Several people were shot in Rawa on Sunday, two fatally.", (2, 1)),
    ("fatally injured", "Salima Hadi was fatally injured in Rawa on Sunday.", (1, None)),
    ("victims who come", "Gunfire broke out in Rawa on Sunday. Four victims later came to a hospital.", (None, 4)),
    (
        "one, and another who died later",
        "Three men were shot in Rawa on Sunday. One died at the scene. Another was taken to a hospital. He died on "
        "Monday.",
        (2, 1),
    ),
    (
        "a number behind a state",
        "A row led to a shooting in Rawa on Sunday that left two men dead and four wounded.",
        (2, 4),
    ),
]


@pytest.mark.parametrize(("what", "text", "expected"), LISTS, ids=[row[0] for row in LISTS])
def test_everybody_is_counted(read: Read, what: str, text: str, expected: tuple[int | None, int | None]) -> None:
    totals = read.one(text).totals
    assert (totals.killed.lo, totals.injured.lo) == expected


def test_a_man_accused_of_something_is_who_was_shot(read: Read) -> None:
    counts = read.one(
        "Federal and local police say a Tulsa man accused in a string of crimes was shot and killed."
    ).counts
    assert [count.quote.exact for count in counts] == ["a Tulsa man"]


def test_who_dies_in_a_headline_is_not_who_was_arrested(read: Read) -> None:
    mentions = read("Suspect arrested after man dies from gunshot wound").mentions
    told = {(count.outcome.value, count.quote.exact) for mention in mentions for count in mention.counts}
    assert told == {("captured", "Suspect"), ("killed", "man")}


def test_shooting_victims_are_not_said_to_be_dead(read: Read) -> None:
    totals = read.one(
        "Police are investigating two shootings in Rawa on Sunday. Total of five shooting victims."
    ).totals
    assert (totals.killed.lo, totals.injured.lo) == (None, 5)


def test_an_arrest_after_a_shooting_is_what_came_of_it(read: Read) -> None:
    arrest, shooting = read("Police arrested a man after a shooting in Rawa on Sunday that killed a clerk.").mentions
    assert (arrest.kind, arrest.part_of, shooting.kind) == (MentionKind.STATUS, shooting.id, MentionKind.INCIDENT)


def test_an_hour_ends_a_sentence_before_a_name(read: Read) -> None:
    text = "A man shot in Rawa on Friday died. It happened in the street before about 6 p.m. Mr. Hadi died Saturday."
    assert read.one(text).totals.killed.lo == 1
    assert read.one("At about 6 p.m. Omar Hadi was shot in Rawa on Sunday.").totals.injured.lo == 1


def test_a_word_about_what_will_not_happen_is_not_gone_on_about(read: Read) -> None:
    shooting = read.incidents(
        "A deputy killed a robber at a shop in Rawa on Sunday. 'I am not going to hurt her,' the man said. "
        "Two other people inside the shop suffered minor injuries."
    )
    assert [(each.totals.killed.lo, each.totals.injured.lo) for each in shooting] == [(1, 2)]


def test_whoever_died_in_a_crash_is_no_incident(read: Read) -> None:
    assert not read(
        "The service was for a motorcyclist who died after crashing into a wall on Sunday in Rawa."
    ).mentions
