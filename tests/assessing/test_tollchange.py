"""More or fewer dead than the months before let expect, at each bound of the tolls."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from marsad.assessing import assess, default_terms, months, series
from marsad.assessing.tollchange import TollKind, limits, toll_findings
from tests.assessing.rows import Range, knowledge, row

SPAN = months.span("2018-01", "2018-10")


def monthly(dead, *, last):
    """One incident a month with so many dead, and the last month's incident."""
    before = [row(f"r{m}", f"{m}-05", killed=Range(n, n, n)) for m, n in zip(SPAN[:-1], dead, strict=True)]
    return [*before, row("last", "2018-10-05", killed=last)]


def found(rows):
    return toll_findings(series(rows, (), SPAN), "2018-10", default_terms())


STEADY = (4, 5, 6, 5, 4, 6, 5, 4, 6)


def test_by_hand_the_limits_are_those_of_the_square_roots():
    # Mean 5, variance 1.5/2 below the mean: phi 1. t(.975; 3) = 3.1824; reach = 3.1824 sqrt(1.25)/2 = 1.7790.
    around = limits([4, 5, 6, 5])
    assert around.expected == 5
    assert around.low == pytest.approx((5**0.5 - 1.7790) ** 2, abs=1e-3)
    assert around.high == pytest.approx((5**0.5 + 1.7790) ** 2, abs=1e-3)


def test_with_two_months_or_none_dead_nothing_is_expected():
    assert limits([4, 5]) is None and limits([0, 0, 0, 0]) is None


@pytest.mark.parametrize(("last", "kind"), [(30, "deadlier"), (5, None), (0, "less_deadly")])
def test_a_month_outside_the_limits_is_deadlier_or_less_deadly(last, kind):
    assert [str(each.kind) for each in found(monthly(STEADY, last=Range(last, last, last)))] == ([kind] if kind else [])


def test_few_dead_are_no_finding_however_few_there_were_before():
    assert found(monthly((0, 0, 1, 0, 0, 0, 1, 0, 0), last=Range(6, 6, 6))) == ()


def test_it_says_at_which_bounds_it_holds():
    (one,) = found(monthly(STEADY, last=Range(3, 30, 40)))
    assert one.tested == ("lo", "best", "hi") and one.held == ("best", "hi")


def test_an_open_end_is_not_tested():
    (one,) = found(monthly(STEADY, last=Range(30, 30, None)))
    assert one.tested == one.held == ("lo", "best")


def test_a_month_whose_dead_nobody_numbered_is_not_read_as_none_dead():
    rows = monthly(STEADY, last=Range(30, 30, 30))
    rows[3] = row("r", "2018-04-05")
    (one,) = found(rows)
    assert len(one.history) == 8 and "2018-04" not in dict(one.history)


def test_a_month_without_incidents_had_no_dead_on_record():
    rows = monthly(STEADY, last=Range(30, 30, 30))
    del rows[3]
    (one,) = found(rows)
    assert dict(one.history)["2018-04"] == 0


def test_false_alarms_are_about_as_frequent_as_the_level_says():
    rng = np.random.default_rng(4)
    deadlier = 0
    for _ in range(1500):
        incidents = rng.poisson(8, 13)
        dead = [int(rng.geometric(0.3, n).sum() - n) for n in incidents]
        around = limits(dead[:-1])
        deadlier += dead[-1] > around.high
    assert 0.01 <= deadlier / 1500 <= 0.045


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (Range(30, 30, 30), "(5.0 on average)."),
        (Range(3, 30, 30), "It does not hold at the lowest tolls."),
        (Range(30, 30, None), "Highest tolls are open, so it is not tested there."),
        (Range(0, 0, 30), "It does not hold at the highest tolls."),
    ],
)
def test_the_sentence_names_the_bounds_that_fail(last, words):
    rows = monthly(STEADY, last=last)
    assessment = assess(rows, month="2018-10", as_of=date(2018, 12, 1), knowledge=knowledge(), country="IQ")
    sentences = next(each for each in assessment.sections if each.id == "deadlier").sentences
    assert sentences[0].text.endswith(words)
    assert sentences[0].claims


def test_an_area_s_own_dead_stand_beside_the_whole():
    rows = [*monthly(STEADY, last=Range(30, 30, 30)), row("n", "2018-03-02", admin1="Ninewa", killed=Range(1, 1, 1))]
    assessment = assess(rows, month="2018-10", as_of=date(2018, 12, 1), knowledge=knowledge(), country="IQ")
    assert list(assessment.tables["deadlier"].rows) == ["deadlier:all", "deadlier:governorate=Kirkuk"]
    assert str(TollKind.DEADLIER) == "deadlier"
