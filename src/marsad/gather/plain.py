"""Plain text: a block of header lines at its start is taken off and read; everything else stays as it is."""

from __future__ import annotations

import re

from marsad.gather.words import words

KEYED = re.compile(r"([^:\n]{1,40}):[ \t]*(\S.*)")


def split_header(text: str) -> tuple[dict[str, str], str]:
    """The facts of a header block ("Source: …", "Published: …") and the text after it.

    A block begins on the first line, holds known keys only, and ends at an empty line; otherwise there is none.
    """
    facts: dict[str, str] = {}
    rest = text.lstrip("\n")
    while rest:
        line, _, rest = rest.partition("\n")
        if not line.strip():
            return facts, rest.lstrip("\n") if facts else text
        match = KEYED.fullmatch(line.rstrip())
        key = words().header.get(match[1].strip().lower()) if match else None
        if match is None or key is None:
            return {}, text
        # What a text says of its own making is kept in its own words.
        facts.setdefault(key, match[0] if key == "marked" else match[2])
    return {}, text


def unify_newlines(text: str) -> str:
    """The text with every line end written as one newline character."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
