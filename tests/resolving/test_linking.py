"""Sums, tendencies, statuses and denials find their incidents, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from marsad.claims import Judgement, Polarity, SourcedMention, Stance, Verdict
from marsad.resolving import resolve
from tests.factories import actor, document, sourced, span, where
from tests.resolving.helpers import NINEVEH, OCTOBER, reports

SUM: dict[str, Any] = {"kind": "aggregate", "day": OCTOBER, "place": NINEVEH}


def links(*mentions: SourcedMention) -> dict[tuple[str, str], Judgement]:
    """The part_of judgements of a run, by their two uids."""
    found = resolve(mentions, knowledge=None).judgements
    return {(each.a, each.b): each for each in found if each.verdict is Verdict.PART_OF}


def test_a_link_says_why() -> None:
    found = links(sourced("s", **SUM), sourced("a"))["a/m1", "s/m1"]
    assert found.reason == "Its day, place (Qayyarah in Nineveh) and method fall within the sum."
    assert found.by.startswith("machine/")


def test_a_tendency_is_linked_like_a_sum() -> None:
    found = links(sourced("s", **(SUM | {"kind": "trend"})), sourced("a"))
    assert "tendency" in found["a/m1", "s/m1"].reason


@pytest.mark.parametrize(
    "part",
    [
        {"day": date(2018, 9, 30)},
        {"day": date(2018, 11, 1)},
        {"day": span(date(2018, 10, 30), date(2018, 11, 2))},
        {"day": None},
        {"place": None},
        {"place": "Sharqat"},
        {"method": "air_strike"},
        {"method": (), "event_type": None},
    ],
)
def test_what_is_not_within_the_sum_is_not_linked(part: dict[str, Any]) -> None:
    assert links(sourced("s", **SUM), sourced("a", **part)) == {}


def test_a_sum_without_a_method_takes_what_its_actor_did() -> None:
    group = (actor("Some group", "initiator"),)
    whole = sourced("s", **SUM, method=(), actors=group)
    assert set(links(whole, sourced("a", actors=group), sourced("b"))) == {("a/m1", "s/m1")}


def test_a_sum_of_two_months_takes_both() -> None:
    whole = sourced("s", **(SUM | {"day": span(date(2018, 10, 1), date(2018, 11, 30))}))
    found = links(whole, sourced("a"), sourced("b", day=date(2018, 11, 5)))
    assert set(found) == {("a/m1", "s/m1"), ("b/m1", "s/m1")}


def test_a_sum_over_the_turn_of_the_year_takes_both_sides() -> None:
    whole = sourced("s", **(SUM | {"day": span(date(2018, 12, 20), date(2019, 1, 10))}))
    found = links(whole, sourced("a", day=date(2018, 12, 31)), sourced("b", day=date(2019, 1, 1)))
    assert len(found) == 2


def test_within_one_report_only_the_readers_links_count() -> None:
    report = document("a", source="Wire")
    assert links(sourced(report, "m1"), sourced(report, "m2", **SUM)) == {}
    assert set(links(sourced(report, "m1", part_of="m2"), sourced(report, "m2", **SUM))) == {("a/m1", "a/m2")}


def test_a_link_to_a_mention_that_is_not_there_is_passed_over() -> None:
    assert links(sourced("a", part_of="m9")) == {}


def test_a_retraction_finds_the_incident_it_retracts() -> None:
    report = sourced("a", source="Wire", killed=1)
    retraction = sourced("b", source="Wire", killed=1, published=date(2018, 10, 25), stance=Stance.RETRACTS)
    assert set(links(report, retraction)) == {("b/m1", "a/m1")}


def test_a_denial_is_linked_to_the_best_match_only() -> None:
    denial = sourced("x", polarity=Polarity.DENIED)
    vague = sourced("b", place=where("Somewhere", lat=35.82, lon=43.3, radius_km=5.0))
    assert set(links(sourced("a"), vague, denial)) == {("x/m1", "a/m1")}


def test_a_denial_of_another_day_is_linked_to_nothing() -> None:
    assert links(sourced("a"), sourced("x", polarity=Polarity.DENIED, day=date(2018, 10, 25))) == {}


@given(reports())
@settings(max_examples=25, deadline=None)
def test_a_sum_changes_no_incident(mentions: tuple[SourcedMention, ...]) -> None:
    without = resolve(mentions, knowledge=None)
    beside = resolve((*mentions, sourced("s", **SUM)), knowledge=None)
    assert beside.incidents == without.incidents
