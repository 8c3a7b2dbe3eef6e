"""Quotations are found in the text or refused; nothing but white space may differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Quote, RefusalReason
from marsad.reading.llm.locate import LONGEST, Refused, Span, nearest, only, places, shown

TEXT = "Two died in Daquq.\nTwo were hurt, the mayor of\n  Daquq said. 15 fled, 5 stayed."
ALL = (0, len(TEXT))


def the_place(text: str, words: str, within: Span, *, before: str | None = None) -> Quote:
    return only(places(text, words, within), text, before=before)


def test_words_that_stand_once_are_found_where_they_stand() -> None:
    quote = the_place(TEXT, "Two died in Daquq.", ALL)
    assert TEXT[quote.start : quote.end] == quote.exact == "Two died in Daquq."


def test_white_space_may_differ_and_the_quotation_is_the_text_s_own() -> None:
    quote = the_place(TEXT, "the mayor of Daquq said", ALL)
    assert quote.exact == "the mayor of\n  Daquq said"


@pytest.mark.parametrize(
    "words", ["two died in Daquq.", "Two died in Daquq", "Two people died in Daquq.", "Two died in Dāquq."]
)
def test_any_other_difference_is_refused_unless_it_is_a_shorter_quotation(words: str) -> None:
    if words in TEXT:
        assert the_place(TEXT, words, ALL).exact == words
        return
    with pytest.raises(Refused) as refused:
        the_place(TEXT, words, ALL)
    assert refused.value.reason is RefusalReason.QUOTE_NOT_FOUND


def test_words_that_stand_twice_are_refused_without_what_stands_before() -> None:
    with pytest.raises(Refused) as refused:
        the_place(TEXT, "Daquq", ALL)
    assert refused.value.reason is RefusalReason.QUOTE_AMBIGUOUS


def test_words_before_tell_two_places_apart() -> None:
    assert the_place(TEXT, "Daquq", ALL, before="died in").start == TEXT.index("Daquq")
    assert the_place(TEXT, "Daquq", ALL, before="the mayor of").start == TEXT.rindex("Daquq")


def test_words_before_that_stand_nowhere_tell_nothing() -> None:
    with pytest.raises(Refused) as refused:
        the_place(TEXT, "Daquq", ALL, before="the governor of")
    assert refused.value.reason is RefusalReason.QUOTE_AMBIGUOUS


def test_a_number_is_not_found_inside_a_longer_one() -> None:
    assert [each.start for each in places(TEXT, "5", ALL)] == [TEXT.index("5 stayed")]


def test_a_word_is_not_found_inside_a_longer_one() -> None:
    assert places("The bombers fled", "bomb", (0, 16)) == []


def test_a_word_of_a_script_that_joins_its_words_is_found_behind_the_joined_letter() -> None:
    assert [each.exact for each in places("وقتل جنديان", "قتل", (0, 11))] == ["قتل"]


def test_only_the_given_span_is_searched() -> None:
    assert places(TEXT, "Daquq", (20, len(TEXT)))[0].start == TEXT.rindex("Daquq")


def test_of_several_places_of_a_name_the_nearest_is_taken() -> None:
    found = places(TEXT, "Daquq", ALL)
    assert nearest(found, (0, 18)).start == TEXT.index("Daquq")
    assert nearest(found, (60, 70)).start == TEXT.rindex("Daquq")
    with pytest.raises(Refused):
        nearest([], ALL)


@pytest.mark.parametrize("words", ["", "   ", "\n"])
def test_no_words_stand_nowhere(words: str) -> None:
    with pytest.raises(Refused) as refused:
        places(TEXT, words, ALL)
    assert refused.value.reason is RefusalReason.QUOTE_NOT_FOUND


def test_a_quotation_longer_than_any_sentence_is_refused() -> None:
    long = "word " * LONGEST
    with pytest.raises(Refused) as refused:
        places(long, long, (0, len(long)))
    assert refused.value.reason is RefusalReason.QUOTE_TOO_LONG


@given(st.text(alphabet="ab .5\n\u0301ق😀", max_size=40), st.text(alphabet="ab .5\n\u0301ق😀", min_size=1, max_size=6))
def test_whatever_is_found_stands_there(text: str, words: str) -> None:
    try:
        found = places(text, words, (0, len(text)))
    except Refused:
        assert not words.strip()
        return
    for quote in found:
        assert text[quote.start : quote.end] == quote.exact
        assert quote.exact.split() == words.split()


def test_what_a_model_said_is_shown_in_one_short_line() -> None:
    assert shown("a\n b") == "a b"
    assert shown("x" * 1000) == "x" * 159 + "…"


def test_what_a_model_said_gives_no_orders_to_a_terminal() -> None:
    assert shown("red \x1b[31m and \u202e back") == "red \ufffd[31m and \ufffd back"
