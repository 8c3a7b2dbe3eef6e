"""Resolving on Spark: records of readings in, the incident of each mention out.

Four steps, of which only the third is on the driver: records become rows of numbers, in the order of their uids; rows
are dealt by block, and the pairs of each part scored; likely pairs hang mentions together; components are dealt and
joined. The steps themselves are those of `marsad.resolving.spread`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from marsad.claims import InputError
from marsad.resolving import birth_id, shipped
from marsad.resolving.components import labels
from marsad.resolving.spread import Components, Rows, Said, Stands, deal, meet, settle, sketches

if TYPE_CHECKING:
    from pyspark import RDD, Broadcast
    from pyspark.sql import DataFrame

SCHEMA = "mention string, incident string"
_GROUP = 5_000  # rows that are dealt at once
_PARTS_A_CORE = 4


@dataclass(frozen=True, slots=True)
class Resolved:
    """The incident of each mention, and what could not be used: records, and mentions that came more than once."""

    assignments: DataFrame
    problems: DataFrame


def resolve_records(records: DataFrame, home: Path | None = None, *, parts: int | None = None) -> Resolved:
    """The incidents that `marsad resolve --jsonl` gives on all records together, the same ids included.

    `records` has a column `record` with a line of `marsad read --jsonl`; null is passed over. Each of the `parts` has
    to fit into the memory of one process. Errors: InputError where the column is missing.
    """
    if "record" not in records.columns:
        raise InputError("the records have no column 'record'.", hint="Give what `marsad spark read` wrote.")
    spark = records.sparkSession
    parts = parts or _PARTS_A_CORE * spark.sparkContext.defaultParallelism
    lines = records.select("record").where("record is not null").rdd
    rowed = lines.mapPartitionsWithIndex(_RowPart(home)).cache()
    single = rowed.filter(_is_row).mapValues(_counted).reduceByKey(_first_of, parts).cache()
    rows = single.sortByKey().zipWithIndex().mapPartitions(_grouped).cache()
    assigned = _assigned(rows, single.count(), parts)
    bad = rowed.filter(_is_problem).values().union(single.filter(_is_repeated).map(_repeated))
    problems = spark.createDataFrame(bad.map(lambda problem: (problem,)), "problem string")
    return Resolved(spark.createDataFrame(assigned, SCHEMA), problems)


def _assigned(rows: RDD[Rows], count: int, parts: int) -> RDD[tuple[str, str]]:
    sc = rows.context
    pairs = rows.flatMap(_Deal(parts)).partitionBy(parts, int).mapPartitions(_meet).cache()
    likely = pairs.map(_likely).collect()
    left, right = (np.concatenate([np.zeros(0, np.int64), *(ends[side] for ends in likely)]) for side in (0, 1))
    components = sc.broadcast(Components.of(labels(left, right, count)))
    company = rows.flatMap(_DealRows(components, parts)).union(pairs.flatMap(_DealPairs(components, parts)))
    settled = company.partitionBy(parts, int).mapPartitions(_settle)
    return settled.union(rows.flatMap(lambda group: ((uid, birth_id(uid)) for uid in components.value.alone(group))))


@dataclass(frozen=True, slots=True)
class _RowPart:
    """Lines of one partition to (uid, row), and (None, problem) for each that cannot be used."""

    home: Path | None

    def __call__(self, part: int, lines: Iterable[Any]) -> Iterator[tuple[str | None, Any]]:
        from marsad.knowledge import load_knowledge

        knowledge, parameters = load_knowledge(self.home), shipped()
        for number, line in enumerate(lines, 1):
            try:
                found = list(sketches(line.record, f"partition {part}, record {number}", knowledge, parameters))
            except InputError as error:
                yield None, str(error)
            else:
                yield from ((uid, row.tobytes()) for uid, row in found)


def _is_row(each: tuple[str | None, Any]) -> bool:
    return each[0] is not None


def _is_problem(each: tuple[str | None, Any]) -> bool:
    return each[0] is None


def _counted(row: bytes) -> tuple[bytes, int]:
    return row, 1


def _first_of(one: tuple[bytes, int], other: tuple[bytes, int]) -> tuple[bytes, int]:
    """Of two rows under one uid the lesser: whichever came first."""
    return min(one[0], other[0]), one[1] + other[1]


def _is_repeated(each: tuple[str, tuple[bytes, int]]) -> bool:
    return each[1][1] > 1


def _repeated(each: tuple[str, tuple[bytes, int]]) -> str:
    return (
        f"the mention {each[0]!r} came {each[1][1]} times; one of them was used. Give each report an `id` of its own."
    )


def _grouped(numbered: Iterable[tuple[tuple[str, tuple[bytes, int]], int]]) -> Iterator[Rows]:
    stream = ((number, uid, np.frombuffer(row, np.int32)) for (uid, (row, _)), number in numbered)
    while group := list(islice(stream, _GROUP)):
        yield Rows.of(group)


@dataclass(frozen=True, slots=True)
class _Deal:
    parts: int

    def __call__(self, rows: Rows) -> Iterator[tuple[int, Stands]]:
        return deal(rows, self.parts, shipped())


def _meet(dealt: Iterable[tuple[int, Stands]]) -> Iterator[Said]:
    stands = [each for _, each in dealt]
    if stands:
        yield meet(stands, shipped())


def _likely(pairs: Said) -> tuple[np.ndarray, np.ndarray]:
    return pairs.left[pairs.likely], pairs.right[pairs.likely]


@dataclass(frozen=True, slots=True)
class _DealRows:
    components: Broadcast[Components]
    parts: int

    def __call__(self, rows: Rows) -> Iterator[tuple[int, Rows]]:
        yield from self.components.value.deal_rows(rows, self.parts)


@dataclass(frozen=True, slots=True)
class _DealPairs:
    components: Broadcast[Components]
    parts: int

    def __call__(self, pairs: Said) -> Iterator[tuple[int, Said]]:
        yield from self.components.value.deal_pairs(pairs, self.parts)


def _settle(dealt: Iterable[tuple[int, Rows | Said]]) -> Iterator[tuple[str, str]]:
    rows: list[Rows] = []
    pairs: list[Said] = []
    for _, each in dealt:
        if isinstance(each, Rows):
            rows.append(each)
        else:
            pairs.append(each)
    for uid, founder in settle(Rows.together(rows), pairs, shipped()):
        yield uid, birth_id(founder)
