"""An incident in one row, as a profile has it: only if the profile includes it, with the profile's own tolls."""

from __future__ import annotations

import pytest

from marsad.claims import CountKind
from marsad.coding import PROFILES, summary, summary_under
from marsad.coding.tolls import UNKNOWN, Toll
from marsad.knowledge import load_knowledge
from tests.coding.helpers import ISLAMIC_STATE, file
from tests.factories import actor, count, sourced

KNOWN = load_knowledge()
OPEN = sourced("a", killed=count("killed", 3, None, kind=CountKind.AT_LEAST), injured=4)


def test_the_rest_of_the_row_is_the_ledger_s_own() -> None:
    one, plain = summary_under(file(OPEN), "acled", KNOWN), summary(file(OPEN), KNOWN)
    assert one is not None
    assert (one.id, one.methods, one.month, one.claim_ids) == (plain.id, plain.methods, plain.month, plain.claim_ids)


def test_acled_gives_one_number_and_no_injured() -> None:
    row = summary_under(file(OPEN), "acled", KNOWN)
    assert row is not None
    assert (row.killed, row.injured) == (Toll(3, 3, 3), UNKNOWN)


def test_ucdp_gives_low_best_and_high() -> None:
    civilians = actor("civilians", "victim", actor_id="civilians", kind="civilians")
    told = [sourced(id, killed=n, actors=(ISLAMIC_STATE, civilians)) for id, n in (("a", 3), ("b", 5), ("c", 5))]
    row = summary_under(file(*told), "ucdp", KNOWN)
    assert row is not None
    assert (row.killed, row.injured) == (Toll(3, 5, 5), UNKNOWN)


def test_what_a_profile_leaves_out_has_no_row() -> None:
    nowhere = sourced("a", place=None, killed=3)
    assert summary_under(file(nowhere), "acled", KNOWN) is None


@pytest.mark.parametrize("name", PROFILES)
def test_every_profile_names_columns_of_its_own_for_what_is_added_up(name: str) -> None:
    profile = PROFILES[name]
    assert set(profile.tolls) <= {"killed", "injured"} and "killed" in profile.tolls
    assert {column for bounds in profile.tolls.values() for column in bounds.values()} <= set(profile.columns)
    assert all(set(bounds) <= {"lo", "best", "hi"} for bounds in profile.tolls.values())
