"""Made-up records: usable, the same from one seed, skewed and vague as asked."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from bench.mentions import records

from marsad.claims import mentions_from_record
from marsad.knowledge import Knowledge, load_knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


def test_one_seed_gives_one_set_of_records(knowledge: Knowledge) -> None:
    first = list(records(300, 1, knowledge))
    assert first == list(records(300, 1, knowledge))
    assert first != list(records(300, 2, knowledge))
    assert len(first) == 300


def test_every_record_is_one_that_resolve_takes(knowledge: Knowledge) -> None:
    for _, line in records(200, 3, knowledge):
        (mention,) = mentions_from_record(json.loads(line))
        assert mention.document.traits is not None


def test_incidents_are_told_once_or_many_times(knowledge: Knowledge) -> None:
    told = Counter(Counter(event for event, _ in records(2000, 1, knowledge)).values())
    assert told[1] > 50
    assert max(told) >= 20


def test_some_days_and_places_are_vague_or_missing(knowledge: Knowledge) -> None:
    found = [json.loads(line)["mentions"][0] for _, line in records(2000, 1, knowledge)]
    spans = Counter("none" if each["when"] is None else each["when"]["start"] == each["when"]["end"] for each in found)
    places = Counter(each["where"][0]["precision"] if each["where"] else 0 for each in found)
    assert 0 < spans["none"] < spans[False] < spans[True]
    assert 0 < places[0] < places[4] < places[1]
