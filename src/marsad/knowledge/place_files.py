"""Reads places and the claims on them from CSV files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from marsad.claims import InputError
from marsad.knowledge.names import Name
from marsad.knowledge.place import KINDS, Place, PlaceClaim
from marsad.knowledge.tables import day, listed, number, rows_of

COLUMNS = ("id", "name", "kind", "lat", "lon", "radius_km", "admin1", "admin2", "country", "aliases", "ar", "ckb")
OPTIONAL = ("source", "parent", "population")
CLAIM_COLUMNS = ("place_id", "authority", "name", "basis", "since", "until")


def places_of(path: Path, claims: dict[str, tuple[PlaceClaim, ...]]) -> Iterator[Place]:
    """The places of one file. Errors: InputError naming file, line and column."""
    for where, row in rows_of(path, COLUMNS):
        place = _place(row, where, claims.get(row["id"], ()))
        if place.kind not in KINDS:
            raise InputError(f"unknown kind {place.kind!r}", where=where, hint=f"Kinds: {', '.join(KINDS)}.")
        if not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180):
            raise InputError(
                f"{place.lat}, {place.lon} is not on the Earth", where=where, hint="Are lat and lon swapped?"
            )
        if not place.id or not place.name:
            raise InputError(
                "a place needs an id and a name", where=where, hint="Fill both cells, or take the row out."
            )
        yield place


def _place(cells: Mapping[str, str], where: str, claims: tuple[PlaceClaim, ...]) -> Place:
    names = [Name(text, "en") for text in listed(cells["aliases"])]
    names += [Name(text, language) for language in ("ar", "ckb") for text in listed(cells[language])]
    return Place(
        id=cells["id"],
        name=cells["name"],
        kind=cells["kind"],
        lat=number(cells["lat"], where, "lat"),
        lon=number(cells["lon"], where, "lon"),
        radius_km=number(cells["radius_km"], where, "radius_km"),
        admin1=cells["admin1"] or None,
        admin2=cells["admin2"] or None,
        country=cells["country"],
        names=tuple(names),
        claims=claims,
        source=cells.get("source", ""),
        parent=cells.get("parent") or None,
        population=int(number(cells.get("population") or "0", where, "population")),
    )


def claims_of_places(paths: Iterable[Path]) -> dict[str, tuple[PlaceClaim, ...]]:
    """Claims on disputed places, by place id, in the order of the files."""
    claims: defaultdict[str, list[PlaceClaim]] = defaultdict(list)
    for path in paths:
        for where, row in rows_of(path, CLAIM_COLUMNS):
            claims[row["place_id"]].append(
                PlaceClaim(
                    authority=row["authority"],
                    name=row["name"],
                    basis=row["basis"],
                    since=day(row["since"], where),
                    until=day(row["until"], where),
                )
            )
    return {place: tuple(found) for place, found in claims.items()}
