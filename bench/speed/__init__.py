"""How fast reports are read: ratios taken in one run, since seconds on another machine say nothing.

`texts.py` makes the reports from sentences of our own, so no data is needed; each other module measures one thing and
gives a `Measured`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.table import Table


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio or a number against what it must reach: at least, or at most."""

    name: str
    value: float
    goal: float
    at_most: bool = False

    @property
    def met(self) -> bool:
        """Whether it is reached."""
        return self.value <= self.goal if self.at_most else self.value >= self.goal

    def row(self) -> tuple[str, str, str, str]:
        """For the table of goals."""
        return (
            self.name,
            f"{self.value:.2f}",
            f"{'≤' if self.at_most else '≥'} {self.goal:g}",
            "yes" if self.met else "no",
        )


@dataclass(frozen=True, slots=True)
class Measured:
    """What one part of the bench found: its table and the goals it speaks to."""

    table: Table
    goals: Sequence[Goal] = ()
