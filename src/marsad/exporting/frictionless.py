"""A Frictionless data package: the incident table and a descriptor with its schema and checksum."""

from __future__ import annotations

import hashlib
from typing import Any

from marsad.exporting.canonical import json_bytes
from marsad.exporting.material import Material
from marsad.exporting.table import Column, columns, csv_bytes, rows

TABLE = "incidents.csv"


def incidents_csv(material: Material) -> bytes:
    """The table with a header line."""
    return csv_bytes([[column.name for column in columns()], *(list(row.values()) for row in rows(material))])


def datapackage(material: Material) -> bytes:
    """`datapackage.json` (Data Package v2) for the table: fields, key, SHA-256 and size."""
    content = incidents_csv(material)
    resource: dict[str, Any] = {
        "name": "incidents",
        "type": "table",
        "path": TABLE,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column) for column in columns()],
            "primaryKey": [column.name for column in columns() if column.key],
            "missingValues": [""],
        },
    }
    return json_bytes(
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "marsad-incidents",
            "title": "Incidents derived from claims",
            "description": "One row an incident. An empty cell is not known, which is not zero.",
            "version": material.knowledge.version,
            "resources": [resource],
        }
    )


def _field(column: Column) -> dict[str, Any]:
    constraints = {"required": True, "unique": True} if column.key else {}
    return {"name": column.name, "type": column.type, "description": column.about, "constraints": constraints}
