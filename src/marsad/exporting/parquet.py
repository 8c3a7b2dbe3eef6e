"""Parquet, written by DuckDB from its built-in parts alone."""

from __future__ import annotations

import tempfile
from pathlib import Path

import duckdb

from marsad.exporting.material import Material
from marsad.exporting.table import columns, rows

_TYPES = {
    "string": "VARCHAR",
    "date": "DATE",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
}


def parquet(material: Material) -> bytes:
    """The incident table as one Parquet file; null is null. One thread: the bytes follow from the rows alone."""
    schema = ", ".join(f'"{column.name}" {_TYPES[column.type]}' for column in columns())
    places = ", ".join("?" for _ in columns())
    with duckdb.connect(config={"threads": 1, "autoinstall_known_extensions": False}) as base:
        base.execute(f"CREATE TABLE incidents ({schema})")
        lines = [list(row.values()) for row in rows(material)]
        if lines:
            base.executemany(f"INSERT INTO incidents VALUES ({places})", lines)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "incidents.parquet"
            base.execute("COPY (SELECT * FROM incidents ORDER BY id) TO ? (FORMAT parquet)", [str(path)])
            return path.read_bytes()
