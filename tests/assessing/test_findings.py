from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing import FindingKind, default_terms, find, months, series
from marsad.assessing.terms import ReEmerged
from tests.assessing.rows import row

TERMS = default_terms()
START = "2018-01"


def found(counts, terms=TERMS):
    """The finding on the last month of a series with these counts."""
    span = months.span(START, months.shift(START, len(counts) - 1))
    rows = [row(f"{month}-{n}", f"{month}-05") for month, count in zip(span, counts, strict=True) for n in range(count)]
    watched = series(rows, ("method",), span) or ()
    results = find(watched, span[-1], terms)
    return results[0] if results else None


@pytest.mark.parametrize(
    ("counts", "kind"),
    [
        ((1, 0, 0, 0, 1), "re_emerged"),
        ((4, 5, 4, 0, 0, 0, 6), "re_emerged"),
        ((2, 2, 2, 2, 9), "rising"),
        ((2, 1, 3, 2, 2), "continued"),
        ((9, 9, 9, 9, 9, 1), "falling"),
        ((1, 1, 0, 2, 1, 0), "faded"),
        ((0,) * 12 + (1,), "first"),
    ],
)
def test_each_term_fits_its_pattern(counts, kind):
    assert found(counts).kind is FindingKind(kind)


@pytest.mark.parametrize(
    "counts",
    [
        (1, 1),  # no baseline worth the name
        (0,) * 11 + (1,),  # never before, but the record is too short to say so
        (1, 0, 0, 1, 0),  # gone, but it had hardly been there
        (0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1),  # neither quiet before nor steady
    ],
)
def test_nothing_is_said_where_no_term_fits(counts):
    assert found(counts) is None


def test_a_rise_needs_an_interval_above_one():
    assert found((2, 2, 2, 2, 4)).kind is FindingKind.CONTINUED


def test_re_emergence_after_few_incidents_is_not_firm():
    few, many = found((1, 0, 0, 0, 1)), found((1, 0, 0, 0, 6))
    assert not few.firm and few.interval[0] < 1
    assert many.firm and many.interval[0] > 1


def test_re_emerged_without_an_earlier_peak_needs_the_test():
    terms = replace(TERMS, re_emerged=ReEmerged(at_least=1, quiet_months=3, quiet_at_most=1))
    assert found((1, 0, 1, 0, 9), terms).kind is FindingKind.RE_EMERGED
    assert found((1, 1, 1, 1, 1), terms).kind is FindingKind.CONTINUED


def test_a_finding_carries_what_it_rests_on():
    finding = found((2, 2, 2, 2, 9))
    assert finding.history == (("2018-01", 2), ("2018-02", 2), ("2018-03", 2), ("2018-04", 2))
    assert finding.expected == pytest.approx(8 / 120 * 31)
    assert finding.observed == 9 and len(finding.incidents) == 9


def test_what_faded_names_the_incidents_it_had():
    assert len(found((1, 1, 0, 2, 1, 0)).incidents) == 5


def test_the_baseline_is_no_longer_than_the_terms_say():
    terms = replace(TERMS, baseline_months=4)
    assert next(month for month, _ in found((9, 9, 2, 2, 2, 2, 2), terms).history) == "2018-03"


@given(st.lists(st.integers(0, 8), min_size=1, max_size=16))
def test_a_month_without_an_incident_raises_no_alarm(counts):
    finding = found((*counts, 0))
    assert finding is None or not finding.alarm


@given(st.lists(st.integers(0, 8), min_size=4, max_size=16))
def test_change_is_firm_only_when_the_interval_excludes_one(counts):
    finding = found(tuple(counts))
    if finding is not None and finding.kind is not FindingKind.CONTINUED:
        low, high = finding.interval
        assert finding.firm == (low > 1 or (high is not None and high < 1))
