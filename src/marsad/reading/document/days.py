"""The days a report names, each with its sentence and what it is the day of, and the day of its main event."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from marsad.reading.dates.dateline import dateline
from marsad.reading.dates.hours import HOUR_OF, hour_of_report, or_the_day_before
from marsad.reading.dates.model import Timex, TimexType
from marsad.reading.dates.roles import DayRole, role_of, whose

# How much speaks for a day to be the main event's. A later sentence takes off, a part of the day or an hour adds.
_POINTS = {DayRole.EVENT: 1.5, DayRole.OTHER: 0.0, DayRole.LATER: -2.5}
_NEVER = -9.0
_LATER, _LATEST = 0.25, 8
_PART = 1.0
_AGAIN, _OFTEN = 0.3, 4


@dataclass(frozen=True, slots=True)
class Day:
    """A time, mostly of one day or night, and the sentence it stands in; `whose` for "Tuesday's attack"."""

    sentence: int
    timex: Timex
    role: DayRole
    whose: bool = False

    @property
    def begin(self) -> date:
        assert self.timex.begin is not None
        return self.timex.begin

    @property
    def night(self) -> bool:
        """True for a night over two days: either may be meant."""
        return self.timex.begin != self.timex.finish

    @property
    def hour(self) -> bool:
        """True for an hour that has its day from another time."""
        return self.timex.basis.startswith(HOUR_OF)

    @property
    def points(self) -> float:
        """How much speaks for it to be the day of an event, wherever it stands."""
        return _POINTS.get(self.role, _NEVER) + _PART * (self.timex.part is not None)


class Days:
    """The days of a report in the order of its text."""

    def __init__(self, days: Iterable[Day], instead: Sequence[Day] = (), until: date | None = None) -> None:
        times = tuple(days)
        self._days = tuple(day for day in times if _one_day(day.timex))
        self._wider = {day.timex.start: day for day in times if not _one_day(day.timex)}
        self._instead, self.until = instead, until

    def near(self, sentence: int, reach: int) -> Sequence[Day]:
        """The days named at most so many sentences away."""
        left = bisect_left(self._days, sentence - reach, key=lambda day: day.sentence)
        right = bisect_right(self._days, sentence + reach, key=lambda day: day.sentence)
        return self._days[left:right]

    def role(self, start: int) -> DayRole:
        """What the time at an offset is the day of."""
        day = self._at(start)
        return day.role if day is not None else DayRole.OTHER

    def whose(self, start: int) -> bool:
        """True if the time at an offset only says which: "those behind Tuesday's attack"."""
        day = self._at(start)
        return day is not None and day.whose

    def _at(self, start: int) -> Day | None:
        at = bisect_left(self._days, start, key=lambda day: day.timex.start)
        found = at < len(self._days) and self._days[at].timex.start == start
        return self._days[at] if found else self._wider.get(start)

    def main(self) -> Day | None:
        """The likeliest day of what the report is about, else the day it stands in for; None where it has neither."""
        return self._named() or self._standing_in()

    def _named(self) -> Day | None:
        by_day: dict[date, list[Day]] = {}
        able = [day for day in self._days if day.role in _POINTS]
        for day in sorted(able, key=lambda each: each.night):
            named = day.timex.finish if day.night and day.timex.finish in by_day else day.begin
            assert named is not None
            by_day.setdefault(named, []).append(day)
        best = max(by_day.values(), key=_weight, default=None)
        return max(best, key=lambda day: (not day.night, not day.hour, _alone(day))) if best else None

    def _standing_in(self) -> Day | None:
        """For a report that names no day: its dateline's, or the day of publication where it names an hour."""
        return next(iter(self._instead), None)


def _weight(told: Sequence[Day]) -> float:
    return max(map(_alone, told)) + _AGAIN * min(len(told) - 1, _OFTEN)


def _alone(day: Day) -> float:
    return day.points - _LATER * min(day.sentence, _LATEST)


def days_of(text: str, spans: Sequence[tuple[int, int]], times: Sequence[Timex], published: date | None = None) -> Days:
    """The days that `times` denote, by the sentences in `spans`; what stands in none of them is left out."""
    dateless = [each for each in (_of_dateline(text, times), _of_hour(times, published)) if each is not None]
    own = next((each.day for each in times if each.page and each.day is not None), None)
    return Days(_days(text, spans, times), [Day(0, each, DayRole.PAGE) for each in dateless], published or own)


def _of_dateline(text: str, times: Sequence[Timex]) -> Timex | None:
    head = dateline(text)
    inside = (each for each in times if head and each.page and head.start <= each.start and each.end <= head.end)
    return next((_filed(each, each.day) for each in inside if each.day is not None), None)


def _filed(timex: Timex, day: date) -> Timex:
    return or_the_day_before(timex, day, f"no day is named; the report is dated {day}")


def _of_hour(times: Sequence[Timex], published: date | None) -> Timex | None:
    """The first hour, on the day of publication: news of an hour alone is of that day, or of the one before."""
    hours = (each for each in times if each.rule in ("clock", "clock-led") and each.begin is None and not each.page)
    return next((hour_of_report(each, published) for each in hours if published is not None), None)


def _days(text: str, spans: Sequence[tuple[int, int]], times: Sequence[Timex]) -> Iterable[Day]:
    at = 0
    for timex in times:
        while at < len(spans) and spans[at][1] <= timex.start:
            at += 1
        if at >= len(spans):
            return
        if spans[at][0] <= timex.start and timex.type in (TimexType.DATE, TimexType.TIME):
            yield Day(at, timex, role_of(text, timex, *spans[at]), whose(text, timex))


def _one_day(timex: Timex) -> bool:
    dated = timex.type in (TimexType.DATE, TimexType.TIME)
    return dated and (timex.day is not None or (timex.part == "TNI" and timex.begin is not None))
