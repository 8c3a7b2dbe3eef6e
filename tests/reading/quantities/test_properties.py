from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import CountKind
from marsad.reading.quantities import Quantity, Role, find_quantities
from marsad.reading.tokens import digits

PIECES = [
    "at least",
    "more than",
    "up to",
    "about",
    "between",
    "and",
    "to",
    "or",
    "no",
    "twenty",
    "one",
    "-",
    "hundred",
    "thousand",
    "a",
    "dozen",
    "dozens",
    "several",
    "3",
    "1,200",
    "99999999999999999999999",
    "5.5",
    "million",
    "$",
    "%",
    "km",
    "-year-old",
    "Omar,",
    ", 26,",
    "killed",
    "people",
    "including",
    "of them",
    "children",
    "the toll rose from",
    "ثلاثة",
    "عشر",
    "وعشرين",
    "مئة",
    "قتيلان",
    "دوو",
    "و",
    "بیست",
    "🙂",
    "e\u0301",
    "\u200f",
    "٣",
    ".",
    "\n\n",
    "October",
    "'s",
]
mixed = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
anything = st.one_of(st.text(max_size=200), mixed, st.lists(st.sampled_from(PIECES), max_size=20).map("".join))


def shape_holds(found: Quantity) -> bool:
    """The shape that a count of this kind must have."""
    exact = found.kind in (CountKind.EXACT, CountKind.APPROXIMATE, CountKind.NONE)
    return not exact or (found.lo is not None and found.lo == found.hi)


@given(anything)
def test_every_phrase_stands_where_it_says(text: str) -> None:
    for found in find_quantities(text):
        assert text[found.start : found.end] == found.stated
        assert found.start <= found.core_start < found.core_end <= found.end


@given(anything)
def test_phrases_are_in_order_and_do_not_overlap(text: str) -> None:
    found = find_quantities(text)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(anything)
def test_bounds_fit_their_kind(text: str) -> None:
    for found in find_quantities(text):
        assert found.lo is None or found.hi is None or found.lo <= found.hi
        assert shape_holds(found)
        assert (found.role is Role.REFUSED) == (found.reason is not None)


@given(anything)
def test_the_same_text_gives_the_same_numbers(text: str) -> None:
    assert find_quantities(text) == find_quantities(text)


@given(st.integers(min_value=1, max_value=10**9))
def test_a_number_in_digits_stands_in_its_words(value: int) -> None:
    (found,) = find_quantities(f"{value:,} men were killed")
    assert found.lo == found.hi == value
    assert int(digits(found.stated)) == value


@given(st.integers(min_value=0, max_value=500), st.integers(min_value=1, max_value=500))
def test_a_range_keeps_both_ends(low: int, more: int) -> None:
    found = find_quantities(f"between {low} and {low + more} men")[0]
    assert (found.lo, found.hi, found.kind) == (low, low + more, CountKind.RANGE)
