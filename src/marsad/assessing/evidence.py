"""What a sentence may use: facts, each the cell of a table, and the claims behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from marsad.claims import UnknownCode

Value = str | int | float | bool | None


class FactKind(StrEnum):
    """How a value is put into words."""

    COUNT = "count"
    RATIO = "ratio"
    LIMIT = "limit"
    PROBABILITY = "probability"
    PERCENT = "percent"
    SHARE = "share"
    MONTH = "month"
    DATE = "date"
    METHOD = "method"
    TARGET = "target"
    SUBJECT = "subject"
    PLACE = "place"
    COUNTRY = "country"
    SPOT = "spot"
    SOURCE = "source"
    NAME = "name"
    SPEAKER = "speaker"
    EVENT = "event"
    FIGURES = "figures"
    WORD = "word"
    FIELD = "field"
    LIST = "list"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a value stands."""

    table: str
    row: str
    column: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A value under the name that templates use; `cell` is null for values that name the report itself."""

    name: str
    kind: FactKind
    value: Value | tuple[Value, ...]
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under unique keys; every row has a value, possibly null, in each column."""

    id: str
    columns: tuple[str, ...]
    rows: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    def value(self, row: str, column: str) -> Value:
        """The value of a cell; raises UnknownCode when there is no such row or column."""
        if row not in self.rows or column not in self.columns:
            raise UnknownCode(f"no cell {row!r}, {column!r}", where=f"table {self.id}")
        return self.rows[row][self.columns.index(column)]

    def fact(self, name: str, kind: FactKind, row: str, column: str) -> Fact:
        """The value of a cell as a fact that remembers its cell."""
        return Fact(name, kind, self.value(row, column), Cell(self.id, row, column))

    def records(self) -> Iterator[dict[str, Value]]:
        """Every row as column name to value."""
        for values in self.rows.values():
            yield dict(zip(self.columns, values, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One sentence to be: the template that words it, its facts, claims and incidents.

    `also` are the ids of further findings that it tells.
    """

    template: str
    facts: tuple[Fact, ...]
    claims: tuple[str, ...]
    incidents: tuple[str, ...] = ()
    finding: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact as it stands in the text."""

    fact: Fact
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with the claims it rests on; `shown` lists what it may say, `also` what else it tells of findings."""

    text: str
    claims: tuple[str, ...]
    finding: str | None = None
    incidents: tuple[str, ...] = ()
    shown: tuple[Shown, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[str, ...]:
        """Every finding that the sentence tells."""
        return self.also if self.finding is None else (self.finding, *self.also)
