"""The record compared with its own export: what can be placed is found again, and nothing else."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Done, script
from tests.shared import ROOT


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Done]]:
    """The examples in a ledger, exported, and compared with the export in three layouts."""
    base = tmp_path_factory.mktemp("match")
    steps = {
        "add": ["add", str(ROOT / "examples")],
        "update": ["update"],
        **{kind: ["export", kind, str(base / kind)] for kind in ("frictionless", "ged-csv", "acled-csv")},
        "own": ["match", str(base / "frictionless" / "incidents.csv"), "--format", "jsonl"],
        "ged": ["match", str(base / "ged-csv" / "incidents-ged.csv"), "--format", "jsonl"],
        "acled": ["match", str(base / "acled-csv" / "incidents-acled.csv"), "--format", "jsonl"],
    }
    return base, script(steps, base / "home")


def pairs(done: Done) -> list[dict[str, Any]]:
    assert done.status == 0, done.err
    return [each for each in done.lines if each["kind"] == "same"]


def test_every_incident_with_a_day_a_town_and_a_toll_is_found_again(done: tuple[Path, dict[str, Done]]) -> None:
    base, steps = done
    table = (base / "frictionless" / "incidents.csv").read_text(encoding="utf-8")
    lines = list(csv.DictReader(table.splitlines()))
    whole = [
        line["id"]
        for line in lines
        if line["date_precision"] == "1" and line["where_precision"] in ("1", "2") and int(line["killed_lo"] or 0)
    ]
    found = {each["row"]: each["incident"] for each in pairs(steps["own"])}
    assert len(whole) > 10
    assert [each for each in whole if found.get(each) != each] == []
    assert [row for row, incident in found.items() if row != incident] == []


@pytest.mark.parametrize("layout", ["ged", "acled"])
def test_our_exports_in_the_layouts_of_others_are_recognised(done: tuple[Path, dict[str, Done]], layout: str) -> None:
    found = pairs(done[1][layout])
    assert len(found) > 10
    right = sum(each["row"].endswith(each["incident"]) for each in found)
    assert right / len(found) > 0.9


def test_the_coverage_of_one_self_counts_both_sides_alike(done: tuple[Path, dict[str, Done]]) -> None:
    shares = [json.loads(line) for line in done[1]["own"].out.splitlines() if '"coverage"' in line]
    assert shares
    for share in shares:
        assert (share["rows"], share["matched"]) == (share["incidents"], share["found"])
