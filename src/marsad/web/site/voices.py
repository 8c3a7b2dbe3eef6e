"""Who speaks: the sources of an incident with their marks, and how often a source stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from marsad.claims import UnknownCode
from marsad.web.ledger.knowledge import knowledge

Record = dict[str, Any]


def voices(members: Iterable[Mapping[str, Any]]) -> list[Record]:
    """One entry a source: its documents, whether it speaks for a party, and whether others share its group."""
    found: dict[str, Record] = {}
    for member in members:
        document = member["document"]
        voice = found.setdefault(document["source_id"] or document["source_name"], _voice(document))
        if document not in voice["documents"]:
            voice["documents"].append(document)
    groups = Counter(voice["group"] for voice in found.values() if voice["group"])
    return [voice | {"shared": groups[voice["group"]] > 1} for voice in found.values()]


def _voice(document: Mapping[str, Any]) -> Record:
    voice: Record = {
        "id": document["source_id"],
        "name": document["source_name"],
        "party": None,
        "group": "",
        "documents": [],
    }
    if document["source_id"] is None:
        return voice
    try:
        source = knowledge().sources.source(document["source_id"])
    except UnknownCode:
        return voice
    return voice | {"party": source.party, "group": source.independence_group}


def how_often_alone(lines: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Of these incidents of one source: how many nobody else tells, how many others tell too."""
    counted = [line["sources"] for line in lines]
    alone = sum(1 for sources in counted if sources <= 1)
    return {"incidents": len(counted), "alone": alone, "with_others": len(counted) - alone}
