"""What became of earlier alarms, judged by the rows as they stand now."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.assessing import assess, default_terms, months, series
from marsad.assessing.scorecard import Outcome, RaisedAlarm, raised_by_rows, scorecard
from tests.assessing.rows import knowledge, row

SPAN = months.span("2018-01", "2018-12")
BURST = RaisedAlarm("2018-10", "re_emerged:method=vbied", date(2018, 11, 2), 4, 0.1)


def rows(october=4, november=0):
    quiet = [row("v", "2018-02-05", methods=("vbied",))]
    burst = [row(f"o{n}", "2018-10-05", methods=("vbied",)) for n in range(october)]
    later = [row(f"n{n}", "2018-11-05", methods=("vbied",)) for n in range(november)]
    return [*quiet, *burst, *later, row("d", "2018-12-01", methods=("ied",))]


def judged(alarms, chosen, month="2018-12"):
    return scorecard(alarms, series(chosen, ("method",), SPAN), month, default_terms())


@pytest.mark.parametrize(
    ("october", "november", "outcome"), [(4, 2, Outcome.HIT), (4, 0, Outcome.MISS), (1, 5, Outcome.WITHDRAWN)]
)
def test_an_alarm_is_hit_missed_or_withdrawn(october, november, outcome):
    (found,) = judged([BURST], rows(october, november))
    assert found.outcome is outcome and found.now == october


def test_before_the_next_month_is_over_it_is_open():
    (found,) = judged([BURST], rows(4, 3), month="2018-11")
    assert found.outcome is Outcome.OPEN and found.after is None


def test_an_alarm_whose_rows_are_all_gone_is_withdrawn():
    (found,) = judged([BURST], [row("d", "2018-12-01", methods=("ied",))])
    assert (found.outcome, found.now, found.incidents) == (Outcome.WITHDRAWN, 0, ())


def test_alarms_of_this_month_and_of_long_ago_are_not_judged():
    old = RaisedAlarm("2017-05", "rising:method=vbied", date(2017, 6, 1), 4, 0.1)
    new = RaisedAlarm("2018-12", "rising:method=vbied", date(2018, 12, 31), 4, 0.1)
    assert judged([old, new], rows()) == ()


def test_without_a_record_of_what_was_given_out_the_rows_say_what_alarmed():
    (alarm,) = raised_by_rows(series(rows(), ("method",), SPAN), "2018-12", default_terms())
    assert (alarm.month, alarm.finding, alarm.observed) == ("2018-10", "re_emerged:method=vbied", 4)


def section(raised, chosen):
    assessment = assess(
        chosen,
        month="2018-12",
        as_of=date(2019, 1, 5),
        knowledge=knowledge(),
        country="IQ",
        raised=raised,
    )
    return assessment, next(each for each in assessment.sections if each.id == "scorecard").sentences


@pytest.mark.parametrize(
    ("november", "words"), [(2, "was borne out: 2 in the month after"), (0, "was not borne out: 0")]
)
def test_the_assessment_publishes_what_became_of_it(november, words):
    _, (sentence,) = section([BURST], rows(4, november))
    assert sentence.text.startswith("The alarm on car bombs in Iraq for October 2018 (4 where 0.1 was expected)") or (
        "(4 where 0.10 was expected)" in sentence.text
    )
    assert words in sentence.text and sentence.claims


def test_what_no_claim_carries_any_more_stands_in_the_table_alone():
    assessment, sentences = section([BURST], [row("d", "2018-12-01", methods=("ied",)), row("e", "2018-02-01")])
    assert sentences == ()
    assert assessment.tables["scorecard"].value("2018-10/re_emerged:method=vbied", "outcome") == "withdrawn"
