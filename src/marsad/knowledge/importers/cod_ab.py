"""OCHA's common boundaries as GeoJSON: one file a level, properties ADMn_EN, ADMn_AR, ADMn_PCODE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import cos, pi, radians, sqrt
from pathlib import Path
from typing import Any

from marsad.claims import InputError
from marsad.knowledge.importers.json_file import json_of
from marsad.knowledge.load import load_knowledge
from marsad.knowledge.names import Name
from marsad.knowledge.place import Place

_KINDS = {0: "country", 1: "governorate", 2: "district", 3: "subdistrict"}
_KM_A_DEGREE = 111.2


def places_of_cod_ab(path: Path, *, country: str = "", source: str = "") -> Iterator[Place]:
    """The areas of one level: a point inside each, the radius of a circle of the same area."""
    content = json_of(path)
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        raise InputError(
            "not a GeoJSON FeatureCollection", where=str(path), hint="Export one level of COD-AB as GeoJSON."
        )
    for at, feature in enumerate(features, start=1):
        where = f"{path}: feature {at}"
        try:
            yield _place(feature, country, source, where)
        except (KeyError, TypeError, ValueError) as error:
            hint = "COD-AB properties are ADMn_EN, ADMn_AR, ADMn_PCODE."
            raise InputError(f"not a COD-AB area: {error!r}", where=where, hint=hint) from error


def _place(feature: Mapping[str, Any], country: str, source: str, where: str) -> Place:
    from shapely.geometry import shape

    told = feature["properties"]
    level = max((n for n in _KINDS if f"ADM{n}_PCODE" in told), default=-1)
    if level < 0:
        raise InputError("no ADM0_PCODE to ADM3_PCODE", where=where, hint="Give a file of level 0, 1, 2 or 3.")
    area = shape(feature["geometry"])
    inside = area.representative_point()
    name = told[f"ADM{level}_EN"]
    others = [
        Name(text, "en") for key, text in told.items() if key.startswith(f"ADM{level}ALT") and "EN" in key and text
    ]
    arabic = [told.get(f"ADM{level}_AR")] + [told.get(f"ADM{level}ALT{n}AR") for n in (1, 2)]
    return Place(
        id=f"cod-{told[f'ADM{level}_PCODE'].lower()}",
        name=name,
        kind=_KINDS[level],
        lat=round(inside.y, 5),
        lon=round(inside.x, 5),
        radius_km=round(sqrt(area.area * cos(radians(inside.y)) / pi) * _KM_A_DEGREE, 1),
        admin1=governorate_name(told["ADM1_EN"], told.get("ADM0_PCODE") or country) if level else None,
        admin2=told.get("ADM2_EN"),
        country=told.get("ADM0_PCODE") or country,
        names=(*others, *(Name(text, "ar") for text in arabic if text)),
        source=source,
    )


def governorate_name(name: str, country: str) -> str:
    """Our display name of a governorate in another gazetteer's spelling; that spelling when we hold none."""
    found = load_knowledge().gazetteer.lookup(f"{name} governorate", country=country or None)
    return next((each.place.name for each in found if each.place.kind == "governorate"), name)
