"""Names of provinces, districts and subdistricts in three languages, without points: {"provinces": [...]}.

Such a list tells how places are called, not where they lie: a name goes to the place that the gazetteer already
holds, and one that it does not hold is left out and listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from marsad.claims import InputError
from marsad.knowledge.gazetteer import Gazetteer
from marsad.knowledge.importers.json_file import json_of
from marsad.knowledge.kinds import worth_as
from marsad.knowledge.names import Name
from marsad.knowledge.place import Place

_LANGUAGES = {"engName": "en", "arbName": "ar", "krdName": "ckb"}
_LEVELS = (("districts", "district"), ("subdistricts", "subdistrict"), ("sub_districts", "subdistrict"))
_VILLAGES = ("villages", "village")
# A list without points must name a place beyond doubt.
_SURE = 0.85
# A subdistrict is often held by the name of its town.
_STANDS_IN = 0.93


def names_of_tree(
    path: Path, gazetteer: Gazetteer, *, country: str = "", source: str = ""
) -> tuple[list[Place], list[str]]:
    """The known places with the names that the file adds, and the names of places that are not known."""
    content = json_of(path)
    if not isinstance(content, dict) or not isinstance(content.get("provinces"), list):
        raise InputError("no list of provinces", where=str(path), hint='Write {"provinces": [...]}.')
    found: dict[str, Place] = {}
    unknown: list[str] = []
    for names, kind, province in _nodes(content["provinces"], str(path)):
        place = _known(names, kind, province, gazetteer, country)
        if place is None:
            unknown.append(names[0].text)
        else:
            earlier = found.get(place.id, replace(place, names=(), source=source))
            found[place.id] = replace(earlier, names=tuple(dict.fromkeys((*earlier.names, *names))))
    return list(found.values()), unknown


def _nodes(provinces: list[Any], where: str) -> Iterator[tuple[list[Name], str, str]]:
    for province in provinces:
        names = _names(province, where)
        yield names, "governorate", ""
        yield from _below(province, names[0].text, where)


def _below(node: Mapping[str, Any], province: str, where: str) -> Iterator[tuple[list[Name], str, str]]:
    for field, kind in (*_LEVELS, _VILLAGES):
        for child in node.get(field) or ():
            yield _names(child, where), kind, province
            yield from _below(child, province, where)


def _names(node: Any, where: str) -> list[Name]:
    if not isinstance(node, dict) or not node.get("engName"):
        raise InputError(f"an entry without engName: {node!r}"[:200], where=where, hint="Name it in Latin letters.")
    texts = [(str(node.get(field) or "").strip(), language) for field, language in _LANGUAGES.items()]
    return [Name(text, language) for text, language in texts if text]


def _known(names: list[Name], kind: str, province: str, gazetteer: Gazetteer, country: str) -> Place | None:
    """The place of the kind that every language's name may mean, in the province."""
    for name in names:
        for found in gazetteer.lookup(name.text, admin1=province or None, country=country or None):
            if found.score >= _SURE and worth_as(found.place, {kind}) >= _STANDS_IN:
                return found.place
    return None
