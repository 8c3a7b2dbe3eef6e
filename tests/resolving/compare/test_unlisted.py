"""Places that no gazetteer holds: their names are all that two reports can share of them."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.claims import Where
from marsad.resolving.facts import facts_of
from marsad.resolving.geometry import place_key
from marsad.resolving.parameters import shipped
from marsad.resolving.wording import sentence
from tests.factories import sourced, where
from tests.resolving.compare.levels import level


def unlisted(name: str, precision: int = 1, **more: Any) -> Where:
    return Where(name=name, precision=precision, **more)


def test_an_unlisted_place_is_known_by_its_folded_name() -> None:
    assert place_key(unlisted("Quarrendon Row")) == place_key(unlisted("QUARRENDON ROW"))


def test_a_listed_place_is_known_by_its_id_alone() -> None:
    listed = where("Qayyarah")
    assert place_key(listed) == listed.place_id != place_key(unlisted("Qayyarah"))


def test_a_point_without_an_id_is_known_by_where_it_lies() -> None:
    assert place_key(unlisted("Quarrendon Row", lat=35.0, lon=44.0)) is None


@pytest.mark.parametrize(("precision", "expected"), [(1, "near"), (3, "near"), (4, "same_region"), (6, "same_country")])
def test_one_name_tells_less_the_wider_its_place(precision: int, expected: str) -> None:
    one, other = unlisted("Quarrendon Row", precision), unlisted("QUARRENDON ROW", precision)
    assert level("place", sourced("a", place=one), sourced("b", place=other)) == expected


def test_two_names_say_nothing() -> None:
    # One report names the street, the other the quarter in which it lies.
    one, other = unlisted("Quarrendon Row"), unlisted("Merrow")
    assert level("place", sourced("a", place=one), sourced("b", place=other)) is None


def test_the_reason_says_that_only_the_name_is_known() -> None:
    a, b = (facts_of(sourced(id, place=unlisted("Quarrendon Row")), shipped(), None) for id in ("a", "b"))
    assert sentence(a, b, "place", "near", shipped()) == "Both in Quarrendon Row, which no gazetteer holds."


def test_of_several_names_the_shared_one_counts() -> None:
    one = sourced("a", place=(unlisted("Merrow"), unlisted("Quarrendon Row")))
    other = sourced("b", place=(unlisted("Quarrendon Row"), unlisted("Wexham")))
    assert level("place", one, other) == "near"
