from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.dates import dates_line, find_timexes, resolve_all

PIECES = [
    "October",
    "May",
    "Oct.",
    "30",
    "31",
    "2018",
    "0001",
    "9999",
    "89",
    ",",
    "-",
    "/",
    ".",
    ":",
    "to",
    "and",
    "between",
    "the",
    "of",
    "last",
    "next",
    "past",
    "this",
    "Thursday",
    "night",
    "early",
    "week",
    "years",
    "two",
    "99999",
    "ago",
    "later",
    "earlier",
    "overnight",
    "tonight",
    "p.m.",
    "every",
    "the 30th",
    "'",
    "s",
    "winter",
    "quarter",
    "third",
    "decades",
    "centuries",
    "أمس",
    "تشرين الأول",
    "يومين",
    "قبل",
    "الماضي",
    "دوێنێ",
    "ی",
    "٣٠",
    "🙂",
    "e\u0301",
    "\n\n",
    "BAGHDAD",
    "will",
    "1900s",
]
anything = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
)
publications = st.one_of(st.none(), st.dates())


@given(anything, publications)
def test_every_time_stands_where_it_says(text: str, published: date | None) -> None:
    for found in find_timexes(text, published=published):
        assert text[found.start : found.end] == found.exact


@given(anything, publications)
def test_times_are_in_order_and_do_not_overlap(text: str, published: date | None) -> None:
    found = find_timexes(text, published=published)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(anything, publications)
def test_every_time_has_a_basis_and_days_in_order(text: str, published: date | None) -> None:
    for found in resolve_all(text, find_timexes(text, published=published)):
        assert found.basis
        assert found.begin is None or found.finish is None or found.begin <= found.finish
        assert all(each.basis for each in found.alternatives)


@given(anything, publications)
def test_the_same_text_gives_the_same_times(text: str, published: date | None) -> None:
    assert find_timexes(text, published=published) == find_timexes(text, published=published)


@given(anything)
def test_a_line_never_crashes(text: str) -> None:
    assert dates_line({"id": "x", "text": text})["id"] == "x"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    (found,) = find_timexes(f"on {day.strftime('%B')} {day.day}, {day.year}", published=None)
    assert found.day == day


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)), st.integers(0, 6))
def test_a_weekday_lies_within_the_week_up_to_the_publication(published: date, weekday: int) -> None:
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    (found,) = find_timexes(f"It happened on {names[weekday]}.", published=published)
    assert found.day is not None
    assert 0 <= (published - found.day).days <= 6
    assert found.day.weekday() == weekday
