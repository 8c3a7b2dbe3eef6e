"""MUC-4 templates from the record of `marsad read`.

MUC-4 asks for attacks on civilians and property by anyone, and for attempts and threats of them; it leaves out battles,
arrests and what happened more than two months before the report, and tells one incident of a type as one template.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bench.case import Record
from bench.sets.muc4._names import Name, names
from bench.sets.muc4._pairing import ROLES, Template

_STALE = timedelta(days=62)
_LEFT_OUT = ("Arrests", "Peaceful protest", "Other")
_BOMBING = ("Remote explosive/landmine/IED", "Grenade", "Suicide bomb")


def templates(record: Record, text: str) -> list[Template]:
    """The incidents of a report that MUC-4 asks for."""
    published = record["document"]["published"] if "document" in record else None
    day = date.fromisoformat(published[:10]) if published else None
    merged: dict[str, Template] = {}
    for mention in record["mentions"]:
        if wanted(mention, day):
            kind = incident_type(mention)
            old = merged.get(kind, Template(kind))
            merged[kind] = Template(kind, old.roles, (*old.mentions, mention))
            _tell(old, names(mention, text))
    return list(merged.values())


def _tell(old: Template, told: dict[str, list[Name]]) -> None:
    for role in ROLES:
        known = old.roles[role]
        known += [{name} for name in told[role] if not any(_again(name, min(other), role) for other in known)]


def _again(one: str, other: str, role: str) -> bool:
    """True for an entity told again: the same words, or weapons and people of one noun."""
    a, b = one.casefold(), other.casefold()
    return a == b or (role == "Weapon" and a.split()[-1].removesuffix("s") == b.split()[-1].removesuffix("s"))


def wanted(mention: Any, published: date | None) -> bool:
    """True for an incident of MUC-4's kinds."""
    if mention["kind"] != "incident" or mention["polarity"] != "affirmed":
        return False
    if mention["event_type"] in ("Battles", "Protests") or mention["sub_event_type"] in _LEFT_OUT:
        return False
    end = mention["when"] and mention["when"]["end"]
    return not (published and end and date.fromisoformat(end[:10]) < published - _STALE)


def incident_type(mention: Any) -> str:
    """MUC-4's type of an incident."""
    if mention["sub_event_type"] == "Abduction/forced disappearance":
        return "kidnapping"
    if "looting" in mention["method"]:
        return "robbery"
    if "arson" in mention["method"] or "incendiary" in mention["method"]:
        return "arson"
    return "bombing" if mention["sub_event_type"] in _BOMBING else "attack"
