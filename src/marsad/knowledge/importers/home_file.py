"""Writes imported places into the home's gazetteer.csv, replacing those of the same id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from marsad.claims import InputError
from marsad.knowledge.gazetteer import Gazetteer
from marsad.knowledge.importers.cod_ab import places_of_cod_ab
from marsad.knowledge.importers.geonames_dump import places_of_dump
from marsad.knowledge.importers.geonames_json import places_of_json
from marsad.knowledge.importers.json_file import format_of_json
from marsad.knowledge.importers.name_tree import names_of_tree
from marsad.knowledge.importers.plain_csv import places_of_plain_csv
from marsad.knowledge.importers.twins import with_twin
from marsad.knowledge.load import load_knowledge
from marsad.knowledge.place import Place
from marsad.knowledge.place_files import places_of
from marsad.knowledge.place_writer import write_places

Importer = Callable[..., Iterator[Place]]
_PLACES: dict[str, Importer] = {
    "geonames": places_of_dump,
    "geonames-json": places_of_json,
    "cod-ab": places_of_cod_ab,
    "csv": places_of_plain_csv,
}
FORMATS = (*_PLACES, "names")
_BY_SUFFIX = {".txt": "geonames", ".tsv": "geonames", ".geojson": "cod-ab", ".csv": "csv"}
NOTICE = "Imported by `marsad gazetteer import`; keep the attribution that the publishers in `source` ask for."


@dataclass(frozen=True, slots=True)
class Imported:
    """How many places a file gave, and the names in it that could not be used."""

    places: int
    left_out: tuple[str, ...] = ()


def import_gazetteer(
    path: Path, home: Path, *, format: str | None = None, country: str = "", source: str = "", licence: str = ""
) -> Imported:
    """Add the places of `path` to `home/gazetteer.csv`.

    `format` is one of FORMATS, told from the file when not given. `country` (ISO alpha-2) and `source` fill what the
    file does not say; `licence` is kept beside the source of every row. Errors: InputError naming file and line;
    nothing is written then.
    """
    chosen = format or _format_of(path)
    if chosen not in FORMATS:
        known = ", ".join(FORMATS)
        raise InputError(f"unknown gazetteer format {chosen!r}", where=str(path), hint=f"Formats: {known}.")
    credit = f"{source or path.name} ({licence})" if licence else source or path.name
    known_places = load_knowledge(home if (home / "gazetteer.csv").exists() else None).gazetteer
    found, left_out = _read(path, chosen, known_places, country, credit)
    if not found:
        raise InputError("no place in the file", where=str(path), hint=f"It was read as {chosen}.")
    _write(found, home)
    return Imported(len(found), tuple(left_out))


def _format_of(path: Path) -> str | None:
    return format_of_json(path) if path.suffix.lower() == ".json" else _BY_SUFFIX.get(path.suffix.lower())


def _read(path: Path, form: str, known: Gazetteer, country: str, credit: str) -> tuple[dict[str, Place], list[str]]:
    if form == "names":
        named, left_out = names_of_tree(path, known, country=country, source=credit)
        return {f"names-{place.id}": replace(place, id=f"names-{place.id}") for place in named}, left_out
    places = _PLACES[form](path, country=country, source=credit)
    return {place.id: with_twin(place, known) for place in places}, []


def _write(found: dict[str, Place], home: Path) -> None:
    target = home / "gazetteer.csv"
    kept: Iterable[Place] = places_of(target, {}) if target.exists() else ()
    rows = {place.id: place for place in kept} | found
    home.mkdir(parents=True, exist_ok=True)
    write_places(rows.values(), target.with_suffix(".part"), notice=NOTICE)
    target.with_suffix(".part").replace(target)
    load_knowledge.cache_clear()
