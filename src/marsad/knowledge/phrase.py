"""Takes a phrase such as "Rabza village, 10 km south of Hawija" apart into names and how they lie to one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from marsad.knowledge.tables import yaml_of

_DATA = Path(__file__).parent / "data" / "place_phrases.yaml"
_PARTS = re.compile(r"\s*([,،;()\[\]])\s*|\s+([-–—])\s+")
_RANGE = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")
# Nobody writes a place so long; a text given in its stead is not taken apart.
_LONGEST = 200
_ALTERNATIVES = re.compile(r"\s*/\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A name and how it bears on the one before: `relation` is "" (none said), in, near or between.

    `km` and `bearing` (degrees from north) are the way from the name to the place meant; null where not said.
    `other` is the second name of "between A and B".
    """

    name: str
    relation: str = ""
    km: float | None = None
    bearing: float | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """The name asked for with its other spellings (none in "south of Kirkuk"), and the parts that help to find it."""

    names: tuple[str, ...]
    parts: tuple[Part, ...]


class _Words(NamedTuple):
    relation: re.Pattern[str]
    between: re.Pattern[str]
    near: frozenset[str]
    bearings: dict[str, float]
    units: dict[str, float]


def readings_of(text: str) -> list[Phrase]:
    """The phrase as it stands; where a spaced dash parts it also turned round, as the wider place may stand behind."""
    parts, dashed = _split(text)
    readings = [_phrase(parts)] if parts else []
    if dashed and len(parts) == 2 and not any(part.relation for part in parts):
        readings.append(_phrase(parts[::-1]))
    return readings


def _phrase(parts: list[Part]) -> Phrase:
    if parts[0].relation:
        return Phrase((), tuple(parts))
    rest = tuple(part if part.relation else replace(part, relation="in") for part in parts[1:])
    return Phrase(tuple(name for name in _ALTERNATIVES.split(parts[0].name) if name), rest)


def _split(text: str) -> tuple[list[Part], bool]:
    plain = _RANGE.sub("-", " ".join(text.split()))
    if len(plain) > _LONGEST:
        return [Part(name=plain)], False
    pieces = _PARTS.split(plain)
    found = [part for piece in pieces[::3] if piece for part in _parts(piece)]
    return [part for part in found if part.name], any(pieces[2::3])


def _parts(piece: str) -> Iterator[Part]:
    """A piece between commas: the name before a word of relation, and what stands behind the word."""
    words = _words()
    between = words.between.search(piece)
    if between is not None:
        if between["before"]:
            yield Part(name=between["before"])
        yield Part(name=between["one"], relation="between", other=between["other"])
        return
    found = words.relation.search(piece)
    if found is None or not found["rest"]:
        yield Part(name=piece)
        return
    if found["before"]:
        yield Part(name=found["before"])
    behind, *farther = _parts(found["rest"])
    yield _related(behind, found, words)
    yield from farther


def _related(behind: Part, found: re.Match[str], words: _Words) -> Part:
    """The name behind a word of relation, with what the word says of it."""
    said = (found["word"] or "").casefold()
    bearing = words.bearings.get((found["bearing"] or "").casefold())
    km = _km(found, words)
    near = km is not None or bearing is not None or said in words.near
    return behind if behind.relation else replace(behind, relation="near" if near else "in", km=km, bearing=bearing)


def _km(found: re.Match[str], words: _Words) -> float | None:
    if not found["number"]:
        return None
    return float(found["number"].replace(",", ".")) * words.units[found["unit"].casefold()]


@cache
def _words() -> _Words:
    table: dict[str, Any] = yaml_of(_DATA)
    bearings = {word: float(degrees) for degrees, said in table["directions"].items() for word in said}
    units = {word: float(km) for km, said in table["units"].items() for word in said}
    number = (
        rf"(?:(?:{_any(table['about'])})\s+)?(?:\d+\s*[-–]\s*)?(?P<number>\d+(?:[.,]\d+)?)\s*(?P<unit>{_any(units)})\s+"
    )
    bearing = rf"(?:to\s+the\s+)?(?P<bearing>{_any(bearings)})\s+(?:(?:of|from)\s+|(?(number)|(?!)))"
    away = rf"(?(number)(?:{_any(table['away'])})\s+|(?!))"
    word = rf"(?P<word>{_any([*table['near'], *table['in']])})\s+(?:of\s+)?(?!\d)"
    start = r"^(?:(?P<before>.*?)\s+)??"
    joint = rf"(?:\s+(?:{_any(table['and'])})\s+|\s+(?:{_any(table['and_joined'])})\s*)"
    return _Words(
        re.compile(rf"{start}(?:{number})?(?:{bearing}|{word}|{away})(?:the\s+)?(?P<rest>.+)$", re.IGNORECASE),
        re.compile(rf"{start}(?:{_any(table['between'])})\s+(?P<one>.+?){joint}(?P<other>.+)$", re.IGNORECASE),
        frozenset(word.casefold() for word in table["near"]),
        bearings,
        units,
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
