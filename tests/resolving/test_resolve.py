"""Which reports become one incident, and which never do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from marsad.claims import Polarity, Realis, Stance, Verdict
from marsad.knowledge import Knowledge
from marsad.resolving import Book, makes_incident, resolve
from tests.factories import actor, count, region, sourced, span
from tests.resolving.helpers import NINEVEH, OCTOBER, book_of, partition


def test_two_reports_of_one_bomb_are_one_incident(knowledge: Knowledge) -> None:
    found = resolve([sourced("a", killed=10), sourced("b", killed=12)], knowledge=knowledge)
    assert partition(found) == {frozenset({"a/m1", "b/m1"})}


def test_three_sources_with_different_tolls_are_one_incident(knowledge: Knowledge) -> None:
    reports = [sourced("a", killed=10), sourced("b", killed=12), sourced("c", killed=13)]
    assert len(partition(resolve(reports, knowledge=knowledge))) == 1


def test_two_car_bombs_in_one_town_within_a_week_stay_two(knowledge: Knowledge) -> None:
    reports = [sourced("a", day=date(2018, 10, 20), killed=10), sourced("b", day=date(2018, 10, 23), killed=10)]
    assert len(partition(resolve(reports, knowledge=knowledge))) == 2


def test_a_vague_report_cannot_join_two_precise_ones(knowledge: Knowledge) -> None:
    week = span(date(2018, 10, 19), date(2018, 10, 25))
    reports = [
        sourced("a", day=date(2018, 10, 20), killed=10),
        sourced("b", day=date(2018, 10, 23), killed=10),
        sourced("c", day=week, killed=10),
    ]
    sets = partition(resolve(reports, knowledge=knowledge))
    assert not any({"a/m1", "b/m1"} <= members for members in sets)


def test_an_alternative_day_can_be_the_same_incident(knowledge: Knowledge) -> None:
    either = span(date(2018, 10, 31), None, date(2018, 11, 9))
    reports = [sourced("a", day=either, killed=20), sourced("b", day=date(2018, 11, 9), killed=20)]
    assert len(partition(resolve(reports, knowledge=knowledge))) == 1


def test_different_towns_stay_apart(knowledge: Knowledge) -> None:
    reports = [sourced("a", killed=10), sourced("b", place="Sharqat", killed=10)]
    assert len(partition(resolve(reports, knowledge=knowledge))) == 2


def test_an_air_strike_is_no_car_bomb(knowledge: Knowledge) -> None:
    reports = [sourced("a", killed=10), sourced("b", method="air_strike", killed=10)]
    assert len(partition(resolve(reports, knowledge=knowledge))) == 2


def test_an_explosion_can_be_the_car_bomb(knowledge: Knowledge) -> None:
    reports = [sourced("a", killed=10), sourced("b", method="explosive", killed=10)]
    assert len(partition(resolve(reports, knowledge=knowledge))) == 1


def test_october_in_the_province_meets_its_precise_twin() -> None:
    words = "eleven shoppers died as a pickup packed with explosives tore through the vegetable market"
    vague = sourced("a", day=OCTOBER, place=NINEVEH, killed=11, words=words)
    precise = sourced("b", killed=11, words=words)
    assert len(partition(resolve([vague, precise], knowledge=None))) == 1


def test_an_undated_report_is_not_joined_on_place_alone() -> None:
    _, found = book_of([sourced("a", day=None), sourced("b")])
    assert len(partition(found)) == 2
    assert [each.verdict for each in found.judgements] == [Verdict.UNSURE]


def test_mentions_of_one_report_are_never_merged() -> None:
    from tests.factories import document

    report = document("a", source="Wire")
    first, second = sourced(report, "m1", killed=3), sourced(report, "m2", killed=3)
    assert len(partition(resolve([first, second], knowledge=None))) == 2


def test_mentions_of_one_report_are_not_merged_through_another_report() -> None:
    from tests.factories import document

    report = document("a", source="Wire")
    reports = [sourced(report, "m1", killed=3), sourced(report, "m2", killed=3), sourced("b", killed=3)]
    sets = partition(resolve(reports, knowledge=None))
    assert not any({"a/m1", "a/m2"} <= members for members in sets)
    assert len(sets) == 2


def test_rival_perpetrators_alone_do_not_part_an_incident() -> None:
    reports = [
        sourced("a", killed=10, actors=(actor("One", "initiator"),)),
        sourced("b", killed=10, actors=(actor("Other", "initiator"),)),
    ]
    assert len(partition(resolve(reports, knowledge=None))) == 1


def test_lineage_makes_a_unit_its_army(knowledge: Knowledge) -> None:
    child = next(each for each in knowledge.actors if each.parent is not None)
    assert child.parent is not None
    reports = [
        sourced("a", actors=(actor("unit", "initiator", actor_id=child.id),)),
        sourced("b", actors=(actor("army", "initiator", actor_id=child.parent),)),
    ]
    found = resolve(reports, knowledge=knowledge)
    assert "The same actor is named." in found.judgements[0].reason


@pytest.mark.parametrize("kind", ["aggregate", "trend", "status"])
def test_sums_tendencies_and_statuses_are_no_incidents(kind: str) -> None:
    found = resolve([sourced("a", kind=kind)], knowledge=None)
    assert found.incidents == ()
    assert found.assignments[0].incident is None
    assert "never counted" in found.assignments[0].reasons[0]


@pytest.mark.parametrize(
    "more",
    [
        {"realis": Realis.PLANNED},
        {"realis": Realis.THREATENED},
        {"realis": Realis.HYPOTHETICAL},
        {"polarity": Polarity.DENIED},
        {"stance": Stance.DENIES},
        {"stance": Stance.RETRACTS},
        {"stance": Stance.NO_COMMENT},
    ],
)
def test_what_is_not_said_to_have_happened_makes_no_incident(more: dict[str, Any]) -> None:
    mention = sourced("a", **more)
    assert not makes_incident(mention.mention)
    found = resolve([mention], knowledge=None)
    assert found.incidents == ()
    assert found.assignments[0].reasons[0].endswith(".")


def test_an_attempt_is_an_incident() -> None:
    assert len(resolve([sourced("a", realis=Realis.ATTEMPTED)], knowledge=None).incidents) == 1


def test_a_correction_may_move_the_day() -> None:
    first = sourced("a", source="Wire", killed=10)
    corrected = sourced(
        "b", source="Wire", killed=10, day=date(2018, 10, 24), published=date(2018, 10, 25), stance=Stance.CORRECTS
    )
    assert len(partition(resolve([first, corrected], knowledge=None))) == 1


def test_a_correction_by_another_source_may_not_move_the_day() -> None:
    first = sourced("a", source="Wire", killed=10)
    other = sourced("b", source="Post", killed=10, day=date(2018, 10, 24), stance=Stance.CORRECTS)
    assert len(partition(resolve([first, other], knowledge=None))) == 2


def test_every_assignment_says_why() -> None:
    found = resolve([sourced("a", killed=10), sourced("b", killed=12), sourced("c", place="Mosul")], knowledge=None)
    assert all(each.reasons and all(reason.endswith(".") for reason in each.reasons) for each in found.assignments)
    alone = next(each for each in found.assignments if each.mention == "c/m1")
    assert alone.score is None


def test_resolving_again_adds_nothing() -> None:
    book, first = book_of([sourced("a", killed=10), sourced("b", killed=12), sourced("c", day=None)])
    again = resolve((), book=book, knowledge=None)
    assert again.judgements == ()
    assert again.incidents == first.incidents
    assert again.assignments == first.assignments


def test_giving_a_known_mention_again_adds_nothing() -> None:
    report = sourced("a", killed=10)
    book, first = book_of([report])
    again = resolve([report], book=book, knowledge=None)
    assert (again.incidents, again.judgements) == (first.incidents, ())


def test_an_empty_run_is_empty() -> None:
    found = resolve((), book=Book(), knowledge=None)
    assert (found.incidents, found.judgements, found.assignments) == ((), (), ())


def test_a_sum_of_another_report_is_linked_where_all_is_consistent() -> None:
    whole = sourced("s", kind="aggregate", day=OCTOBER, place=NINEVEH, killed=count("killed", 40, kind="at_least"))
    inside = sourced("a", killed=10)
    elsewhere = sourced("b", place="Kirkuk", killed=10)
    earlier = sourced("c", day=date(2018, 9, 20), killed=3)
    other = sourced("d", method="air_strike", killed=3)
    found = resolve([whole, inside, elsewhere, earlier, other], knowledge=None)
    links = {(each.a, each.b) for each in found.judgements if each.verdict is Verdict.PART_OF}
    assert links == {("a/m1", "s/m1")}


def test_an_undated_sum_is_linked_to_nothing() -> None:
    whole = sourced("s", kind="aggregate", day=None, place=NINEVEH)
    assert resolve([whole, sourced("a")], knowledge=None).judgements == ()


def test_a_perpetrator_who_differs_is_not_in_the_sum() -> None:
    whole = sourced("s", kind="aggregate", day=OCTOBER, place=NINEVEH, actors=(actor("One", "initiator"),))
    part = sourced("a", actors=(actor("Other", "initiator"),))
    assert resolve([whole, part], knowledge=None).judgements == ()


def test_the_readers_own_link_is_kept() -> None:
    from tests.factories import document

    report = document("a", source="Wire")
    whole = sourced(report, "m2", kind="aggregate", day=None)
    part = sourced(report, "m1", part_of="m2")
    found = resolve([whole, part], knowledge=None)
    assert [(each.a, each.b, each.score) for each in found.judgements] == [("a/m1", "a/m2", 1.0)]


def test_a_denial_is_linked_to_what_it_denies() -> None:
    denial = sourced("b", polarity=Polarity.DENIED, stance=Stance.DENIES)
    found = resolve([sourced("a", killed=10), denial], knowledge=None)
    assert [(each.a, each.b, each.verdict) for each in found.judgements] == [("b/m1", "a/m1", Verdict.PART_OF)]
    assert len(found.incidents) == 1


def test_a_region_that_reaches_over_its_border_sums_only_its_own() -> None:
    wide = region("Nineveh", lat=36.0, lon=43.0, radius_km=200.0)
    whole = sourced("s", kind="aggregate", day=OCTOBER, place=wide)
    assert resolve([whole, sourced("a", place="Sharqat")], knowledge=None).judgements == ()
