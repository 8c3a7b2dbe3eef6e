"""Hours and places that tell two events apart, and such as do not."""

from __future__ import annotations

import pytest

from tests.reading.reports import Read, harm

FIRST = "A man was shot in the arm at 11:50 p.m. on Mill Road."


@pytest.mark.parametrize(
    ("behind", "events"),
    [
        ("At 2 p.m., a woman was shot in the leg near Elm Park.", 2),
        ("At 12:10 a.m., a woman was shot in the leg near Elm Park.", 1),
        ("At 2 p.m., a woman was shot in the leg on Mill Road.", 1),
        ("A woman was shot in the leg near Elm Park.", 1),
        ("The man was shot in the leg at 2 p.m. near Elm Park.", 1),
        ("A man was pronounced dead at 3 a.m. at Elm Hospital.", 1),
    ],
    ids=["another hour and place", "about midnight", "one place", "no hour", "told of before", "a death later"],
)
def test_another_hour_and_another_place_are_another_event(read: Read, behind: str, events: int) -> None:
    told = [each for each in read.incidents(f"{FIRST} {behind}") if each.counts]
    assert len(told) == events


def test_behind_events_told_at_once_each_place_is_one_of_them(read: Read) -> None:
    text = (
        "Two men were killed in separate shootings on Sunday. Ali Hasan, 30, was shot dead on Mill Road in Hawija. "
        "Omar Said, 20, was shot dead on Elm Street in Kirkuk."
    )
    assert [harm(each) for each in read.incidents(text)] == [["killed 1"], ["killed 1"]]


def test_a_telling_without_a_toll_waits_for_the_only_event_of_its_day(read: Read) -> None:
    text = (
        "Police are looking into a shooting at a hall in Hawija on Saturday. Nobody was held. "
        "Four people were wounded in Hawija on Saturday, police said."
    )
    (told,) = [each for each in read.incidents(text) if harm(each)]
    assert harm(told) == ["injured 4"]


def test_a_telling_without_a_toll_joins_none_of_another_day(read: Read) -> None:
    text = (
        "Police are looking into a shooting at a hall in Hawija on Saturday. "
        "On Thursday a bomb wounded four people in Kirkuk."
    )
    assert [harm(each) for each in read.incidents(text)] == [[], ["injured 4"]]
