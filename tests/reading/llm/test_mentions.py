"""A mention as a whole: its quotation, its classes, its order, and what makes it be refused altogether."""

from __future__ import annotations

import json
from typing import Any

import pytest

from marsad.claims import EventType, MentionKind, Polarity, Realis, Stance, SubEventType, Tendency
from tests.reading.llm.conftest import Bench, proposed
from tests.reading.llm.endpoint import MODEL

BLAST = "A roadside bomb killed a shepherd near Daquq on Friday, the mayor said."
RAID = "Gunmen abducted three drivers on the road to Baiji."


def test_what_passes_is_a_mention_read_by_the_model_that_answered(bench: Bench) -> None:
    mention = bench.one(BLAST, sub_event_type="Remote explosive/landmine/IED")
    assert (mention.id, mention.kind) == ("m1", MentionKind.INCIDENT)
    assert mention.sub_event_type is SubEventType.REMOTE_EXPLOSIVE
    assert mention.event_type is EventType.EXPLOSIONS
    assert (mention.read_by.reader, mention.read_by.model) == ("llm", MODEL)
    assert mention.confidence is None


def test_the_question_is_named_with_its_prompt_form_tokens_and_cost(bench: Bench) -> None:
    (mention,) = bench.read(BLAST, proposed(BLAST), price_in=2.0, price_out=10.0).mentions
    asked = mention.read_by.asked
    assert asked is not None
    assert (asked.tokens_in, asked.tokens_out) == (700, 60)
    assert asked.cost == pytest.approx((700 * 2 + 60 * 10) / 1_000_000)
    assert len(asked.id) == 24
    assert len(asked.prompt) == len(asked.schema) == 16


def test_mentions_of_one_answer_share_its_question(bench: Bench) -> None:
    text = f"{BLAST} {RAID}"
    first, second = bench.read(text, proposed(BLAST), proposed(RAID)).mentions
    assert first.read_by.asked == second.read_by.asked


def test_mentions_stand_in_the_order_of_the_text(bench: Bench) -> None:
    text = f"{BLAST} {RAID}"
    found = bench.read(text, proposed(RAID), proposed(BLAST)).mentions
    assert [(each.id, each.quote.exact) for each in found] == [("m1", BLAST), ("m2", RAID)]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"quote": "A roadside bomb killed two shepherds near Daquq."}, "quote_not_found"),
        ({"quote": BLAST.replace("’", "'").upper()}, "quote_not_found"),
        ({"quote": ""}, "quote_not_found"),
        ({"quote": BLAST * 40}, "quote_too_long"),
        ({"kind": "rumour"}, "unknown_code"),
        ({"sub_event_type": "Alien landing"}, "unknown_code"),
        ({"polarity": "sideways"}, "unknown_code"),
        ({"place_id": "iq-mosul"}, "misshapen"),
        ({"start": 0, "end": 12}, "misshapen"),
        ({"confidence": 1.0}, "misshapen"),
        ({"counts": "three"}, "misshapen"),
        ({"quote": None}, "misshapen"),
        ({"quote": 7}, "misshapen"),
        ({"polarity": "denied"}, "without_cue"),
        ({"realis": "planned"}, "without_cue"),
        ({"realis": "attempted"}, "without_cue"),
        ({"realis": "hypothetical"}, "without_cue"),
        ({"stance": "retracts"}, "without_cue"),
        ({"stance": "claims_responsibility"}, "without_cue"),
        ({"kind": "aggregate"}, "without_cue"),
        ({"kind": "trend", "tendency": "rising"}, "without_cue"),
        ({"kind": "trend"}, "invalid"),
        ({"kind": "incident", "tendency": "rising"}, "without_cue"),
    ],
)
def test_a_mention_that_fails_as_a_whole_is_refused_and_its_sentence_goes_to_a_person(
    bench: Bench, change: dict[str, Any], reason: str
) -> None:
    reading = bench.read(BLAST, proposed(BLAST) | change)
    assert reading.mentions == ()
    assert [(each.field, str(each.reason)) for each in reading.refused] == [("mention", reason)]
    assert [each.quote.exact for each in reading.unread] == [BLAST]


@pytest.mark.parametrize("raw", ["a bomb", 5, None, [], True])
def test_what_is_no_object_is_no_mention(bench: Bench, raw: Any) -> None:
    (refused,) = bench.read(BLAST, raw).refused
    assert str(refused.reason) == "misshapen"


@pytest.mark.parametrize(
    ("text", "change", "field", "value"),
    [
        (
            "The army denied that its shelling killed anyone in Baiji.",
            {"polarity": "denied"},
            "polarity",
            Polarity.DENIED,
        ),
        ("The army denied that its shelling killed anyone in Baiji.", {"stance": "denies"}, "stance", Stance.DENIES),
        ("Police foiled an attack on a church in Baiji.", {"realis": "attempted"}, "realis", Realis.ATTEMPTED),
        ("The group threatened to attack Baiji.", {"realis": "threatened"}, "realis", Realis.THREATENED),
        ("نفى الجيش مقتل مدنيين في القصف", {"polarity": "denied"}, "polarity", Polarity.DENIED),
        (
            "Attacks on the road rose in May, with 12 killed.",
            {"kind": "trend", "tendency": "rising"},
            "tendency",
            Tendency.RISING,
        ),
        ("In all, 40 attacks killed 90 people last month.", {"kind": "aggregate"}, "kind", MentionKind.AGGREGATE),
    ],
)
def test_a_class_that_the_words_show_is_kept(
    bench: Bench, text: str, change: dict[str, str], field: str, value: object
) -> None:
    assert getattr(bench.one(text, **change), field) is value


def test_the_same_mention_twice_is_one(bench: Bench) -> None:
    reading = bench.read(BLAST, proposed(BLAST), proposed(BLAST))
    assert len(reading.mentions) == 1
    assert [str(each.reason) for each in reading.refused] == ["repeated"]


def test_a_quotation_that_stands_twice_needs_what_stands_before_it(bench: Bench) -> None:
    text = "In Baiji a bomb killed two. In Hawija a bomb killed two."
    assert bench.refusal(text, quote="a bomb killed two").reason == "quote_ambiguous"
    mention = bench.one(text, quote="a bomb killed two", before="In Hawija")
    assert mention.quote.start == text.rindex("a bomb")


def test_words_of_the_page_around_the_report_are_no_mention(bench: Bench) -> None:
    text = f"{BLAST}\n\nRelated stories\nTwo killed in Mosul market blast\n"
    reading = bench.read(text, proposed(BLAST), proposed("Two killed in Mosul market blast"))
    assert [each.quote.exact for each in reading.mentions] == [BLAST]
    assert [str(each.reason) for each in reading.refused] == ["furniture"]


def test_the_record_of_a_reading_is_what_its_schema_says(bench: Bench) -> None:
    import jsonschema

    from marsad.claims import json_schema, reading_from_record, to_json

    reading = bench.read(BLAST, proposed(BLAST, where=["Mosul"]), proposed("no such words"))
    record = json.loads(to_json(reading))
    jsonschema.Draft202012Validator(json_schema()).validate(record)
    assert record["refused"][0]["reason"] == "quote_not_found"
    assert record["mentions"][0]["refused"][0]["field"] == "where"
    assert reading_from_record(record, BLAST) == reading
