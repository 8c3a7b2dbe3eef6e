"""Sentences of our own, marked in braces: `{weapon: mortars} fell on {location: the town of {location: Melbuk}}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench.names.samples import Marked
from marsad.claims import InputError, NameType

FILE = Path(__file__).with_name("sentences.yaml")
_BRACE = re.compile(r"\{(\w+): |\}")


def own_sentences(file: Path = FILE) -> Iterator[Marked]:
    """Each line of the file as a text of its own."""
    for number, line in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))):
        yield marked(line, id=f"own-{number:03}")


def marked(line: str, *, id: str) -> Marked:
    """The text without its braces, and what they held; InputError where one is not closed or not opened."""
    open_: list[tuple[int, NameType]] = []
    spans: set[tuple[int, int, NameType]] = set()
    text, done = "", 0
    for brace in _BRACE.finditer(line):
        text += line[done : brace.start()]
        done = brace.end()
        if brace[1]:
            open_.append((len(text), NameType(brace[1])))
        elif open_:
            start, type = open_.pop()
            spans.add((start, len(text), type))
        else:
            raise InputError("a brace that was never opened", where=id, hint="Write {type: words}.")
    if open_:
        raise InputError("a brace that is never closed", where=id, hint="Write {type: words}.")
    return Marked(id, "own", text + line[done:], frozenset(spans))
