"""How a toll was told over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from marsad.claims import Outcome, total
from marsad.coding.evidence import evidence_of
from marsad.coding.file import IncidentFile


@dataclass(frozen=True, slots=True)
class TollPoint:
    """One source's total of an outcome on the day it was said; `active` is False once it was taken back."""

    date: date | None
    outcome: Outcome
    lo: int | None
    hi: int | None
    uid: str
    active: bool = True


def toll_history(file: IncidentFile) -> tuple[TollPoint, ...]:
    """Every known total of the killed and the injured, by outcome and day; undated ones last."""
    points = []
    for witness in evidence_of(file, None).witnesses:
        for outcome in (Outcome.KILLED, Outcome.INJURED):
            bounds = total(witness.sourced.mention.counts, outcome)
            if witness.tells and bounds.known:
                stands = bool(witness.counts(outcome))
                points.append(TollPoint(witness.said_on, outcome, bounds.lo, bounds.hi, witness.uid, stands))
    return tuple(sorted(points, key=lambda each: (each.outcome, each.date is None, each.date or date.min, each.uid)))
