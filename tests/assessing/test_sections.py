from __future__ import annotations

from datetime import date

import pytest

from marsad.assessing import assess
from marsad.claims import Document, InputError, PublishedBasis
from tests.assessing.rows import Range, busy, knowledge, october, row


def made(rows=None, **given):
    given = {"month": "2018-10", "as_of": date(2018, 11, 12), "knowledge": knowledge()} | given
    return assess(october() if rows is None else rows, **given)


def texts(assessment, section):
    return [each.text for each in next(s for s in assessment.sections if s.id == section).sentences]


def report(id, day, source):
    return Document(
        id=id,
        sha256=id,
        text="",
        published=date.fromisoformat(day),
        published_basis=PublishedBasis.GIVEN,
        source_id=source,
    )


def test_the_month_is_told_with_ranges_and_what_is_missing():
    first, second = texts(made(country="IQ"), "overview")
    assert first == (
        "In October 2018, 5 incidents in Iraq are on record, with at least 6 (best estimate 13) killed "
        "(not known for 2) and 6 to 8 (best estimate 6) injured (not known for 4)."
    )
    assert second.startswith("The 5 months before hold 17 incidents, 3.4 a month, with 11 killed")


def test_one_incident_is_told_in_the_singular():
    (sentence,) = texts(made([row("a", "2018-10-01")]), "overview")
    assert sentence == (
        "In October 2018, 1 incident in all countries on record is on record, with an unknown number killed and "
        "an unknown number injured."
    )


def test_governorates_come_by_number_of_incidents():
    assert [text.split(":")[0] for text in texts(made(), "governorates")] == ["Kirkuk", "Diyala", "Ninewa"]


def test_contested_incidents_are_named_as_contested():
    rows = [row("a", "2018-10-13", title="Car bomb in Mamdouda", killed=Range(1, 1, 4), contradictions=("killed",))]
    (sentence,) = texts(made(rows), "contested")
    assert sentence == (
        "Car bomb in Mamdouda (Kirkuk): sources contradict each other on the number killed. "
        "Toll on record: 1 to 4 (best estimate 1) killed, an unknown number injured."
    )


def test_what_is_unknown_is_counted():
    rows = [row("a", "2018-10-01", place_id=None), row("b", "2018-10-02", killed=Range(0, 0, 0), actors=("is",))]
    found = texts(made([*rows, row("c")]), "unknown")
    assert "In 1 of 2 incidents, the number killed is not known." in found
    assert "In 1 of 2 incidents, who did it is not known." in found
    assert "1 incident on record has no known month and is counted in none." in found


def test_an_incident_in_no_known_country_is_named_and_counted_in_none():
    assessment = made([*october(), row("lost", "2018-10-09", country=None)], country="IQ")
    assert assessment.tables["totals"].value("now", "incidents") == 5
    found = texts(assessment, "unknown")
    assert "1 incident of the month lies in a country that is not known and is counted in none." in found


def test_an_area_narrows_everything():
    assessment = made(area="kirkuk", country="IQ")
    assert assessment.title == "Security incidents in kirkuk: October 2018"
    assert assessment.tables["totals"].value("now", "incidents") == 3
    with pytest.raises(InputError, match="Kirkook"):
        made(area="Kirkook")


def test_another_country_is_another_record():
    rows = [*october(), row("s", "2018-10-03", country="SY")]
    assert made(rows, country="SY").tables["totals"].value("now", "incidents") == 1


def test_a_defused_bomb_is_on_record_but_raises_no_alarm():
    rows = [row("old", "2018-05-01", methods=("vbied",))]
    defused = row("new", "2018-10-01", methods=("vbied",), sub_event_type="Disrupted weapons use")
    assessment = made([*rows, defused])
    assert assessment.alarms == () and assessment.tables["totals"].value("now", "incidents") == 1


def test_a_month_without_incidents_still_says_what_faded():
    rows = [each for each in october() if each.month != "2018-10"]
    assessment = made(rows)
    assert assessment.sections[0].sentences == made(rows).sections[0].sentences
    assert "shootings in Kirkuk (none, 5 before)" in " ".join(texts(assessment, "faded"))


