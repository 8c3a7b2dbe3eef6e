"""Reads a sentence without a tree: each number belongs to the nearest word of harm before it, else behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from marsad.knowledge import Knowledge
from marsad.reading.grammar import Draft
from marsad.reading.marks import Mark
from marsad.reading.quantities import Quantity

if TYPE_CHECKING:
    from marsad.reading.dates.model import Timex


def read_shallow(
    index: int,
    start: int,
    end: int,
    text: str,
    marks: Sequence[Mark],
    numbers: Sequence[Quantity],
    times: Sequence[Timex],
    knowledge: Knowledge,
) -> list[Draft]:
    """The drafts of one sentence."""
    return []
