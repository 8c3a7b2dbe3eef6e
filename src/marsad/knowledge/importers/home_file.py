"""Writes imported places into the home's gazetteer.csv, replacing those of the same id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from marsad.claims import InputError
from marsad.knowledge.importers.cod_ab import places_of_cod_ab
from marsad.knowledge.importers.geonames_dump import places_of_dump
from marsad.knowledge.importers.plain_csv import places_of_plain_csv
from marsad.knowledge.load import load_knowledge
from marsad.knowledge.place import Place
from marsad.knowledge.place_files import places_of
from marsad.knowledge.place_writer import write_places

Importer = Callable[..., Iterator[Place]]
FORMATS: dict[str, Importer] = {
    "geonames": places_of_dump,
    "cod-ab": places_of_cod_ab,
    "csv": places_of_plain_csv,
}
_BY_SUFFIX = {".txt": "geonames", ".tsv": "geonames", ".geojson": "cod-ab", ".json": "cod-ab", ".csv": "csv"}
NOTICE = "Imported by `marsad gazetteer import`; keep the attribution that the publishers in `source` ask for."


def import_gazetteer(path: Path, home: Path, *, format: str | None = None, country: str = "", source: str = "") -> int:
    """Add the places of `path` to `home/gazetteer.csv`; returns how many were read.

    `format` is geonames, cod-ab or csv, told from the file's ending when not given. `country` (ISO alpha-2) and
    `source` fill what the file does not say. Errors: InputError naming file and line; nothing is written then.
    """
    chosen = format or _BY_SUFFIX.get(path.suffix.lower())
    if chosen not in FORMATS:
        known = ", ".join(FORMATS)
        raise InputError(f"unknown gazetteer format {chosen!r}", where=str(path), hint=f"Formats: {known}.")
    found = {place.id: place for place in FORMATS[chosen](path, country=country, source=source or path.name)}
    if not found:
        raise InputError("no place in the file", where=str(path), hint=f"It was read as {chosen}.")
    target = home / "gazetteer.csv"
    kept = {place.id: place for place in places_of(target, {})} if target.exists() else {}
    home.mkdir(parents=True, exist_ok=True)
    write_places((kept | found).values(), target.with_suffix(".part"), notice=NOTICE)
    target.with_suffix(".part").replace(target)
    load_knowledge.cache_clear()
    return len(found)
