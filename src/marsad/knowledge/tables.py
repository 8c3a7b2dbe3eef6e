"""Reads the data files; an error names the file and the line."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any

import yaml

from marsad.claims import InputError

FORM = "See docs/reference/knowledge.md for the form of the files."
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def rows_of(path: Path, columns: Iterable[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every row of a CSV file as (file:line, cells); lines that begin with # are comments."""
    needed = list(columns)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", where=str(path), hint="Save it as CSV in UTF-8.") from error
    lines = text.splitlines()
    skipped = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    reader = csv.DictReader(lines[skipped:])
    missing = [column for column in needed if column not in (reader.fieldnames or ())]
    if missing:
        raise InputError(f"no column {missing[0]!r}", where=str(path), hint=f"Columns: {', '.join(needed)}.")
    for row in reader:
        where = f"{path}:{reader.line_num + skipped}"
        if None in row or None in row.values():
            raise InputError(
                "as many cells as columns are expected", where=where, hint="Quote cells that hold a comma."
            )
        yield where, row


def yaml_of(path: Path) -> dict[str, Any]:
    """A YAML file whose top is a mapping."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"cannot be read: {error}", where=str(path), hint="Save it as YAML in UTF-8.") from error
    if not isinstance(content, dict):
        raise InputError("a mapping is expected", where=str(path), hint=FORM)
    return content


def entries_of(content: Mapping[str, Any], key: str, path: Path) -> list[dict[str, Any]]:
    """The mappings listed under `key`, none when it is absent or empty."""
    entries = content.get(key) or []
    if not isinstance(entries, list):
        raise InputError(f"{key!r} is no list", where=str(path), hint=FORM)
    for at, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            raise InputError(f"entry {at} of {key!r} is no mapping: {entry!r}", where=str(path), hint=FORM)
    return entries


def misshapen(what: str, entry: Mapping[str, Any], where: str) -> InputError:
    """The error of an entry one of whose fields is a list where a mapping belongs, or the like."""
    return InputError(f"{what} {entry.get('id')!r} has a field of the wrong shape: {entry}", where=where, hint=FORM)


def number(cell: str, where: str, column: str) -> float:
    """A cell as a number."""
    try:
        found = float(cell)
    except ValueError as error:
        raise InputError(f"{column} {cell!r} is not a number", where=where, hint="Write it as 35.47.") from error
    if not isfinite(found):
        raise InputError(f"{column} {cell!r} is not a number", where=where, hint="Write it as 35.47.")
    return found


def day(cell: Any, where: str) -> date | None:
    """A cell as a date (ISO 8601, a bare year or month being its first day), None when empty."""
    if cell is None or cell == "" or isinstance(cell, date):
        return cell or None
    text = str(cell)
    try:
        return date.fromisoformat(text + {4: "-01-01", 7: "-01"}.get(len(text), ""))
    except ValueError as error:
        raise InputError(f"{text!r} is not a date", where=where, hint="Write YYYY-MM-DD.") from error


def listed(cell: str) -> tuple[str, ...]:
    """The entries of a ;-separated cell."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
