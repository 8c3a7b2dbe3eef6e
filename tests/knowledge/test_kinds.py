from __future__ import annotations

import pytest

from marsad.knowledge.kinds import radius_of, usual, worth_as
from marsad.knowledge.load import DATA
from marsad.knowledge.place import KINDS
from marsad.knowledge.tables import yaml_of
from tests.knowledge.places_for_tests import town


def test_a_kind_asked_for_is_worth_all() -> None:
    assert worth_as(town("Nuri"), {"town", "village"}) == 1.0
    assert worth_as(town("Nuri"), set()) == 1.0


@pytest.mark.parametrize(("near", "far"), [("village", "mountain"), ("city", "governorate"), ("neighbourhood", "road")])
def test_what_may_stand_for_a_town_is_worth_more_than_what_may_not(near: str, far: str) -> None:
    assert worth_as(town("Nuri", kind=near), {"town"}) > worth_as(town("Nuri", kind=far), {"town"})


def test_more_people_make_a_place_likelier_to_be_meant() -> None:
    assert usual(town("Nuri", population=100_000)) > usual(town("Nuri"))
    assert usual(town("Nuri", kind="city")) > usual(town("Nuri", kind="village"))


def test_the_table_names_kinds_that_are() -> None:
    table = yaml_of(DATA / "place_kinds.yaml")
    assert set(table["usual"]) == set(KINDS)
    assert set(table["radius_km"]) == set(KINDS)
    assert set(table["instead"]) <= set(KINDS)
    assert all(
        set(row) <= set(KINDS) and all(0 < worth < 1 for worth in row.values()) for row in table["instead"].values()
    )


def test_a_city_reaches_further_than_a_village() -> None:
    assert radius_of("city") > radius_of("village") > 0
