"""The fuzz target sees what it is there to see."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.fuzz_read import Fuzz, by_hypothesis
from bench.fuzzing import ODD, TooSlow, check, documents, limited, quotes
from hypothesis import given, settings

from marsad.claims import Document, QuoteMismatch, Reading, Unread
from marsad.claims.quote import Quote
from marsad.knowledge import load_knowledge
from marsad.reading import Reader, load_reader

DOCUMENT = Document.of_text("A car bomb killed two people in Mosul.", id="d1")


class Fake(Reader):
    """Readings that were made before."""

    def __init__(self, *readings: Reading) -> None:
        self._readings = [*readings, readings[-1]]

    def read(self, document: Document) -> Reading:
        return self._readings.pop(0)


def reading(*unread: Unread) -> Reading:
    return Reading(document=DOCUMENT, mentions=(), unread=unread)


def test_a_good_reader_passes() -> None:
    assert '"killed"' in check(load_reader(load_knowledge()), DOCUMENT)


def test_a_quotation_out_of_its_place_is_seen() -> None:
    # The record's own check is passed by when the document is another than the reading's.
    shifted = replace(DOCUMENT, text=f" {DOCUMENT.text}")
    with pytest.raises((AssertionError, QuoteMismatch)):
        check(Fake(reading(Unread(Quote.cut(DOCUMENT.text, 2, 10), "r"))), shifted)


def test_another_record_at_the_second_reading_is_seen() -> None:
    other = reading(Unread(Quote.cut(DOCUMENT.text, 0, 5), "r"))
    with pytest.raises(AssertionError, match="second reading"):
        check(Fake(reading(), other), DOCUMENT)


def test_a_loop_without_end_is_ended() -> None:
    with pytest.raises(TooSlow), limited(0.05):
        while True:
            pass


def test_quotations_are_found_however_deep() -> None:
    inner = {"exact": "a", "start": 0, "end": 1}
    assert list(quotes({"a": [{"b": {"quote": inner}}], "c": inner})) == [inner, inner]


@settings(max_examples=30)
@given(documents())
def test_fuzzed_documents_have_text_that_can_be_written(document: Document) -> None:
    assert document.text
    assert document.text.encode("utf-8")


def test_arabic_emoji_and_combining_marks_are_among_the_odd_pieces() -> None:
    odd = "".join(ODD)
    assert all(sign in odd for sign in ("\u064b", "\u0301", "🙂", "\u200d", "\x00", "\u2028", "١"))


def test_a_run_ends_when_its_time_is_over_and_reads_the_first_again() -> None:
    fuzz = Fuzz(Fake(reading()))
    fuzz._reader = Always(reading())
    by_hypothesis(fuzz, 0.01, 1)
    assert fuzz.done > 0


class Always(Fake):
    """The same reading for every text."""

    def read(self, document: Document) -> Reading:
        return replace(self._readings[0], document=document)
