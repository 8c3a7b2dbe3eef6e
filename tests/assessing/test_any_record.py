"""Whatever the rows are: the assessment is written, checked, and adds up."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.assessing import assess, render
from marsad.assessing.words import languages
from marsad.claims import CountKind, Group, Outcome, Tendency
from tests.assessing.rows import Range, knowledge, row
from tests.assessing.statements import count, statement, trend

KNOWLEDGE = knowledge()
MONTHS = ("2017-10", "2018-06", "2018-07", "2018-08", "2018-09", "2018-10", "2018-11")


def toll(lo, more, most):
    if lo is None:
        return Range()
    return Range(lo, lo + more, None if most is None else lo + more + most)


small = st.integers(0, 40)
tolls = st.builds(toll, st.none() | small, small, st.none() | small)
rows = st.lists(
    st.builds(
        lambda number, month, **given: row(f"i{number}", month and f"{month}-11", **given),
        number=st.integers(0, 10**6),
        month=st.none() | st.sampled_from(MONTHS),
        title=st.sampled_from(["Car bomb in Hawija, 11 October 2018", "Attack <b>", "هجوم ٤٠", "Road 80; *star*"]),
        admin1=st.none() | st.sampled_from(["Kirkuk", "Ninewa"]),
        country=st.sampled_from(["IQ", "IQ", "IQ", "SY", None]),
        methods=st.sets(st.sampled_from(["ied", "vbied", "small_arms"])).map(lambda found: tuple(sorted(found))),
        targets=st.sets(st.sampled_from(["civilians", "village-chiefs", "hamas"])).map(lambda got: tuple(sorted(got))),
        killed=tolls,
        injured=tolls,
        contradictions=st.sampled_from([(), ("killed",), ("place", "killed")]),
        sub_event_type=st.sampled_from(["Attack", "Disrupted weapons use", None]),
    ),
    max_size=25,
    unique_by=lambda each: each.id,
)
NUMBERS = [
    (CountKind.EXACT, 5, 5),
    (CountKind.AT_LEAST, 40, None),
    (CountKind.AT_MOST, None, 30),
    (CountKind.RANGE, 3, 9),
    (CountKind.APPROXIMATE, 20, 20),
    (CountKind.VAGUE, 24, None),
    (CountKind.VAGUE, None, None),
    (CountKind.NONE, 0, 0),
    (CountKind.UNKNOWN, None, None),
]
statements = st.lists(
    st.builds(
        lambda number, outcome, group, places, method: statement(
            counts=(count(number[1], number[2], number[0], outcome=outcome, group=group, stated="dozens"),),
            places=places,
            method=method,
        ),
        st.sampled_from(NUMBERS),
        st.sampled_from([Outcome.INCIDENTS, Outcome.KILLED, Outcome.INJURED, Outcome.DEFUSED]),
        st.sampled_from(list(Group)),
        st.sampled_from([(), ("Kirkuk",), ("Kirkuk", "Ninewa")]),
        st.sampled_from([(), ("vbied",), ("ied", "vbied")]),
    )
    | st.builds(
        lambda tendency, places: trend(tendency, method=("vbied",), targets=("hamas",), places=places),
        st.sampled_from(list(Tendency)),
        st.sampled_from([(), ("Kirkuk",)]),
    ),
    max_size=3,
).map(lambda found: found[:1])


def made(given_rows, said=(), **given):
    return assess(
        given_rows,
        said,
        **({"month": "2018-10", "country": "IQ", "as_of": date(2018, 11, 12), "knowledge": KNOWLEDGE} | given),
    )


@pytest.mark.parametrize("language", languages())
@given(given_rows=rows, said=statements, old=rows)
@settings(max_examples=25)
def test_it_is_written_in_every_language_and_form(language, given_rows, said, old):
    assessment = made(given_rows, said, previous=old, language=language)
    assert all(sentence.claims and sentence.text.endswith(".") for sentence in assessment.sentences)
    for form in ("html", "markdown", "json"):
        assert render(assessment, form)


@given(given_rows=rows)
@settings(max_examples=40)
def test_totals_are_those_of_counting_by_hand(given_rows):
    table = made(given_rows).tables["totals"]
    now = [each for each in given_rows if each.country == "IQ" and each.month == "2018-10"]
    before = [each for each in given_rows if each.country == "IQ" and each.month and each.month < "2018-10"]
    assert table.value("now", "incidents") == len(now)
    assert table.value("before", "incidents") == len(before)
    known = [each.killed.lo for each in now if each.killed != Range()]
    assert table.value("now", "killed_lo") == (sum(known) if known else None)
    assert table.value("now", "killed_unknown") == len(now) - len(known)


@given(given_rows=rows)
@settings(max_examples=40)
def test_governorates_add_up_to_the_month(given_rows):
    assessment = made(given_rows)
    placed = [each for each in given_rows if each.country == "IQ" and each.month == "2018-10" and each.admin1]
    assert sum(int(each["incidents"]) for each in assessment.tables["governorates"].records()) == len(placed)


@given(given_rows=rows)
@settings(max_examples=40)
def test_every_finding_stands_in_its_table_its_history_and_its_section(given_rows):
    assessment = made(given_rows)
    for finding in assessment.findings:
        assert assessment.tables["findings"].value(finding.id, "observed") == finding.observed
        assert assessment.tables["history"].value(finding.series.id, "2018-10") == finding.observed
        assert sum(finding.id in (sentence.finding, *sentence.also) for sentence in assessment.sentences) == 1
        assert finding.sentence


@given(given_rows=rows, said=statements)
@settings(max_examples=25)
def test_what_others_say_changes_no_number_of_ours(given_rows, said):
    silent, told = made(given_rows), made(given_rows, said)
    assert silent.findings == told.findings
    for name in ("totals", "governorates", "findings", "contested", "unknown", "counts"):
        assert silent.tables[name] == told.tables[name]


@given(given_rows=rows, order=st.randoms())
@settings(max_examples=25)
def test_the_order_of_rows_never_shows(given_rows, order):
    shuffled = given_rows[:]
    order.shuffle(shuffled)
    assert render(made(given_rows), "json") == render(made(shuffled), "json")


@given(given_rows=rows)
@settings(max_examples=25)
def test_the_future_never_shows(given_rows):
    known = [each for each in given_rows if each.month is None or each.month <= "2018-10"]
    one, two = (json.loads(render(made(chosen), "json")) for chosen in (given_rows, known))
    for name in ("totals", "findings", "governorates", "history"):
        assert one["tables"][name] == two["tables"][name]
