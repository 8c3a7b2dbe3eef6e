"""Confidence against what was right."""

from __future__ import annotations

import pytest
from bench.calibration import expected_error, reliability
from bench.case import Answer


def sure(confidence: float | None, right: bool) -> Answer:
    return Answer("killed", 1, int(right), confidence=confidence)


def test_answers_without_confidence_are_left_out() -> None:
    assert reliability([sure(None, True)]) == []


def test_a_bin_holds_the_mean_confidence_and_the_share_that_is_right() -> None:
    (found,) = reliability([sure(0.82, True), sure(0.88, False)])
    assert (found.low, found.high, found.n) == (0.8, 0.9, 2)
    assert found.confidence == pytest.approx(0.85)
    assert found.right == 0.5


def test_full_confidence_falls_into_the_last_bin() -> None:
    (found,) = reliability([sure(1.0, True)])
    assert (found.low, found.high) == (0.9, 1.0)


def test_confidence_that_tells_the_truth_has_no_error() -> None:
    assert expected_error(reliability([sure(0.5, True), sure(0.5, False)])) == 0


def test_the_error_weighs_bins_by_their_number() -> None:
    answers = [sure(0.9, False), *[sure(0.5, True), sure(0.5, False)] * 4]
    assert expected_error(reliability(answers)) == pytest.approx(0.9 / 9)


def test_nothing_to_calibrate_is_no_error() -> None:
    assert expected_error([]) == 0
