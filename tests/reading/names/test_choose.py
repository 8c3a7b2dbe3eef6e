"""Which of the likely candidates stay."""

from __future__ import annotations

import numpy as np
import pytest

from marsad.claims import NameType
from marsad.reading.names.candidates import Candidate
from marsad.reading.names.choose import chosen
from marsad.reading.names.head import Head

TYPES = (NameType.LOCATION, NameType.ORGANISATION)
HEAD = Head(TYPES, {}, np.zeros((0, 2), np.float32), 0.3)


def kept(*scored: tuple[tuple[int, int], tuple[float, float]]) -> list[tuple[int, int, str]]:
    spans = [Candidate(first, last, last) for (first, last), _ in scored]
    scores = np.array([each for _, each in scored], np.float32)
    return [(span.first, span.last, type.value) for span, type in chosen(spans, scores, HEAD)]


def test_a_score_that_does_not_suffice_is_no_name() -> None:
    assert kept(((0, 1), (0.3, 0.29))) == []


def test_a_name_may_lie_in_another() -> None:
    assert kept(((0, 4), (0.9, 0)), ((3, 4), (0.8, 0))) == [(0, 4, "location"), (3, 4, "location")]


@pytest.mark.parametrize("spans", [((0, 2), (2, 4)), ((2, 4), (0, 2)), ((0, 3), (1, 4))])
def test_of_two_that_cross_the_likelier_stays(spans: tuple[tuple[int, int], tuple[int, int]]) -> None:
    first, second = spans
    assert kept((first, (0.5, 0)), (second, (0.9, 0))) == [(*second, "location")]


def test_words_may_have_two_types() -> None:
    assert kept(((0, 1), (0.4, 0.9))) == [(0, 1, "organisation"), (0, 1, "location")]


def test_equal_scores_are_taken_in_the_order_of_the_text() -> None:
    assert kept(((0, 2), (0.5, 0)), ((1, 3), (0.5, 0))) == [(0, 2, "location")]
