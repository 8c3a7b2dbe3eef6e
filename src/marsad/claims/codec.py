"""The JSON form of the types: one generic walk over fields, so that form and types cannot drift apart."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from marsad.claims.errors import InputError, UnknownCode
from marsad.claims.regular import Odd, reader

T = TypeVar("T")

ADVICE = "`marsad schema` prints the form of a record."

_EXPECTED = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}

# What JSON has itself: most values of a record.
_PLAIN = frozenset({str, int, float, bool, type(None)})

# Values a type derives from its fields and shows in its record, in the place after the named field.
DERIVED: dict[str, tuple[str, str]] = {"Mention": ("counts", "totals")}
# Fields that stay out of records: a record refers to the text, it does not repeat it.
HIDDEN: dict[str, frozenset[str]] = {
    "Document": frozenset({"text", "id"}),
    "Snapshot": frozenset({"content"}),
}
# Fields that only a reader with a language model fills, or that must be asked for: left out of a record where they hold
# their default, so that the records of the grammar stay as they were.
SPARE: dict[str, frozenset[str]] = {
    "ReadBy": frozenset({"asked"}),
    "Mention": frozenset({"refused", "second"}),
    "Reading": frozenset({"refused", "names"}),
}


def to_record(value: Any) -> Any:
    """`value` as plain JSON data: dataclasses as objects, tuples as lists, dates as ISO 8601, null kept."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, (tuple, list)):
        return [to_record(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return _object(value)
    return value


def _object(value: Any) -> dict[str, Any]:
    kind: type = type(value)
    after, derived = DERIVED.get(kind.__name__, ("", ""))
    record: dict[str, Any] = {"id": value.document.id} if kind.__name__ == "Reading" else {}
    for name, spare in _shown(kind):
        held = getattr(value, name)
        if spare is not None and held == spare.default:
            continue
        record[name] = held if type(held) in _PLAIN else to_record(held)
        if name == after:
            record[derived] = to_record(getattr(value, derived))
    return record


@cache
def _shown(kind: type) -> tuple[tuple[str, Field[Any] | None], ...]:
    """The fields that records show, each with itself where its default is left out."""
    spare, hidden = SPARE.get(kind.__name__, ()), HIDDEN.get(kind.__name__, ())
    return tuple((each.name, each if each.name in spare else None) for each in fields(kind) if each.name not in hidden)


def to_json(value: Any, *, indent: int | None = None) -> str:
    """`value` as JSON text, letters unescaped."""
    return json.dumps(to_record(value), ensure_ascii=False, indent=indent)


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """The resolved annotations of a dataclass."""
    return get_type_hints(kind)


def from_record(kind: type[T], record: Any, *, where: str = "record", **hidden: Any) -> T:
    """Build `kind` from its record; `hidden` gives fields that records leave out. Unknown fields are refused."""
    return _build(kind, record, where, hidden)  # type: ignore[no-any-return]


@cache
def _unwrapped(kind: Any) -> tuple[Any, Any, bool]:
    """(the type less its null, its origin, whether null is allowed)."""
    origin = get_origin(kind)
    if origin not in (Union, types.UnionType):
        return kind, origin, False
    part = next(part for part in get_args(kind) if part is not type(None))
    return part, get_origin(part), True


@cache
def _plan(kind: type) -> tuple[frozenset[str], str, dict[str, Any]]:
    """(the fields of a dataclass, the value it derives, its annotations)."""
    known = frozenset(field.name for field in fields(kind))
    return known, DERIVED.get(kind.__name__, ("", ""))[1], hints_of(kind)


def _build(kind: Any, value: Any, where: str, hidden: Mapping[str, Any]) -> Any:
    kind, origin, optional = _unwrapped(kind)
    if optional and value is None:
        return None
    if origin is tuple:
        if not isinstance(value, list):
            raise InputError(f"a list is expected, not {_json_name(value)}.", where=where, hint=ADVICE)
        item = get_args(kind)[0]
        return tuple(_build(item, each, f"{where}[{index}]", {}) for index, each in enumerate(value))
    if is_dataclass(kind):
        return _build_object(kind, value, where, hidden)
    return _scalar(kind, value, where)


def _build_object(kind: Any, value: Any, where: str, hidden: Mapping[str, Any]) -> Any:
    if not isinstance(value, dict):
        raise InputError(f"an object is expected, not {_json_name(value)}.", where=where, hint=ADVICE)
    name = kind.__name__
    known, derived, hints = _plan(kind)
    extra = (value.keys() - known - {derived}) | (value.keys() & hidden.keys())
    if extra:
        raise InputError(f"unknown field {min(extra)!r}.", where=where, hint=ADVICE)
    lacking = _required(kind) - value.keys() - hidden.keys()
    if lacking:
        raise InputError(f"a {name} lacks a field: {', '.join(map(repr, sorted(lacking)))}.", where=where, hint=ADVICE)
    given = {key: _read(hints[key], item, f"{where}.{key}") for key, item in value.items() if key in known}
    return kind(**given, **hidden)


def _read(kind: Any, value: Any, where: str) -> Any:
    """What is regular is read quickly; the rest slowly, with the place of what is odd."""
    try:
        return reader(kind, _derived)(value)
    except (Odd, KeyError, TypeError, ValueError):
        return _build(kind, value, where, {})


def _derived(kind: str) -> str:
    return DERIVED.get(kind, ("", ""))[1]


@cache
def _required(kind: type) -> frozenset[str]:
    return frozenset(f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING)


def _json_name(value: Any) -> str:
    """What JSON calls a value, for people who never saw Python."""
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _scalar(kind: Any, value: Any, where: str) -> Any:
    if kind is Any:
        return value
    if isinstance(kind, type) and issubclass(kind, Enum):
        try:
            return kind(value)
        except ValueError as error:
            raise UnknownCode(
                f"{value!r} is not one of {', '.join(str(k.value) for k in kind)}.", where=where, hint=ADVICE
            ) from error
    if kind in (date, datetime):
        try:
            return kind.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise InputError(
                f"{value!r} is not an ISO 8601 {kind.__name__}.", where=where, hint="Write it as 2018-10-23."
            ) from error
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise InputError(f"{value!r} is not {_EXPECTED.get(kind, kind.__name__)}.", where=where, hint=ADVICE)
    return value
