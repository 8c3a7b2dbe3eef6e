"""How a miss is sorted."""

from __future__ import annotations

from typing import Any

import pytest
from bench.case import Answer, Case
from bench.causes import cause

from tests.bench_harness.records import mention, record

UNREAD = [{"quote": {"exact": "x", "start": 0, "end": 1}, "reason": "no frame"}]
COUNTS = [
    ("the first has it", 2, 9, "two, seven", record(mention(killed=2), mention(killed=7)), "by the way “main”"),
    ("no such number in the text", 4, 0, "five died", record(), "number stands nowhere"),
    ("two numbers make it", 12, 7, "seven guards, five clerks", record(mention(killed=7)), "only as a sum"),
    ("nobody was wanted", 0, 2, "two", record(mention(killed=2)), "none was wanted"),
    ("a sum of a period", 3, 0, "three", record(mention(killed=3, kind="aggregate")), "counted, but as aggregate"),
    ("the sentence went to a person", 3, 0, "three", record(unread=UNREAD), "stands in unread"),
    ("the mention has other counts", 3, 0, "three", record(mention(injured=1)), "without this count"),
    ("nothing was read", 3, 0, "three", record(), "no mention at all"),
    ("more than wanted", 3, 5, "three", record(mention(killed=5)), "too many"),
    ("less than wanted", 3, 2, "3", record(mention(killed=2)), "too few"),
    ("a number in words", 25, 2, "twenty-five", record(mention(killed=2)), "too few"),
]


@pytest.mark.parametrize(
    ("what", "wanted", "found", "text", "read", "expected"), COUNTS, ids=[row[0] for row in COUNTS]
)
def test_a_count(what: str, wanted: int, found: int, text: str, read: dict[str, Any], expected: str) -> None:
    case = Case("c1", {"text": text}, None)
    assert expected in cause(case, read, Answer("killed", wanted, found, "sum"))


DAYS = [
    (None, "no day"),
    ("2018-10-15", "the day of publication"),
    ("2018-10-05", "a day too early"),
    ("2018-10-07", "a day too late"),
    ("2018-10-13", "whole weeks off"),
    ("2018-10-16", "within a month"),
    ("2017-10-06", "more than a month off"),
    ("2018-10", "another form of a day"),
]


@pytest.mark.parametrize(("found", "expected"), DAYS)
def test_a_day(found: str | None, expected: str) -> None:
    case = Case("c1", {"text": "", "published": "2018-10-15"}, None)
    assert cause(case, record(), Answer("date", "2018-10-06", found)) == expected


OTHERS = [
    (Answer("province", ["a"], []), "nothing found"),
    (Answer("province", ["a"], ["b"]), "another answer"),
    (Answer("province", [], ["b"]), "something where nothing was wanted"),
    (Answer("victims", [], [], hits=1, said=1, asked=2), "items missing"),
    (Answer("victims", [], [], hits=1, said=2, asked=1), "items wrong"),
    (Answer("victims", [], [], hits=0, said=0, asked=1), "items missing"),
]


@pytest.mark.parametrize(("answer", "expected"), OTHERS)
def test_anything_else(answer: Answer, expected: str) -> None:
    assert cause(Case("c1", {}, None), record(), answer) == expected
