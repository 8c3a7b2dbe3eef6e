from __future__ import annotations

import pytest

from marsad.reading.dates import find_timexes
from tests.reading.dates.when import SUNDAY


@pytest.mark.parametrize(
    "text",
    [
        "He may go",
        "It may 5 times fail",
        "They march on the town",
        "One second bomb",
        "The Sunday Times said",
        "the Daily News said",
        "a 26-year-old man",
        "he is 26 years old",
        "82mm mortars and 5 km",
        "They fall back",
        "April Jones said",
        "He sat down",
        "2000 people fled",
        "in the 2000 block of a street",
        "release 2010-05-CA-044",
        "an address of 10.0.0.1",
        "the score was 3-2",
        "The man said",
    ],
)
def test_words_and_numbers_that_are_no_times(text: str) -> None:
    assert find_timexes(text, published=SUNDAY) == ()


@pytest.mark.parametrize("text", ["in May", "on May 5", "last March", "in early March", "5 May 2018", "MAY 5, 2018"])
def test_the_same_words_as_months(text: str) -> None:
    assert len(find_timexes(text, published=SUNDAY)) == 1
