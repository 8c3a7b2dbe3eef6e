"""Tables of time: weeks with their bounds, how far the last weeks are filled, and what was known when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from marsad.assessing import months as calendar
from marsad.assessing.evidence import Table, Value
from marsad.assessing.filling import Pace, nowcast, snapshots
from marsad.assessing.records import Records
from marsad.assessing.weekly import Timeline

# How many days after a month's end its incidents are counted as known then.
WAITS = (0, 7, 14, 28)
# As many weeks as are shown: a year.
SHOWN = 53


def weeks(line: Timeline, pace: Pace | None, as_of: date) -> Table:
    """The last year's weeks: count, expected, bound, alarm; and what the week would come to once all reports are in."""
    bounds = {each.index: each for each in line.weeks}
    rows: dict[str, tuple[Value, ...]] = {}
    for index, start in list(enumerate(line.starts))[-SHOWN:]:
        week, count = bounds.get(index), line.counts[index]
        complete = None if pace is None else pace.complete(start, start + timedelta(6), as_of)
        now = None if complete is None else nowcast(count, complete)
        rows[start.isoformat()] = (
            *(start.isoformat(), count),
            *((week.expected, week.bound, week.alarm, week.method) if week else (None, None, None, None)),
            *((now.complete, now.low, now.high, now.filling) if now else (None, None, None, None)),
        )
    columns = ("week", "incidents", "expected", "bound", "alarm", "detector")
    return Table("weeks", (*columns, "complete", "nowcast_low", "nowcast_high", "filling"), rows)


def filling(records: Records, pace: Pace | None, as_of: date) -> Table:
    """The month: on record, the share that this is of all to come, and what all would be."""
    rows: dict[str, tuple[Value, ...]] = {}
    if pace is not None:
        last = calendar.first_day(calendar.shift(records.month, 1)) - timedelta(1)
        first = calendar.first_day(records.month)
        now = nowcast(len(records.now), pace.complete(first, last, as_of))
        rows["month"] = (now.observed, now.complete, now.expected, now.low, now.high, now.filling)
    return Table("filling", ("incidents", "complete", "nowcast", "nowcast_low", "nowcast_high", "filling"), rows)


def known_when(records: Records, months: Sequence[str]) -> Table:
    """How many incidents of each month had been reported at its end, and one, two and four weeks later."""
    ends = [calendar.first_day(calendar.shift(month, 1)) - timedelta(1) for month in months]
    found = snapshots(records.all, months, ends, WAITS)
    totals = {month: sum(1 for each in records.all if each.month == month) for month in months}
    rows: dict[str, tuple[Value, ...]] = {each.month: (each.month, *each.known, totals[each.month]) for each in found}
    return Table("known_when", ("month", *(f"days_{wait}" for wait in WAITS), "incidents"), rows)
