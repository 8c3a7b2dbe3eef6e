"""Numbers, days and names in words, and the tables behind them."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import ActorKind, Bounds
from marsad.coding import wording
from marsad.coding.evidence import evidence_of
from marsad.coding.profiles.countries import country_of
from marsad.coding.profiles.sides import Sides, civilians_harmed, sides_of
from marsad.knowledge import Knowledge, load_knowledge
from tests.coding.helpers import ISLAMIC_STATE, file
from tests.factories import actor, count, sourced


@pytest.mark.parametrize(("value", "text"), [(0, "no"), (3, "three"), (12, "twelve"), (13, "13"), (1200, "1,200")])
def test_numbers(value: int, text: str) -> None:
    assert wording.number(value) == text


@pytest.mark.parametrize(("items", "text"), [(("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")])
def test_lists(items: tuple[str, ...], text: str) -> None:
    assert wording.listed(items) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2018, 10, 23), date(2018, 10, 23), "23 October 2018"),
        (date(2018, 10, 1), date(2018, 10, 31), "October 2018"),
        (date(2018, 12, 1), date(2018, 12, 31), "December 2018"),
        (date(2018, 10, 1), date(2018, 10, 30), "1 October 2018 to 30 October 2018"),
        (date(2018, 10, 1), date(2018, 11, 30), "1 October 2018 to 30 November 2018"),
    ],
)
def test_periods(start: date, end: date, text: str) -> None:
    assert wording.period(start, end) == text


@pytest.mark.parametrize(
    ("lo", "hi", "text"),
    [(3, 3, "3"), (3, 5, "3 to 5"), (3, None, "at least 3"), (None, 5, "up to 5"), (None, None, "an unknown number")],
)
def test_bounds(lo: int | None, hi: int | None, text: str) -> None:
    assert wording.bounds(Bounds(lo, hi)) == text


def test_a_country_by_its_code() -> None:
    found = country_of("IQ")
    assert found is not None
    assert (found.name, found.alpha3, found.numeric, found.gw) == ("Iraq", "IRQ", 368, 645)
    assert (found.acled_region, found.ucdp_region) == ("Middle East", "Middle East")


def test_a_country_elsewhere_has_no_invented_region() -> None:
    found = country_of("BR")
    assert found is not None
    assert (found.acled_region, found.ucdp_region, found.gw) == (None, "Americas", None)


@pytest.mark.parametrize("code", [None, "", "XX"])
def test_no_country_is_none(code: str | None) -> None:
    assert country_of(code) is None


def sides(*actors: object) -> Sides:
    """The sides of one report."""
    return sides_of(evidence_of(file(sourced("a", actors=tuple(actors))), None), load_knowledge())


def test_sides_by_role() -> None:
    found = sides(
        ISLAMIC_STATE,
        actor("helpers", "support", kind=ActorKind.REBEL_GROUP),
        actor("people", "victim", kind=ActorKind.CIVILIANS),
    )
    assert [each.name for each in found.doing] == ["Islamic State"]
    assert [each.code for each in found.helping] == [2]
    assert [each.code for each in found.suffering] == [7]


def test_who_claims_it_did_it_where_nobody_else_is_named() -> None:
    found = sides(actor("Some group", "claimant", kind=ActorKind.REBEL_GROUP))
    assert [each.name for each in found.doing] == ["Some group"]


def test_a_thing_attacked_has_no_code() -> None:
    assert sides(actor("pylon", "target", kind=ActorKind.INFRASTRUCTURE)).suffering[0].code is None


def test_an_army_at_home_is_state_and_abroad_external(knowledge: Knowledge) -> None:
    foreign = next(each for each in knowledge.actors if each.inter == 1 and each.country not in (None, "IQ"))
    home = next(each for each in knowledge.actors if each.inter == 1 and each.country == "IQ")
    found = sides(actor("x", "initiator", actor_id=foreign.id), actor("y", "initiator", actor_id=home.id))
    assert [each.code for each in found.doing] == [8, 1]


@pytest.mark.parametrize(("group", "harmed"), [("civilians", True), ("journalists", True), ("militants", False)])
def test_harm_to_civilians(group: str, harmed: bool) -> None:
    evidence = evidence_of(file(sourced("a", killed=count("killed", 2, group=group))), None)
    assert civilians_harmed(evidence) is harmed


def test_no_civilians_killed_is_no_harm() -> None:
    none = count("killed", 0, kind="none", group="civilians", stated="no civilians")
    assert not civilians_harmed(evidence_of(file(sourced("a", killed=none)), None))
