"""One named comparison's answer: a weight in bits and a sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """What one comparison found: `weight` bits for (above 0) or against one incident, and why in a sentence."""

    name: str
    level: str
    weight: float
    sentence: str
