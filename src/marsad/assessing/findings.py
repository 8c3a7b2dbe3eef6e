"""Findings: a series, a month, and the defined term that the numbers earn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from marsad.assessing import months as calendar
from marsad.assessing.rates import Estimate, poisson_ratio
from marsad.assessing.series import Series
from marsad.assessing.terms import Continued, Present, Terms


class FindingKind(StrEnum):
    """The defined terms; `data/terms.yaml` holds their thresholds."""

    RE_EMERGED = "re_emerged"
    RISING = "rising"
    CONTINUED = "continued"
    FALLING = "falling"
    FADED = "faded"
    FIRST = "first"


# Only a change that chance does not explain alarms.
ALARMS = frozenset({FindingKind.RE_EMERGED, FindingKind.RISING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A term with everything it rests on.

    `expected` is the baseline's rate times the month's days; `ratio`, `interval` and `p` compare the two rates per day
    (exact Poisson). `history` lists (month, count) of the baseline, `before` of the whole record before the month.
    `firm` says that the interval excludes 1 where the term speaks of change: without it the term describes the record
    and chance can explain it. `effort_changed` is null when the number of reports is not known. `sentence` is filled
    in when the finding is phrased.
    """

    id: str
    kind: FindingKind
    series: Series
    month: str
    observed: int
    expected: float
    ratio: float | None
    interval: tuple[float, float | None]
    p: float
    history: tuple[tuple[str, int], ...]
    quiet_months: int
    last_before: str | None
    present_in: int
    firm: bool
    effort_changed: bool | None = None
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
    watched: Sequence[Series], month: str, terms: Terms, *, effort_changed: bool | None = None
) -> tuple[Finding, ...]:
    """The findings of a month, ordered by kind and series; at most one for each series."""
    found = [finding for each in watched if (finding := _assess(each, month, terms, effort_changed)) is not None]
    order = list(FindingKind)
    return tuple(
        sorted(found, key=lambda each: (order.index(each.kind), -each.observed, len(each.series.key), each.series.key))
    )


def _assess(series: Series, month: str, terms: Terms, effort_changed: bool | None) -> Finding | None:
    record = [(m, n) for m, n in zip(series.months, series.counts, strict=True) if m < month]
    history = record[-terms.baseline_months :]
    if len(history) < terms.least_history:
        return None
    observed, before = series.at(month), sum(n for _, n in history)
    exposure = sum(calendar.days(m) for m, _ in history)
    ratio = poisson_ratio(observed, calendar.days(month), before, exposure, confidence=terms.confidence)
    kind = _kind(observed, record, ratio, terms)
    if kind is None:
        return None
    seen = [m for m, n in record if n]
    return Finding(
        id=f"{kind}:{series.id}",
        kind=kind,
        series=series,
        month=month,
        observed=observed,
        expected=before / exposure * calendar.days(month),
        ratio=ratio.value if math.isfinite(ratio.value) else None,
        interval=(ratio.low, ratio.high if math.isfinite(ratio.high) else None),
        p=1.0 if ratio.p_value is None else ratio.p_value,
        history=tuple(history),
        quiet_months=_quiet(record, terms.re_emerged.quiet_at_most),
        last_before=seen[-1] if seen else None,
        present_in=sum(1 for _, n in history if n),
        firm=kind is FindingKind.CONTINUED or ratio.higher or ratio.lower,
        effort_changed=effort_changed,
    )


def _kind(observed: int, record: list[tuple[str, int]], ratio: Estimate, terms: Terms) -> FindingKind | None:
    """The first term that fits, the most telling one first."""
    earlier = any(n for _, n in record)
    if not observed:
        return FindingKind.FADED if _present(record, terms.faded) else None
    if not earlier:
        enough = observed >= terms.first.at_least and len(record) >= terms.first.history
        return FindingKind.FIRST if enough else None
    rule = terms.re_emerged
    quiet = _quiet(record, rule.quiet_at_most) >= rule.quiet_months
    # With quiet_at_most above 0 a series may never have been more than quiet: then only the test can speak.
    once = ratio.higher or any(n > rule.quiet_at_most for _, n in record)
    if observed >= rule.at_least and quiet and once:
        return FindingKind.RE_EMERGED
    if ratio.higher:
        return FindingKind.RISING if observed >= terms.rising.at_least else None
    if ratio.lower:
        return FindingKind.FALLING if observed >= terms.falling.at_least else None
    kept = observed >= terms.continued.at_least and _present(record, terms.continued)
    return FindingKind.CONTINUED if kept else None


def _quiet(record: list[tuple[str, int]], at_most: int) -> int:
    """How many months in a row before this one had no more than `at_most`."""
    run = 0
    for _, count in reversed(record):
        if count > at_most:
            break
        run += 1
    return run


def _present(record: list[tuple[str, int]], rule: Present | Continued) -> bool:
    window = record[-rule.of_previous :]
    needed = math.ceil(rule.present_in * len(window) / rule.of_previous)
    return sum(1 for _, count in window if count) >= needed