def test_the_empty_record_gives_notes_and_no_sentence():
    assessment = made([])
    assert assessment.sentences == ()
    assert all(section.note for section in assessment.sections)


def test_coverage_stands_beside_counts():
    reports = [report("a", "2018-10-02", "wire"), report("b", "2018-10-03", "wire"), report("c", "2018-09-03", "post")]
    coverage = made(documents=reports).coverage
    assert coverage.rows["2018-10"] == ("2018-10", 2, 2 / 31, 1, (2 / 31) / (1 / 153), 5, 5, 1.0)
    assert coverage.rows["2018-08"][:4] == ("2018-08", 0, 0, 0)


def test_without_reports_coverage_is_unknown_and_not_zero():
    assessment = made()
    assert assessment.coverage.rows["2018-10"][1:5] == (None,) * 4
    assert all((finding.effort, finding.explained) == (None, None) for finding in assessment.findings)


@pytest.mark.parametrize(
    ("reports", "words"),
    [
        (9, "Counted per report the change is not firm: coverage alone could explain it."),
        (2, "Counted per report the change is firm too."),
    ],
)
def test_an_alarm_says_whether_coverage_explains_it(reports, words):
    documents = [report(f"o{n}", "2018-10-02", "wire") for n in range(reports)]
    documents += [report(f"{month}", f"2018-0{month}-02", "wire") for month in range(5, 10)]
    alarm = next(each for each in made(busy(), documents=documents).alarms if each.id == "re_emerged:method=vbied")
    assert alarm.observed == 8 and alarm.explained is (reports == 9)
    assert words in alarm.sentence


def test_where_as_much_was_reported_as_before_an_alarm_says_nothing_of_it():
    documents = [report(f"{month}", f"2018-{month:02d}-02", "wire") for month in range(5, 11)]
    alarms = made(busy(), documents=documents).alarms
    assert alarms and not any("per report" in each.sentence for each in alarms)


def test_the_counts_cross_month_governorate_method_and_target():
    counts = made().tables["counts"]
    assert counts.value("2018-10/Kirkuk/vbied/civilians", "incidents") == 1
    assert counts.value("2018-10/Kirkuk/vbied/civilians", "injured_hi") == 8
    assert counts.value("2018-10/Kirkuk/vbied/civilians", "killed_lo") is None


def test_tables_by_month_reach_as_far_back_as_the_baseline():
    rows = [row("old", "2009-03-01"), *october()]
    assessment = made(rows)
    assert next(iter(assessment.coverage.rows)) == "2017-10" and len(assessment.coverage.rows) == 13
    assert all(not key.startswith("2009") for key in assessment.tables["counts"].rows)
    assert assessment.tables["history"].columns[1] == "2009-03"


def test_every_finding_has_its_history_in_a_table():
    assessment = made()
    for finding in assessment.findings:
        assert assessment.tables["history"].value(finding.series.id, finding.month) == finding.observed


def test_changes_since_the_last_issue_are_listed():
    previous = [each for each in october() if each.id != "m-9-kirkuk"]
    previous = [row("v-may-kirkuk", "2018-05-08", title="A bomb", injured=Range(2, 2, 2))] + [
        each for each in previous if each.id != "v-may-kirkuk"
    ]
    previous.append(row("gone", "2018-08-01", title="A rumour"))
    assert set(texts(made(previous=previous), "changes")) == {
        "No longer counted in August 2018: A rumour. Why: it was joined with another incident.",
        "Added to September 2018: An attack. Why: new reports, by wire.",
        "An attack (May 2018): from an unknown number killed and 2 injured to an unknown number killed and 4 injured. "
        "Why: the same claims were read or weighed anew.",
    }


def test_without_a_last_issue_nothing_is_said_to_have_changed():
    assert texts(made(), "changes") == []


def test_the_method_box_prints_terms_and_chance():
    box = {line.name: line.value for line in made().method}
    assert box["Record as of"] == "12 November 2018"
    assert box["Re-emerged"] == "at_least 1, quiet_months 3, quiet_at_most 0"
    assert 0 < float(box["By chance alone, alarms expected a month"]) < 1
