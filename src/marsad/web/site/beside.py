"""Claims side by side: one row a source, one column a question, each cell the exact words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from marsad.web.site.figures import count_text, when_text
from marsad.web.site.names import Named, actor_name, method_name, place_name
from marsad.web.site.wording import text

Record = dict[str, Any]
Words = tuple[str, int, int]
_WHO = ("initiator", "suspected", "claimant", "support")


def withdrawn(dossier: Mapping[str, Any], evidence: Mapping[str, Record]) -> set[Words]:
    """The words (uid, start, end) of claims that their source took back."""
    taken_back = (each for one in dossier["comparisons"] for each in one["entries"] if not each["active"])
    known = ((each["uid"], evidence.get(each["claim_id"])) for each in taken_back)
    return {(uid, found["start"], found["end"]) for uid, found in known if found}


def beside(members: Iterable[Mapping[str, Any]], gone: Collection[Words] = ()) -> list[Record]:
    """One row a mention: `member`, and for each question its `cells`: text, language, quote, and whether taken back."""
    return [_row(member, gone) for member in members]


def _row(member: Mapping[str, Any], gone: Collection[Words]) -> Record:
    cells = _cells(member["mention"], member["document"]["language"])
    for cell in (cell for column in cells.values() for cell in column):
        cell["gone"] = (member["uid"], cell["quote"]["start"], cell["quote"]["end"]) in gone
    return {"member": member, "mention": member["mention"], "cells": cells}


def _cells(mention: Mapping[str, Any], spoken: str | None) -> dict[str, list[Record]]:
    quote, when = mention["quote"], mention["when"]
    methods = [method_name(each) for each in mention["method"]]
    return {
        "killed": _counts(mention, "killed"),
        "injured": _counts(mention, "injured"),
        "when": [_cell(when_text(when), when["quote"] or quote, note=when["basis"])] if when else [],
        "where": [_place(where, quote, spoken) for where in mention["where"]],
        "who": [_actor(actor, quote, spoken) for actor in mention["actors"] if actor["role"] in _WHO],
        "whom": [_actor(actor, quote, spoken) for actor in mention["actors"] if actor["role"] not in _WHO],
        "how": [_cell(name.text, quote, language=name.language) for name in methods],
    }


def _cell(shown: str, quote: Mapping[str, Any] | None, *, language: str | None = None, note: str = "") -> Record:
    return {"text": shown, "quote": quote, "language": language, "note": note}


def _counts(mention: Mapping[str, Any], outcome: str) -> list[Record]:
    told = [(count_text(count), count) for count in mention["counts"] if count["outcome"] == outcome]
    return [
        _cell(shown, count["quote"], note="" if shown == count["stated"] else count["stated"]) for shown, count in told
    ]


def _place(where: Mapping[str, Any], quote: Mapping[str, Any], spoken: str | None) -> Record:
    name = place_name(where["place_id"], None) if where["place_id"] else Named(where["name"], spoken or "und")
    claimed = text("incident.claimed_by", names=", ".join(where["claimed_by"])) if where["claimed_by"] else ""
    return _cell(name.text, where["quote"] or quote, language=name.language, note=claimed)


def _actor(actor: Mapping[str, Any], quote: Mapping[str, Any], spoken: str | None) -> Record:
    name = actor_name(actor["actor_id"], None) if actor["actor_id"] else Named(actor["name"], spoken or "und")
    return _cell(name.text, actor["quote"] or quote, language=name.language, note=text(f"role.{actor['role']}"))


def comparison_rows(dossier: Mapping[str, Any], evidence: Mapping[str, Record]) -> list[Record]:
    """One row a claim of the comparison, for CSV."""
    return [
        {
            "incident": dossier["id"],
            "field": comparison["field"],
            "state": comparison["state"],
            "source": entry["source"],
            "value": entry["value"],
            "lo": entry["lo"],
            "hi": entry["hi"],
            "published": entry["published"],
            "attribution": entry["attribution"],
            "active": entry["active"],
            "quote": entry["quote"],
            "start": evidence.get(entry["claim_id"], {}).get("start"),
            "end": evidence.get(entry["claim_id"], {}).get("end"),
            "mention": entry["uid"],
            "claim_id": entry["claim_id"],
        }
        for comparison in dossier["comparisons"]
        for entry in comparison["entries"]
    ]
