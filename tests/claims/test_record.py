from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from marsad.claims import (
    Document,
    InputError,
    Mention,
    Quote,
    QuoteMismatch,
    Reading,
    UnknownCode,
    from_record,
    json_schema,
    mentions_from_record,
    reading_from_record,
    to_json,
    to_record,
)
from tests.claims.strategies import TEXT, mentions, readings

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


@given(readings())
@settings(max_examples=60)
def test_a_reading_survives_the_round_trip(reading: Reading) -> None:
    assert reading_from_record(json.loads(to_json(reading)), TEXT) == reading


@given(readings())
@settings(max_examples=60)
def test_every_record_fits_the_schema(reading: Reading) -> None:
    VALIDATOR.validate(to_record(reading))


@given(readings())
@settings(max_examples=20)
def test_mentions_come_back_without_the_text(reading: Reading) -> None:
    assert [each.mention for each in mentions_from_record(to_record(reading))] == list(reading.mentions)


def test_the_schema_itself_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert "totals" in json_schema()["$defs"]["Mention"]["properties"]


def _record() -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": "m1",
        "kind": "incident",
        "quote": {"exact": "two", "start": 0, "end": 3},
        "read_by": {"reader": "r", "version": "1", "knowledge": "k"},
    }
    return record


def test_defaults_may_be_left_out() -> None:
    assert from_record(Mention, _record()).counts == ()


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"kind": "rumour"}, UnknownCode, "record.kind: 'rumour' is not one of incident"),
        ({"colour": "red"}, InputError, "unknown field 'colour'"),
        ({"counts": {}}, InputError, "record.counts: a list is expected"),
        ({"quote": "two"}, InputError, "record.quote: an object is expected"),
        ({"confidence": "high"}, InputError, "record.confidence: 'high' is not a number"),
        (
            {"when": {"start": "Thursday", "end": "2018-10-30", "expression": "x", "basis": "x"}},
            InputError,
            "record.when.start: 'Thursday' is not an ISO 8601 date",
        ),
    ],
)
def test_a_bad_record_is_refused_with_its_place(change: dict[str, Any], error: type[InputError], message: str) -> None:
    with pytest.raises(error, match=message.replace("(", r"\(")):
        from_record(Mention, _record() | change)


def test_a_missing_field_is_named() -> None:
    record = _record()
    del record["kind"]
    with pytest.raises(InputError, match="kind"):
        from_record(Mention, record)


@pytest.mark.parametrize("record", [[], {}, {"id": 1}, {"id": "a", "document": {"sha256": "0"}}])
def test_something_else_is_no_reading(record: Any) -> None:
    with pytest.raises(InputError):
        mentions_from_record(record)


@given(mentions())
@settings(max_examples=20)
def test_json_is_ascii_safe_and_stable(mention: Mention) -> None:
    assert to_json(mention) == to_json(mention)
    assert json.loads(to_json(mention)) == to_record(mention)


def test_a_record_is_refused_in_words_of_json_with_what_to_do() -> None:
    """Nobody who writes JSON should have to know what a `NoneType` or a keyword argument is."""
    bad: list[Any] = [None, [], "text", 3, True, {"kind": "incident"}, _record() | {"quote": None}]
    for record in bad:
        with pytest.raises(InputError) as refused:
            from_record(Mention, record, where="line 3")
        assert refused.value.where is not None
        assert refused.value.where.startswith("line 3")
        assert "marsad schema" in (refused.value.hint or "")
        assert not re.search(r"NoneType|dict|__init__|keyword", str(refused.value))


@pytest.mark.parametrize("field", ["kind", "quote", "read_by", "id"])
def test_each_missing_field_is_named(field: str) -> None:
    record = _record()
    del record[field]
    with pytest.raises(InputError, match=f"a Mention lacks a field: '{field}'"):
        from_record(Mention, record)


def test_true_is_no_number_and_a_whole_number_is_one() -> None:
    assert from_record(Mention, _record() | {"confidence": 1}).confidence == 1.0
    with pytest.raises(InputError, match="True is not a number"):
        from_record(Mention, _record() | {"confidence": True})


@given(readings())
@settings(max_examples=20)
def test_a_record_that_repeats_the_text_is_refused(reading: Reading) -> None:
    record = to_record(reading)
    record["document"]["text"] = TEXT
    with pytest.raises(InputError, match="unknown field 'text'"):
        mentions_from_record(record)


@pytest.mark.parametrize("unread", [None, {}, "none", 3])
def test_unread_sentences_are_a_list(unread: Any) -> None:
    record = to_record(Reading(document=Document.of_text(TEXT), mentions=())) | {"unread": unread}
    with pytest.raises(InputError, match="unread"):
        reading_from_record(record, TEXT)


def test_a_record_without_unread_sentences_has_none() -> None:
    record = to_record(Reading(document=Document.of_text(TEXT), mentions=()))
    del record["unread"]
    assert reading_from_record(record, TEXT).unread == ()


@given(readings())
@settings(max_examples=20)
def test_a_reading_of_another_text_is_refused_or_quotes_nothing(reading: Reading) -> None:
    record = to_record(reading)
    if reading.mentions or reading.unread:
        with pytest.raises(QuoteMismatch):
            reading_from_record(record, "")
    else:
        assert reading_from_record(record, "").document.text == ""


def test_any_field_of_a_part_that_is_unknown_is_refused_with_its_place() -> None:
    record = _record() | {"counts": [{"outcome": "killed", "toll": 3}]}
    with pytest.raises(InputError, match=r"record.counts\[0\]: unknown field 'toll'"):
        from_record(Mention, record)


def test_json_keeps_the_letters_of_every_language() -> None:
    words = "قتيلان"
    assert words in to_json(Quote(words, 0, len(words)))
    assert to_json(Quote("é", 0, 1), indent=1).startswith('{\n "exact": "é"')
