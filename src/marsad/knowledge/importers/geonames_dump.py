"""A GeoNames country dump: 19 tab-separated columns, no header (download.geonames.org/export/dump/readme.txt)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from marsad.claims import InputError
from marsad.knowledge.importers.text_lines import text_of
from marsad.knowledge.load import DATA
from marsad.knowledge.place import Place
from marsad.knowledge.place_writer import RADIUS_KM, names_by_script, settlement
from marsad.knowledge.tables import number, yaml_of

COLUMNS = 19
_KIND_OF_CODE = {
    "ADM1": "governorate",
    "ADM2": "district",
    "ADM3": "subdistrict",
    "PPLX": "neighbourhood",
    "MT": "mountain",
    "MTS": "mountain",
    "HLL": "mountain",
    "HLLS": "mountain",
    "STM": "river",
    "LK": "river",
    "WAD": "river",
    "AIRP": "facility",
    "AIRB": "facility",
    "DAM": "facility",
    "OILF": "facility",
    "OILR": "facility",
    "RGN": "region",
}
_MORE_RADII = {"neighbourhood": 2.0, "mountain": 15.0, "river": 25.0, "facility": 3.0, "region": 40.0}


def places_of_dump(path: Path, *, country: str = "", source: str = "") -> Iterator[Place]:
    """Settlements, areas, mountains, waters and large facilities of a dump; other features are left out."""
    admin1 = yaml_of(DATA / "build.yaml")["geonames"]["admin1"]
    for at, line in enumerate(text_of(path).split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}:{at}"
        cells = line.rstrip("\r").split("\t")
        if len(cells) != COLUMNS:
            raise InputError(
                f"{len(cells)} columns instead of {COLUMNS}", where=where, hint="A GeoNames dump is tab-separated."
            )
        if cells[6] == "P" or cells[7] in _KIND_OF_CODE:
            yield _place(cells, where, country, admin1)


def _place(cells: list[str], where: str, country: str, admin1: dict[str, dict[str, str]]) -> Place:
    place = settlement(
        id=f"gn-{cells[0]}",
        name=cells[1],
        lat=number(cells[4], where, "latitude"),
        lon=number(cells[5], where, "longitude"),
        country=cells[8] or country,
        population=int(number(cells[14] or "0", where, "population")),
        names=names_by_script([cells[2], *cells[3].split(",")]),
        source=f"GeoNames {cells[0]}",
    )
    place = replace(place, admin1=admin1.get(place.country, {}).get(cells[10]))
    kind = _KIND_OF_CODE.get(cells[7])
    if kind is None:
        # In a full dump a settlement of unknown size is a village; seats of administration are towns.
        small = place.population == 0 and not cells[7].startswith(("PPLA", "PPLC"))
        return replace(place, kind="village", radius_km=RADIUS_KM["village"]) if small else place
    return replace(place, kind=kind, radius_km=RADIUS_KM.get(kind) or _MORE_RADII[kind])
