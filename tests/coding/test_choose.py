"""One value of each fact for an incident."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from marsad.claims import ActorRole, EventType, SourcedMention, SubEventType
from marsad.coding.choose import actors_of, choose_date, choose_event, choose_place, methods_of
from marsad.coding.evidence import Evidence, evidence_of
from marsad.knowledge import Knowledge, load_knowledge
from tests.coding.helpers import COALITION, ISLAMIC_STATE, file, later, members
from tests.factories import actor, region, sourced, span, where

MONTH = span(date(2018, 10, 1), date(2018, 10, 31))


def evidence(*reports: SourcedMention) -> Evidence:
    """The evidence of some reports."""
    return evidence_of(file(*reports), None)


def test_no_date_is_no_date() -> None:
    found = choose_date(evidence(sourced("a", day=None)))
    assert (found.value, found.basis, found.dissent) == (None, (), ())


def test_a_day_is_chosen_over_a_month_however_many_say_the_month() -> None:
    found = choose_date(evidence(sourced("a", day=MONTH), sourced("b", day=MONTH), sourced("c")))
    assert found.value is not None
    assert (found.value.start, len(found.basis), len(found.dissent)) == (later(0), 1, 2)


def test_a_partys_day_loses_against_an_outlets() -> None:
    found = choose_date(evidence(sourced("a", day=later(-1), attribution=(COALITION,)), sourced("b")))
    assert found.value is not None
    assert found.value.start == later(0)


def test_of_equal_days_the_earlier_is_chosen() -> None:
    found = choose_date(evidence(sourced("a", day=later(1)), sourced("b")))
    assert found.value is not None
    assert found.value.start == later(0)


def test_the_town_is_chosen_over_its_governorate() -> None:
    wide = region("Nineveh", lat=36.0, lon=42.5)
    found = choose_place(evidence(sourced("a", place=wide), sourced("b", place=wide), sourced("c")))
    assert found.value is not None
    assert (found.value.name, len(found.dissent)) == ("Qayyarah", 2)


def test_two_spellings_of_one_place_are_one() -> None:
    other = replace(where("Qayyarah"), name="Qayarah")
    found = choose_place(evidence(sourced("a"), sourced("b", place=other), sourced("c", place="Sharqat")))
    assert found.value is not None
    assert (found.value.place_id, len(found.basis)) == ("iq-qayyarah", 2)


def test_the_place_of_most_voices_is_chosen() -> None:
    found = choose_place(evidence(sourced("a", place="Sharqat"), sourced("b"), sourced("c")))
    assert found.value is not None
    assert found.value.name == "Qayyarah"


def test_the_event_of_most_voices_is_chosen() -> None:
    found = choose_event(evidence(sourced("a", method="small_arms"), sourced("b"), sourced("c")))
    assert found.value == (EventType.EXPLOSIONS, SubEventType.REMOTE_EXPLOSIVE)


def test_of_equal_events_the_higher_in_precedence_is_chosen() -> None:
    found = choose_event(evidence(sourced("a", method="small_arms"), sourced("b")))
    assert found.value is not None
    assert found.value[0] is EventType.EXPLOSIONS


def test_a_type_without_sub_type_gives_way() -> None:
    bare = sourced("a", method=(), sub_event_type=None, event_type=EventType.BATTLES)
    assert choose_event(evidence(bare)).value == (EventType.BATTLES, None)
    found = choose_event(evidence(bare, sourced("b")))
    assert found.value == (EventType.EXPLOSIONS, SubEventType.REMOTE_EXPLOSIVE)


def test_no_event_is_none() -> None:
    assert choose_event(evidence(sourced("a", method=(), event_type=None))).value is None


def test_weapons_by_number_of_voices(knowledge: Knowledge) -> None:
    reports = (sourced("a", method="mortar"), sourced("b", method=("mortar", "small_arms")))
    assert methods_of(evidence(*reports), knowledge) == ("mortar", "small_arms")


def test_a_broad_weapon_alone_stays(knowledge: Knowledge) -> None:
    assert methods_of(evidence(sourced("a", method="explosive")), knowledge) == ("explosive",)


def test_actors_by_role_each_once() -> None:
    reports = (
        sourced("a", actors=(ISLAMIC_STATE, actor("people", "victim"))),
        sourced("b", actors=(ISLAMIC_STATE, actor("others", "target"))),
    )
    found = evidence(*reports)
    assert [each.name for each in actors_of(found, frozenset({ActorRole.INITIATOR}))] == ["Islamic State"]
    named = actors_of(found, frozenset({ActorRole.VICTIM, ActorRole.TARGET}))
    assert [each.name for each in named] == ["people", "others"]


@given(members())
@settings(max_examples=50, deadline=None)
def test_every_choice_is_somebodys_claim(reports: tuple[SourcedMention, ...]) -> None:
    found = evidence_of(file(*reports), load_knowledge())
    for choice, predicate in ((choose_date(found), "date"), (choose_place(found), "place")):
        assert (choice.value is None) == (choice.basis == ())
        assert set(choice.basis) | set(choice.dissent) == set(found.claim_ids(predicate))
        assert not set(choice.basis) & set(choice.dissent)
