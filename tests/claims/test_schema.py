"""The schema and the types say the same of every field."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import jsonschema
import pytest

import marsad.claims as claims
from marsad.claims import (
    ActorRef,
    Count,
    CountKind,
    Document,
    Mention,
    MentionKind,
    Quote,
    ReadBy,
    Reading,
    Snapshot,
    TimeSpan,
    Where,
    json_schema,
    to_record,
)

TYPES = [
    each
    for name in claims.__all__
    if is_dataclass(each := getattr(claims, name)) and isinstance(each, type) and name not in ("Reading", "Claim")
]
IN_READINGS = [ActorRef, Count, Document, Mention, Quote, ReadBy, TimeSpan, Where]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_type_has_a_sound_schema_of_its_own(kind: type) -> None:
    if kind.__name__ == "Incident":
        assert json_schema(kind)["$defs"]["Incident"]["required"] == ["id"]
    jsonschema.Draft202012Validator.check_schema(json_schema(kind))


@pytest.mark.parametrize("kind", IN_READINGS, ids=lambda kind: kind.__name__)
def test_a_field_without_a_default_is_required_and_no_other(kind: Any) -> None:
    definition = json_schema()["$defs"][kind.__name__]
    must = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
    assert set(definition["required"]) == must & set(definition["properties"])
    assert definition["additionalProperties"] is False


def test_a_document_keeps_its_text_out_of_records() -> None:
    properties = json_schema()["$defs"]["Document"]["properties"]
    assert "text" not in properties
    assert "text" not in to_record(Document.of_text("words"))
    assert "content" not in to_record(Snapshot(content=b"x", media_type="text/plain", origin="x.txt"))


def test_the_schema_lists_every_code() -> None:
    definitions = json_schema()["$defs"]
    assert definitions["Mention"]["properties"]["kind"]["enum"] == [each.value for each in MentionKind]
    assert definitions["Count"]["properties"]["kind"]["enum"] == [each.value for each in CountKind]


@pytest.mark.parametrize(
    "change",
    [{"id": 3}, {"mentions": None}, {"unread": [{"quote": {}}]}, {"more": 1}, {"document": {}}],
    ids=lambda change: next(iter(change)),
)
def test_the_schema_refuses_what_the_types_refuse(change: dict[str, Any]) -> None:
    record = to_record(Reading(document=Document.of_text("words"), mentions=()))
    validator = jsonschema.Draft202012Validator(json_schema())
    validator.validate(record)
    assert not validator.is_valid(record | change)


def test_every_object_of_the_schema_says_what_it_is() -> None:
    assert [name for name, each in json_schema()["$defs"].items() if not each["description"].endswith((".", ","))] == []
