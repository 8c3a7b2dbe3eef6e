"""The texts of re3d with the spans that people marked in them, under this project's names of types."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.names.samples import Marked
from marsad.claims import NameType

TYPES = {
    "Location": NameType.LOCATION,
    "Organisation": NameType.ORGANISATION,
    "Person": NameType.PERSON,
    "Nationality": NameType.NATIONALITY,
    "Temporal": NameType.TEMPORAL,
    "Quantity": NameType.QUANTITY,
    "Weapon": NameType.WEAPON,
    "MilitaryPlatform": NameType.PLATFORM,
    "Vehicle": NameType.VEHICLE,
    "DocumentReference": NameType.DOCUMENT,
    "Money": NameType.MONEY,
    "Coordinate": NameType.COORDINATE,
    "CommsIdentifier": NameType.CONTACT,
    "Frequency": NameType.FREQUENCY,
    "Url": NameType.URL,
}


def texts(data: Path) -> Iterator[Marked]:
    """The documents of each source's folder, in order; a span marked twice counts once."""
    for folder in sorted(path.parent for path in data.glob("*/documents.json")):
        marked: defaultdict[str, set[tuple[int, int, NameType]]] = defaultdict(set)
        for each in _lines(folder / "entities.json"):
            marked[each["documentId"]].add((each["begin"], each["end"], TYPES[each["type"]]))
        for each in _lines(folder / "documents.json"):
            yield Marked(each["_id"], folder.name, each["text"], frozenset(marked[each["_id"]]))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8-sig") as lines:
        yield from map(json.loads, lines)
