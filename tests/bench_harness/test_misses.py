"""Misses shown to those who mend the reader."""

from __future__ import annotations

from typing import Any

from bench.case import Case
from bench.misses import LONGEST, by_cause, misses, sample
from bench.score import Scored, score

from tests.bench_harness.records import mention, record

GOLD = {"Dead": "3", "Injured": "0", "Category": "Assault", "Country": "Iraq"}


def scored(*reads: dict[str, Any], text: str = "Three guards died.") -> Scored:
    cases = [Case(f"wiki-{number:03}", {"text": text}, GOLD) for number in range(len(reads))]
    return score("wiki_terror", "all", cases, reads)


def test_only_wrong_answers_of_the_table_are_misses() -> None:
    found = misses(scored(record(mention(killed=3)), record(mention(killed=2))), "killed")
    assert [(case.id, answer.way) for _, case, _, answer in found] == [("wiki-001", "sum")]


def test_causes_are_counted_by_figure_the_most_frequent_first() -> None:
    table = by_cause(scored(record(), record(), record(mention(killed=2))), "killed")
    assert list(table.rows) == [("killed", "2", "no mention at all"), ("killed", "1", "too few")]


def test_a_sample_is_as_large_as_asked_and_in_the_sets_order() -> None:
    lines = [line for line in sample(scored(*[record()] * 9), 4, "killed") if line.startswith("--")]
    assert len(lines) == 4
    assert lines == sorted(lines)


def test_a_miss_stays_in_the_sample_when_others_are_mended() -> None:
    before = {line for line in sample(scored(*[record()] * 9), 4, "killed") if line.startswith("--")}
    kept = scored(*[record(mention(killed=3)) if f"wiki-{n:03}" not in str(before) else record() for n in range(9)])
    assert {line for line in sample(kept, 4, "killed") if line.startswith("--")} == before


def test_a_miss_shows_its_text_its_mentions_and_what_was_left_unread() -> None:
    left = [{"quote": {"exact": "A fourth fled.", "start": 0, "end": 14}, "reason": "no frame"}]
    shown = "\n".join(sample(scored(record(mention(killed=2), unread=left)), 1, "killed"))
    assert "wanted 3, found 2" in shown
    assert "Three guards died." in shown
    assert "m1 incident, actual, affirmed; killed 2; no day" in shown
    assert "unread (no frame): “A fourth fled.”" in shown


def test_a_long_text_is_cut() -> None:
    lines = list(sample(scored(record(), text="word " * 400), 1, "killed"))
    assert max(map(len, lines)) < LONGEST + 20
