"""Reads a JSON file that a user hands over, and tells which of our formats it is in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from marsad.claims import InputError
from marsad.knowledge.importers.text_lines import text_of


def json_of(path: Path) -> Any:
    """The content. Errors: InputError naming the line that is not JSON."""
    try:
        return json.loads(text_of(path))
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", where=f"{path}:{error.lineno}", hint="Save it as JSON.") from error


def format_of_json(path: Path) -> str:
    """cod-ab for a FeatureCollection, names for a tree of names without points, else GeoNames' records."""
    content = json_of(path)
    if isinstance(content, dict) and "provinces" in content:
        return "names"
    records = list(content.values()) if isinstance(content, dict) else content
    if isinstance(records, list) and records and isinstance(records[0], dict) and "geonameid" in records[0]:
        return "geonames-json"
    return "cod-ab"
