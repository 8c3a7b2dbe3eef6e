"""Tables in a language: headings, names and numbers as its readers write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from marsad.assessing.evidence import FactKind, Table, Value
from marsad.assessing.labels import Labels
from marsad.assessing.series import key_of
from marsad.assessing.words import Words

Names = Mapping[str, Mapping[str, str]]

_MONTH = re.compile(r"\d{4}-\d{2}")
# What a column holds, where its values do not say it themselves.
_KINDS: Mapping[str, FactKind] = {
    "method": FactKind.METHOD,
    "methods": FactKind.METHOD,
    "target": FactKind.TARGET,
    "governorate": FactKind.PLACE,
    "places": FactKind.PLACE,
    "place": FactKind.SPOT,
    "spots": FactKind.SPOT,
    "sources": FactKind.SOURCE,
    **dict.fromkeys(("month", "last_before"), FactKind.MONTH),
    **dict.fromkeys(("week", "raised", "since", "until", "date", "day"), FactKind.DATE),
    **dict.fromkeys(("p", "q"), FactKind.PROBABILITY),
    **dict.fromkeys(("confidence", "complete", "provisional_share"), FactKind.SHARE),
    "parts_stated": FactKind.FIGURES,
}
# Columns of codes, and the part of the words file that names them.
_CODES = {"kind": "kinds", "outcome": "outcomes", "fields": "fields", "part": "fields", "why": "whys"} | dict.fromkeys(
    ("tested", "held"), "bounds"
)
_NAMED = frozenset({FactKind.METHOD, FactKind.TARGET, FactKind.PLACE, FactKind.SPOT, FactKind.SOURCE})
_JOINED = ", "
# Columns of names that are no list, and kinds whose text is written from the value.
_WHOLE = frozenset({"title", "speaker"})
_WRITTEN = frozenset({FactKind.MONTH, FactKind.DATE, FactKind.FIGURES})
_COORDINATES = frozenset({"lat", "lon"})


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table as text: `numeric` says of each column whether it holds numbers."""

    id: str
    title: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def heads(self) -> tuple[tuple[str, bool], ...]:
        """Each heading, and whether its column holds numbers."""
        return tuple(zip(self.columns, self.numeric, strict=True))

    @property
    def marked(self) -> tuple[tuple[tuple[str, bool], ...], ...]:
        """Each row, each cell with whether it is a number."""
        return tuple(tuple(zip(row, self.numeric, strict=True)) for row in self.rows)


def names_of(tables: Iterable[Table], labels: Labels) -> dict[str, dict[str, str]]:
    """The display name of every code in the tables, by the column (or the series' dimension) it stands in."""
    found: dict[str, dict[str, str]] = {}
    for column, code in sorted(set(_codes(tables))):
        if (kind := _KINDS[column]) in _NAMED:
            found.setdefault(column, {})[code] = labels.name(kind, code)
    return found


def _codes(tables: Iterable[Table]) -> Iterator[tuple[str, str]]:
    for table in tables:
        for row in table.records():
            for column, value in row.items():
                if column == "series" and isinstance(value, str):
                    yield from key_of(value)
                elif _KINDS.get(column) in _NAMED and isinstance(value, str):
                    yield from ((column, code) for code in value.split(_JOINED) if code)


def printed(
    id: str, columns: Sequence[str], rows: Iterable[Sequence[Value]], names: Names, words: Words
) -> PrintedTable:
    """A table in words; what the language has no heading for reads as its code, with spaces."""
    rows = list(rows)
    headings = tuple(heading(each, words) for each in columns)
    cells = tuple(
        tuple(cell(column, value, names, words) for column, value in zip(columns, row, strict=True)) for row in rows
    )
    numeric = tuple(all(isinstance(row[at], (int, float, type(None))) for row in rows) for at in range(len(columns)))
    return PrintedTable(id, words.text("tables", id), headings, numeric, cells)


def heading(column: str, words: Words) -> str:
    """A column's heading."""
    if _MONTH.fullmatch(column):
        return words.show(FactKind.MONTH, column)
    return words.listed("columns", column) or column.replace("_", " ")


def cell(column: str, value: Value, names: Names, words: Words) -> str:
    """A value as text: nothing for null, which is not zero."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return words.text("labels", "yes" if value else "no")
    if isinstance(value, str):
        return _text(column, value, names, words)
    if column in _COORDINATES:
        return words.decimal(value, 4)
    # A column of names can hold their number elsewhere, as `sources` does.
    plain = FactKind.COUNT if isinstance(value, int) else FactKind.RATIO
    kind = _KINDS.get(column, plain)
    return words.show(plain if kind in _NAMED else kind, value)


def _text(column: str, value: str, names: Names, words: Words) -> str:
    if column == "series":
        return " · ".join(names.get(name, {}).get(code, code) for name, code in key_of(value)) or words.text("whole")
    if column in _CODES:
        return words.join(tuple(words.listed(_CODES[column], code) or _plain(code) for code in value.split(_JOINED)))
    if column in _WHOLE:
        return names.get(column, {}).get(value, value)
    if column in names:
        return words.join(tuple(names[column].get(code, code) for code in value.split(_JOINED)))
    kind = _KINDS.get(column)
    return words.show(kind, value) if kind in _WRITTEN else value


def _plain(code: str) -> str:
    return code.replace("_", " ")
