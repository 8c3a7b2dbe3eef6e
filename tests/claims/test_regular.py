"""The quick way from records to types gives what the slow way gives, or leaves the value to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

import pytest

from marsad.claims.regular import Odd, reader


class Kind(Enum):
    """A code."""

    BOMB = "bomb"


@dataclass(frozen=True)
class Leaf:
    """A small type."""

    number: int
    share: float = 0.0
    day: date | None = None


@dataclass(frozen=True)
class Tree:
    """A type that may hold itself."""

    kind: Kind
    leaves: tuple[Leaf, ...] = ()
    inner: Tree | None = None


def read(record: Any) -> Any:
    """A tree; it shows `sum` beside its fields."""
    return reader(Tree, _shown)(record)


def _shown(kind: str) -> str:
    return "sum" if kind == "Tree" else ""


def test_a_regular_record_is_read_whole() -> None:
    record = {"kind": "bomb", "sum": 3, "leaves": [{"number": 3, "day": "2018-10-23"}], "inner": {"kind": "bomb"}}
    assert read(record) == Tree(Kind.BOMB, (Leaf(3, 0.0, date(2018, 10, 23)),), Tree(Kind.BOMB))


def test_a_whole_number_may_stand_for_any() -> None:
    share = read({"kind": "bomb", "leaves": [{"number": 1, "share": 2}]}).leaves[0].share
    assert (share, type(share)) == (2.0, float)


@pytest.mark.parametrize(
    "record",
    [
        [],
        {"leaves": []},
        {"kind": "bombs"},
        {"kind": []},
        {"kind": "bomb", "more": 1},
        {"kind": "bomb", "leaves": {}},
        {"kind": "bomb", "leaves": [{"number": True}]},
        {"kind": "bomb", "leaves": [{"number": "1"}]},
        {"kind": "bomb", "leaves": [{"number": 1, "day": "yesterday"}]},
        {"kind": "bomb", "leaves": [{"number": 1, "day": 3}]},
    ],
)
def test_what_is_odd_is_left_to_the_slow_way(record: Any) -> None:
    with pytest.raises((Odd, KeyError, TypeError, ValueError)):
        read(record)
