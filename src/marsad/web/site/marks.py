"""A document's text cut at every quotation, so that each can be marked, linked and reached by its address."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `anchors` are the ids of quotations that begin here; `span` is the mention that covers it."""

    start: int
    end: int
    text: str
    anchors: tuple[str, ...]
    span: Mapping[str, Any] | None
    unread: Mapping[str, Any] | None


def pieces(
    text: str,
    spans: Iterable[Mapping[str, Any]],
    quotes: Iterable[tuple[int, int]],
    unread: Iterable[Mapping[str, Any]],
) -> list[Piece]:
    """`text` as pieces in order; their texts put together are `text`. Where spans overlap, the shortest covers."""
    spans = sorted(spans, key=lambda span: span["end"] - span["start"])
    unread = list(unread)
    quoted = {*quotes, *((each["start"], each["end"]) for each in (*spans, *unread))}
    cuts = sorted({0, len(text), *(at for quote in quoted for at in quote)})
    covers, gaps = _covering(cuts, spans), _covering(cuts, unread)
    return [
        Piece(
            start,
            end,
            text[start:end],
            tuple(f"q-{start}-{stop}" for begin, stop in sorted(quoted) if begin == start),
            covers[index],
            gaps[index],
        )
        for index, (start, end) in enumerate(pairwise(cuts))
    ]


def _covering(cuts: list[int], spans: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any] | None]:
    found: list[Mapping[str, Any] | None] = [None] * len(cuts)
    for span in spans:
        for index in range(bisect_left(cuts, span["start"]), bisect_left(cuts, span["end"])):
            if found[index] is None:
                found[index] = span
    return found
