"""The harm of a wrong decision: most where both answers are likely and both tell many deaths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Bounds
from marsad.resolving import harm_of

CHANCES = st.floats(0, 1)
TOLLS = st.builds(lambda lo, more: Bounds(lo, lo + more), st.integers(0, 200), st.integers(0, 50))


def test_the_smaller_toll_is_at_stake() -> None:
    # Joined, seven stand for both; apart, twelve are counted: five are counted twice, or lost.
    assert harm_of(0.5, Bounds(7, 7), Bounds(5, 5)).deaths == 5


@pytest.mark.parametrize("unknown", [Bounds(), Bounds(None, 9), Bounds(0, 0)])
def test_where_one_tells_no_toll_no_deaths_are_at_stake(unknown: Bounds) -> None:
    found = harm_of(0.5, Bounds(40, 40), unknown)
    assert (found.deaths, found.expected) == (0, 1.0)


@pytest.mark.parametrize(("chance", "uncertainty"), [(0.0, 0.0), (1.0, 0.0), (0.5, 1.0), (0.2, 0.64), (0.8, 0.64)])
def test_both_answers_are_worth_the_same(chance: float, uncertainty: float) -> None:
    assert harm_of(chance, Bounds(), Bounds()).uncertainty == pytest.approx(uncertainty)


def test_the_expected_harm_is_deaths_and_the_incident_times_uncertainty() -> None:
    assert harm_of(0.2, Bounds(9, None), Bounds(30, 30)).expected == pytest.approx(10 * 0.64)


@given(CHANCES, TOLLS, TOLLS)
def test_the_order_of_two_mentions_does_not_count(chance: float, a: Bounds, b: Bounds) -> None:
    assert harm_of(chance, a, b) == harm_of(chance, b, a)


@given(CHANCES, TOLLS, TOLLS, st.integers(1, 50))
def test_more_deaths_never_wait_longer(chance: float, a: Bounds, b: Bounds, more: int) -> None:
    higher = Bounds((a.lo or 0) + more, (a.hi or 0) + more)
    assert harm_of(chance, higher, b).expected >= harm_of(chance, a, b).expected


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (Bounds(7, 7), Bounds(5, 6), "At stake: 5 deaths, counted twice if they are one and stay two, lost if"),
        (Bounds(1, 1), Bounds(5, 6), "At stake: 1 death, counted twice"),
        (Bounds(), Bounds(5, 6), "At stake is an incident, no deaths that both count;"),
    ],
)
def test_the_sentence_says_what_is_at_stake(a: Bounds, b: Bounds, words: str) -> None:
    sentence = harm_of(0.25, a, b).sentence
    assert sentence.startswith(words)
    assert sentence.endswith("one incident with a chance of 0.25.")
