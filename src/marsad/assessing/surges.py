"""Surges of deaths that begin in the month, by the dead of each day: of the whole area and of its governorates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from marsad.assessing import months as calendar
from marsad.assessing.records import Records
from marsad.assessing.surveillance import Surge, surge

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

# The dead of an incident that took longer than a week belong to no day.
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class DatedSurge:
    """A surge, the day it was first seen, and the incidents in its window; no governorate is the whole area."""

    governorate: str | None
    day: date
    surge: Surge
    incidents: tuple[str, ...]

    @property
    def id(self) -> str:
        """The surge's key in tables."""
        return f"{self.governorate or 'all'}/{self.day.isoformat()}"


def surges(records: Records) -> tuple[DatedSurge, ...]:
    """The surges of the month by best estimates, on a record of more than a year; those of the whole area first."""
    rows = [each for each in (*records.before, *records.now) if _dead(each) is not None]
    areas = sorted({each.admin1 for each in rows if each.admin1}) if records.area is None else []
    found = [*_in(rows, None, records)]
    for area in areas:
        found += _in([each for each in rows if each.admin1 == area], area, records)
    return tuple(found)


def _in(rows: Sequence[IncidentSummary], governorate: str | None, records: Records) -> list[DatedSurge]:
    first = calendar.first_day(records.months[0])
    days = (calendar.first_day(calendar.shift(records.month, 1)) - first).days
    daily = np.zeros(days, dtype=np.int64)
    for each in rows:
        assert each.end is not None
        at = (each.end - first).days
        if 0 <= at < days:
            daily[at] += _dead(each) or 0
    dated = [(each, first + timedelta(each.index)) for each in surge(daily)]
    return [
        DatedSurge(governorate, day, each, _within(rows, day, each.window))
        for each, day in dated
        if calendar.of_day(day) == records.month
    ]


def _within(rows: Sequence[IncidentSummary], day: date, window: int) -> tuple[str, ...]:
    begin = day - timedelta(window - 1)
    return tuple(each.id for each in rows if each.end is not None and begin <= each.end <= day)


def _dead(each: IncidentSummary) -> int | None:
    """The dead of an incident of known days; None where nobody numbered them."""
    if each.start is None or each.end is None or (each.end - each.start).days > _LONGEST:
        return None
    return each.killed.best if each.killed.best is not None else each.killed.lo
