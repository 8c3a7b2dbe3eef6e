"""One line of `marsad names --jsonl`: a text in, its names out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marsad.claims import InputError
from marsad.reading.names.find import NameFinder
from marsad.reading.names.model import Name


def names_line(finder: NameFinder, line: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "text"}` -> `{"id", "names": [{start, end, exact, type, form, id, by}]}`; InputError without a text."""
    text = line.get("text")
    if not isinstance(text, str):
        raise InputError("a line needs a `text`", where=str(line.get("id", "line")), hint="Give the text as a string.")
    return {"id": line.get("id"), "names": [_record(name) for name in finder.find(text)]}


def _record(name: Name) -> dict[str, Any]:
    return {
        "start": name.start,
        "end": name.end,
        "exact": name.exact,
        "type": name.type.value,
        "form": name.form.value,
        "id": name.id,
        "by": name.by.value,
    }
