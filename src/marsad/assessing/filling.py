"""Late reports: how much of a day, week or month is on record yet, and what it would come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.stats import nbinom

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

# Reports that came later than this are rare and say little of the usual pace.
LONGEST = 90
# With fewer incidents of known delay than this the pace is not known.
LEAST = 20
# A period of which less is expected to be on record is marked as still filling.
COMPLETE = 0.9


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast incidents come on record: `shares[d]` of them within d days; beyond the last all are there."""

    shares: tuple[float, ...]

    def known(self, days: int) -> float:
        """The share of the incidents of one day that is on record `days` days later."""
        if days < 0:
            return 0.0
        return self.shares[days] if days < len(self.shares) else 1.0

    def complete(self, first: date, last: date, as_of: date) -> float:
        """The share of the incidents from `first` to `last` that is on record at `as_of`, each day counting alike."""
        days = [first + timedelta(n) for n in range((last - first).days + 1)]
        return sum(self.known((as_of - day).days) for day in days) / len(days)


@dataclass(frozen=True, slots=True)
class Nowcast:
    """How many incidents a period has on record, and how many it would have once every report is in."""

    observed: int
    complete: float
    expected: float
    low: int
    high: int | None

    @property
    def filling(self) -> bool:
        """True if a part worth naming is still to come."""
        return self.complete < COMPLETE


def pace(summaries: Iterable[IncidentSummary], as_of: date) -> Pace | None:
    """The pace of reports up to `as_of`; None where too few incidents have a day and a first report.

    Young incidents can only have short delays, so the shares are estimated backwards: of the incidents on record
    within d days, all at least d days old, the part that came on day d exactly; the share within d is the product of
    the parts that did not come later (Lawless 1994, Canadian J. Statistics 22:15).
    """
    pairs = [
        (min(max((each.reported - each.end).days, 0), LONGEST), (as_of - each.end).days)
        for each in summaries
        if each.reported is not None and each.end is not None and each.end <= each.reported <= as_of
    ]
    if len(pairs) < LEAST:
        return None
    delays, ages = np.array(pairs).T
    return Pace(_shares(delays, ages))


def _shares(delays: NDArray[np.int64], ages: NDArray[np.int64]) -> tuple[float, ...]:
    share, shares = 1.0, [1.0]
    for day in range(LONGEST, 0, -1):
        old = (ages >= day) & (delays <= day)
        if old.any():
            share *= 1 - float((delays[old] == day).mean())
        shares.append(share)
    return tuple(reversed(shares))


def nowcast(observed: int, complete: float, *, confidence: float = 0.95) -> Nowcast:
    """What `observed` incidents would come to if they are the share `complete` of all.

    Each incident is on record with that probability, so those still missing are negative binomial with size
    observed + 1/2 (the half as in Jeffreys' prior for a rate). The pace's own error is not part of the limits.
    """
    if complete >= 1:
        return Nowcast(observed, 1.0, float(observed), observed, observed)
    if complete <= 0:
        return Nowcast(observed, 0.0, float(observed), observed, None)
    tail = (1 - confidence) / 2
    missing = nbinom(observed + 0.5, complete)
    low, high = (int(missing.ppf(q)) for q in (tail, 1 - tail))
    return Nowcast(observed, complete, observed / complete, observed + low, observed + high)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How many incidents of a month were on record at the end of each of some days."""

    month: str
    known: tuple[int, ...]


def snapshots(
    summaries: Sequence[IncidentSummary], months: Sequence[str], ends: Sequence[date], waits: Sequence[int]
) -> tuple[Snapshot, ...]:
    """For each month the incidents reported within each of `waits` days after its last day, `ends[i]`."""
    found = []
    for month, end in zip(months, ends, strict=True):
        reported = [each.reported for each in summaries if each.month == month and each.reported is not None]
        known = tuple(sum(1 for day in reported if day <= end + timedelta(wait)) for wait in waits)
        found.append(Snapshot(month, known))
    return tuple(found)
