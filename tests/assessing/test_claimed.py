from __future__ import annotations

from datetime import date

import pytest

from marsad.assessing import assess
from marsad.claims import Group, Outcome, Polarity, Realis, Tendency, TimeSpan, claims_of
from tests.assessing.rows import Range, knowledge, october, row
from tests.assessing.statements import count, statement, trend

AUGUST = TimeSpan(start=date(2018, 8, 1), end=date(2018, 8, 31), expression="in August", basis="stated")
LONG = TimeSpan(start=date(2018, 9, 1), end=date(2018, 10, 31), expression="since September", basis="stated")


def claimed(*statements, rows=None):
    """The sentences beside the record, for October."""
    assessment = assess(
        rows or october(), statements, month="2018-10", country="IQ", as_of=date(2018, 11, 12), knowledge=knowledge()
    )
    return next(section for section in assessment.sections if section.id == "claimed").sentences


def test_a_claimed_total_stands_beside_what_is_on_record():
    said = statement(method=("ied",), counts=(count(40, None, "at_least"),))
    (sentence,) = claimed(said)
    # A car bomb is an improvised explosive device too: two of these three are car bombs.
    assert sentence.text == (
        "According to the security council: at least 40 incidents by roadside or placed bomb in October 2018; "
        "3 incidents are on record here."
    )
    assert set(sentence.incidents) == {"v-oct-kirkuk", "v-oct-ninewa", "e-10-kirkuk"}
    assert {claim.id for claim in claims_of(said)} & set(sentence.claims)


def test_every_method_that_the_sum_covers_is_named():
    (sentence,) = claimed(statement(method=("small_arms", "vbied"), counts=(count(9, 9, "exact"),)))
    assert "9 incidents by gunfire and car bomb in October 2018; 4 incidents are on record" in sentence.text


def test_only_incidents_of_the_named_places_count():
    (sentence,) = claimed(statement(places=("Ninewa",), counts=(count(5, 5, "exact"),)))
    assert "5 incidents in Ninewa in October 2018; 1 incident is on record" in sentence.text


def test_a_claimed_toll_stands_beside_the_toll_on_record():
    rows = [row("a", "2018-10-03", killed=Range(3, 4, 5)), row("b", "2018-10-04", killed=Range(2, 2, 2))]
    (sentence,) = claimed(statement(counts=(count(None, 9, "at_most", outcome=Outcome.KILLED),)), rows=rows)
    assert "up to 9 killed in October 2018; 2 incidents with 5 to 7 (best estimate 6) killed" in sentence.text


@pytest.mark.parametrize(
    ("group", "words"),
    [
        (Group.MILITANTS, "55 militants killed"),
        (Group.SECURITY_FORCES, "55 members of the security forces killed"),
        (Group.UNKNOWN, "council: at least 55 killed"),
    ],
)
def test_the_group_that_a_number_speaks_of_is_named(group, words):
    (sentence,) = claimed(statement(counts=(count(55, None, "at_least", outcome=Outcome.KILLED, group=group),)))
    assert words in sentence.text and "all groups together" in sentence.text


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("vague", 24, None), "“dozens of”"),
        (("approximate", 20, 20), "about 20"),
        (("range", 20, 25), "20 to 25"),
        (("none", 0, 0), "no"),
        (("exact", 5, 5), "5"),
    ],
)
def test_how_a_number_was_said_is_kept(given, words):
    kind, lo, hi = given
    (sentence,) = claimed(statement(counts=(count(lo, hi, kind, stated="dozens of"),)))
    assert f"council: {words} incidents" in sentence.text


@pytest.mark.parametrize(
    "given",
    [
        {"when": AUGUST},
        {"when": LONG},
        {"when": None},
        {"realis": Realis.PLANNED},
        {"polarity": Polarity.DENIED},
    ],
)
def test_what_is_not_said_of_this_month_is_left_out(given):
    assert claimed(statement(counts=(count(5, 5, "exact"),), **given)) == ()


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((2018, 10, 13), (2018, 10, 13), "on 13 October 2018"),
        ((2018, 10, 1), (2018, 10, 14), "from 1 October 2018 to 14 October"),
    ],
)
def test_a_shorter_time_is_told_as_such_and_counted_as_such(start, end, words):
    when = TimeSpan(start=date(*start), end=date(*end), expression="then", basis="stated")
    (sentence,) = claimed(statement(counts=(count(5, 5, "exact"),), when=when))
    assert f"5 incidents {words}" in sentence.text
    assert "v-oct-kirkuk" in sentence.incidents and "v-oct-ninewa" not in sentence.incidents


