"""Rows and uids in one piece."""

from __future__ import annotations

import numpy as np
import pytest

from marsad.resolving import Packed
from marsad.resolving.packed import Uids


def packed(**rows: list[int]) -> Packed:
    """Rows by uid."""
    return Packed.of(list(rows), [np.array(each, np.int32) for each in rows.values()])


def rows_of(found: Packed) -> dict[str, list[int]]:
    """The rows by uid."""
    bounds = found.starts.tolist()
    return {uid: found.flat[a:b].tolist() for uid, a, b in zip(found.uids, bounds[:-1], bounds[1:], strict=True)}


def test_rows_of_all_parts_stand_one_after_the_other() -> None:
    found = Packed.joined([packed(a=[1], b=[2, 3]), packed(), packed(c=[4])])
    assert rows_of(found) == {"a": [1], "b": [2, 3], "c": [4]}
    assert len(found) == 3


def test_of_no_parts_nothing_comes() -> None:
    assert rows_of(Packed.joined([])) == {}


def test_some_rows_come_in_the_order_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.resolving.packed._AT_ONCE", 2)
    found = packed(a=[1], b=[2, 3], c=[], d=[4, 5, 6]).some(np.array([3, 1, 0]))
    assert list(rows_of(found).items()) == [("d", [4, 5, 6]), ("b", [2, 3]), ("a", [1])]


def test_a_scalar_is_one_value_of_every_row() -> None:
    assert packed(a=[1, 7], b=[2, 8]).scalar(1).tolist() == [7, 8]


@pytest.mark.parametrize("uids", [[], ["a"], ["", "قصف/m1", "b"], ["\ud800"]])
def test_uids_come_back_as_they_were(uids: list[str]) -> None:
    found = Uids.of(uids)
    assert list(found) == uids
    assert [found[at] for at in range(len(found))] == uids
    assert found[:1] == uids[:1]


def test_a_uid_that_is_not_there_is_an_error() -> None:
    with pytest.raises(IndexError):
        Uids.of(["a"])[1]
