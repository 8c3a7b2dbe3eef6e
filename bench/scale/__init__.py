"""How resolving grows: the same kind of made-up reports, ever more of them, each size a run of the command of its own.

`made.py` writes the records, `child.py` runs a command and takes its time and memory, `run.py` puts the sizes together,
`page.py` shows them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command cost: seconds by the clock, seconds of processors, and the most memory at once, in bytes."""

    wall: float
    processor: float
    memory: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A number of mentions resolved at once from cold, and what some `more` cost on top of them."""

    mentions: int
    cost: Cost
    more: Cost
    pairs: float
    figures: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """All sizes, ascending; so many `new` mentions came on top of each."""

    points: Sequence[Point]
    new: int

    def exponent(self) -> float:
        """The power of the number of mentions with which processor time grew from the first size to the last."""
        first, last = self.points[0], self.points[-1]
        ratio = last.mentions / first.mentions
        return math.log(last.cost.processor / first.cost.processor) / math.log(ratio) if ratio > 1 else math.nan
