"""Names that are told by their form alone: coordinates, addresses, frequencies, amounts of money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from marsad.claims import NameType
from marsad.reading.names.words import PACKAGE
from marsad.reading.tables import table


class Found(NamedTuple):
    """`start:end` has the form of a `type`."""

    start: int
    end: int
    type: NameType


@cache
def _patterns() -> tuple[tuple[NameType, re.Pattern[str]], ...]:
    return tuple((NameType(name), re.compile(form, re.VERBOSE)) for name, form in table(PACKAGE, "patterns").items())


def find_patterns(text: str) -> tuple[Found, ...]:
    """What has one of the forms, in order; of two that overlap the type that is listed first stays."""
    taken = bytearray(len(text))
    return tuple(sorted(_free(text, taken)))


def _free(text: str, taken: bytearray) -> Iterator[Found]:
    for type, pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                yield Found(start, end, type)
