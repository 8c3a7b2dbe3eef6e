"""Counts have bounds too: what sources dispute, and what may have fallen in another month."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.assessing import assess, default_terms, find, months, series
from tests.assessing.rows import knowledge, row

SPAN = months.span("2018-05", "2018-10")


def between(id, first, last, **given):
    """An incident that fell on one of two days in two months: its month is not known."""
    found = row(id, **given)
    return type(found)(**{**{f: getattr(found, f) for f in found.__dataclass_fields__}, "start": first, "end": last})


def one(rows, by=("governorate", "method")):
    (found,) = series(rows, by, SPAN)
    return found


@pytest.mark.parametrize("field", ["date", "place", "weapon"])
def test_the_lowest_count_leaves_out_what_sources_dispute_of_the_key(field):
    found = one([row("a", "2018-10-02"), row("b", "2018-10-03", contradictions=(field,))])
    assert (found.low[-1], found.counts[-1], found.high[-1]) == (1, 2, 2)


@pytest.mark.parametrize("field", ["killed", "perpetrator", "target"])
def test_dissent_on_anything_else_leaves_the_count_alone(field):
    assert one([row("b", "2018-10-03", contradictions=(field,))]).low[-1] == 1


def test_the_highest_count_adds_what_fell_in_this_month_or_in_the_one_before():
    maybe = between("m", date(2018, 9, 30), date(2018, 10, 1))
    found = one([row("a", "2018-10-02"), maybe])
    assert (found.counts, found.high) == ((0, 0, 0, 0, 0, 1), (0, 0, 0, 0, 1, 2))


def test_what_may_have_fallen_in_three_months_is_counted_nowhere():
    vague = between("v", date(2018, 8, 30), date(2018, 10, 1))
    assert one([row("a", "2018-10-02"), vague]).high == (0, 0, 0, 0, 0, 1)


def bombs(disputed):
    quiet = [row("old", "2018-05-08", methods=("vbied",))]
    again = [row(f"n{n}", f"2018-10-0{n + 1}", methods=("vbied",)) for n in range(3)]
    return [*quiet, *again[disputed:], *(row(f"d{n}", "2018-10-09", methods=("vbied",), contradictions=("place",))
                                         for n in range(disputed))]  # fmt: skip


def told(rows):
    assessment = assess(rows, month="2018-10", as_of=date(2018, 12, 1), knowledge=knowledge(), country="IQ")
    return next(each for each in assessment.findings if each.id == "re_emerged:governorate=Kirkuk/method=vbied")


def test_a_finding_that_rests_on_disputed_incidents_says_so():
    found = told(bombs(1))
    assert found.alarm and (found.holds_low, found.holds_high) == (False, True)
    assert found.observed_bounds == (2, 3)
    assert "does not hold without the incidents on whose day, place, means or target sources contradict" in (
        found.sentence
    )


def test_a_finding_that_holds_at_every_bound_says_nothing_of_bounds():
    found = told(bombs(0))
    assert found.alarm and found.holds_low and found.holds_high
    assert "hold" not in found.sentence


def test_a_fall_that_late_dates_could_undo_says_so():
    steady = [row(f"{m}-{n}", f"{m}-1{n}") for m in SPAN[:-1] for n in range(4)]
    maybe = [between(f"m{n}", date(2018, 10, 31), date(2018, 11, 1)) for n in range(4)]
    watched = series([*steady, *maybe], ("method",), SPAN)
    (found,) = find(watched, "2018-10", default_terms())
    assert (found.kind, found.observed, found.holds_low, found.holds_high) == ("faded", 0, True, False)


def test_what_is_listed_at_one_bound_only_is_marked_in_the_list():
    rows = [row(f"{m}", f"{m}-15") for m in SPAN[:-1]]
    maybe = between("m", date(2018, 10, 31), date(2018, 11, 1))
    assessment = assess([*rows, maybe], month="2018-10", as_of=date(2018, 12, 1), knowledge=knowledge())
    (sentence,) = next(each for each in assessment.sections if each.id == "faded").sentences
    assert "(none, 5 before, at one bound only)" in sentence.text
