"""How good the alarms are: delay of detection, false alarms and cost, beside the rule that OCHA's HDX Signals applies.

`detectors.py` names what is compared, `planted.py` makes series with outbreaks whose begin is known, `iraq.py` reads
UCDP's events in Iraq, `stationary.py` counts alarms where nothing happens, `cost.py` measures time; each gives tables
and goals, and `run.py` prints them and writes the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.speed import Goal
from bench.table import Table

__all__ = ["Goal", "Part"]


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of the bench found."""

    tables: Sequence[Table]
    goals: Sequence[Goal] = ()
