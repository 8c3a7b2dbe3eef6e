"""Deaths by side. The four parts sum to best, and low <= best <= high, by construction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.claims import Count, Group, Outcome
from marsad.coding.evidence import Evidence
from marsad.coding.profiles.sides import CIVILIAN_GROUPS
from marsad.coding.tolls import Chosen, choose_toll


@dataclass(frozen=True, slots=True)
class Deaths:
    """The arithmetic of one row, and where its best number comes from."""

    a: int
    b: int
    civilians: int
    unknown: int
    low: int
    high: int
    chosen: Chosen

    @property
    def best(self) -> int:
        """The sum of the four parts."""
        return self.a + self.b + self.civilians + self.unknown


def deaths_of(evidence: Evidence, militants_side: str | None, state_side: str | None, one_sided: bool) -> Deaths:
    """The deaths of an incident; `militants_side` and `state_side` are "a", "b" or None where that is not known."""
    chosen = choose_toll(evidence, Outcome.KILLED)
    said = chosen.said
    counts = said.witness.counts(Outcome.KILLED) if said is not None else ()
    best = chosen.toll.best or 0
    parts = {"a": 0, "b": 0, "civilians": 0, "unknown": 0}
    for count in _adding(counts):
        parts[_part(count, militants_side, state_side, one_sided)] += count.lo or 0
    if sum(parts.values()) != best:
        # A running toll stands for the total and names no side.
        parts = {"a": 0, "b": 0, "civilians": 0, "unknown": best}
    low = min(best, chosen.toll.lo if chosen.toll.lo is not None else best)
    # An open top has no number; the highest that any source names stands for it.
    high = max(best, chosen.toll.hi if chosen.toll.hi is not None else chosen.top or 0)
    return Deaths(parts["a"], parts["b"], parts["civilians"], parts["unknown"], low, high, chosen)


def _adding(counts: Sequence[Count]) -> list[Count]:
    return [each for each in counts if each.adds]


def _part(count: Count, militants_side: str | None, state_side: str | None, one_sided: bool) -> str:
    if count.group in CIVILIAN_GROUPS:
        return "civilians"
    side = {Group.MILITANTS: militants_side, Group.SECURITY_FORCES: state_side}.get(count.group)
    # In one-sided violence side b are civilians: an armed dead of that side fits nowhere else.
    return "unknown" if side is None or (one_sided and side == "b") else side
