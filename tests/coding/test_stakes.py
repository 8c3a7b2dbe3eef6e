"""When a party's number bounds a toll and when it is about its own success."""

from __future__ import annotations

import pytest

from marsad.claims import ActorRef, Group, Outcome, SourcedMention, Speaker, Stance
from marsad.coding import Toll
from marsad.coding.evidence import evidence_of
from marsad.coding.tolls import Chosen, choose_toll
from marsad.knowledge import load_knowledge
from tests.coding.helpers import COALITION, ISLAMIC_STATE, file, later
from tests.factories import actor, count, sourced, speaker

GROUP = speaker("the group", "party", actor_id="islamic-state")
COUNCIL = speaker("the council", "party", actor_id="kurdistan-region-security-council")
COMMAND = speaker("the command", "party", actor_id="joint-operations-command")
ARMY = actor("Iraqi army", "initiator", actor_id="iraqi-army")


def chosen(*reports: SourcedMention, outcome: Outcome = Outcome.KILLED) -> Chosen:
    return choose_toll(evidence_of(file(*reports), load_knowledge()), outcome)


def says(
    party: Speaker, number: int, group: Group = Group.UNKNOWN, *actors: ActorRef, **more: object
) -> SourcedMention:
    return sourced("p", killed=count("killed", number, group=group), attribution=(party,), actors=actors, **more)


def press(number: int, **more: object) -> SourcedMention:
    return sourced("w", killed=number, source="Wire", **more)


def test_a_bombing_by_others_is_bounded_by_what_an_authority_says() -> None:
    found = chosen(says(COUNCIL, 11), press(6))
    assert (found.toll, found.rule) == (Toll(6, 6, 11), "toll.single")
    assert set(found.by_party) == set(found.dissent) != set()


def test_an_authority_that_plays_it_down_lowers_the_least_and_not_the_best() -> None:
    assert chosen(says(COMMAND, 4), press(8)).toll == Toll(4, 8, 8)


def test_the_named_perpetrator_among_others_changes_nothing_for_a_witness() -> None:
    assert chosen(says(COUNCIL, 11, Group.UNKNOWN, ISLAMIC_STATE), press(6)).toll.hi == 11


@pytest.mark.parametrize("party", [COUNCIL, COMMAND, COALITION, GROUP])
def test_enemies_it_says_it_killed_bound_nothing(party: Speaker) -> None:
    foes = Group.SECURITY_FORCES if party is GROUP else Group.MILITANTS
    found = chosen(says(party, 60, foes), press(20))
    assert (found.toll, found.by_party) == (Toll(20, 20, 20), ())
    assert found.dissent


@pytest.mark.parametrize("group", [Group.CIVILIANS, Group.UNKNOWN])
def test_an_attack_it_carried_out_is_its_own_success_whoever_died(group: Group) -> None:
    strike = actor("the coalition", "initiator", actor_id="global-coalition")
    assert chosen(says(COALITION, 60, group, strike), press(20)).toll == Toll(20, 20, 20)


def test_it_is_enough_that_another_report_names_the_party_as_acting() -> None:
    assert chosen(says(GROUP, 60), press(20, actors=(ISLAMIC_STATE,))).toll == Toll(20, 20, 20)


def test_what_its_own_side_did_is_its_own_success() -> None:
    assert chosen(says(COMMAND, 60, Group.UNKNOWN, ARMY), press(20)).toll == Toll(20, 20, 20)


def test_a_claim_of_responsibility_is_its_own_success() -> None:
    found = chosen(says(GROUP, 60, stance=Stance.CLAIMS_RESPONSIBILITY), press(20))
    assert found.toll == Toll(20, 20, 20)


def test_its_own_dead_are_no_success() -> None:
    own = count("killed", 9, group=Group.MILITANTS, actor_id="islamic-state")
    assert chosen(sourced("p", killed=own, attribution=(GROUP,)), press(20)).toll == Toll(9, 20, 20)


def test_a_partys_earlier_lower_number_is_overtaken_like_any_other() -> None:
    assert chosen(says(COUNCIL, 3), press(6, published=later(1))).toll == Toll(6, 6, 6)


def test_a_later_higher_number_of_a_party_keeps_the_best_within_its_bounds() -> None:
    found = chosen(says(COUNCIL, 9, published=later(2)), press(6))
    assert found.toll == Toll(6, 6, 9)


def test_an_open_number_leaves_the_toll_open_and_names_its_top() -> None:
    open_ = sourced("p", killed=count("killed", 11, None, kind="at_least"), attribution=(COUNCIL,))
    found = chosen(open_, press(8))
    assert (found.toll, found.top) == (Toll(8, 8, None), 11)


def test_the_injured_follow_the_same_rule() -> None:
    party = sourced("p", injured=30, attribution=(COUNCIL,))
    found = chosen(party, sourced("w", injured=24, source="Wire"), outcome=Outcome.INJURED)
    assert found.toll == Toll(24, 24, 30)


def test_where_only_parties_speak_their_numbers_stand_marked() -> None:
    assert chosen(says(GROUP, 60, Group.SECURITY_FORCES)).rule == "toll.party_only"
