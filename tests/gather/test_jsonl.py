"""JSON Lines: every line gives a document or a named failure, in order and in constant memory."""

from __future__ import annotations

import json
import re
import tracemalloc
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Document, PublishedBasis
from marsad.gather import Failure, Gathered, documents_from_jsonl
from tests.gather.conftest import a_gatherer

words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1)
ids = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), min_size=1, max_size=180)
records = st.fixed_dictionaries(
    {"id": ids, "text": words.filter(str.strip)},
    optional={
        "published": st.dates().map(date.isoformat),
        "title": words,
        "url": words,
        "source": words,
        "language": st.sampled_from(["en", "ar", "ckb"]),
        "gold": st.integers(),
    },
)


def only(line: str | bytes) -> Document | Failure:
    (found,) = documents_from_jsonl([line], name="in.jsonl")
    return found


@given(st.lists(records), st.booleans())
def test_every_record_comes_back_in_order_with_its_text_untouched(data: list[dict[str, str]], ascii_only: bool) -> None:
    found = list(documents_from_jsonl([json.dumps(d, ensure_ascii=ascii_only) for d in data], name="x"))
    assert [(d.id, d.text) for d in found if isinstance(d, Document)] == [(d["id"], d["text"]) for d in data]
    for document, record in zip(found, data, strict=True):
        assert isinstance(document, Document)
        assert (document.title, document.url) == (record.get("title"), record.get("url"))
        assert (document.published and document.published.isoformat()) == record.get("published")


@given(st.lists(st.one_of(st.text(), st.binary())))
def test_no_line_whatever_it_holds_stops_the_stream(lines: list[str | bytes]) -> None:
    found = list(documents_from_jsonl(lines, name="in.jsonl"))
    assert sum(1 for line in lines if line.strip()) - len(found) in range(len(lines) + 1)
    for item in found:
        assert isinstance(item, Document) or item.origin.startswith("in.jsonl:")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"id": "1", "text": "x"', "not JSON: .* at column"),
        ("[" * 100_000, "not JSON that can be read"),
        ('["text"]', "a list, not an object"),
        ('{"id": "1"}', "the record has no text"),
        ('{"id": "1", "text": "  "}', "the record has no text"),
        ('{"id": "1", "text": 5}', '"text" is a int'),
        ('{"text": "x"}', 'the record has no "id"'),
        ('{"id": true, "text": "x"}', '"id" is a bool'),
        ('{"id": "1", "text": "\\ud800"}', "half of a letter"),
        ('{"id": "1", "text": "x", "published": "last week"}', '"published" is "last week", no date'),
        (b'{"id": "1", "text": "caf\xe9"}', "byte 24 of the line is not UTF-8"),
    ],
)
def test_a_wrong_line_says_what_is_wrong_and_where(line: str | bytes, problem: str) -> None:
    failure = only(line)
    assert isinstance(failure, Failure)
    assert failure.origin == failure.error.where == "in.jsonl:1"
    assert failure.error.hint
    assert re.search(problem, str(failure.error))


def test_a_number_may_be_an_id_and_a_time_may_follow_the_day() -> None:
    document = only('{"id": 7, "text": "x", "published": "2018-10-23T10:00:00Z"}')
    assert isinstance(document, Document)
    assert (document.id, document.published) == ("7", date(2018, 10, 23))
    assert document.published_basis is PublishedBasis.GIVEN


def test_a_record_without_a_date_says_so() -> None:
    document = only('{"id": "7", "text": "x"}')
    assert isinstance(document, Document)
    assert (document.published, document.published_basis) == (None, PublishedBasis.UNKNOWN)


def test_a_date_after_today_is_refused_where_today_is_given() -> None:
    line = '{"id": "1", "text": "x", "published": "2018-12-01"}'
    (found,) = documents_from_jsonl([line], name="x", today=date(2018, 11, 30))
    assert isinstance(found, Failure)
    assert "after today (2018-11-30)" in str(found.error)


def test_a_byte_order_mark_before_the_first_line_is_passed_over() -> None:
    assert isinstance(only(b'\xef\xbb\xbf{"id": "1", "text": "x"}'), Document)
    assert isinstance(only('\ufeff{"id": "1", "text": "x"}'), Document)


def test_a_broken_line_in_the_middle_of_many_costs_only_itself_and_no_memory() -> None:
    def lines() -> Iterator[str]:
        for number in range(40_000):
            yield '{"broken' if number == 20_000 else f'{{"id": "{number}", "text": "Two people were killed."}}\n'

    documents, failures = 0, []
    tracemalloc.start()
    for found in documents_from_jsonl(lines(), name="big.jsonl"):
        if isinstance(found, Failure):
            failures.append(found.origin)
        else:
            documents += 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (documents, failures) == (39_999, ["big.jsonl:20001"])
    assert peak < 2_000_000


def test_nothing_is_read_before_it_is_asked_for() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield '{"id": "1", "text": "x"}'

    assert len(list(islice(documents_from_jsonl(endless(), name="x"), 3))) == 3


def test_a_walked_file_gives_a_snapshot_for_each_line(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text(
        '{"id": "a", "text": "One."}\n\n{"broken\n{"id": "b", "text": "Two.", "source": "Tigris Wire"}\n', "utf-8"
    )
    first, broken, second = a_gatherer().walk([path])
    assert isinstance(first, Gathered)
    assert first.snapshot.sha256 == first.document.sha256
    assert isinstance(broken, Failure)
    assert broken.origin == f"{path}:3"
    assert isinstance(second, Gathered)
    assert (second.snapshot.origin, second.document.source_id) == (f"{path}:4", "tigris-wire")


def test_a_line_over_the_limit_is_skipped_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"id": "a", "text": "' + "x" * 5000 + '"}\n{"id": "b", "text": "Two."}\n', "utf-8")
    too_long, second = a_gatherer(max_bytes=1000).walk([path])
    assert isinstance(too_long, Failure)
    assert "max_bytes" in str(too_long.error)
    assert isinstance(second, Gathered)
    assert second.document.id == "b"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ({"id": "a\nb", "text": "Two lines."}, "line break"),
        ({"id": "a" * 181, "text": "Long."}, "180"),
        ({"id": "a", "text": "no\x00text"}, "U+0000"),
        ({"id": "a\x00", "text": "Text."}, "U+0000"),
        ({"id": "a", "text": "Text.", "title": "\x00"}, "U+0000"),
        ({"id": "a", "text": "Text.", "language": "x" * 21}, "language"),
    ],
)
def test_what_no_database_and_no_address_can_hold_is_refused_line_by_line(line: dict[str, str], named: str) -> None:
    found = list(documents_from_jsonl([json.dumps(line), '{"id": "b", "text": "Fine."}'], name="in.jsonl"))
    assert isinstance(found[0], Failure)
    assert named in str(found[0].error)
    assert isinstance(found[1], Document)