def test_an_outcome_without_a_toll_on_record_is_left_out():
    assert claimed(statement(counts=(count(2, 2, "exact", outcome=Outcome.DEFUSED),))) == ()


def test_a_claimed_tendency_stands_beside_the_finding_of_the_rows():
    (sentence,) = claimed(trend(Tendency.REEMERGING, method=("vbied",), places=("Kirkuk",)))
    assert sentence.text == (
        "According to the security council, car bombs are re-emerging in Kirkuk; by the rows here they re-emerged."
    )
    assert sentence.finding == "re_emerged:governorate=Kirkuk/method=vbied"


def test_a_number_of_incidents_beside_a_toll_is_no_sum_of_its_own():
    counts = (count(55, None, "at_least", outcome=Outcome.KILLED), count(2, 2, "exact"))
    (sentence,) = claimed(statement(counts=counts))
    assert "at least 55 killed" in sentence.text and "council: 2 incidents" not in sentence.text


def part(id, number, incident):
    said = statement(id, counts=(count(number, number, "exact", outcome=Outcome.KILLED),))
    return incident, said


def with_parts(*parts, rows):
    said = statement(counts=(count(55, None, "at_least", outcome=Outcome.KILLED),))
    given = {"month": "2018-10", "country": "IQ", "as_of": date(2018, 11, 12), "knowledge": knowledge()}
    found = assess(rows, [said], parts={said.uid: parts}, **given)
    (sentence,) = next(section for section in found.sections if section.id == "claimed").sentences
    return sentence


PARTS_ROWS = [
    row("a", "2018-10-30", killed=Range(31, 31, None)),
    row("b", "2018-10-31", killed=Range(20, 20, 20)),
    row("c", "2018-10-29", killed=Range(9, 9, 9)),
]


def test_named_parts_stand_with_their_sum_beside_their_own_incidents():
    parts = (part("x", 35, "a"), part("y", 20, "b"))
    sentence = with_parts(*parts, rows=PARTS_ROWS)
    assert sentence.text == (
        "According to the security council: at least 55 killed in October 2018, in parts of 35 + 20, together 55; "
        "for these parts 2 incidents with at least 51 killed, all groups together, are on record here."
    )
    assert sentence.incidents == ("a", "b")
    assert {claim.id for _, each in parts for claim in claims_of(each)} <= set(sentence.claims)


def test_a_sum_of_one_part_alone_is_told_without_parts():
    sentence = with_parts(part("x", 55, "a"), rows=PARTS_ROWS)
    assert sentence.text == (
        "According to the security council: at least 55 killed in October 2018; "
        "1 incident with at least 31 killed, all groups together, is on record here."
    )


def test_a_part_without_a_number_leaves_the_sum_open():
    nothing = ("b", statement("y"))
    sentence = with_parts(part("x", 35, "a"), nothing, rows=PARTS_ROWS)
    assert "in parts of 35 + ?; for these parts 2 incidents" in sentence.text


def test_a_sum_whose_parts_lie_elsewhere_says_nothing_of_this_area():
    said = statement(counts=(count(55, None, "at_least", outcome=Outcome.KILLED),))
    given = {"month": "2018-10", "country": "IQ", "as_of": date(2018, 11, 12), "knowledge": knowledge()}
    found = assess(PARTS_ROWS, [said], parts={said.uid: (part("x", 55, "somewhere-else"),)}, **given)
    assert next(section for section in found.sections if section.id == "claimed").sentences == ()


def test_parts_that_are_no_incident_here_leave_the_bounds_to_say_what_is_covered():
    sentence = with_parts(part("x", 35, None), rows=PARTS_ROWS)
    assert set(sentence.incidents) == {"a", "b", "c"}


def test_a_tendency_that_the_rows_do_not_carry_is_said_so():
    (sentence,) = claimed(trend(Tendency.RISING, targets=("village-chiefs",), places=("Ninewa",)))
    assert sentence.text.endswith("the rows here carry no finding on it.")
    assert sentence.claims and not sentence.incidents


def test_each_target_and_place_of_a_tendency_gets_its_own_sentence():
    targets = ("village-chiefs", "electricity-infrastructure")
    assert len(claimed(trend(Tendency.UNABATED, targets=targets, places=("Kirkuk", "Diyala")))) == 4


def test_a_statement_never_changes_the_findings():
    given = {"month": "2018-10", "country": "IQ", "as_of": date(2018, 11, 12), "knowledge": knowledge()}
    statements = [trend(Tendency.RISING, method=("ied",)), statement(counts=(count(400, None, "at_least"),))]
    assert assess(october(), statements, **given).findings == assess(october(), **given).findings
