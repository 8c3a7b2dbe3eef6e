"""A CSV of places: our own columns, or any that hold a name and coordinates."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from marsad.claims import InputError
from marsad.knowledge.importers.cod_ab import governorate_name
from marsad.knowledge.importers.compound import kind_of, names_within
from marsad.knowledge.importers.text_lines import text_of
from marsad.knowledge.kinds import radius_of
from marsad.knowledge.load import generic_words
from marsad.knowledge.names import Name
from marsad.knowledge.place import KINDS, Place
from marsad.knowledge.place_files import COLUMNS, places_of
from marsad.knowledge.tables import listed, number

# What other publishers call our columns.
_CALLED = {
    "name": ("name", "name_en", "place", "location", "admin3name_en", "place_name"),
    "ar": ("name_ar", "ar", "arabic", "arabic_name"),
    "ckb": ("name_ckb", "ckb", "name_ku", "kurdish"),
    "aliases": ("aliases", "alternatenames", "alternate_names"),
    "lat": ("lat", "latitude", "y"),
    "lon": ("lon", "lng", "long", "longitude", "x"),
    "admin1": ("admin1", "governorate", "province", "adm1"),
    "admin2": ("admin2", "district", "adm2"),
    "country": ("country", "iso2"),
    "kind": ("kind", "type"),
}


def places_of_plain_csv(path: Path, *, country: str = "", source: str = "") -> Iterator[Place]:
    """Places of a CSV; ids are made of name and coordinates where the file is not in our columns."""
    lines = [line for line in text_of(path).splitlines() if not line.startswith("#")]
    reader = csv.DictReader(lines)
    header = {column.strip().lower(): column for column in reader.fieldnames or () if column}
    if set(COLUMNS) <= set(header):
        yield from places_of(path, {})
        return
    found = {ours: next((header[name] for name in names if name in header), "") for ours, names in _CALLED.items()}
    for ours in ("name", "lat", "lon"):
        if not found[ours]:
            raise InputError(f"no column for {ours}", where=str(path), hint=f"Call it {_CALLED[ours][0]!r}.")
    skipped = text_of(path).splitlines().index(lines[0])
    for row in reader:
        cells = {ours: (row.get(column) or "").strip() if column else "" for ours, column in found.items()}
        yield _place(cells, f"{path}:{reader.line_num + skipped}", country, source)


def _place(cells: Mapping[str, str], where: str, country: str, source: str) -> Place:
    if not cells["name"]:
        raise InputError("a place without a name", where=where, hint="Fill the cell, or take the row out.")
    lat, lon = number(cells["lat"], where, "lat"), number(cells["lon"], where, "lon")
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise InputError(f"{lat}, {lon} is not on the Earth", where=where, hint="Are lat and lon swapped?")
    digest = hashlib.sha256(f"{cells['name']}|{cells['admin1']}|{lat}|{lon}".encode()).hexdigest()[:10]
    generic = generic_words()
    names = [Name(text, "en") for text in (*listed(cells["aliases"]), *names_within(cells["name"], generic))]
    names += [Name(text, language) for language in ("ar", "ckb") for text in listed(cells[language])]
    told = [cells["name"], *listed(cells["ar"])]
    kind = cells["kind"] if cells["kind"] in KINDS else kind_of(told, generic)
    land = cells["country"] or country
    return Place(
        id=f"own-{digest}",
        name=cells["name"],
        kind=kind,
        lat=lat,
        lon=lon,
        radius_km=radius_of(kind),
        admin1=_governorate(cells["admin1"], land) if cells["admin1"] else None,
        admin2=cells["admin2"] or None,
        country=land,
        names=tuple(names),
        source=source,
    )


@cache
def _governorate(name: str, country: str) -> str:
    return governorate_name(name, country)
