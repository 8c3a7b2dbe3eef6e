from __future__ import annotations

from pathlib import Path

import pytest

from marsad.claims import InputError, SpeakerRole, UnknownCode
from marsad.knowledge import Source, SourceRegister, load_knowledge
from marsad.knowledge.sources import SCALES, sources_of


@pytest.fixture(scope="module")
def register() -> SourceRegister:
    return load_knowledge().sources


@pytest.mark.parametrize(
    ("asked", "id"),
    [
        ("Rudaw", "rudaw"),
        ("rudaw", "rudaw"),
        ("https://www.rudaw.net/english/middleeast/iraq/111120181", "rudaw"),
        ("www.reuters.com", "reuters"),
        ("The Associated Press", "ap"),
        ("AFP", "afp"),
        ("رويترز", "reuters"),
        ("السومرية نيوز", "alsumaria"),
        ("https://twitter.com/OIRSpox/status/1", "cjtf-oir-press"),
        ("https://dpa.com", "dpa"),
    ],
)
def test_a_source_is_found_by_name_or_address(register: SourceRegister, asked: str, id: str) -> None:
    found = register.find(asked)
    assert found is not None, asked
    assert found.id == id


@pytest.mark.parametrize(
    "asked",
    ["", "Nobody Times", "https://example.org/rudaw.net", "https://twitter.com/somebody", "notrudaw.net", "com"],
)
def test_an_unknown_source_is_not_found(register: SourceRegister, asked: str) -> None:
    assert register.find(asked) is None


def test_party_sources_name_a_party_that_exists(register: SourceRegister) -> None:
    actors = load_knowledge().actors
    for source in register:
        if source.role is SpeakerRole.PARTY:
            assert source.party, source.id
        if source.party:
            assert actors.actor(source.party).party, source.id


def test_amaq_speaks_for_the_islamic_state(register: SourceRegister) -> None:
    assert register.source("amaq").party == "islamic-state"


def test_the_offices_of_one_side_are_one_voice(register: SourceRegister) -> None:
    assert register.source("cjtf-oir-press").independence_group == register.source("us-dod-press").independence_group
    assert register.source("reuters").independence_group != register.source("afp").independence_group


def test_scales_are_acleds(register: SourceRegister) -> None:
    assert {source.scale for source in register} <= set(SCALES)


def test_no_domain_and_no_id_is_listed_twice(register: SourceRegister) -> None:
    domains = [domain for source in register for domain in source.domains]
    assert len(domains) == len(set(domains))
    assert len(register) >= 60


def test_an_unknown_id_is_refused(register: SourceRegister) -> None:
    with pytest.raises(UnknownCode, match="nobody"):
        register.source("nobody")


def test_a_source_is_its_own_group_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text("sources: [{id: one, name: One, scale: National}]", encoding="utf-8")
    assert list(sources_of([path])) == [Source(id="one", name="One", scale="National", independence_group="one")]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("{id: one, name: One, scale: Huge}", "Huge"),
        ("{id: one, name: One, role: prophet}", "prophet"),
        ("{id: one, name: One, colour: red}", "colour"),
        ("{name: One}", "id"),
    ],
)
def test_what_the_register_does_not_know_is_refused(tmp_path: Path, entry: str, says: str) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text(f"sources: [{entry}]", encoding="utf-8")
    with pytest.raises(InputError, match=says):
        sources_of([path])
