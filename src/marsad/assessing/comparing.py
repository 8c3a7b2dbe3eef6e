"""One month of a series beside the months before: the ratio of the rates, and the defined term that it earns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Compared:
    """One month of counts beside its baseline: the ratio, and the term that fits."""

    observed: int
    record: list[tuple[str, int]]
    history: list[tuple[str, int]]
    ratio: Estimate
    kind: FindingKind | None

    @property
    def firm(self) -> bool:
        """True if the interval excludes 1, or the term speaks of no change."""
        return self.kind is FindingKind.CONTINUED or self.ratio.higher or self.ratio.lower

    @property
    def p(self) -> float:
        """The two-sided p-value of no change."""
        return 1.0 if self.ratio.p_value is None else self.ratio.p_value

    @property
    def before(self) -> int:
        """The baseline's count."""
        return sum(count for _, count in self.history)

    @property
    def exposure(self) -> int:
        """The days of the baseline."""
        return sum(calendar.days(month) for month, _ in self.history)


def compare(series: Series, month: str, terms: Terms, counts: tuple[int, ...] | None = None) -> Compared | None:
    """The month's count beside the months before; `counts` stand for the series' own. None with too few months."""
    counts = series.counts if counts is None else counts
    record = _record(series.months, counts, month)
    history = record[-terms.baseline_months :]
    if len(history) < terms.least_history:
        return None
    observed = dict(zip(series.months, counts, strict=True)).get(month, 0)
    exposure, before = sum(calendar.days(m) for m, _ in history), sum(n for _, n in history)
    ratio = poisson_ratio(observed, calendar.days(month), before, exposure, confidence=terms.confidence)
    return Compared(observed, record, history, ratio, _kind(observed, record, ratio, terms))


def _record(months: Sequence[str], counts: Sequence[int], month: str) -> list[tuple[str, int]]:
    return [(m, n) for m, n in zip(months, counts, strict=True) if m < month]


def _kind(observed: int, record: list[tuple[str, int]], ratio: Estimate, terms: Terms) -> FindingKind | None:
    """The first term that fits, the most telling one first."""
    earlier = any(n for _, n in record)
    if not observed:
        return FindingKind.FADED if _present(record, terms.faded) else None
    if not earlier:
        enough = observed >= terms.first.at_least and len(record) >= terms.first.history
        return FindingKind.FIRST if enough else None
    rule = terms.re_emerged
    calm = quiet(record, rule.quiet_at_most) >= rule.quiet_months
    # With quiet_at_most above 0 a series may never have been more than quiet: then only the test can speak.
    once = ratio.higher or any(n > rule.quiet_at_most for _, n in record)
    if observed >= rule.at_least and calm and once:
        return FindingKind.RE_EMERGED
    if ratio.higher:
        return FindingKind.RISING if observed >= terms.rising.at_least else None
    if ratio.lower:
        return FindingKind.FALLING if observed >= terms.falling.at_least else None
    kept = observed >= terms.continued.at_least and _present(record, terms.continued)
    return FindingKind.CONTINUED if kept else None


def quiet(record: Sequence[tuple[str, int]], at_most: int) -> int:
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
