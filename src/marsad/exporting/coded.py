"""Rows of a profile in the layout that its project publishes: same columns, same order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from marsad.claims import UnknownCode
from marsad.coding import PROFILES, Row, code
from marsad.exporting.material import Material
from marsad.exporting.table import Cell, csv_bytes


def coded_csv(material: Material, profile: str) -> bytes:
    """CSV of the incidents that a profile includes, ordered by id, in the profile's columns.

    A cell follows the profile's own rules, also where these turn an unknown toll into 0; the other exports keep null.
    Raises UnknownCode when a row lacks a column: that would shift all others.
    """
    columns = PROFILES[profile].columns
    lines = [[_cell(row, name) for name in columns] for row in included(material, profile)]
    return csv_bytes([columns, *lines])


def included(material: Material, profile: str) -> Iterator[Row]:
    """The rows of the incidents that a profile includes, ordered by incident id."""
    for each in material.ordered:
        row = code(material.file(each.id), profile, material.knowledge)
        if row.included:
            yield row


def _cell(row: Row, name: str) -> Cell:
    if name not in row.fields:
        raise UnknownCode(f"profile {row.profile} {row.version} has no {name!r}", where=f"incident {row.incident}")
    value = row.fields[name].value
    if isinstance(value, (tuple, list)):
        return ";".join(str(part) for part in value)
    return value if value is None or isinstance(value, (bool, int, float, date)) else str(value)
