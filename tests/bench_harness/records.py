"""Records and small sets of our own writing, as the harness meets them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

OPEN: Mapping[str, Any] = {"lo": None, "hi": None}


def bounds(number: int | None) -> dict[str, Any]:
    return {"lo": number, "hi": number}


def mention(
    *, killed: int | None = None, injured: int | None = None, captured: int | None = None, **more: Any
) -> dict[str, Any]:
    """A mention that states these numbers, with the fields that sets look at."""
    stated = {"killed": killed, "injured": injured, "captured": captured}
    counts = [
        {"outcome": outcome, "group": "unknown", "stated": str(number), "lo": number, "qualifiers": []}
        for outcome, number in stated.items()
        if number is not None
    ]
    base = {
        "id": "m1", "kind": "incident", "realis": "actual", "polarity": "affirmed", "event_type": None,
        "sub_event_type": None, "method": [], "when": None, "where": [], "actors": [], "counts": counts,
        "totals": {outcome: bounds(number) for outcome, number in stated.items()}, "confidence": 0.8,
        "quote": {"exact": "words", "start": 0, "end": 5},
        "read_by": {"reader": "grammar", "version": "1", "knowledge": "k", "model": "m"},
    }  # fmt: skip
    return base | more


def record(*mentions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "1", "mentions": list(mentions), "unread": []} | more


def place(name: str = "Atlas", *, precision: int = 1, admin1: str | None = None, country: str | None = None) -> Any:
    return {"name": name, "precision": precision, "admin1": admin1, "country": country}


def small_set(data: Path, name: str = "wiki_terror") -> list[str]:
    """A set of three descriptions that we wrote, in the layout of the one named; their texts."""
    rows = [
        ("A car bomb killed three people and wounded five others in Mosul.", "3", "5"),
        ("Gunmen shot dead two guards in Kirkuk.", "2", "0"),
        ("A mortar shell wounded four farmers near Daquq.", "1", "4"),
    ]
    fields = ("Description", "Dead", "Injured")
    listed = [dict(zip(fields, row, strict=True)) | {"Category": "Explosion", "Country": "Iraq"} for row in rows]
    (data / name).mkdir(parents=True)
    (data / name / "incidents.json").write_text(json.dumps(listed), encoding="utf-8")
    return [row[0] for row in rows]
