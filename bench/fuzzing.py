"""Texts nobody would write, and what must hold of the reading of any text."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from types import FrameType
from typing import Any

from hypothesis import strategies as st

from marsad.claims import Document, reading_from_record, to_json
from marsad.reading import Reader

SENTENCES = [
    "BAGHDAD - A car bomb killed at least three people and wounded 12 others in Tuz Khurmatu on Saturday, police said.",
    "Between 20 and 30 fighters, including four leaders, died on the Mosul-Kirkuk road late on 3 October 2018.",
    "“Nobody was hurt,” the mayor said (he was not there), but two doctors [in Daquq] counted five dead.",
    "The toll rose from 5 to 7; a family of four and a 26-year-old man were among the dead.",
    "Attacks in Diyala surged last week, and no group claimed responsibility.",
    "The army denied that its air strike 20 km south of Hawija killed dozens of civilians.",
    "قتل ثلاثة جنود وأصيب خمسة مدنيين في انفجار سيارة مفخخة في الفلوجة يوم السبت.",
    "سێ پۆلیس کوژران لە تەقینەوەی بۆمبێک لە کەرکووک.",
]
WORDS = [
    "killed", "wounded", "bomb", "no", "at least", "three", "dozens", "several", "another", "including",
    "himself", "Thursday", "yesterday", "overnight", "last week", "October", "between", "and", "of", "from",
    "to", "Mosul", "Iraq", "western", "Islamic State", "police said", "according to", "not", "denied",
    "suspected", "who", "they", "the attack", "people", "a family", "hundred", "million", "percent", "km",
    "2018", "1,200", "12", "3-5", "0", "قتل", "في", "بغداد",
]  # fmt: skip
MARKS = [*"“”‘’\"'«»()[]{}—–-…,.;:!?،؛؟/\\*_|<>&%$#@~^+=", "...", "--", " - ", "('", "“‘", "’”", ".”", "<b>"]
ODD = [
    "\u0301", "\u0327", "\u064b", "\u0651", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202e",
    "\ufeff", "\xa0", "\xad", "\t", "\r", "\n", "\r\n", "\n\n", "\x00", "\x0b", "\x0c", "\x1c", "\x1f",
    "\x7f", "\x85", "\u2028", "\u2029", "\ufffd", "\ufffe", "\U0010ffff", "١٢", "٪", "²", "½", "Ⅻ", "３", "𝟛",
    "一", "三人", "İ", "ß", "ŉ", "ﬁ", "ǰ", "Å", "🙂", "👩‍👩‍👧", "🇮🇶", "👍🏽", "é", "e\u0301\u0327\u0301", "Ｍｏｓｕｌ",
    "M\u200bosul", "k\u00adilled",
]  # fmt: skip
LONG = ["a" * 3000, "1" * 3000, "9" * 5000, "-" * 1000, "A." * 1000, "killed" * 500, "١" * 500, "e\u0301" * 500]
JOINTS = [" ", "", "\n", ". ", ", "]
PUBLISHED = [None, date(2018, 10, 15), date(1, 1, 1), date(9999, 12, 31), date(2020, 2, 29)]
LANGUAGES = [None, "en", "ar", "ckb", "xx"]
# A text may take so many seconds of processor time, and so many for each of its characters: wide, a hang is wider.
SECONDS, SECONDS_EACH = 5.0, 0.002


class TooSlow(AssertionError):
    """A text took longer than its length allows."""


def pieces() -> st.SearchStrategy[str]:
    """One piece of a text, seldom a long one, sometimes any characters at all."""
    short = st.one_of(
        *map(st.sampled_from, (WORDS, MARKS, ODD, SENTENCES)), st.text(st.characters(codec="utf-8"), max_size=8)
    )
    again = st.tuples(short, st.integers(2, 60)).map(lambda pair: pair[0] * pair[1])
    return st.one_of(*[short] * 20, *[again] * 2, st.sampled_from(LONG))


def texts() -> st.SearchStrategy[str]:
    """Pieces joined by spaces, by nothing, by breaks."""
    joined = st.tuples(st.sampled_from(JOINTS), st.lists(pieces(), max_size=40)).map(lambda pair: pair[0].join(pair[1]))
    return joined.filter(bool)


def documents() -> st.SearchStrategy[Document]:
    """Documents of such texts, with and without a day and a language, the ends of the calendar too."""
    return st.builds(_document, texts(), st.sampled_from(PUBLISHED), st.sampled_from(LANGUAGES))


def _document(text: str, published: date | None, language: str | None) -> Document:
    return replace(Document.of_text(text, id="fuzzed", published=published), language=language)


def check(reader: Reader, document: Document) -> str:
    """The record of a document; AssertionError, or whatever the reader raises, if it breaks a promise.

    The promises: an end in time, JSON that is one line and can be read back, every quotation in its place, and the
    same record at the second reading.
    """
    with limited(SECONDS + SECONDS_EACH * len(document.text)):
        line = to_json(reader.read(document))
    assert "\n" not in line and line.encode("utf-8")
    record = json.loads(line)
    for quote in quotes(record):
        assert document.text[quote["start"] : quote["end"]] == quote["exact"], quote
    reading_from_record(record, document.text)
    assert to_json(reader.read(document)) == line, "another record at the second reading"
    return line


def quotes(part: Any) -> Iterator[dict[str, Any]]:
    """Every quotation in a record, however deep."""
    if isinstance(part, dict):
        if part.keys() == {"exact", "start", "end"}:
            yield part
        for inner in part.values():
            yield from quotes(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from quotes(inner)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """TooSlow if the block takes more processor time than that; a loop without end is ended too."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlow(f"more than {seconds:.1f} s of processor time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
