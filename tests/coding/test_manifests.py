"""Manifests and the page that documents them."""

from __future__ import annotations

import pytest

from marsad.coding import PROFILES
from tests.shared import ROOT

PAGE = ROOT / "docs" / "reference" / "profiles.md"


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_the_page_tells_every_rule_and_column(profile: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    found = PROFILES[profile]
    assert f"## {profile}: {found.title}, version {found.version}" in text
    assert [rule for rule, says in found.rules.items() if f"| `{rule}` | {says} |" not in text] == []
    assert [column for column in found.columns if f"`{column}`" not in text] == []


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_columns_stand_once_and_rules_are_sentences(profile: str) -> None:
    found = PROFILES[profile]
    assert len(set(found.columns)) == len(found.columns)
    assert all(rule.startswith(f"{profile}.") for rule in found.rules)
    assert all(says.endswith(".") for says in found.rules.values())


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_every_profile_can_say_that_something_is_not_known(profile: str) -> None:
    assert f"{profile}.not_known" in PROFILES[profile].rules
