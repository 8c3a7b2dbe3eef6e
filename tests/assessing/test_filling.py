"""Late reports: the pace at which incidents come on record, and what a month that still fills would come to."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing import assess
from marsad.assessing.filling import LEAST, Pace, nowcast, pace, snapshots
from tests.assessing.rows import knowledge, row

NEW_YEAR = date(2018, 1, 1)


def reported(delays, *, first=NEW_YEAR, step=1):
    """Incidents, one every `step` days, each first reported after its delay."""
    days = [first + timedelta(step * n) for n in range(len(delays))]
    return [
        row(f"r{n}", day.isoformat(), reported=day + timedelta(delay))
        for n, (day, delay) in enumerate(zip(days, delays, strict=True))
    ]


def test_where_all_is_known_within_two_days_older_days_are_complete():
    found = pace(reported([0, 1, 2] * 20), date(2018, 12, 1))
    assert [round(found.known(days), 3) for days in (-1, 0, 1, 2, 400)] == [0, 0.333, 0.667, 1, 1]


def test_with_few_incidents_the_pace_is_not_known():
    assert pace(reported([1] * (LEAST - 1)), date(2018, 12, 1)) is None
    assert pace([row(str(n), "2018-01-05") for n in range(50)], date(2018, 12, 1)) is None


def test_young_incidents_do_not_make_the_pace_look_faster():
    # Half of all is reported at once, half after ten days; the last ten days can only show the first half.
    rng = random.Random(3)
    rows = reported([rng.choice((0, 10)) for _ in range(400)])
    as_of = NEW_YEAR + timedelta(399)
    seen = [each for each in rows if each.reported <= as_of]
    assert pace(seen, as_of).known(0) == pytest.approx(0.5, abs=0.08)


def test_what_was_not_yet_reported_tells_nothing_of_the_pace():
    late = reported([0] * 30) + reported([5] * 30, first=date(2018, 6, 1))
    assert pace(late, date(2018, 3, 1)).known(0) == 1


def test_a_span_is_as_complete_as_its_days_are_on_average():
    line = Pace((0.5, 1.0))
    first, last = date(2018, 10, 1), date(2018, 10, 4)
    assert line.complete(first, last, last) == pytest.approx((1 + 1 + 1 + 0.5) / 4)
    assert line.complete(first, last, date(2018, 10, 2)) == pytest.approx((1 + 0.5) / 4)


@given(st.integers(0, 200), st.floats(0.05, 0.99))
def test_a_nowcast_is_never_less_than_what_is_on_record(observed, complete):
    found = nowcast(observed, complete)
    assert observed <= found.low <= found.high
    assert found.filling == (complete < 0.9)


def test_the_limits_hold_the_truth_as_often_as_they_say():
    rng = random.Random(6)
    held = 0
    for _ in range(600):
        truth = rng.randint(20, 60)
        found = nowcast(sum(rng.random() < 0.7 for _ in range(truth)), 0.7)
        held += found.low <= truth <= found.high
    assert 0.92 <= held / 600 <= 0.99


def test_what_is_all_in_is_what_it_is_and_what_has_not_begun_is_open():
    assert nowcast(7, 1.0).low == nowcast(7, 1.0).high == 7
    assert nowcast(0, 0.0).high is None


def test_a_snapshot_counts_what_was_reported_by_then():
    rows = reported([0, 3, 20], first=date(2018, 10, 29))
    (found,) = snapshots(rows, ["2018-10"], [date(2018, 10, 31)], (0, 7, 28))
    assert found.known == (1, 2, 3)


def month(as_of, rows):
    return assess(rows, month="2018-10", as_of=as_of, knowledge=knowledge(), country="IQ")


@pytest.fixture(scope="module")
def slow():
    """Two incidents a day from July to October; half of them come on record within a day, half after twelve."""
    days = [date(2018, 7, 1) + timedelta(n) for n in range(123)]
    return [
        row(f"{day}-{wait}", day.isoformat(), reported=day + timedelta(wait), methods=("vbied",))
        for day in days
        for wait in (1, 12)
    ]


def test_a_month_that_still_fills_says_so_with_what_it_would_come_to(slow):
    as_of = date(2018, 11, 1)
    found = month(as_of, [each for each in slow if each.reported <= as_of])
    (told,) = [each.text for each in found.sentences if each.text.startswith("October 2018 is still")]
    assert told.startswith("October 2018 is still filling: at the usual pace of reports 82 % of its incidents")
    row = dict(zip(found.tables["filling"].columns, found.tables["filling"].rows["month"], strict=True))
    assert row["nowcast_low"] <= 62 <= row["nowcast_high"] and row["incidents"] == 51


def test_when_all_is_in_it_does_not(slow):
    assert not any("filling" in each.text for each in month(date(2018, 12, 31), slow).sentences)


def test_no_fall_is_firm_while_the_month_fills(slow):
    as_of = date(2018, 10, 6)
    young = month(as_of, [each for each in slow if each.reported <= as_of])
    old = month(date(2019, 3, 1), [each for each in slow if each.reported <= as_of])
    name = "falling:method=vbied"
    firm = [next(each.firm for each in found.findings if each.id == name) for found in (young, old)]
    assert firm == [False, True]


def test_what_was_known_when_stands_in_a_table(slow):
    table = month(date(2018, 12, 31), slow).tables["known_when"]
    assert table.rows["2018-10"] == ("2018-10", 49, 57, 62, 62, 62)
