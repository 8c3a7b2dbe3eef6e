"""Findings: a series, a month, and the defined term that the numbers earn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.assessing import months as calendar
from marsad.assessing.chance import q_values
from marsad.assessing.comparing import Compared, FindingKind, compare, quiet
from marsad.assessing.coverage import Effort
from marsad.assessing.rates import poisson_ratio
from marsad.assessing.series import Series
from marsad.assessing.terms import Terms

__all__ = ["ALARMS", "Finding", "FindingKind", "compared_of", "find"]


# Only a change that chance does not explain alarms.
ALARMS = frozenset({FindingKind.RE_EMERGED, FindingKind.RISING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A term with everything it rests on.

    `expected` is the baseline's rate times the month's days; `ratio`, `interval` and `p` compare the two rates per day
    (exact Poisson), `q` is p among all series watched. `history` lists (month, count) of the baseline. `firm` says that
    the interval excludes 1 where the term speaks of change: without it the term describes the record and chance can
    explain it. `holds_low` and `holds_high` say whether the same is found, as firm, at the other bounds of the counts.
    `explained` says that the change is firm a day and not firm a report; it and `effort` are null when the number of
    reports is not known. `filling` says that late reports are still to come.
    `sentence` is filled in when the finding is phrased.
    """

    id: str
    kind: FindingKind
    series: Series
    month: str
    observed: int
    observed_bounds: tuple[int, int]
    expected: float
    ratio: float | None
    interval: tuple[float, float | None]
    p: float
    q: float
    history: tuple[tuple[str, int], ...]
    quiet_months: int
    last_before: str | None
    present_in: int
    firm: bool
    holds_low: bool = True
    holds_high: bool = True
    effort: Effort | None = None
    explained: bool | None = None
    filling: bool = False
    sentence: str = ""

    @property
    def alarm(self) -> bool:
        """True for a finding that should reach somebody at once."""
        return self.firm and self.kind in ALARMS

    def told(self, sentence: str) -> Finding:
        """The same finding with its sentence."""
        return replace(self, sentence=sentence)

    @property
    def incidents(self) -> tuple[str, ...]:
        """The incidents of the month, or, when there are none, those of the baseline."""
        cells = dict(zip(self.series.months, self.series.incidents, strict=True))
        now = cells.get(self.month, ())
        return now or tuple(each for month, _ in self.history for each in cells[month])


def find(
    watched: Sequence[Series], month: str, terms: Terms, *, effort: Effort | None = None, filling: bool = False
) -> tuple[Finding, ...]:
    """The findings of a month, ordered by kind and series; at most one for each series.

    `filling` says that reports of the month are still coming in: then no fall in it is firm.
    """
    compared = [(each, held) for each in watched if (held := compare(each, month, terms)) is not None]
    found = [
        _finding(each, month, terms, held, q, effort, filling)
        for (each, held), q in zip(compared, q_values([held.p for _, held in compared]), strict=True)
        if held.kind is not None
    ]
    order = list(FindingKind)
    return tuple(
        sorted(found, key=lambda each: (order.index(each.kind), -each.observed, len(each.series.key), each.series.key))
    )


def compared_of(watched: Sequence[Series], month: str, terms: Terms) -> tuple[tuple[int, float], ...]:
    """(count of month and baseline, the month's share of the days) of every series that is compared."""
    days = calendar.days(month)
    held = [found for each in watched if (found := compare(each, month, terms)) is not None]
    return tuple((each.observed + each.before, days / (days + each.exposure)) for each in held)


def _finding(
    series: Series, month: str, terms: Terms, held: Compared, q: float, effort: Effort | None, filling: bool
) -> Finding:
    assert held.kind is not None
    low, high = (compare(series, month, terms, counts) for counts in (series.low, series.high))
    ratio, before = held.ratio, held.before
    seen = [m for m, n in held.record if n]
    return Finding(
        id=f"{held.kind}:{series.id}",
        kind=held.kind,
        series=series,
        month=month,
        observed=held.observed,
        observed_bounds=(low.observed if low else 0, high.observed if high else 0),
        expected=before / held.exposure * calendar.days(month),
        ratio=ratio.value if math.isfinite(ratio.value) else None,
        interval=(ratio.low, ratio.high if math.isfinite(ratio.high) else None),
        p=held.p,
        q=q,
        history=tuple(held.history),
        quiet_months=quiet(held.record, terms.re_emerged.quiet_at_most),
        last_before=seen[-1] if seen else None,
        present_in=sum(1 for _, n in held.history if n),
        firm=_firm(held, terms, q, filling),
        holds_low=_same(held, low),
        holds_high=_same(held, high),
        effort=effort,
        explained=_explained(held, month, terms, effort),
        filling=filling,
    )


def _firm(held: Compared, terms: Terms, q: float, filling: bool) -> bool:
    if held.kind is FindingKind.CONTINUED:
        return True
    discovered = terms.false_discovery is None or q <= terms.false_discovery
    return held.firm and discovered and not (filling and held.ratio.lower)


def _same(best: Compared, bound: Compared | None) -> bool:
    return bound is not None and (bound.kind, bound.firm) == (best.kind, best.firm)


def _explained(held: Compared, month: str, terms: Terms, effort: Effort | None) -> bool | None:
    """True if the rates differ firmly a day and not a report: then the number of reports alone can explain it."""
    if effort is None:
        return None
    if held.kind is FindingKind.CONTINUED or not held.firm:
        return False
    if effort.index <= 0:
        return held.ratio.lower
    before = held.before
    reports = calendar.days(month) * effort.index
    ratio = poisson_ratio(held.observed, reports, before, held.exposure, confidence=terms.confidence)
    return not (ratio.higher if held.ratio.higher else ratio.lower)
