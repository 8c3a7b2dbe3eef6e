"""Names by their form alone."""

from __future__ import annotations

import pytest

from marsad.reading.names.patterns import find_patterns

FORMS = [
    ("url", "see https://example.org/a/b?x=1 for more", "https://example.org/a/b?x=1"),
    ("url", "see www.example.org.", "www.example.org"),
    ("contact", "write to press.office@example.org today", "press.office@example.org"),
    ("contact", "call +964 770 555-0134 now", "+964 770 555-0134"),
    ("contact", "said @melbuk_news on Friday", "@melbuk_news"),
    ("coordinate", "at 36.3412, 43.1300 in the north", "36.3412, 43.1300"),
    ("coordinate", "at 36°20'28\"N 43°07'48\"E in the north", "36°20'28\"N 43°07'48\"E"),
    ("coordinate", "at grid 38S MC 1234 5678 in the desert", "38S MC 1234 5678"),
    ("frequency", "on 121.5 MHz at night", "121.5 MHz"),
    ("money", "paid $2.5 million for it", "$2.5 million"),
    ("money", "cost 3,000 Iraqi dinars each", "3,000 Iraqi dinars"),
    ("money", "cost €40 each", "€40"),
]


@pytest.mark.parametrize(("type", "text", "exact"), FORMS)
def test_a_form_tells_the_type(type: str, text: str, exact: str) -> None:
    assert [(each.type.value, text[each.start : each.end]) for each in find_patterns(text)] == [(type, exact)]


@pytest.mark.parametrize("text", ["12 soldiers", "in 2014-2015", "at 36.3 degrees", "3 dollars short@", "page 38S"])
def test_what_only_looks_alike_is_none(text: str) -> None:
    assert [each for each in find_patterns(text) if each.type.value != "money"] == []


def test_of_two_forms_over_the_same_signs_the_first_of_the_table_stays() -> None:
    assert [each.type.value for each in find_patterns("https://example.org/@melbuk_news")] == ["url"]
