"""The quick way from records to types, for records in which nothing is odd: readers made once for each type.

Whatever is odd is left to `codec`, which says where and why, or mends it.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

Reader = Callable[[Any], Any]


class Odd(Exception):
    """The value is not of the plainest form of its type."""


@cache
def reader(kind: Any, derived: Callable[[str], str]) -> Reader:
    """Reads values of a type; `derived` names the value that a type shows in its record beside its fields."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        part = next(part for part in get_args(kind) if part is not type(None))
        return _optional(reader(part, derived))
    if origin is tuple:
        return _listed(reader(get_args(kind)[0], derived))
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(kind, derived)
    return _scalar(kind)


def _optional(read: Reader) -> Reader:
    return lambda value: None if value is None else read(value)


def _listed(read: Reader) -> Reader:
    def every(value: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise Odd
        return tuple([read(each) for each in value])

    return every


def _object(kind: type, derived: Callable[[str], str]) -> Reader:
    needed = {field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING}
    shown = derived(kind.__name__)
    made: dict[str, Reader] = {}

    def whole(value: Any) -> Any:
        if type(value) is not dict:
            raise Odd
        if not made:  # when first used, since a type may hold itself
            made.update((name, reader(hint, derived)) for name, hint in get_type_hints(kind).items())
        given = {key: made[key](each) for key, each in value.items() if key != shown}
        if not needed <= given.keys():
            raise Odd
        return kind(**given)

    return whole


def _scalar(kind: Any) -> Reader:
    if kind is Any:
        return lambda value: value
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {each.value: each for each in kind}.__getitem__
    if kind in (date, datetime):
        read: Reader = kind.fromisoformat
        return read

    def plain(value: Any) -> Any:
        if type(value) is kind:
            return value
        if kind is float and type(value) is int:
            return float(value)
        raise Odd

    return plain
