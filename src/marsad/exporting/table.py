"""The plain incident table that HXL, Parquet and Frictionless share: one row an incident, null kept apart from 0."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import yaml

from marsad.claims import Outcome
from marsad.exporting.material import Material, said

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

Cell = str | int | float | bool | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `type` is Frictionless's, `hxl` the hashtag, `key` marks the primary key."""

    name: str
    type: str
    hxl: str
    about: str
    key: bool = False


@cache
def columns() -> tuple[Column, ...]:
    """The columns in the order of the file."""
    source = resources.files("marsad.exporting") / "data" / "incidents.yaml"
    return tuple(Column(**entry) for entry in yaml.safe_load(source.read_text(encoding="utf-8"))["columns"])


def rows(material: Material) -> Iterator[dict[str, Cell]]:
    """Every incident as column name to value, ordered by id, keys in the order of `columns`."""
    for each in material.ordered:
        values = _values(each, material)
        yield {column.name: values[column.name] for column in columns()}


def _values(each: IncidentSummary, material: Material) -> dict[str, Cell]:
    file = material.file(each.id)
    values: dict[str, Cell] = {name: getattr(each, name) for name in _PLAIN}
    values |= {name: _joined(getattr(each, name)) for name in _LISTS}
    values |= {"date_start": each.start, "date_end": each.end, "place": each.place_name}
    values |= {name: _text(getattr(each, name)) for name in ("event_type", "sub_event_type")}
    for outcome in (Outcome.KILLED, Outcome.INJURED):
        toll = getattr(each, outcome)
        values |= {f"{outcome}_{part}": getattr(toll, part) for part in ("lo", "best", "hi")}
        values[f"{outcome}_said"] = said(file, outcome)
    return values


_PLAIN = (
    *("id", "title", "date_precision", "place_id", "admin1", "admin2", "country"),
    *("lat", "lon", "radius_km", "where_precision", "independent_sources", "provisional"),
)
_LISTS = ("methods", "actors", "targets", "claimed_by", "sources", "contradictions")


def _joined(names: Iterable[object]) -> str | None:
    """A list in one cell; null, not an empty text, when there is nothing in it."""
    return ";".join(str(name) for name in names) or None


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def csv_bytes(lines: Iterable[Sequence[Cell]]) -> bytes:
    """Comma-separated UTF-8 with line feeds; null is an empty cell, true and false are words."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    for line in lines:
        writer.writerow([_written(value) for value in line])
    return file.getvalue().encode("utf-8")


def _written(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)
