"""How answers become figures."""

from __future__ import annotations

import pytest
from bench.case import Answer, Figure
from bench.score import Tally, confusion

EXACT, F1 = Figure("killed"), Figure("victims", measure="f1")


def tally(*answers: Answer) -> Tally:
    found = Tally()
    for answer in answers:
        found.add(answer)
    return found


def test_an_exact_figure_is_the_share_of_cases_that_are_right_zeros_too() -> None:
    found = tally(Answer("killed", 0, 0), Answer("killed", 2, 2), Answer("killed", 3, 1), Answer("killed", 0, 1))
    assert found.value(EXACT) == 0.5


def test_precision_and_recall_are_over_what_is_there() -> None:
    found = tally(Answer("killed", 0, 0), Answer("killed", 2, 2), Answer("killed", 3, 0), Answer("killed", 0, 1))
    assert (found.hits, found.said, found.asked) == (1, 2, 2)
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)


def test_a_wrong_number_where_one_was_wanted_is_noticed_though_not_exact() -> None:
    found = tally(Answer("killed", 3, 1), Answer("killed", 2, 0))
    assert (found.met, found.hits) == (1, 0)


def test_f1_sums_items_over_cases_before_it_divides() -> None:
    found = tally(
        Answer("victims", [], [], hits=1, said=1, asked=1), Answer("victims", [], [], hits=1, said=3, asked=5)
    )
    assert found.value(F1) == pytest.approx(2 * 2 / (4 + 6))


def test_a_case_may_stand_for_several() -> None:
    found = tally(Answer("killed", 1, 1, weight=9), Answer("killed", 1, 2))
    assert (found.cases, found.value(EXACT)) == (10, 0.9)


def test_nothing_measured_is_zero_and_no_error() -> None:
    empty = tally()
    assert (empty.value(EXACT), empty.value(F1), empty.precision, empty.recall) == (0, 0, 0, 0)


def test_items_are_right_if_none_is_missing_and_none_too_many() -> None:
    assert Answer("victims", [], [], hits=2, said=2, asked=2).right
    assert not Answer("victims", [], [], hits=2, said=2, asked=3).right
    assert not Answer("victims", [], [], hits=2, said=3, asked=2).right


def test_no_items_wanted_and_none_given_is_right() -> None:
    assert Answer("victims", [], [], hits=0, said=0, asked=0).right


def test_a_confusion_counts_each_pair() -> None:
    assert confusion([("raid", "raid"), ("raid", "blast"), ("raid", "blast")]) == {
        ("raid", "raid"): 1,
        ("raid", "blast"): 2,
    }
