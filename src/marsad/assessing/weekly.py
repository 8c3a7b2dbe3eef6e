"""Weeks: counts from Monday to Sunday, a bound for each, and the weeks that exceed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from marsad.assessing.surveillance import Week, bayes, farrington_flexible

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

# An incident that may have happened in either of two weeks is in no week's count.
_WEEK = timedelta(7)
# Farrington's flexible method needs the same season in earlier years; with a shorter record the last weeks must do.
_YEARS, _GAP = 3, 26
_LAST_WEEKS = 6


@dataclass(frozen=True, slots=True)
class Timeline:
    """Weekly counts by the Monday each begins on; `weeks` are those with a bound, by position in `starts`."""

    starts: tuple[date, ...]
    counts: tuple[int, ...]
    incidents: tuple[tuple[str, ...], ...]
    weeks: tuple[Week, ...]

    @property
    def alarms(self) -> tuple[Week, ...]:
        """The weeks above their bound."""
        return tuple(each for each in self.weeks if each.alarm)


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(day.weekday())


def timeline(summaries: Sequence[IncidentSummary], last: date) -> Timeline:
    """Every week from the first dated incident to the last whole week that ends by `last`.

    The bound comes from Farrington's flexible method where the record holds three years before the week, else from the
    six weeks before it (`surveillance.bayes`); which one stands in each Week.
    """
    placed: dict[date, list[str]] = {}
    for each in summaries:
        if each.start is not None and each.end is not None and monday(each.start) == monday(each.end):
            placed.setdefault(monday(each.start), []).append(each.id)
    end = monday(last + timedelta(1)) - _WEEK
    first = min(placed, default=None)
    if first is None or first > end:
        return Timeline((), (), (), ())
    starts = tuple(first + _WEEK * n for n in range((end - first).days // 7 + 1))
    incidents = tuple(tuple(sorted(placed.get(start, ()))) for start in starts)
    counts = tuple(len(each) for each in incidents)
    return Timeline(starts, counts, incidents, _weeks(counts, starts))


def _weeks(counts: tuple[int, ...], starts: tuple[date, ...]) -> tuple[Week, ...]:
    """Each week by the best method that its past allows."""
    found = {each.index: each for each in bayes(counts, weeks=_LAST_WEEKS)}
    found |= {each.index: each for each in farrington_flexible(counts, starts, years=_YEARS, gap=_GAP)}
    return tuple(found[index] for index in sorted(found))
