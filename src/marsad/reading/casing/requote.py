"""A reading of a restored text, given back with the words of the text as it was."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from marsad.claims import Quote

T = TypeVar("T")


def requoted(value: T, text: str) -> T:
    """The same value with every quotation in it cut from `text` at the same offsets."""
    made: T = _requoted(value, text)
    return made


def _requoted(value: Any, text: str) -> Any:
    if isinstance(value, Quote):
        return Quote(text[value.start : value.end], value.start, value.end)
    if isinstance(value, tuple):
        return tuple(_requoted(each, text) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        given = {field.name: getattr(value, field.name) for field in fields(value)}
        changed = {name: new for name, old in given.items() if (new := _requoted(old, text)) is not old}
        return replace(value, **changed)
    return value
