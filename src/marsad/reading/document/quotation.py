"""Spans of direct speech: what stands between quotation marks, over sentences but within a paragraph."""

from __future__ import annotations

import re
from itertools import pairwise

_MARK = re.compile(r"[\"“”„«»]|\n\s*\n")
_OPENERS, _CLOSERS = frozenset("“„«"), frozenset("”»")
_LONGEST = 4000


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The spans between quotation marks; a straight mark opens after white space and closes otherwise."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        sign, at = match.group(), match.start()
        if sign[0] == "\n" or (opened is not None and at - opened > _LONGEST):
            opened = None
        if sign[0] == "\n":
            continue
        opens = sign in _OPENERS or (sign == '"' and opened is None and _may_open(text, at))
        if opens:
            opened = at
        elif opened is not None:
            spans.append((opened, at + 1))
            opened = None
    return tuple(spans)


def _may_open(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    return (before.isspace() or before in "([—–-") and at + 1 < len(text) and not text[at + 1].isspace()


def fragments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut between a long quotation and the words that attribute it, so that each parses by itself.

    >>> fragments('"They struck two towns at dawn," read a statement.', 0, 50)
    [(0, 32), (32, 50)]
    """
    cuts = [start]
    for left, right in _spans_touching(text, start, end):
        long = text.count(" ", left, right) >= 4
        if long and left > start and text[max(0, left - 4) : left].rstrip()[-1:] in (",", ":") and left > cuts[-1]:
            cuts.append(left)
        if long and right < end and text[right - 2] in ",?!." and text[right:end].strip(" ."):
            cuts.append(right)
    cuts.append(end)
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip(" \"“”.,'’")]


def _spans_touching(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Quotations within one sentence; one that began before counts from the sentence's start."""
    marks = [match.start() for match in re.finditer(r"[\"“”«»]", text[start:end])]
    points = [start + at for at in marks]
    if len(points) == 1:
        at = points[0]
        return [(at, end)] if text[at] in _OPENERS or _may_open(text, at) else [(start, at + 1)]
    return [(a, b + 1) for a, b in zip(points[::2], points[1::2], strict=False)]
