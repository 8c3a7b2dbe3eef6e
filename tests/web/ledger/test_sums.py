"""A stated total stands beside what its parts come to."""

from __future__ import annotations

from marsad.web.ledger.sums import sums_of
from tests.factories import count, sourced


def test_parts_that_add_up_are_listed_with_their_numbers() -> None:
    whole = sourced("d1", "t", kind="aggregate", counts=[count("killed", 8)])
    (found,) = sums_of(whole, [("i1", sourced("d1", "a", killed=3)), ("i2", sourced("d2", "b", killed=5))])
    assert found["state"] == "adds_up"
    assert (found["stated"], found["lo"], found["hi"]) == ({"lo": 8, "hi": 8}, 8, 8)
    assert [(part["incident"], part["lo"]) for part in found["parts"]] == [("i1", 3), ("i2", 5)]


def test_more_than_thirty_may_be_read_as_thirty() -> None:
    whole = sourced(
        "d1", "t", kind="aggregate", counts=[count("killed", 55, None, kind="at_least", stated="at least 55")]
    )
    part = sourced(
        "d1", "a", counts=[count("killed", 31, None, kind="at_least", stated="more than 30"), count("killed", 5)]
    )
    (found,) = sums_of(
        whole, [("i1", part), ("i2", sourced("d1", "b", counts=[count("killed", 20, kind="approximate")]))]
    )
    assert found["state"] == "adds_up_as_stated"
    assert (found["lo"], found["as_stated"]) == (56, 55)
    assert found["words"] == ["at least 55"]


def test_a_part_without_a_number_is_shown_as_unknown_not_zero() -> None:
    whole = sourced("d1", "t", kind="aggregate", counts=[count("killed", 8)])
    (found,) = sums_of(whole, [(None, sourced("d1", "a"))])
    assert found["state"] == "unknown"
    assert found["parts"][0]["lo"] is None


def test_a_tendency_has_no_sum() -> None:
    assert sums_of(sourced("d1", "t", kind="trend"), [("i1", sourced("d1", "a", killed=3))]) == []
