"""From the desk's form to a corrected record: only what the reviewer changed differs from the machine's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from marsad.claims import InputError, UnknownCode
from marsad.web.ledger.knowledge import knowledge

Record = dict[str, Any]
BY_REVIEWER = "set by a reviewer"
NEW_COUNTS = 2
LONGEST_NUMBER = 9  # digits: a database's whole numbers end soon after


def corrected(record: Mapping[str, Any], text: str, form: Mapping[str, str]) -> Record:
    """`record` with the form's values. Quotations are found in `text`; InputError says which field is wrong."""
    changed = {name: value for name, value in record.items() if name != "totals"}
    changed |= {name: form[name] for name in ("kind", "realis", "polarity") if form.get(name)}
    if changed["kind"] != record["kind"] and record.get("part_of") and changed["kind"] == "incident":
        changed["part_of"] = None
    changed["quote"] = _quote(form.get("quote", ""), text, record["quote"], "quote")
    changed["method"] = form.get("method", "").replace(",", " ").split()
    for method in changed["method"]:
        knowledge().codebook.weapon(method)
    changed["when"] = _when(record["when"], form, text, changed["quote"])
    changed["where"] = _where(record["where"], form)
    changed["counts"] = _counts(record["counts"], form, text, changed["quote"])
    return changed


def _quote(words: str, text: str, near: Mapping[str, Any], field: str) -> Record:
    """The place of `words` in `text`, the nearest to where the quotation stood before."""
    words = words.strip().replace("\r\n", "\n")
    if not words:
        raise InputError("a quotation cannot be empty.", where=field)
    places, at = [], text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    if not places:
        raise InputError(f"{words!r} does not stand in the document.", where=field, hint="Copy the words exactly.")
    start = min(places, key=lambda place: abs(place - near["start"]))
    return {"exact": words, "start": start, "end": start + len(words)}


def _day(form: Mapping[str, str], field: str) -> date | None:
    given = form.get(field, "").strip()
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise InputError(f"{given!r} is not a day.", where=field, hint="Write it as 2018-10-23.") from error


def _when(record: Record | None, form: Mapping[str, str], text: str, quote: Record) -> Record | None:
    start, end = _day(form, "when-start"), _day(form, "when-end")
    start, end = start or end, end or start
    if start is None or end is None:
        return None
    if record and (record["start"], record["end"]) == (start.isoformat(), end.isoformat()):
        return record
    words = form.get("when-quote", "").strip()
    return {
        "start": start.isoformat(),
        "end": end.isoformat(),
        "expression": words or (record or {}).get("expression") or quote["exact"],
        "basis": BY_REVIEWER,
        "alternatives": [],
        "quote": _quote(words, text, (record or {}).get("quote") or quote, "when-quote") if words else quote,
        "precision": 0,
    }


def _where(places: list[Record], form: Mapping[str, str]) -> list[Record]:
    return [
        _place(place, form, f"where-{index}")
        for index, place in enumerate(places)
        if not form.get(f"where-{index}-drop")
    ]


def _place(place: Record, form: Mapping[str, str], prefix: str) -> Record:
    chosen = form.get(f"{prefix}-place_id", "").strip() or None
    precision = _number(form.get(f"{prefix}-precision", ""), f"{prefix}-precision") or place["precision"]
    if chosen == place["place_id"]:
        return place | {"precision": precision}
    empty = {"lat": None, "lon": None, "radius_km": None, "admin1": None, "admin2": None, "country": None}
    if chosen is None:
        return place | empty | {"place_id": None, "claimed_by": [], "precision": precision}
    try:
        found = knowledge().gazetteer.place(chosen)
    except UnknownCode as error:
        raise InputError(str(error), where=f"{prefix}-place_id") from error
    known = {name: getattr(found, name) for name in ("lat", "lon", "radius_km", "admin1", "admin2")}
    claimed = [claim.name for claim in found.claims]
    return (
        place
        | known
        | {"country": found.country or None, "place_id": chosen, "claimed_by": claimed, "precision": precision}
    )


def _number(given: str, field: str) -> int | None:
    given = given.strip()
    if not given:
        return None
    if not given.isdecimal():
        raise InputError(f"{given!r} is not a whole number.", where=field, hint="Leave it empty if it is not known.")
    if len(given) > LONGEST_NUMBER:
        raise InputError(f"{given[:20]!r} is too large to be a count.", where=field)
    return int(given)


def _counts(counts: list[Record], form: Mapping[str, str], text: str, quote: Record) -> list[Record]:
    rows: list[Record] = []
    for index in range(len(counts) + NEW_COUNTS):
        before = counts[index] if index < len(counts) else None
        prefix = f"count-{index}"
        if form.get(f"{prefix}-drop") or (before is None and not form.get(f"{prefix}-quote", "").strip()):
            continue
        rows.append(_count(before, form, prefix, text, quote))
    return rows


def _count(before: Record | None, form: Mapping[str, str], prefix: str, text: str, quote: Record) -> Record:
    near = before["quote"] if before else quote
    words = _quote(form.get(f"{prefix}-quote", ""), text, near, f"{prefix}-quote")
    return {
        **(before or {"actor_id": None, "qualifiers": []}),
        "outcome": form.get(f"{prefix}-outcome", ""),
        "group": form.get(f"{prefix}-group", ""),
        "kind": form.get(f"{prefix}-kind", ""),
        "lo": _number(form.get(f"{prefix}-lo", ""), f"{prefix}-lo"),
        "hi": _number(form.get(f"{prefix}-hi", ""), f"{prefix}-hi"),
        "stated": before["stated"] if before and before["quote"] == words else words["exact"],
        "quote": words,
    }
