"""What a document's figure is made of."""

from __future__ import annotations

from typing import Any

import pytest
from bench.record import attackers, counted, first_day, first_place, incidents, least, plain

from tests.bench_harness.records import mention, place, record

NONE_OF_THEM = [
    ("a sum over a period", {"kind": "aggregate"}),
    ("a state of affairs", {"kind": "status"}),
    ("a plan", {"realis": "planned"}),
    ("a threat", {"realis": "threatened"}),
    ("a denial", {"polarity": "denied"}),
]


@pytest.mark.parametrize(("what", "other"), NONE_OF_THEM, ids=[row[0] for row in NONE_OF_THEM])
def test_it_is_no_incident(what: str, other: dict[str, Any]) -> None:
    assert incidents(record(mention(killed=2, **other))) == []


def test_an_attempt_is_an_incident() -> None:
    assert len(incidents(record(mention(realis="attempted")))) == 1


@pytest.mark.parametrize(
    ("lo", "hi", "expected"), [(3, None, 3), (3, 5, 3), (None, 20, 20), (None, None, 0), (0, 0, 0)]
)
def test_a_number_counts_as_the_least_it_can_mean(lo: int | None, hi: int | None, expected: int) -> None:
    totals = {"killed": {"lo": lo, "hi": hi}}
    assert least({"totals": totals}, "killed") == expected


def test_attackers_are_those_whom_the_text_calls_so() -> None:
    counts = [
        {"outcome": "killed", "lo": 4, "qualifiers": []},
        {"outcome": "killed", "lo": 2, "qualifiers": ["attacker"]},
        {"outcome": "killed", "lo": 1, "qualifiers": ["attacker", "part"]},
        {"outcome": "injured", "lo": 3, "qualifiers": ["attacker"]},
    ]
    assert attackers({"counts": counts}, "killed") == 2


def found(*mentions: dict[str, Any]) -> dict[tuple[str, str], Any]:
    answers = counted(record(*mentions), {"killed": 5, "injured": 9})
    return {(answer.figure, answer.way): answer.found for answer in answers}


def test_the_ways_add_all_take_the_first_or_take_the_worst() -> None:
    ways = found(mention(killed=2, injured=1), mention(killed=5, injured=9))
    assert [ways["killed", way] for way in ("sum", "main", "largest")] == [7, 2, 5]
    assert [ways["injured", way] for way in ("sum", "main", "largest")] == [10, 1, 9]


def test_a_text_without_incidents_counts_as_nobody() -> None:
    assert set(found().values()) == {0}


def sure(*mentions: dict[str, Any]) -> list[tuple[str, float]]:
    answers = counted(record(*mentions), {"killed": 5, "injured": 9})
    return [(answer.figure, answer.confidence) for answer in answers if answer.confidence is not None]


def test_the_only_incident_is_calibrated_by_the_first_figure_it_states() -> None:
    assert sure(mention(injured=4, confidence=0.7)) == [("injured", 0.7)]
    assert sure(mention(killed=1, injured=4)) == [("killed", 0.8)]


def test_an_incident_without_a_count_is_calibrated_by_the_first_figure() -> None:
    assert sure(mention()) == [("killed", 0.8)]


def test_one_of_several_incidents_is_not_calibrated() -> None:
    assert sure(mention(killed=1), mention(killed=2)) == []


def test_the_day_is_the_first_that_is_known() -> None:
    dated = mention(when={"start": "2018-10-06"})
    assert first_day([mention(), mention(when={"start": None}), dated]) == "2018-10-06"
    assert first_day([mention()]) is None


def test_the_place_is_the_first_that_has_what_is_asked() -> None:
    mentions = [mention(where=[place("A village"), place("A town", country="IQ")])]
    assert first_place(mentions, "name") == "A village"
    assert first_place(mentions, "country") == "IQ"
    assert first_place(mentions, "admin1") is None


@pytest.mark.parametrize(("name", "letters"), [("Sar-e Pul", "sar_e_pul"), ("GHAZNI", "ghazni"), ("(Kunar)", "kunar")])
def test_names_are_compared_by_plain_letters(name: str, letters: str) -> None:
    assert plain(name) == letters
