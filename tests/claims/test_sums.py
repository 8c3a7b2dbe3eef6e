"""Sums of what was said, against the numbers themselves."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Bounds, Count, CountKind, Outcome, Qualifier, Quote, TimeSpan, Totals, precision_of, total
from tests.claims.strategies import counts, quotes, spans
from tests.factories import count, mention

NUMBERS = st.lists(st.integers(0, 500), min_size=1, max_size=6)


def killed(kind: str, lo: int | None, hi: int | None = None) -> Count:
    return count("killed", lo, hi, kind=kind)


@given(NUMBERS)
def test_exact_numbers_add_up(numbers: list[int]) -> None:
    assert total([killed("exact", each) for each in numbers], Outcome.KILLED) == Bounds(sum(numbers), sum(numbers))


@given(NUMBERS, st.integers(0, 500))
def test_one_open_number_opens_the_sum_and_keeps_its_least(numbers: list[int], least: int) -> None:
    told = [*(killed("exact", each) for each in numbers), killed("at_least", least)]
    assert total(told, Outcome.KILLED) == Bounds(sum(numbers) + least, None)


@given(NUMBERS)
def test_an_unknown_beside_numbers_takes_nothing_away(numbers: list[int]) -> None:
    told = [killed("exact", each) for each in numbers]
    assert total([*told, killed("unknown", None)], Outcome.KILLED) == total(told, Outcome.KILLED)


@given(NUMBERS)
def test_a_said_zero_changes_no_sum(numbers: list[int]) -> None:
    told = [killed("exact", each) for each in numbers]
    assert total([*told, killed("none", 0)], Outcome.KILLED) == total(told, Outcome.KILLED)


@given(st.lists(counts(), max_size=5), st.lists(counts(), max_size=5))
def test_a_sum_of_one_outcome_hears_nothing_of_another(ours: list[Count], theirs: list[Count]) -> None:
    others = [each for each in theirs if each.outcome is not Outcome.KILLED]
    assert total([*ours, *others], Outcome.KILLED) == total(ours, Outcome.KILLED)


@given(st.lists(counts(), max_size=6))
def test_the_sum_is_known_exactly_when_some_number_that_may_stand_is(told: list[Count]) -> None:
    ours = [each for each in told if each.outcome is Outcome.KILLED and each.bounds.known]
    stands = any(each.adds or Qualifier.CUMULATIVE in each.qualifiers for each in ours)
    assert total(told, Outcome.KILLED).known == stands


@given(st.lists(counts(), max_size=5))
def test_the_totals_of_a_mention_are_those_of_its_counts(told: list[Count]) -> None:
    assert mention("m1", counts=told).totals == Totals.of(told)


@given(counts())
def test_only_parts_and_running_tolls_do_not_add(one: Count) -> None:
    assert one.adds == (not {Qualifier.PART, Qualifier.CUMULATIVE} & set(one.qualifiers))


@given(counts())
def test_what_is_unknown_is_never_a_zero(one: Count) -> None:
    if one.kind is CountKind.UNKNOWN:
        assert (one.lo, one.hi) == (None, None)
    if one.kind is CountKind.NONE:
        assert (one.lo, one.hi) == (0, 0)


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 400), st.integers(0, 400))
def test_a_longer_span_is_never_more_precise(start: date, days: int, more: int) -> None:
    near, far = start + timedelta(days=days), start + timedelta(days=days + more)
    assert precision_of(start, near) <= precision_of(start, far)


@given(spans())
def test_the_first_of_all_spans_is_the_span_itself(span: TimeSpan) -> None:
    assert span.spans[0] == (span.start, span.end)
    assert len(span.spans) == 1 + len(span.alternatives)


@given(quotes(), quotes())
def test_two_quotations_that_cover_each_other_are_one(a: Quote, b: Quote) -> None:
    assert a.covers(a)
    assert (a.covers(b) and b.covers(a)) == ((a.start, a.end) == (b.start, b.end))
