"""Fields that only a reader with a language model fills: never counted, always verified, left out where empty."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from marsad.claims import (
    Asked,
    Document,
    InputError,
    InvalidClaim,
    Mention,
    Quote,
    QuoteMismatch,
    ReadBy,
    Reading,
    Refusal,
    RefusalReason,
    SecondReading,
    claims_of,
    json_schema,
    reading_from_record,
    to_json,
    to_record,
)
from marsad.claims.reading import SourcedMention
from tests.factories import mention, quote

TEXT = "A bomb killed two soldiers in Baiji."
WHOLE = Quote(TEXT, 0, len(TEXT))
REFUSAL = Refusal(field="counts", said="9", reason=RefusalReason.NUMBER_NOT_IN_QUOTE, why="no 9 stands there")
ASKED = Asked(id="q1", prompt="p", schema="s", tokens_in=700, tokens_out=0, cost=0.0)


def bare(id: str = "m1", **more: Any) -> Mention:
    return mention(id, quote=WHOLE, place=None, day=None, method=(), **more)


def read(*mentions: Mention, **more: Any) -> Reading:
    return Reading(document=Document.of_text(TEXT), mentions=mentions, **more)


SECOND = SecondReading(mention=bare("m1-llm", refused=(REFUSAL,)), differs=("killed",))


def test_a_reading_of_the_grammar_has_none_of_these_fields() -> None:
    record = to_record(read(bare()))
    assert "refused" not in record
    assert not {"refused", "second"} & record["mentions"][0].keys()
    assert "asked" not in record["mentions"][0]["read_by"]


def test_what_is_in_them_comes_back_whole_and_fits_the_schema() -> None:
    asked = replace(bare(), read_by=ReadBy(reader="llm", version="1", knowledge="k", asked=ASKED))
    reading = read(replace(asked, refused=(REFUSAL,), second=SECOND), refused=(REFUSAL,))
    record = json.loads(to_json(reading))
    jsonschema.Draft202012Validator(json_schema()).validate(record)
    assert record["mentions"][0]["read_by"]["asked"]["cost"] == 0.0
    assert reading_from_record(record, TEXT) == reading


def test_a_quotation_of_the_second_reader_is_verified_too() -> None:
    wrong = SecondReading(mention=mention("x", quote=quote("No such words.")))
    with pytest.raises(QuoteMismatch):
        read(bare(second=wrong))


def test_the_second_reader_s_claims_are_not_counted() -> None:
    one = SourcedMention(Document.of_text(TEXT), bare())
    two = SourcedMention(Document.of_text(TEXT), bare(second=SecondReading(mention=bare("x", killed=9))))
    assert claims_of(one) == claims_of(two)
    assert two.mention.totals == one.mention.totals


def test_a_mention_is_disputed_only_where_the_two_differ() -> None:
    assert bare(second=SECOND).disputed
    assert not bare(second=SecondReading(mention=bare("x"))).disputed
    assert not bare().disputed


@pytest.mark.parametrize("spent", [{"tokens_in": -1}, {"tokens_out": -1}, {"cost": -0.1}])
def test_a_question_gives_nothing_back(spent: dict[str, Any]) -> None:
    with pytest.raises(InvalidClaim):
        Asked(id="q", prompt="p", schema="s", **spent)


@pytest.mark.parametrize("refused", [None, {}, "none"])
def test_what_was_refused_is_a_list(refused: Any) -> None:
    with pytest.raises(InputError, match="refused"):
        reading_from_record(to_record(read()) | {"refused": refused}, TEXT)
