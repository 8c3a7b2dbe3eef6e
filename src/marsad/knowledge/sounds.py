"""How alike two spellings sound, whatever alphabet and habit they were written in.

Consonants alone never decide: they only propose candidates (`skeleton_of`), and the cheapest way of reading one
spelling as the other is what counts (`likeness`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from marsad.knowledge.names import opener_of
from marsad.knowledge.tables import yaml_of

_DATA = Path(__file__).parent / "data" / "sounds.yaml"
ONE_OPENER = 0.9
_VOWELS = frozenset("AIU")
_DOUBLE = re.compile(r"(.)\1+")
# Consonants by what is left of them when all that writers mix up is levelled.
_LEVEL = {
    **dict.fromkeys(("q", "k", "g", "gh", "x"), "k"),
    **dict.fromkeys(("s", "sh", "z", "dh", "d", "t", "th"), "t"),
}
_LEVEL |= {**dict.fromkeys(("j", "ch", "zh", "c"), "j"), **dict.fromkeys(("b", "p", "v"), "b"), "h": ""}


class Costs(NamedTuple):
    """The table of sounds: what letters are read as, what a reading costs, what an omission costs."""

    letters: dict[str, str]
    pattern: re.Pattern[str]
    mixed: dict[tuple[str, str], float]
    left_out: dict[str, float]


@cache
def _costs() -> Costs:
    table: dict[str, Any] = yaml_of(_DATA)
    letters = {spelt: sound for sound, spellings in table["letters"].items() for spelt in spellings}
    longest_first = sorted(letters, key=len, reverse=True)
    mixed: dict[tuple[str, str], float] = {}
    for group in table["mixed"]:
        for pair in group["pairs"]:
            one, other = pair.split()
            mixed[one, other] = mixed[other, one] = group["cost"]
    return Costs(letters, re.compile("|".join(longest_first) + r"|\w"), mixed, table["left_out"])


@lru_cache(maxsize=65536)
def sounds_of(key: str) -> tuple[str, ...]:
    """The sounds of a key in order, a doubled one once, a silent h at the end dropped."""
    costs = _costs()
    found: list[str] = []
    for letter in costs.pattern.findall(key):
        sound = costs.letters.get(letter, letter)
        if sound and sound != found[-1:]:
            found.append(sound)
    while len(found) > 2 and found[-1] == "h":
        found.pop()
    return tuple(sound for at, sound in enumerate(found) if at == 0 or sound != found[at - 1])


@lru_cache(maxsize=65536)
def level_of(key: str) -> str:
    """A key with one letter a sound, sounds that writers mix up in one letter, all vowels in another."""
    return "".join("a" if sound in _VOWELS else _LEVEL.get(sound, sound) for sound in sounds_of(key))


@lru_cache(maxsize=65536)
def skeleton_of(key: str) -> str:
    """The consonants of a key, levelled."""
    return _DOUBLE.sub(r"\1", level_of(key).replace("a", ""))


def likeness(asked: str, known: str) -> float:
    """From 0 to 1: what is left of the weightier of two keys after the cheapest way of reading one as the other.

    A word that opens many names counts for nothing where both have it, and against them where one lacks it.
    """
    opener, other = opener_of(asked), opener_of(known)
    if opener != other:
        return ONE_OPENER * _alike(asked, known)
    return _alike(asked[len(opener) :], known[len(opener) :])


def _alike(asked: str, known: str) -> float:
    one, other = sounds_of(asked), sounds_of(known)
    most = max(_worth(one), _worth(other))
    return max(0.0, 1.0 - _distance(one, other) / most) if most else float(asked == known)


def _worth(sounds: Iterable[str]) -> float:
    left_out = _costs().left_out
    return sum(left_out.get(sound, 1.0) for sound in sounds)


def _distance(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The weighted edit distance, by rows."""
    mixed, left_out = _costs().mixed, _costs().left_out
    above = [0.0]
    for sound in other:
        above.append(above[-1] + left_out.get(sound, 1.0))
    for mine in one:
        gone = left_out.get(mine, 1.0)
        row = [above[0] + gone]
        for at, theirs in enumerate(other):
            kept = above[at] + (0.0 if mine == theirs else mixed.get((mine, theirs), 1.0))
            row.append(min(kept, above[at + 1] + gone, row[at] + left_out.get(theirs, 1.0)))
        above = row
    return above[-1]
