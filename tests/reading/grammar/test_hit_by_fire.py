"""People hit by who fires, people whom nothing befell, and what happens every year."""

from __future__ import annotations

import pytest

from marsad.claims import Group, MentionKind, Outcome, Polarity, Realis
from tests.reading.reports import Read, harm, of


@pytest.mark.parametrize(
    "text",
    [
        "A man fired inside the club in Rawa on Sunday and hit seven people.",
        "Someone opened fire in Rawa on Sunday, striking seven people.",
        "Bullets hit seven people in Rawa on Sunday.",
    ],
)
def test_people_hit_by_fire_are_injured(read: Read, text: str) -> None:
    assert harm(read.one(text)) == ["injured 7"]


def test_a_driver_who_hits_people_does_not_shoot_them(read: Read) -> None:
    assert not read.incidents("A driver lost control and hit seven people in Rawa on Sunday.")


@pytest.mark.parametrize("not_", ["weren't", "weren’t", "were not"])
def test_who_was_not_hurt_is_not_counted(read: Read, not_: str) -> None:
    found = read(
        f"There were three customers who {not_} injured in the shooting in Rawa, in which the owner was killed."
    )
    (event,) = (each for each in found.mentions if each.kind is MentionKind.INCIDENT)
    assert harm(event) == ["killed 1"]


@pytest.mark.parametrize("short", ["didn't", "haven’t", "won't"])
def test_a_short_form_denies(read: Read, short: str) -> None:
    found = read(f"Troops {short} shelled Rawa on Sunday." if short == "haven’t" else f"Troops {short} shell Rawa.")
    assert all(each.polarity is Polarity.DENIED or each.realis is Realis.PLANNED for each in found.mentions)


def test_who_was_going_to_die_did_not_die_there(read: Read) -> None:
    assert not read.incidents("Police believe that Salim Hadi knew he was going to die.")


@pytest.mark.parametrize("often", ["each year", "every year", "annually"])
def test_a_number_of_every_year_tells_of_no_event(read: Read, often: str) -> None:
    found = read(f"A girl was injured in Rawa on Sunday. Such shootings kill dozens of children {often}.")
    assert [harm(each) for each in found.mentions if each.kind is MentionKind.INCIDENT] == [["injured 1"]]


@pytest.mark.parametrize(
    ("who", "group"),
    [
        ("a family member", Group.CIVILIANS),
        ("a staff member", Group.CIVILIANS),
        ("a member of the congregation", Group.CIVILIANS),
        ("a gang member", Group.MILITANTS),
    ],
)
def test_a_member_is_of_what_he_is_a_member_of(read: Read, who: str, group: Group) -> None:
    (count,) = of(read.one(f"A gunman killed {who} in Rawa on Sunday."), Outcome.KILLED)
    assert count.group is group


def test_people_left_injured_are_counted_beside_the_dead(read: Read) -> None:
    assert harm(read.one("A shooting in Rawa left four people injured and one dead.")) == ["injured 4", "killed 1"]
