from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Quote, QuoteMismatch
from tests.claims.strategies import TEXT, quotes


def test_cut_leaves_white_space_at_the_ends() -> None:
    assert Quote.cut("a  two \n", 1, 8) == Quote("two", 3, 6)


def test_offsets_count_code_points() -> None:
    text = "😀 é two"
    assert Quote.cut(text, 4, 7).exact == text[4:7].strip()


@pytest.mark.parametrize(("exact", "start", "end"), [("two", 0, 4), ("two", -1, 2), ("", 0, 0), ("  ", 0, 2)])
def test_it_refuses_offsets_that_do_not_span_the_words(exact: str, start: int, end: int) -> None:
    with pytest.raises(QuoteMismatch):
        Quote(exact, start, end)


def test_it_refuses_a_text_that_says_something_else() -> None:
    quote = Quote("two", 0, 3)
    quote.verify("two men")
    with pytest.raises(QuoteMismatch, match="'two'"):
        quote.verify("ten men")


def test_it_covers_what_lies_within() -> None:
    assert Quote("two men", 4, 11).covers(Quote("two", 4, 7))
    assert not Quote("two", 4, 7).covers(Quote("two men", 4, 11))


@given(quotes())
def test_every_cut_stands_in_its_text(quote: Quote) -> None:
    quote.verify(TEXT)


@given(st.text(min_size=1), st.data())
def test_a_cut_of_any_text_verifies(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    if text[start:end].strip():
        Quote.cut(text, start, end).verify(text)
