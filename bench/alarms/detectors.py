"""What is compared on deaths by day, and how a method's alarms are judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsad.assessing.surveillance import rolling_maximum, surge

YEAR = 365.25
# Three years for the longest window of the rule, and one in which its first alarms settle.
BEGIN = int(4 * YEAR)
# An outbreak that no alarm names within so many days of its start was missed.
WITHIN = 56
Days = NDArray[np.int64]
# The days on which a method alarms, for one series of deaths by day.
Method = Callable[[Days], list[int]]


def ours(threshold: float, least: int) -> Method:
    """Marsad's own: sums over one, two and four weeks against the year before."""
    return lambda daily: [each.index for each in surge(daily, threshold=threshold, least=least)]


def rule(minimum: int) -> Method:
    """HDX Signals' rule with a floor."""
    return lambda daily: [each.index for each in rolling_maximum(daily, minimum=minimum)]


SHIPPED, STRICT = "surge, as shipped (3 deviations, at least 20)", "surge, strict (3.5 deviations, at least 50)"
PUBLISHED, LOWERED = "HDX Signals, as published (floor 100)", "HDX Signals, floor 30"
METHODS: Mapping[str, Method] = {
    SHIPPED: ours(3.0, 20),
    "surge, 3.5 deviations, at least 20": ours(3.5, 20),
    "surge, 3 deviations, at least 50": ours(3.0, 50),
    STRICT: ours(3.5, 50),
    PUBLISHED: rule(100),
    "HDX Signals, floor 50": rule(50),
    LOWERED: rule(30),
}
HEADER = ("method", "caught within 8 weeks", "mean delay, days", "false alarms a series-year")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one method made of many series: outbreaks, days of delay of those caught, false alarms, years watched."""

    outbreaks: int
    delays: tuple[int, ...]
    false: int
    years: float

    @property
    def caught(self) -> float:
        """The share of outbreaks that an alarm named in time."""
        return len(self.delays) / self.outbreaks

    @property
    def delay(self) -> float:
        """Mean days from the start to the alarm, of those caught."""
        return float(np.mean(self.delays)) if self.delays else float("nan")

    @property
    def false_a_year(self) -> float:
        """False alarms of one series in a year."""
        return self.false / self.years

    def row(self, name: str) -> tuple[str, ...]:
        """One line of a table under `HEADER`."""
        return (name, f"{self.caught:.0%}", f"{self.delay:.0f}", f"{self.false_a_year:.2f}")


def judged(alarms: Sequence[Sequence[int]], onsets: Sequence[Sequence[int]], lasts: int, length: int) -> Outcome:
    """Alarms of each series against the days on which its outbreaks begin.

    An alarm is false when it lies after `BEGIN` and within `lasts` days of no onset. The time of
    outbreaks is not time watched.
    """
    delays: list[int] = []
    false, began = 0, sum(map(len, onsets))
    for days, starts in zip(alarms, onsets, strict=True):
        for onset in starts:
            delays += [day - onset for day in days if onset <= day < onset + WITHIN][:1]
        false += sum(1 for day in days if day >= BEGIN and not any(at <= day < at + lasts for at in starts))
    return Outcome(began, tuple(delays), false, (len(alarms) * (length - BEGIN) - began * lasts) / YEAR)
