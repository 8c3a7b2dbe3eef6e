"""Whether a month's dead are more or fewer than the months before let expect, at each bound of the tolls."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import mean, variance

from scipy.special import stdtrit

from marsad.assessing.series import Series
from marsad.assessing.terms import Terms

BOUNDS = ("lo", "best", "hi")


class TollKind(StrEnum):
    """How a toll differs from the months before."""

    DEADLIER = "deadlier"
    LESS_DEADLY = "less_deadly"


@dataclass(frozen=True, slots=True)
class Limits:
    """What the next month of a series of sums is expected to come to."""

    expected: float
    low: float
    high: float


def limits(history: Sequence[int], *, confidence: float = 0.95) -> Limits | None:
    """Prediction limits for the next of a series of monthly sums; None for fewer than three, or all zero.

    Deaths come in bundles, so a sum's variance is phi times its mean m, phi from the history and at least 1. On the
    scale of square roots the next sum differs from m by t * sqrt(phi (1 + 1/n)) / 2 with n - 1 degrees of freedom:
    Student's t, because phi is estimated from few months. Measured false alarms are in docs/explanation/findings.md.
    """
    if len(history) < 3 or not any(history):
        return None
    middle = mean(history)
    phi = max(1.0, variance(history) / middle)
    reach = float(stdtrit(len(history) - 1, (1 + confidence) / 2)) * math.sqrt(phi * (1 + 1 / len(history))) / 2
    root = math.sqrt(middle)
    return Limits(middle, max(0.0, root - reach) ** 2, (root + reach) ** 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class TollFinding:
    """A month's dead outside the limits of the months before, at the best estimates.

    `held` are the bounds of the tolls at which the same is found; `tested` those at which it could be: a month with an
    open end has no highest sum.
    """

    id: str
    kind: TollKind
    series: Series
    month: str
    observed: int
    limits: Limits
    history: tuple[tuple[str, int], ...]
    held: tuple[str, ...]
    tested: tuple[str, ...]

    @property
    def incidents(self) -> tuple[str, ...]:
        """The incidents of the month, or, when there are none, those of the baseline."""
        cells = dict(zip(self.series.months, self.series.incidents, strict=True))
        return cells.get(self.month, ()) or tuple(each for month, _ in self.history for each in cells[month])


def toll_findings(watched: Iterable[Series], month: str, terms: Terms) -> tuple[TollFinding, ...]:
    """What the month's dead show in each series; months whose dead nobody numbered are left out of its history."""
    found = (_finding(each, month, terms) for each in watched)
    return tuple(each for each in found if each is not None)


def _finding(series: Series, month: str, terms: Terms) -> TollFinding | None:
    results = {bound: _at(series, month, bound, terms) for bound in BOUNDS}
    if (best := results["best"]) is None:
        return None
    kind, observed, around, history = best
    if kind is None:
        return None
    tested = tuple(name for name, result in results.items() if result is not None)
    return TollFinding(
        id=f"{kind}:{series.id}",
        kind=kind,
        series=series,
        month=month,
        observed=observed,
        limits=around,
        history=history,
        held=tuple(name for name in tested if (result := results[name]) is not None and result[0] is kind),
        tested=tested,
    )


_Result = tuple[TollKind | None, int, Limits, tuple[tuple[str, int], ...]]


def _at(series: Series, month: str, bound: str, terms: Terms) -> _Result | None:
    """What one bound of the tolls shows; None where it cannot be tested."""
    sums = {each: _sum(series, each, bound) for each in series.months}
    now = sums.get(month)
    before = [each for each in series.months if each < month][-terms.baseline_months :]
    history = tuple((each, value) for each in before if (value := sums[each]) is not None)
    around = limits([value for _, value in history], confidence=terms.confidence)
    if now is None or around is None or len(history) < terms.least_history:
        return None
    if now > around.high and now >= terms.deadlier.at_least:
        return TollKind.DEADLIER, now, around, history
    return (TollKind.LESS_DEADLY if now < around.low else None), now, around, history


def _sum(series: Series, month: str, bound: str) -> int | None:
    """The month's sum at a bound: 0 without an incident, None where no incident gave that bound."""
    at = series.months.index(month)
    value: int | None = getattr(series.killed[at], bound) if series.incidents[at] else 0
    return value
