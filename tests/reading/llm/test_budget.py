"""A run stops before a question that could exceed its budget, and the next run goes on from there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from marsad.claims import Document
from marsad.reading.llm import BudgetSpent, LlmSettings
from marsad.reading.llm.budget import Budget, estimate
from tests.reading.llm.conftest import Bench
from tests.reading.llm.endpoint import completion, proposing

TEXTS = [f"A bomb killed {number} soldiers in Baiji." for number in range(2, 8)]


def budget(**given: Any) -> Budget:
    return Budget(LlmSettings(url="http://here/v1", model="tiny", answer_tokens=100, **given))


def test_without_limits_everything_is_allowed() -> None:
    free = budget()
    free.spend(3_000_000, 10**9, 10**9)
    free.allow(3_000_000)


def test_tokens_are_estimated_on_the_safe_side() -> None:
    assert [estimate(letters) for letters in (0, 1, 3, 4)] == [0, 1, 1, 2]


def test_a_question_that_could_exceed_the_tokens_is_not_asked() -> None:
    limited = budget(budget_tokens=1000)
    limited.allow(2700)
    with pytest.raises(BudgetSpent, match=r"0 of 1,000 tokens are spent, and the next question may take 1,001"):
        limited.allow(2703)


def test_what_was_spent_counts() -> None:
    limited = budget(budget_tokens=1000)
    limited.spend(300, 600, 50)
    limited.allow(750)
    with pytest.raises(BudgetSpent, match="650 of 1,000"):
        limited.allow(753)


def test_an_endpoint_that_does_not_count_is_charged_the_most() -> None:
    limited = budget(budget_tokens=1000)
    limited.spend(300, None, None)
    assert limited.tokens == 100 + 100


def test_money_is_a_limit_too() -> None:
    limited = budget(budget_money=0.002, price_in=1.0, price_out=10.0)
    limited.allow(2700)
    limited.spend(2700, 900, 90)
    assert limited.money == pytest.approx(0.0018)
    with pytest.raises(BudgetSpent, match=r"0\.0018 of 0\.002 is spent"):
        limited.allow(2700)


def test_a_run_stops_cleanly_and_the_next_goes_on_without_paying_twice(bench: Bench, tmp_path: Path) -> None:
    endpoint = bench.endpoint(proposing())
    settings: dict[str, Any] = {"journal": tmp_path / "j.jsonl", "answer_tokens": 100, "budget_tokens": 5_000}
    runs = 0
    while True:
        runs += 1
        reader, done = bench.reader(endpoint, **settings), 0
        try:
            for text in TEXTS:
                reader.read(Document.of_text(text))
                done += 1
            break
        except BudgetSpent:
            assert done < len(TEXTS)
            assert reader.tally.tokens_in + reader.tally.tokens_out <= 5_000
    assert runs > 1
    assert len(endpoint.questions) == len(TEXTS)


def test_answers_from_the_journal_cost_nothing(bench: Bench, tmp_path: Path) -> None:
    endpoint = bench.endpoint(proposing())
    for _ in range(2):
        reader = bench.reader(endpoint, journal=tmp_path / "j.jsonl", price_in=1.0, price_out=1.0)
        reader.read(Document.of_text(TEXTS[0]))
    assert (reader.tally.questions, reader.tally.recalled, reader.tally.cost) == (0, 1, None)


def test_the_cost_of_a_question_is_in_the_record_of_a_later_run_too(bench: Bench, tmp_path: Path) -> None:
    said = json.dumps({"mentions": [{"quote": TEXTS[0], "kind": "incident"}]})
    endpoint = bench.endpoint(lambda question, number: completion(said))
    readings = [
        bench.reader(endpoint, journal=tmp_path / "j.jsonl", price_in=1.0, price_out=1.0).read(
            Document.of_text(TEXTS[0])
        )
        for _ in range(2)
    ]
    assert readings[0] == readings[1]
