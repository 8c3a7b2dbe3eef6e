"""Whose claims stand, and who is behind them."""

from __future__ import annotations

from hypothesis import given, settings

from marsad.claims import Outcome, Polarity, Realis, SourcedMention, Stance, claims_of
from marsad.coding.evidence import evidence_of
from tests.coding.helpers import file, later, members, words_of
from tests.factories import document, sourced, speaker


def test_witnesses_stand_in_order_of_publication() -> None:
    reports = (sourced("b", published=later(1)), sourced("c", published=None), sourced("a", published=later(2)))
    assert [each.uid for each in evidence_of(file(*reports), None).witnesses] == ["b/m1", "a/m1", "c/m1"]


def test_a_mention_given_twice_is_one_witness() -> None:
    report = sourced("a")
    assert len(evidence_of(file(report, report), None).witnesses) == 1


def test_what_only_speaks_of_the_incident_carries_no_value() -> None:
    whole = sourced("s", kind="aggregate", killed=55)
    found = evidence_of(file(sourced("a", killed=5), related=(whole,)), None)
    assert [each.uid for each in found.active] == ["a/m1"]
    assert [each.uid for each in found.related] == ["s/m1"]


def test_a_denied_member_is_kept_and_tells_nothing() -> None:
    found = evidence_of(file(sourced("a", killed=5, polarity=Polarity.DENIED)), None)
    assert (len(found.witnesses), found.active) == (1, ())


def test_an_attempt_tells() -> None:
    assert len(evidence_of(file(sourced("a", realis=Realis.ATTEMPTED)), None).active) == 1


def test_the_day_of_the_statement_comes_before_that_of_the_report() -> None:
    chain = (speaker("Wire"), speaker("a medic", "medic", date=later(0)))
    found = evidence_of(file(sourced("a", published=later(3), attribution=chain)), None)
    assert found.witnesses[0].said_on == later(0)


def test_a_correction_on_the_same_page_corrects_whoever_signs_it() -> None:
    url = "https://wire.example/1"
    first = sourced(document("a", source="Wire", url=url), killed=9)
    second = sourced(document("b", source="The Wire", url=url, published=later(1)), killed=4, stance=Stance.CORRECTS)
    found = evidence_of(file(first, second), None)
    assert found.witnesses[0].counts(Outcome.KILLED) == ()


def test_a_correction_does_not_reach_forward() -> None:
    correction = sourced("a", source="Wire", killed=4, stance=Stance.CORRECTS)
    after = sourced("b", source="Wire", killed=6, published=later(1))
    found = evidence_of(file(correction, after), None)
    assert all(each.counts(Outcome.KILLED) for each in found.witnesses)


def test_an_unnamed_source_corrects_nobody() -> None:
    first = sourced(document("a"), killed=9)
    second = sourced(document("b", published=later(1)), killed=4, stance=Stance.CORRECTS)
    assert len([each for each in evidence_of(file(first, second), None).active if each.counts(Outcome.KILLED)]) == 2


def test_a_retraction_retracts_a_correction_too() -> None:
    reports = (
        sourced("a", source="Wire", killed=9),
        sourced("b", source="Wire", killed=4, published=later(1), stance=Stance.CORRECTS),
    )
    retraction = sourced("c", source="Wire", published=later(2), stance=Stance.RETRACTS)
    assert evidence_of(file(*reports, related=(retraction,)), None).active == ()


def test_independent_voices_leave_out_copies_and_parties() -> None:
    party = sourced("c", attribution=(speaker("the army", "party", actor_id="army"),))
    copies = (sourced("a", text=words_of(1)), sourced("b", text=words_of(1)))
    assert len(evidence_of(file(*copies, party), None).independent) == 1


@given(members())
@settings(max_examples=50, deadline=None)
def test_every_claim_of_every_member_is_there(reports: tuple[SourcedMention, ...]) -> None:
    found = evidence_of(file(*reports), None)
    held = [each.claim.id for witness in found.witnesses for each in witness.statements]
    assert sorted(held) == sorted(claim.id for each in reports for claim in claims_of(each))


@given(members())
@settings(max_examples=50, deadline=None)
def test_independence_never_exceeds_the_sources(reports: tuple[SourcedMention, ...]) -> None:
    found = evidence_of(file(*reports), None)
    assert len(found.independent) <= len({each.source for each in found.active})
