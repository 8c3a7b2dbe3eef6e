"""Rows are put together by column and rule, both known beforehand."""

from __future__ import annotations

import pytest

from marsad.claims import UnknownCode
from marsad.coding import PROFILES
from marsad.coding.profiles.builder import Builder, data, profile_of
from tests.coding.helpers import file


def test_columns_not_set_are_not_known() -> None:
    row = Builder(PROFILES["acled"], file()).row(None)
    assert {each.rule for each in row.fields.values()} == {"acled.not_known"}
    assert all(each.value is None for each in row.fields.values())


def test_a_row_keeps_the_order_of_the_manifest_whatever_is_set_first() -> None:
    build = Builder(PROFILES["ucdp"], file())
    build.put("best", 3, "best", ["c1"], ["c2"], lo=2, hi=4)
    build.put("id", "i1", "id")
    row = build.row(None)
    assert tuple(row.fields) == PROFILES["ucdp"].columns
    best = row.fields["best"]
    assert (best.value, best.lo, best.hi, best.basis, best.dissent) == (3, 2, 4, ("c1",), ("c2",))


def test_a_reason_leaves_a_row_out() -> None:
    build = Builder(PROFILES["ucdp"], file())
    assert build.row(None).included
    left_out = build.row("No death is reported.")
    assert (left_out.included, left_out.reason) == (False, "No death is reported.")


def test_a_row_names_profile_version_and_incident() -> None:
    row = Builder(PROFILES["airwars"], file()).row(None)
    assert (row.profile, row.version, row.incident) == ("airwars", PROFILES["airwars"].version, "i1")


def test_a_rule_of_another_profile_is_refused() -> None:
    with pytest.raises(UnknownCode, match="no rule"):
        Builder(PROFILES["airwars"], file()).put("grade", "Fair", "fatalities.agreed")


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_a_manifest_names_its_folder(profile: str) -> None:
    assert data(profile, "manifest")["id"] == profile


def test_a_profile_is_made_from_its_manifest() -> None:
    found = PROFILES["acled"]
    assert profile_of("acled", found.coder).columns == found.columns
