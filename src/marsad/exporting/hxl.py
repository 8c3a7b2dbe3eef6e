"""HXL: the incident table with a row of hashtags under its header, as the Humanitarian Data Exchange reads it."""

from __future__ import annotations

from marsad.exporting.material import Material
from marsad.exporting.table import columns, csv_bytes, rows


def hxl(material: Material) -> bytes:
    """CSV whose second line holds the hashtags; a cell without a value is empty, never 0."""
    header = [column.name for column in columns()]
    tags = [column.hxl for column in columns()]
    return csv_bytes([header, tags, *(list(row.values()) for row in rows(material))])
