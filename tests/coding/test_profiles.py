"""What holds for every profile."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from marsad.claims import SourcedMention, Stance, SubEventType, UnknownCode, claims_of, to_json
from marsad.coding import PROFILES, IncidentFile, code
from marsad.coding.profiles.builder import Builder
from marsad.knowledge import Knowledge, load_knowledge
from tests.coding.helpers import file, later, members
from tests.factories import sourced


def test_the_profiles_are_there() -> None:
    assert set(PROFILES) == {"acled", "ucdp", "airwars"}
    assert all(each.version and each.title for each in PROFILES.values())


def test_an_unknown_profile_is_refused(knowledge: Knowledge) -> None:
    with pytest.raises(UnknownCode, match="no profile 'gtd'"):
        code(file(sourced("a")), "gtd", knowledge)


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(UnknownCode, match="no column 'deaths'"):
        Builder(PROFILES["acled"], file()).put("deaths", 1, "place")


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(UnknownCode, match=r"no rule 'acled\.guess'"):
        Builder(PROFILES["acled"], file()).put("year", 2018, "guess")


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_an_empty_file_is_coded_and_left_out(profile: str, knowledge: Knowledge) -> None:
    row = code(file(), profile, knowledge)
    assert not row.included
    assert row.reason is not None
    assert row.reason.endswith(".")


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_a_retracted_incident_is_left_out_with_its_reason(profile: str, knowledge: Knowledge) -> None:
    retraction = sourced("b", source="Wire", published=later(1), stance=Stance.RETRACTS)
    row = code(file(sourced("a", source="Wire", killed=3), related=(retraction,)), profile, knowledge)
    assert not row.included
    assert "taken back" in (row.reason or "")


@pytest.mark.parametrize("profile", sorted(PROFILES))
@given(reports=members())
@settings(max_examples=25, deadline=None)
def test_every_field_names_known_claims_and_a_known_rule(profile: str, reports: tuple[SourcedMention, ...]) -> None:
    known = {claim.id for each in reports for claim in claims_of(each)}
    row = code(IncidentFile("i1", reports), profile, load_knowledge())
    assert tuple(row.fields) == PROFILES[profile].columns
    for field in row.fields.values():
        assert field.rule in PROFILES[profile].rules
        assert set(field.basis) <= known
        assert set(field.dissent) <= known
        assert not set(field.basis) & set(field.dissent)


@pytest.mark.parametrize("profile", sorted(PROFILES))
@given(reports=members())
@settings(max_examples=15, deadline=None)
def test_the_same_claims_give_the_same_bytes(profile: str, reports: tuple[SourcedMention, ...]) -> None:
    knowledge = load_knowledge()
    first = code(IncidentFile("i1", reports), profile, knowledge)
    second = code(IncidentFile("i1", tuple(reversed(reports))), profile, knowledge)
    assert [to_json(each) for each in first.fields.values()] == [to_json(each) for each in second.fields.values()]
    assert (first.included, first.reason) == (second.included, second.reason)


def test_there_are_six_types_and_twenty_five_sub_types() -> None:
    assert len({sub.event_type for sub in SubEventType}) == 6
    assert len(SubEventType) == 25
