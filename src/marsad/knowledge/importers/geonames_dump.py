"""A GeoNames country dump: 19 tab-separated columns, no header (download.geonames.org/export/dump/readme.txt)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from marsad.claims import InputError
from marsad.knowledge.importers.cod_ab import governorate_name
from marsad.knowledge.importers.text_lines import text_of
from marsad.knowledge.kinds import radius_of
from marsad.knowledge.load import DATA
from marsad.knowledge.place import Place
from marsad.knowledge.place_writer import names_by_script, settlement
from marsad.knowledge.tables import number, yaml_of

COLUMNS = 19
LICENCE = "CC BY 4.0"
Units = Mapping[tuple[str, ...], str]


def places_of_dump(path: Path, *, country: str = "", source: str = "") -> Iterator[Place]:
    """Settlements, areas, mountains, waters and large facilities of a dump; other features are left out."""
    rows = list(_rows(path))
    units = {_unit(cells): cells[1] for _, cells in rows if cells[7] in ("ADM1", "ADM2")}
    kinds = _kinds()
    for where, cells in rows:
        if cells[6] == "P" or cells[7] in kinds:
            yield _place(cells, where, country, units)


def _rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    for at, line in enumerate(text_of(path).split("\n"), start=1):
        if not line.strip():
            continue
        cells = line.rstrip("\r").split("\t")
        if len(cells) != COLUMNS:
            raise InputError(
                f"{len(cells)} columns instead of {COLUMNS}",
                where=f"{path}:{at}",
                hint="A GeoNames dump is tab-separated.",
            )
        yield f"{path}:{at}", cells


def _unit(cells: list[str]) -> tuple[str, ...]:
    """Country, first-level code and, for a district, second-level code."""
    return (cells[8], cells[10], cells[11]) if cells[7] == "ADM2" else (cells[8], cells[10])


def _place(cells: list[str], where: str, country: str, units: Units) -> Place:
    place = settlement(
        id=f"gn-{cells[0]}",
        name=cells[1],
        lat=number(cells[4], where, "latitude"),
        lon=number(cells[5], where, "longitude"),
        country=cells[8] or country,
        population=int(number(cells[14] or "0", where, "population")),
        names=names_by_script([cells[2], *cells[3].split(",")]),
        source=f"GeoNames {cells[0]} ({LICENCE})",
    )
    admin1 = admin1_name(place.country, cells[10], units.get((cells[8], cells[10])))
    place = replace(place, admin1=admin1, admin2=units.get((cells[8], cells[10], cells[11])))
    kind = _kinds().get(cells[7])
    if kind is None:
        # In a full dump a settlement of unknown size is a village; seats of administration are towns.
        small = place.population == 0 and not cells[7].startswith(("PPLA", "PPLC"))
        return replace(place, kind="village", radius_km=radius_of("village")) if small else place
    return replace(place, kind=kind, radius_km=radius_of(kind))


@cache
def _kinds() -> dict[str, str]:
    return {code: kind for kind, codes in yaml_of(DATA / "geonames_codes.yaml").items() for code in codes}


@cache
def admin1_name(country: str, code: str, called: str | None = None) -> str | None:
    """Our display name of GeoNames' first-level area; the dump's own name where we hold none."""
    ours: str | None = _codes().get(country, {}).get(code)
    return ours or (governorate_name(called, country) if called else None)


@cache
def _codes() -> dict[str, dict[str, str]]:
    codes: dict[str, dict[str, str]] = yaml_of(DATA / "build.yaml")["geonames"]["admin1"]
    return codes
