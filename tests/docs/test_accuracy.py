"""The pages of figures name sets, goals and commands that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bench import sets
from bench.speed import linear, memory, startup, streams
from bench.table import share

ROOT = Path(__file__).resolve().parents[2]
ACCURACY = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
SPEED = (ROOT / "docs" / "speed.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in ACCURACY.split("## Figures\n")[1].split("\n## ")[0].splitlines()
    if line.startswith("| ") and not line.startswith("| set ")
]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]}, {row[2]}" for row in ROWS])
def test_a_row_has_the_goal_and_the_rival_of_its_set(row: list[str]) -> None:
    name, figure = row[0].split()[0], row[2].removesuffix(" (F1)")
    wanted = next(each for each in sets.load(name).FIGURES if each.name == figure)
    assert [row[3], row[5], row[6], row[7]] == [
        wanted.way or "–",
        share(wanted.to_beat),
        wanted.rival or "–",
        share(wanted.goal),
    ], "run `marsad bench reading --data DIR --write docs/accuracy.md`"


def test_a_goal_is_met_if_and_only_if_the_row_says_so() -> None:
    for row in ROWS:
        if row[7] != "–":
            assert (float(row[4]) >= float(row[7])) == (row[8] == "yes"), row


def test_the_page_says_when_by_what_and_how_it_was_made() -> None:
    assert re.search(r"^\d{4}-\d\d-\d\d\. Marsad [\d.]+, Python 3", ACCURACY, re.MULTILINE)
    assert "knowledge" in ACCURACY and "spaCy" in ACCURACY
    assert "$ marsad bench reading --data" in ACCURACY


def test_the_page_of_speed_has_the_goals_of_the_bench() -> None:
    for goal in (*streams.GOALS.values(), streams.TWO_PROCESSES):
        assert f"≥ {goal:g}" in SPEED
    for bound in (memory.GROWTH, linear.BOUND, startup.SECONDS):
        assert f"≤ {bound:g}" in SPEED
