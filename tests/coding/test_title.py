"""What incidents are called in a newsroom's words."""

from __future__ import annotations

import pytest

from marsad.claims import SubEventType
from marsad.coding import Toll, wording
from marsad.coding.title import title_of, withdrawn_title
from marsad.knowledge import Knowledge, load_knowledge
from tests.factories import DAY, span, where

NEAR = where("Kirkuk", precision=2)
KILLED_ONE, KILLED_SOME = Toll(1, 1, 1), Toll(4, 4, 4)


def what(
    knowledge: Knowledge,
    methods: tuple[str, ...] = (),
    sub: str | None = None,
    *targets: str,
    killed: Toll | None = None,
) -> str:
    """The first words of a title, as far as the place."""
    event = SubEventType(sub) if sub else None
    title = title_of(methods, event, NEAR, span(DAY), knowledge, targets=targets, killed=killed)
    assert title.endswith(" near Kirkuk, 23 October 2018")
    return title.removesuffix(" near Kirkuk, 23 October 2018")


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load_knowledge()


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("vbied", "Car bomb"),
        ("svbied", "Suicide car bomb"),
        ("ied", "Bomb (IED)"),
        ("small_arms", "Shooting"),
        ("sniper", "Sniper attack"),
        ("air_strike", "Air strike"),
        ("mortar", "Mortar fire"),
    ],
)
def test_a_weapon_is_named_as_newsrooms_name_the_attack(known: Knowledge, method: str, words: str) -> None:
    assert what(known, (method,)) == words


def test_every_weapon_event_and_target_of_the_titles_is_known(known: Knowledge) -> None:
    words = wording.titles()
    assert set(words["methods"]) == set(known.codebook.weapons)
    assert set(words["events"]) == {str(each) for each in SubEventType}
    assert all(known.actors.actor(each) for each in words["targets"])
    assert set(words["disrupted"]) <= set(known.codebook.weapons)


@pytest.mark.parametrize("method", sorted(wording.titles()["methods"]))
@pytest.mark.parametrize("target", ["civilians", "electricity-infrastructure"])
@pytest.mark.parametrize("killed", [Toll(), KILLED_ONE, KILLED_SOME])
def test_no_code_shows_in_a_title(known: Knowledge, method: str, target: str, killed: Toll) -> None:
    words = what(known, (method,), None, target, killed=killed)
    assert not set("_/{}") & set(words) and words[0].isupper()


@pytest.mark.parametrize("event", sorted(map(str, SubEventType)))
@pytest.mark.parametrize("target", ["civilians", "homes"])
def test_no_event_type_shows_as_a_code(known: Knowledge, event: str, target: str) -> None:
    assert not set("_/{}") & set(what(known, (), event, target, killed=KILLED_ONE))


def test_an_explosion_without_a_weapon_is_an_explosion(known: Knowledge) -> None:
    assert what(known, (), "Remote explosive/landmine/IED", "civilians") == "Explosion"


def test_what_was_blown_up_is_named(known: Knowledge) -> None:
    words = what(known, (), "Remote explosive/landmine/IED", "electricity-infrastructure")
    assert words == "Attack on electricity infrastructure"


@pytest.mark.parametrize(
    ("methods", "killed", "words"),
    [
        ((), KILLED_ONE, "Killing of a village chief"),
        ((), Toll(), "Attack on village chiefs"),
        ((), KILLED_SOME, "Attack on village chiefs"),
        (("small_arms",), KILLED_ONE, "Shooting of a village chief"),
        (("small_arms",), Toll(), "Shooting"),
        (("vbied",), KILLED_ONE, "Car bomb"),
    ],
)
def test_the_one_killed_is_named_by_role(known: Knowledge, methods: tuple[str, ...], killed: Toll, words: str) -> None:
    assert what(known, methods, "Attack", "civilians", "village-chiefs", killed=killed) == words


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("vbied", "Defused car bomb"),
        ("ied", "Defused bomb (IED)"),
        ("rocket", "Foiled rocket fire"),
        ("small_arms", "Foiled attack"),
    ],
)
def test_a_weapon_that_did_no_harm_is_called_so(known: Knowledge, method: str, words: str) -> None:
    assert what(known, (method,), "Disrupted weapons use") == words


def test_an_arrest_is_no_attack(known: Knowledge) -> None:
    assert what(known, (), "Arrests", "islamic-state") == "Arrests"


def test_an_unknown_target_adds_nothing(known: Knowledge) -> None:
    assert what(known, (), "Attack", "somebody", killed=KILLED_ONE) == "Attack"


def test_a_users_own_weapon_takes_its_label_or_its_id() -> None:
    assert title_of(("water_cannon",), None, None, None, None) == "Water cannon at a place not known, date not known"


def test_a_withdrawn_report_says_so_first() -> None:
    assert withdrawn_title("Car bomb in Daquq") == "Withdrawn report: Car bomb in Daquq"
