"""A table as rows of text with the number of their line: comma-separated values, or JSON Lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from marsad.claims import InputError

Row = dict[str, str]
OnError = Callable[[InputError], None]
_SEPARATORS = ",;\t|"
_LONGEST = 10_000_000  # letters of one cell


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns, and each row with the number of the line it begins in."""

    header: Sequence[str]
    rows: Sequence[tuple[int, Row]]


def table_of(lines: Iterable[str], *, name: str, on_error: OnError) -> Table:
    """The table that the lines of a file hold; a row that cannot be used goes to `on_error` and the rest goes on.

    Errors: InputError where there is no table at all.
    """
    stream = iter(lines)
    first = next((line for line in stream if line.strip()), None)
    if first is None:
        raise InputError("the file is empty.", where=name, hint="Give a table with a header, or JSON Lines.")
    first = first.lstrip("\ufeff")
    read = _json_rows if first.lstrip().startswith("{") else _csv_rows
    return read(chain((first,), stream), name, on_error)


def _csv_rows(lines: Iterable[str], name: str, on_error: OnError) -> Table:
    csv.field_size_limit(_LONGEST)
    stream = iter(lines)
    head = next(stream)
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(chain((head,), stream), delimiter=separator)
    header = [cell.strip().casefold() for cell in next(reader)]
    rows = []
    for number, cells in _numbered(reader):
        # HDX writes the tags of the columns into the second line.
        if not any(cells) or (number == 2 and all(not cell or cell.startswith("#") for cell in cells)):
            continue
        if len(cells) != len(header):
            problem = f"{len(cells)} cells under {len(header)} columns."
            on_error(InputError(problem, where=f"{name}, line {number}", hint="Quote cells that hold a separator."))
            continue
        rows.append((number, dict(zip(header, cells, strict=True))))
    return Table(header, rows)


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line in which it begins: a cell may hold line breaks."""
    at = reader.line_num + 1  # type: ignore[attr-defined]
    for cells in reader:
        yield at, cells
        at = reader.line_num + 1  # type: ignore[attr-defined]


def _json_rows(lines: Iterable[str], name: str, on_error: OnError) -> Table:
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            if not isinstance(record, dict):
                raise ValueError("a line holds one object")
        except (ValueError, RecursionError) as error:
            on_error(InputError(f"not JSON ({error}).", where=f"{name}, line {number}", hint="The line was left out."))
            continue
        rows.append((number, {key.casefold(): _text(value) for key, value in record.items()}))
    return Table(list(dict.fromkeys(key for _, row in islice(rows, 1000) for key in row)), rows)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(map(_text, value))
    return value if isinstance(value, str) else json.dumps(value)
