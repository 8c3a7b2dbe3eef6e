"""What a set gives the harness: cases, the figures it is measured by, and answers that can be counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Record = Mapping[str, Any]
# exact: the share of cases whose answer is the gold one; f1: of items found and wanted; labels: exact, with a
# confusion table beside it.
Measure = Literal["exact", "f1", "labels"]


@dataclass(frozen=True, slots=True)
class Case:
    """One text: its input line for `marsad read --jsonl`, and what people found in it.

    `id` is stable, since saved predictions are joined by it. `gold` is for the set's own `answers` alone.
    """

    id: str
    line: Mapping[str, Any]
    gold: Any


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a set. Of several ways to come to it, `way` is the one the table shows; the others stand beside it.

    `to_beat` and `goal` are shares between 0 and 1; `rival` says whose figure is to be beaten, and on what data.
    """

    name: str
    way: str = ""
    measure: Measure = "exact"
    to_beat: float | None = None
    rival: str = ""
    goal: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was wanted and what was found for one figure of one case, come to in one way.

    For an exact figure that is all. For f1 the set counts itself: `hits` items right, of `said` given and `asked`
    wanted. `confidence` is the mention's, where the figure stands on one mention: it enters the calibration.
    `weight` is the number of cases that a case stands for.
    """

    figure: str
    wanted: Any
    found: Any
    way: str = ""
    hits: int | None = None
    said: int | None = None
    asked: int | None = None
    confidence: float | None = None
    weight: int = 1

    @property
    def right(self) -> bool:
        """Exactly the answer that was wanted."""
        if self.hits is None:
            return bool(self.wanted == self.found)
        return self.hits == self.said == self.asked

    @property
    def tally(self) -> tuple[int, int, int]:
        """Items right, given and wanted; of an exact figure a zero, a null or an empty list is no item."""
        if self.hits is not None:
            return self.hits, self.said or 0, self.asked or 0
        return int(self.right and bool(self.wanted)), int(bool(self.found)), int(bool(self.wanted))
