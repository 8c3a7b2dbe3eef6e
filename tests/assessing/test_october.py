from __future__ import annotations

from datetime import date

import pytest

from marsad.assessing import FindingKind, assess, render
from tests.assessing.rows import busy, knowledge, october


def found(rows=None, **given):
    assessment = assess(
        rows or october(), month="2018-10", country="IQ", as_of=date(2018, 11, 12), knowledge=knowledge(), **given
    )
    return assessment, {finding.id: finding for finding in assessment.findings}


@pytest.mark.parametrize("governorate", ["Kirkuk", "Ninewa"])
def test_car_bombs_re_emerged_in_both_governorates_by_rows_alone(governorate):
    assessment, findings = found(busy())
    finding = findings[f"re_emerged:governorate={governorate}/method=vbied"]
    assert (finding.observed, finding.quiet_months, finding.last_before) == (4, 4, "2018-05")
    assert finding.firm and finding in assessment.alarms
    assert f"Car bombs re-emerged in {governorate} (place): 4 in October 2018" in finding.sentence


@pytest.mark.parametrize("governorate", ["Kirkuk", "Ninewa"])
def test_what_chance_could_explain_is_told_and_is_no_alarm(governorate):
    assessment, findings = found()
    finding = findings[f"re_emerged:governorate={governorate}/method=vbied"]
    assert finding.observed == 1 and not finding.firm
    assert not finding.alarm and assessment.alarms == ()
    assert f"car bombs in {governorate} (1)" in finding.sentence


@pytest.mark.parametrize("target", ["village-chiefs", "electricity-infrastructure"])
def test_what_never_stopped_continued(target):
    _, findings = found()
    finding = findings[f"continued:target={target}"]
    assert finding.present_in == 5
    low, high = finding.interval
    assert low < 1 and (high is None or high > 1)
    assert finding.kind is FindingKind.CONTINUED and not finding.alarm


@pytest.mark.parametrize("form", ["html", "markdown", "json"])
def test_the_same_rows_give_the_same_bytes_in_any_order(form):
    one, _ = found()
    two = assess(october()[::-1], month="2018-10", country="IQ", as_of=date(2018, 11, 12), knowledge=knowledge())
    assert render(one, form) == render(two, form)


def test_every_sentence_has_claims():
    assessment, _ = found()
    assert len(assessment.sentences) > 8
    assert all(sentence.claims for sentence in assessment.sentences)
