"""JSON Schema of the record, made from the same annotations as the record itself."""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin

from marsad.claims.codec import DERIVED, HIDDEN, hints_of
from marsad.claims.count import Totals
from marsad.claims.reading import Reading

_SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean"}


def json_schema(kind: type = Reading) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a type's record."""
    definitions: dict[str, Any] = {}
    root = _schema(kind, definitions)
    return (
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.__name__}
        | root
        | {"$defs": dict(sorted(definitions.items()))}
    )


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        part = next(each for each in get_args(kind) if each is not type(None))
        return {"anyOf": [_schema(part, definitions), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [each.value for each in kind]}
    if kind in (date, datetime):
        return {"type": "string", "format": "date" if kind is date else "date-time"}
    if kind is Any:
        return {}
    return {"type": _SCALARS[kind]}


def _object(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    name, hints = kind.__name__, hints_of(kind)
    properties: dict[str, Any] = {"id": {"type": "string"}} if name == "Reading" else {}
    for field in fields(kind):
        if field.name not in HIDDEN.get(name, ()):
            properties[field.name] = _schema(hints[field.name], definitions)
    if name in DERIVED:
        properties[DERIVED[name][1]] = _schema(Totals, definitions)
    required = [
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING and field.name in properties
    ]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").split("\n")[0],
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
