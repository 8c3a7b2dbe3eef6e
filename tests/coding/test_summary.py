"""An incident in one row."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Outcome, Polarity, Qualifier, Realis, SourcedMention, Stance, claims_of
from marsad.coding import IncidentFile, Toll, summary, toll_history
from marsad.knowledge import Knowledge, load_knowledge
from tests.coding.helpers import ISLAMIC_STATE, file, later, members, words_of
from tests.factories import actor, count, region, sourced, span, speaker, where

PARTY = (speaker("An outlet"), speaker("the army", "party", actor_id="army"))


def test_a_title_says_weapon_place_and_day(knowledge: Knowledge) -> None:
    assert summary(file(sourced("a")), knowledge).title == "Car bomb in Qayyarah, 23 October 2018"


def test_a_title_says_what_is_not_known(knowledge: Knowledge) -> None:
    found = summary(file(sourced("a", day=None, place=None, method=())), knowledge)
    assert found.title == "Attack at a place not known, date not known"


def test_a_title_is_near_a_place_it_is_only_near(knowledge: Knowledge) -> None:
    near = where("Qayyarah", precision=2, relation="near")
    assert summary(file(sourced("a", place=near)), knowledge).title == "Car bomb near Qayyarah, 23 October 2018"


def test_a_quarter_keeps_its_words(knowledge: Knowledge) -> None:
    west = where("Mosul", relation="western")
    assert summary(file(sourced("a", place=west)), knowledge).title == "Car bomb in western Mosul, 23 October 2018"


def test_unknown_is_not_zero() -> None:
    assert summary(file(sourced("a")), None).killed == Toll(None, None, None)


def test_a_said_zero_is_zero() -> None:
    none = count("killed", 0, kind="none", stated="nobody")
    assert summary(file(sourced("a", killed=none)), None).killed == Toll(0, 0, 0)


def test_contradicting_tolls_bound_the_best() -> None:
    reports = (sourced("a", killed=10), sourced("b", killed=12), sourced("c", killed=12))
    assert summary(file(*reports), None).killed == Toll(10, 12, 12)


def test_a_rising_toll_leaves_its_first_numbers_behind() -> None:
    reports = (sourced("a", killed=3), sourced("b", killed=5, published=later(1)))
    assert summary(file(*reports), None).killed == Toll(5, 5, 5)


def test_an_open_number_leaves_the_top_open() -> None:
    assert summary(file(sourced("a", killed=count("killed", 13, None, kind="at_least"))), None).killed == (
        Toll(13, 13, None)
    )


def test_a_closed_number_closes_an_open_one_it_satisfies() -> None:
    reports = (sourced("a", killed=count("killed", 10, None, kind="at_least")), sourced("b", killed=12))
    assert summary(file(*reports), None).killed == Toll(10, 12, 12)


def test_up_to_twenty_gives_no_best() -> None:
    assert summary(file(sourced("a", injured=count("injured", None, 20, kind="at_most"))), None).injured == (
        Toll(None, None, 20)
    )


def test_a_partys_number_gives_way_to_an_independent_one() -> None:
    strike = actor("the army", "initiator", actor_id="army")
    reports = (sourced("a", killed=50, attribution=PARTY, actors=(strike,)), sourced("b", killed=5))
    assert summary(file(*reports), None).killed == Toll(5, 5, 5)


def test_a_partys_number_stands_where_nobody_else_gives_one() -> None:
    assert summary(file(sourced("a", killed=50, attribution=PARTY)), None).killed.best == 50


def test_a_party_raises_no_independence_count() -> None:
    found = summary(file(sourced("a"), sourced("b", attribution=PARTY)), None)
    assert (found.independent_sources, found.provisional) == (1, True)


def test_copies_count_once() -> None:
    found = summary(file(sourced("a", text=words_of(1)), sourced("b", text=words_of(1))), None)
    assert (found.independent_sources, len(found.sources)) == (1, 2)


def test_two_independent_sources_end_the_provisional() -> None:
    found = summary(file(sourced("a"), sourced("b")), None)
    assert (found.independent_sources, found.provisional) == (2, False)


def test_running_tolls_are_never_added() -> None:
    running = count("killed", 40, kind="exact", qualifiers=(Qualifier.CUMULATIVE,))
    found = summary(file(sourced("a", killed=3, counts=(running,))), None)
    assert found.killed == Toll(3, 3, 3)


def test_parts_are_not_added_to_their_total() -> None:
    part = count("injured", 2, qualifiers=(Qualifier.PART,), group="security_forces")
    assert summary(file(sourced("a", injured=5, counts=(part,))), None).injured == Toll(5, 5, 5)


def test_a_denied_event_counts_nobody() -> None:
    denied = sourced("a", killed=10, polarity=Polarity.DENIED)
    found = summary(file(denied), None)
    assert (found.killed, found.sources, found.claim_ids) == (Toll(), (), {})


def test_a_planned_event_counts_nobody() -> None:
    assert summary(file(sourced("a", killed=10, realis=Realis.PLANNED)), None).killed == Toll()


def test_a_sum_linked_to_the_incident_adds_nothing() -> None:
    whole = sourced("s", kind="aggregate", killed=55)
    assert summary(file(sourced("a", killed=5), related=(whole,)), None).killed == Toll(5, 5, 5)


def test_the_precise_place_and_day_win() -> None:
    vague = sourced("a", day=span(date(2018, 10, 1), date(2018, 10, 31)), place=region("Nineveh", lat=36.0, lon=42.5))
    found = summary(file(vague, sourced("b")), None)
    assert (found.place_name, found.start, found.date_precision) == ("Qayyarah", date(2018, 10, 23), 1)


def test_the_day_of_most_voices_wins() -> None:
    reports = (sourced("a", day=later(1)), sourced("b"), sourced("c"))
    found = summary(file(*reports), None)
    assert found.start == later(0)
    assert found.contradictions == ("date",)


def test_a_span_over_two_months_has_no_month() -> None:
    assert summary(file(sourced("a", day=span(date(2018, 10, 30), date(2018, 11, 2)))), None).month is None


def test_a_broad_weapon_gives_way_to_an_exact_one(knowledge: Knowledge) -> None:
    found = summary(file(sourced("a", method="explosive"), sourced("b", method="vbied")), knowledge)
    assert found.methods == ("vbied",)


def test_actors_and_targets_are_register_ids(knowledge: Knowledge) -> None:
    shops = actor("civilians", "victim", actor_id="civilians")
    found = summary(file(sourced("a", actors=(ISLAMIC_STATE, shops))), knowledge)
    assert (found.actors, found.targets) == (("islamic-state",), ("civilians",))


def test_an_incident_is_reported_from_its_first_standing_report_on() -> None:
    early, late = sourced("a", published=later(2)), sourced("b", published=later(5))
    assert summary(file(late, early), None).reported == later(2)
    assert summary(file(sourced("c", published=None)), None).reported is None
    taken_back = sourced("d", "m2", source="Outlet a", published=later(3), stance=Stance.RETRACTS)
    assert summary(file(early, late, related=(taken_back,)), None).reported == later(5)


def test_every_claim_id_is_a_claim_of_the_file() -> None:
    reports = (sourced("a", killed=10), sourced("b", killed=12))
    known = {claim.id for each in reports for claim in claims_of(each)}
    found = summary(file(*reports), None)
    assert {id for ids in found.claim_ids.values() for id in ids} == known


def test_a_retraction_changes_derived_rows_only() -> None:
    report = sourced("a", source="Wire", killed=10)
    before = claims_of(report)
    retraction = sourced("b", source="Wire", published=later(1), stance=Stance.RETRACTS)
    found = summary(file(report, related=(retraction,)), None)
    assert (found.killed, found.sources) == (Toll(), ())
    assert claims_of(report) == before


def test_the_toll_history_is_in_order_of_saying() -> None:
    reports = (
        sourced("b", killed=5, published=later(1)),
        sourced("a", killed=3),
        sourced("c", killed=7, published=later(2)),
    )
    assert [(each.date, each.lo) for each in toll_history(file(*reports))] == [
        (later(0), 3),
        (later(1), 5),
        (later(2), 7),
    ]


def test_the_toll_history_shows_what_was_taken_back() -> None:
    reports = (
        sourced("a", source="Wire", killed=3),
        sourced("b", source="Wire", killed=2, published=later(1), stance=Stance.CORRECTS),
    )
    assert [(each.lo, each.active) for each in toll_history(file(*reports))] == [(3, False), (2, True)]


def test_the_toll_history_keeps_outcomes_apart() -> None:
    found = toll_history(file(sourced("a", killed=3, injured=4)))
    assert {each.outcome: each.lo for each in found} == {Outcome.KILLED: 3, Outcome.INJURED: 4}


@given(members(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_members_does_not_count(reports: tuple[SourcedMention, ...], random: object) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first = summary(IncidentFile("i1", reports), load_knowledge())
    assert summary(IncidentFile("i1", tuple(shuffled)), load_knowledge()) == first


@given(members())
@settings(max_examples=80, deadline=None)
def test_least_best_and_most_are_in_order(reports: tuple[SourcedMention, ...]) -> None:
    toll = summary(IncidentFile("i1", reports), None).killed
    known = [each for each in (toll.lo, toll.best, toll.hi) if each is not None]
    assert known == sorted(known)


def test_an_incident_of_which_all_was_taken_back_is_withdrawn(knowledge: Knowledge) -> None:
    told = sourced("a", source="Wire", killed=3)
    back = sourced("b", source="Wire", published=later(1), stance=Stance.RETRACTS)
    found = summary(file(told, back), knowledge)
    assert found.withdrawn
    assert found.title == "Withdrawn report: Car bomb in Qayyarah, 23 October 2018"
    assert (found.month, found.place_id, found.methods, found.claim_ids) == (None, None, (), {})
    assert (found.killed, found.independent_sources) == (Toll(), 0)


def test_a_retraction_that_is_only_linked_withdraws_too(knowledge: Knowledge) -> None:
    told = sourced("a", source="Wire", killed=3)
    back = sourced("b", source="Wire", published=later(1), stance=Stance.RETRACTS)
    assert summary(file(told, related=(back,)), knowledge).withdrawn


def test_an_incident_that_another_source_still_tells_is_not_withdrawn(knowledge: Knowledge) -> None:
    back = sourced("b", source="Wire", published=later(1), stance=Stance.RETRACTS)
    found = summary(file(sourced("a", source="Wire"), back, sourced("c", source="Post")), knowledge)
    assert not found.withdrawn and found.title == "Car bomb in Qayyarah, 23 October 2018"


def test_what_was_never_told_as_a_fact_is_not_withdrawn(knowledge: Knowledge) -> None:
    assert not summary(file(sourced("a", polarity=Polarity.DENIED)), knowledge).withdrawn


def test_the_place_is_named_as_the_gazetteer_names_it(knowledge: Knowledge) -> None:
    shouted = where("QAYARA", place_id="iq-qayyarah")
    found = summary(file(sourced("a", place=shouted)), knowledge)
    assert (found.place_name, found.title) == ("Qayyarah", "Car bomb in Qayyarah, 23 October 2018")


def test_a_place_that_the_gazetteer_lacks_keeps_the_reports_name(knowledge: Knowledge) -> None:
    nowhere = where("Somewhere Else")
    assert summary(file(sourced("a", place=nowhere)), knowledge).place_name == "Somewhere Else"
