"""Weeks from Monday to Sunday, each with the bound of the best method that its past allows."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.assessing import assess
from marsad.assessing.weekly import monday, timeline
from tests.assessing.rows import knowledge, row

FIRST = date(2018, 1, 1)  # a Monday


def weekly(counts, first=FIRST):
    """So many incidents on the Wednesday of each week."""
    return [
        row(f"{week}-{n}", (first + timedelta(7 * week + 2)).isoformat())
        for week, count in enumerate(counts)
        for n in range(count)
    ]


def test_a_week_begins_on_monday():
    assert monday(date(2018, 10, 14)) == date(2018, 10, 8) == monday(date(2018, 10, 8))


def test_weeks_run_without_gaps_to_the_last_whole_one():
    line = timeline(weekly([1, 0, 2]), date(2018, 1, 20))
    assert (line.starts, line.counts) == ((FIRST, FIRST + timedelta(7)), (1, 0))
    assert timeline(weekly([1, 0, 2]), date(2018, 1, 21)).counts == (1, 0, 2)


def test_what_may_have_happened_in_either_of_two_weeks_is_in_neither():
    sure = row("a", "2018-01-03")
    spread = row("b", "2018-01-07")
    object.__setattr__(spread, "end", date(2018, 1, 8))
    assert timeline([sure, spread], date(2018, 1, 14)).counts == (1, 0)


def test_a_burst_after_six_weeks_is_above_its_bound():
    line = timeline(weekly([1, 2, 1, 1, 3, 1, 9]), date(2018, 2, 18))
    (alarm,) = line.alarms
    assert (alarm.index, alarm.observed, alarm.method, alarm.bound) == (6, 9, "bayes", 4)
    assert alarm.history == tuple(range(6))


def test_with_three_years_before_it_a_week_is_compared_with_its_season():
    counts = [2, 3] * 100
    line = timeline(weekly(counts), FIRST + timedelta(7 * len(counts) - 1))
    methods = [each.method for each in line.weeks]
    assert methods[0] == "bayes" and methods[-1] == "farrington_flexible"
    assert not line.weeks[-1].alarm


def test_an_empty_record_has_no_weeks():
    assert timeline([], date(2018, 1, 31)).starts == ()


def test_a_week_above_its_bound_is_told_with_its_claims():
    rows = weekly([1, 2, 1, 1, 3, 1, 9])
    assessment = assess(rows, month="2018-02", as_of=date(2018, 6, 1), knowledge=knowledge())
    (sentence,) = next(each for each in assessment.sections if each.id == "weeks").sentences
    assert sentence.text == (
        "In the week of 12 February 2018, 9 incidents are on record, where the weeks before let expect 4 at most "
        "(1.6 on average)."
    )
    assert len(sentence.claims) == len(sentence.incidents) == 9


def test_weeks_of_the_last_year_stand_in_a_table():
    table = assess(weekly([1] * 80), month="2019-07", as_of=date(2019, 9, 1), knowledge=knowledge()).tables["weeks"]
    assert len(table.rows) == 53
    assert table.value("2019-07-01", "bound") == 3
