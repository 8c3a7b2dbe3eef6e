"""Resolving on Spark gives the partition and the ids that one process gives."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from marsad.claims import InputError
from marsad.knowledge import load_knowledge
from marsad.resolving import resolve_lines
from marsad.running.spark import Resolved, resolve_records
from tests.resolving.agreement import many
from tests.resolving.test_spread import record_of
from tests.resolving.told import AGAIN, FIRST, OTHER, report

pytestmark = pytest.mark.slow


def on_spark(spark: Any, lines: Sequence[str | None], home: Path, parts: int = 3) -> Resolved:
    records = spark.createDataFrame([(line,) for line in lines], "record string").repartition(2)
    return resolve_records(records, home, parts=parts)


def assigned(found: Resolved) -> dict[str, str]:
    return {row.mention: row.incident for row in found.assignments.collect()}


def expected(lines: Iterable[str], home: Path) -> dict[str, str]:
    told = map(json.loads, resolve_lines(lines, knowledge=load_knowledge(home)))
    return {each["mention"]: each["incident"] for each in told if each["incident"]}


@pytest.mark.parametrize("parts", [1, 4])
def test_the_partition_and_the_ids_are_those_of_one_process(spark: Any, home: Path, parts: int) -> None:
    whole = (report("z1", FIRST), report("z2", AGAIN), report("z3", OTHER))
    lines = [*map(record_of, (*many(17, 150), *whole))]
    found = on_spark(spark, lines, home, parts)
    assert assigned(found) == expected(lines, home)
    assert found.problems.count() == 0


def test_a_record_that_cannot_be_used_is_named_and_the_rest_goes_on(spark: Any, home: Path) -> None:
    lines = [*map(record_of, many(3, 6))]
    found = on_spark(spark, [*lines, "{no json", None], home)
    assert assigned(found) == expected(lines, home)
    (problem,) = [row.problem for row in found.problems.collect()]
    assert "not JSON" in problem


def test_a_mention_that_comes_twice_is_used_once_and_named(spark: Any, home: Path) -> None:
    lines = [*map(record_of, many(3, 6))]
    found = on_spark(spark, [*lines, lines[0]], home)
    assert assigned(found) == expected(lines, home)
    assert [row.problem for row in found.problems.collect()] == [
        "the mention 'd000/m1' came 2 times; one of them was used. Give each report an `id` of its own."
    ]


def test_nothing_gives_nothing(spark: Any, home: Path) -> None:
    assert assigned(on_spark(spark, [], home)) == {}


def test_records_without_their_column_are_refused(spark: Any, home: Path) -> None:
    with pytest.raises(InputError, match="no column 'record'"):
        resolve_records(spark.createDataFrame([("x",)], "line string"), home)
