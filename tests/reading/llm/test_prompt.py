"""The prompt is made from the codebook and the schema, and named by what it is made of."""

from __future__ import annotations

import json

import jsonschema

from marsad.claims import SubEventType
from marsad.knowledge import Codebook, Knowledge
from marsad.reading.llm.prompt import fence, prompt_of
from marsad.reading.llm.proposal import answer_schema
from marsad.reading.llm.windows import Window

TEXT = "One died.\n\nTwo were hurt."


def test_every_class_weapon_and_vague_word_is_in_the_rules(knowledge: Knowledge) -> None:
    rules = prompt_of(knowledge.codebook).rules
    assert all(f"{kind.event_type.value}: {kind.value}" in rules for kind in SubEventType)
    assert all(f"- {weapon.id}: {weapon.label}" in rules for weapon in knowledge.codebook.weapons.values())
    assert all(f"- {word}: {least}" in rules for word, least in knowledge.codebook.vague.items())
    assert json.dumps(answer_schema(knowledge.codebook), separators=(",", ":")) in rules


def test_the_same_knowledge_gives_the_same_prompt(knowledge: Knowledge) -> None:
    assert prompt_of(knowledge.codebook) == prompt_of(knowledge.codebook)


def test_another_codebook_is_another_prompt(knowledge: Knowledge) -> None:
    book = knowledge.codebook
    more = Codebook(book.weapons.values(), {**book.vague, "umpteen": 10}, book.version)
    assert prompt_of(more).digest != prompt_of(book).digest
    assert prompt_of(more).schema_digest == prompt_of(book).schema_digest


def test_the_schema_is_sound_closed_and_asks_for_every_field(knowledge: Knowledge) -> None:
    schema = answer_schema(knowledge.codebook)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["type"] == "object"
    for part in (schema, *schema["$defs"].values()):
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])


def test_the_schema_closes_the_weapons_and_ends_every_list(knowledge: Knowledge) -> None:
    schema = answer_schema(knowledge.codebook)
    parts = schema["$defs"]
    assert parts["ProposedWeapon"]["properties"]["id"]["enum"] == sorted(knowledge.codebook.weapons)
    lists = [each for part in (schema, *parts.values()) for each in part["properties"].values() if "items" in each]
    assert len(lists) == 7
    assert all(each["maxItems"] > 0 for each in lists)


def test_no_id_offset_or_day_is_asked_of_the_model(knowledge: Knowledge) -> None:
    asked = set(answer_schema(knowledge.codebook)["$defs"]["ProposedMention"]["properties"])
    assert not asked & {
        "id",
        "start",
        "end",
        "place_id",
        "actor_id",
        "lat",
        "lon",
        "precision",
        "confidence",
        "part_of",
    }


def test_the_window_is_shown_in_its_own_words_and_what_stands_before_apart(knowledge: Knowledge) -> None:
    prompt = prompt_of(knowledge.codebook)
    whole = prompt.messages(TEXT, Window(0, 0, len(TEXT)))[1]["content"]
    assert TEXT in whole
    assert "LISTED ALREADY" not in whole
    later = prompt.messages(TEXT, Window(0, 11, len(TEXT)))[1]["content"]
    assert later.index("One died.") < later.index("LISTED ALREADY") < later.index("Two were hurt.")


def test_the_mark_of_a_text_never_stands_in_it() -> None:
    text = "a report"
    for _ in range(5):
        mark = fence(text)
        assert mark not in text
        text = f"{text} {mark}"
