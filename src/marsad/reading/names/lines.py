"""One line of `marsad names --jsonl`: a text in, its names out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marsad.claims import InputError, to_record
from marsad.reading.names.find import NameFinder


def names_line(finder: NameFinder, line: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "text"}` -> `{"id", "names": [{start, end, exact, type, form, id, by}]}`; InputError without a text."""
    text = line.get("text")
    if not isinstance(text, str):
        raise InputError("a line needs a `text`", where=str(line.get("id", "line")), hint="Give the text as a string.")
    return {"id": line.get("id"), "names": [to_record(name) for name in finder.find(text)]}
