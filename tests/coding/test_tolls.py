"""Which number stands for an incident, and what bounds it."""

from __future__ import annotations

from hypothesis import given, settings

from marsad.claims import Count, Outcome, SourcedMention
from marsad.coding import Toll
from marsad.coding.evidence import evidence_of
from marsad.coding.tolls import Chosen, choose_toll
from tests.coding.helpers import COALITION, file, later, members
from tests.factories import actor, count, sourced, speaker

STRIKE = actor("the coalition", "initiator", actor_id="global-coalition")


def chosen(*reports: SourcedMention) -> Chosen:
    """The chosen toll of the killed."""
    return choose_toll(evidence_of(file(*reports), None), Outcome.KILLED)


def at_least(number: int) -> Count:
    """At least so many."""
    return count("killed", number, None, kind="at_least")


def test_nothing_said_is_unknown() -> None:
    found = chosen(sourced("a"))
    assert (found.toll, found.rule, found.basis) == (Toll(), "toll.unknown", ())


def test_one_number_stands_alone() -> None:
    found = chosen(sourced("a", killed=4))
    assert (found.toll, found.rule) == (Toll(4, 4, 4), "toll.single")


def test_most_voices_win() -> None:
    found = chosen(sourced("a", killed=4), sourced("b", killed=6), sourced("c", killed=4))
    assert (found.toll, found.rule) == (Toll(4, 4, 6), "toll.most_supported")


def test_of_equal_support_on_one_day_the_lower_stands() -> None:
    assert chosen(sourced("a", killed=4), sourced("b", killed=6)).toll.best == 4


def test_of_equal_support_the_later_stands() -> None:
    reports = (sourced("a", killed=4), sourced("b", killed=4), sourced("c", killed=6, published=later(1)))
    assert chosen(*reports).toll == Toll(6, 6, 6)


def test_a_number_that_the_others_allow_is_better_supported() -> None:
    assert chosen(sourced("a", killed=at_least(10)), sourced("b", killed=12)).toll.best == 12


def test_one_outlier_does_not_win_over_many_that_leave_room() -> None:
    reports = [sourced(f"d{at}", killed=at_least(6)) for at in range(3)]
    assert chosen(*reports, sourced("x", killed=40)).toll == Toll(6, 6, 40)


def test_a_voices_earlier_word_is_forgotten() -> None:
    found = chosen(
        sourced("a", source="Wire", killed=9),
        sourced("b", source="Wire", killed=7, published=later(1)),
        sourced("c", source="Post", killed=7),
    )
    assert found.toll == Toll(7, 7, 7)
    assert len(found.dissent) == 1


def test_a_voice_repeated_by_many_is_one() -> None:
    chain = (speaker("Outlet"), speaker("Big Agency", "agency"))
    wired = [sourced(f"d{at}", killed=9, attribution=chain) for at in range(4)]
    found = chosen(*wired, sourced("x", killed=5), sourced("y", killed=5))
    assert found.toll.best == 5


def test_parties_bound_nothing_of_their_own_success_where_others_speak() -> None:
    own = sourced("a", killed=90, attribution=(COALITION,), actors=(STRIKE,))
    found = chosen(own, sourced("b", killed=5), sourced("c", killed=6))
    assert found.toll == Toll(5, 5, 6)
    assert len(found.dissent) == 2


def test_two_parties_alone_bound_each_other() -> None:
    other = speaker("the group", "party", actor_id="islamic-state")
    found = chosen(sourced("a", killed=90, attribution=(COALITION,)), sourced("b", killed=2, attribution=(other,)))
    assert (found.toll.lo, found.toll.hi, found.rule) == (2, 90, "toll.party_only")


def test_zero_beside_some_is_kept_as_the_least() -> None:
    none = count("killed", 0, kind="none", stated="nobody")
    assert chosen(sourced("a", killed=none), sourced("b", killed=2), sourced("c", killed=2)).toll == Toll(0, 2, 2)


def test_an_open_top_stays_open_above_every_closed_number() -> None:
    assert chosen(sourced("a", killed=at_least(31)), sourced("b", killed=20)).toll.hi is None


def test_a_range_bounds_its_number() -> None:
    assert chosen(sourced("a", killed=count("killed", 5, 8, kind="range"))).toll == Toll(5, 5, 8)


def test_basis_and_dissent_are_all_claims_on_the_toll() -> None:
    found = chosen(sourced("a", killed=4), sourced("b", killed=6), sourced("c", killed=4))
    assert (len(found.basis), len(found.dissent)) == (2, 1)


@given(members())
@settings(max_examples=80, deadline=None)
def test_basis_and_dissent_share_nothing_and_leave_nothing_out(reports: tuple[SourcedMention, ...]) -> None:
    evidence = evidence_of(file(*reports), None)
    found = choose_toll(evidence, Outcome.KILLED)
    assert not set(found.basis) & set(found.dissent)
    assert set(found.basis) | set(found.dissent) == set(evidence.claim_ids("killed"))
    assert bool(found.basis) == (found.rule != "toll.unknown")


def injured(*reports: SourcedMention) -> Toll:
    """The chosen toll of the injured."""
    return choose_toll(evidence_of(file(*reports), None), Outcome.INJURED).toll


def test_whom_a_later_report_counts_as_dead_an_earlier_counted_as_injured() -> None:
    first, second = sourced("a", killed=1, injured=4), sourced("b", killed=2, published=later(2))
    # The new dead may have been others: what was said stands as the most.
    assert injured(first, second) == Toll(3, 3, 4)


def test_where_all_the_injured_died_nobody_is_known_to_be_injured() -> None:
    assert injured(sourced("a", injured=1), sourced("b", killed=1, published=later(2))) == Toll()


def test_the_injured_of_a_report_that_knows_of_the_dead_stand() -> None:
    assert injured(sourced("a", killed=2, injured=4), sourced("b", killed=2, published=later(2))) == Toll(4, 4, 4)


def test_the_injured_of_a_later_report_stand() -> None:
    assert injured(sourced("a", killed=1), sourced("b", injured=4, published=later(2))) == Toll(4, 4, 4)


def test_injured_whom_a_still_later_report_counts_again_did_not_die() -> None:
    first, dead = sourced("a", injured=13), sourced("b", killed=1, published=later(1))
    again = sourced("c", injured=13, published=later(2))
    assert injured(first, dead, again) == Toll(13, 13, 13)
    assert injured(first, dead) == Toll(12, 12, 13)


def test_a_single_number_of_weeks_later_overtakes_nothing() -> None:
    early = [sourced(f"d{at}", killed=4) for at in range(2)]
    assert chosen(*early, sourced("x", killed=6, published=later(40))).toll.best == 4


def test_two_numbers_of_weeks_later_overtake() -> None:
    early = [sourced(f"d{at}", killed=4) for at in range(2)]
    late = [sourced(f"e{at}", killed=6, published=later(40 + at)) for at in range(2)]
    assert chosen(*early, *late).toll.best == 6
