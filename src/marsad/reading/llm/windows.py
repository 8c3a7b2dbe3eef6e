"""Long reports are cut at the borders of paragraphs; each piece is asked about with a little of what stands before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.reading.sentences import blocks, sentences

# So much of what stands before a window is shown with it, as a part of the window's own length.
_CONTEXT = 6


@dataclass(frozen=True, slots=True)
class Window:
    """`start:end` is the piece of the text that is asked about; `context:start` is shown before it.

    Windows cover the text without overlapping; a mention belongs to the window in which its quotation starts, so that
    what two questions show is listed once.
    """

    context: int
    start: int
    end: int


def windows(text: str, size: int) -> tuple[Window, ...]:
    """The windows of a text, each of whole paragraphs of at most `size` letters together.

    A paragraph that is longer is cut at its sentences. No visible letter is in two windows or in none.
    """
    units = list(_units(text, size))
    cut: list[Window] = []
    first = 0
    for index, (_, end) in enumerate(units, start=1):
        if index < len(units) and units[index][1] - units[first][0] <= size:
            continue
        start = units[first][0]
        cut.append(Window(_context(units, first, size // _CONTEXT), start, end))
        first = index
    return tuple(cut)


def _units(text: str, size: int) -> Iterator[tuple[int, int]]:
    """Paragraphs, or the sentences of one that is too long."""
    spans = sentences(text)
    starts = [start for start, _ in spans]
    for start, end in blocks(text):
        if end - start <= size:
            yield start, end
            continue
        at = bisect_right(starts, start)
        at = max(at - 1, 0)
        while at < len(spans) and spans[at][0] < end:
            if spans[at][0] >= start:
                yield spans[at]
            at += 1


def _context(units: Sequence[tuple[int, int]], first: int, most: int) -> int:
    """Where the context of a window begins: as many whole units before it as `most` letters hold."""
    start = units[first][0]
    at = first
    while at and start - units[at - 1][0] <= most:
        at -= 1
    return units[at][0]
