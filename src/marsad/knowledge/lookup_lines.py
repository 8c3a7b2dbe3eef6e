"""One line of `marsad gazetteer lookup`: a record in, a record out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marsad.claims import InputError
from marsad.knowledge.gazetteer import Gazetteer
from marsad.knowledge.place import Candidate

_ASKED = frozenset({"id", "name", "admin1", "country"})


def lookup_record(gazetteer: Gazetteer, line: Mapping[str, Any], *, where: str = "record") -> dict[str, Any]:
    """`{"id", "name", "admin1"?, "country"?}` to the best place, nulls when unknown, with all candidates.

    Errors: InputError for a field that is missing, unknown or no text.
    """
    extra = line.keys() - _ASKED
    if extra:
        raise InputError(f"unknown field {min(extra)!r}", where=where, hint=f"Fields: {', '.join(sorted(_ASKED))}.")
    name = line.get("name")
    if not isinstance(name, str) or not name.strip():
        raise InputError("a lookup needs a name", where=where, hint='Write {"id": "1", "name": "..."}.')
    found = gazetteer.lookup(name, admin1=_text(line, "admin1", where), country=_text(line, "country", where))
    best = _answer(found[0]) if found and found[0].is_answer else dict.fromkeys(_answer_fields())
    best.pop("score", None)
    best.pop("reason", None)
    return {"id": line.get("id")} | best | {"candidates": [_answer(candidate) for candidate in found]}


def _text(line: Mapping[str, Any], field: str, where: str) -> str | None:
    value = line.get(field)
    if value is not None and not isinstance(value, str):
        raise InputError(
            f"{field} {value!r} is not text", where=where, hint="Put it in quotation marks, or leave it out."
        )
    return value or None


def _answer_fields() -> tuple[str, ...]:
    return ("place_id", "name", "kind", "lat", "lon", "radius_km", "admin1", "admin2", "country")


def _answer(candidate: Candidate) -> dict[str, Any]:
    place = candidate.place
    values = {"place_id": place.id} | {field: getattr(place, field) for field in _answer_fields()[1:]}
    return values | {"score": candidate.score, "reason": candidate.reason}
