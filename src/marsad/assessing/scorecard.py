"""What became of the alarms of the months before: hit, miss, withdrawn, or still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from marsad.assessing import months as calendar
from marsad.assessing.findings import Finding, find
from marsad.assessing.series import Series
from marsad.assessing.terms import Terms


class Outcome(StrEnum):
    """How an alarm is judged a month later."""

    HIT = "hit"
    MISS = "miss"
    WITHDRAWN = "withdrawn"
    OPEN = "open"


@dataclass(frozen=True, slots=True, order=True)
class RaisedAlarm:
    """An alarm as it was given out: its month, the finding's id, the day, and what it said."""

    month: str
    finding: str
    raised: date
    observed: int
    expected: float

    @property
    def series(self) -> str:
        """The series that alarmed."""
        return self.finding.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Judged:
    """An alarm and what became of it: `now` is the month's count as it stands today, `after` that of the next month,
    of which the baseline of the alarm let expect `expected_after`."""

    alarm: RaisedAlarm
    outcome: Outcome
    now: int
    after: int | None
    expected_after: float | None
    incidents: tuple[str, ...] = ()


def scorecard(raised: Sequence[RaisedAlarm], watched: Sequence[Series], month: str, terms: Terms) -> tuple[Judged, ...]:
    """The alarms of the months before `month`, as far back as the terms say, judged by the rows as they stand.

    Withdrawn: the rows no longer carry it. Hit: the next month again had more than the alarm's baseline lets expect.
    Miss: it had no more than that. Open: the next month is not over.
    """
    first = calendar.shift(month, -terms.scorecard.months)
    chosen = sorted(each for each in raised if first <= each.month < month)
    series = {each.id: each for each in watched}
    # q-values need every series; without them those that alarmed are enough.
    names = {each.series for each in chosen}
    asked = watched if terms.false_discovery else [each for each in watched if each.id in names]
    stand: dict[str, dict[str, Finding]] = {}
    for each in chosen:
        if each.month not in stand:
            stand[each.month] = {found.series.id: found for found in find(asked, each.month, terms) if found.alarm}
    return tuple(_judge(each, stand[each.month].get(each.series), series.get(each.series), month) for each in chosen)


def _judge(alarm: RaisedAlarm, now: Finding | None, series: Series | None, month: str) -> Judged:
    if series is None or now is None:
        return Judged(alarm, Outcome.WITHDRAWN, series.at(alarm.month) if series else 0, None, None)
    following = calendar.shift(alarm.month, 1)
    incidents = dict(zip(series.months, series.incidents, strict=True))
    if following >= month:
        return Judged(alarm, Outcome.OPEN, now.observed, None, None, incidents[alarm.month])
    after, expected = series.at(following), now.expected / calendar.days(alarm.month) * calendar.days(following)
    outcome = Outcome.HIT if after > expected else Outcome.MISS
    return Judged(alarm, outcome, now.observed, after, expected, (*incidents[alarm.month], *incidents[following]))


def raised_by_rows(watched: Sequence[Series], month: str, terms: Terms) -> tuple[RaisedAlarm, ...]:
    """The alarms that the rows as they stand give for the months before: where no record of those given out is kept."""
    first = calendar.shift(month, -terms.scorecard.months)
    months = [each for each in (watched[0].months if watched else ()) if first <= each < month]
    found = (_raised(each) for earlier in months for each in find(watched, earlier, terms) if each.alarm)
    return tuple(sorted(found))


def _raised(each: Finding) -> RaisedAlarm:
    """The alarm as of the end of its month."""
    following = calendar.first_day(calendar.shift(each.month, 1))
    return RaisedAlarm(each.month, each.id, following, each.observed, each.expected)
