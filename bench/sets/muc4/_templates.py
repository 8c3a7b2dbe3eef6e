"""MUC-4 templates from the record of `marsad read`.

MUC-4 asks for attacks on civilians and property by anyone, and for attempts and threats of them; it leaves out battles
that harm no civilians, arrests and what happened more than two months before the report.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bench.case import Record
from bench.sets.muc4._names import names
from bench.sets.muc4._pairing import Template

_STALE = timedelta(days=62)
_LEFT_OUT = ("Arrests", "Peaceful protest", "Other")
_EXPLOSIVE = frozenset(("ied", "explosive", "vbied", "svbied", "grenade", "rocket", "mine"))
_BOMBING = ("Remote explosive/landmine/IED", "Grenade", "Suicide bomb")


def templates(record: Record, text: str) -> list[Template]:
    """The incidents of a report that MUC-4 asks for, one template each."""
    published = record["document"]["published"] if "document" in record else None
    day = date.fromisoformat(published[:10]) if published else None
    return [_template(mention, text) for mention in record["mentions"] if wanted(mention, day)]


def _template(mention: Any, text: str) -> Template:
    told = Template(incident_type(mention), mentions=(mention,))
    for role, found in names(mention, text).items():
        for name in found:
            if not any(_again(name, min(other), role) for other in told.roles[role]):
                told.roles[role].append({name})
    return told


def _again(one: str, other: str, role: str) -> bool:
    """True for an entity told again: the same words, or weapons of one noun."""
    a, b = one.casefold(), other.casefold()
    return a == b or (role == "Weapon" and a.split()[-1].removesuffix("s") == b.split()[-1].removesuffix("s"))


def wanted(mention: Any, published: date | None) -> bool:
    """True for an incident of MUC-4's kinds of which more is told than that it was."""
    if mention["kind"] != "incident" or mention["polarity"] != "affirmed":
        return False
    if mention["event_type"] == "Protests" or mention["sub_event_type"] in _LEFT_OUT:
        return False
    if mention["event_type"] == "Battles" and not any(_peaceful(actor) for actor in mention["actors"]):
        return False
    if not (mention["actors"] or mention["counts"] or mention["weapons"]):
        return False
    end = mention["when"] and mention["when"]["end"]
    return not (published and end and date.fromisoformat(end[:10]) < published - _STALE)


def _peaceful(actor: Any) -> bool:
    """True for a civilian, an authority or somebody by name who was harmed or aimed at."""
    return actor["role"] == "victim" or (actor["role"] == "target" and actor["kind"] in ("civilians", "authority"))


def incident_type(mention: Any) -> str:
    """MUC-4's type of an incident."""
    if mention["sub_event_type"] == "Abduction/forced disappearance":
        return "kidnapping"
    if "looting" in mention["method"]:
        return "robbery"
    if "arson" in mention["method"] or "incendiary" in mention["method"]:
        return "arson"
    defused = mention["sub_event_type"] == "Disrupted weapons use" and _EXPLOSIVE & set(mention["method"])
    return "bombing" if defused or mention["sub_event_type"] in _BOMBING else "attack"
