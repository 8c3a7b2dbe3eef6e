"""One partition, however reports come: as JSON Lines through `read` and `resolve`, or into a ledger with `update`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.told_twice import REPORTS
from tests.cli.commands import environment, run, script

# Prints {"mention", "incident"} for each mention of the ledger.
PLACED = """
import json, os
from pathlib import Path
from marsad.web.ledger import commands
commands.setup(Path(os.environ["MARSAD_HOME"]))
from marsad.web.ledger.held import memberships
for uid, row in memberships().items():
    print(json.dumps({"mention": uid, "incident": row.incident_id}))
"""


def partition(lines: Iterable[dict[str, Any]]) -> set[frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        found[line["incident"]].add(line["mention"])
    return {frozenset(uids) for uids in found.values()}


def in_ledger(home: Path) -> set[frozenset[str]]:
    python = environment(MARSAD_HOME=str(home))
    out = subprocess.run([sys.executable, "-c", PLACED], env=python, capture_output=True, text=True, check=True).stdout
    return partition(map(json.loads, out.splitlines()))


def jsonl(folder: Path, name: str, reports: Iterable[dict[str, Any]]) -> str:
    path = folder / name
    path.write_text("".join(json.dumps(each) + "\n" for each in reports), encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The reports as `marsad read --jsonl` prints them."""
    done = run("read", "--jsonl", jsonl(tmp_path_factory.mktemp("lines"), "reports.jsonl", REPORTS))
    assert done.status == 0, done.err
    return done.out


@pytest.fixture(scope="module")
def lines(records: str) -> set[frozenset[str]]:
    """The partition that comes of JSON Lines."""
    return partition(run("resolve", "--jsonl", "-", text=records).lines)


def test_the_reports_are_compared_by_their_words(records: str, lines: set[frozenset[str]]) -> None:
    bare = [json.loads(line) for line in records.splitlines()]
    for record in bare:
        record["document"]["traits"] = None
    without = partition(run("resolve", "--jsonl", "-", text="\n".join(map(json.dumps, bare))).lines)
    assert sorted(map(len, lines)) == [1, 2, 2, 3]
    assert sorted(map(len, without)) == [1, 1, 1, 1, 1, 1, 2]


def test_a_ledger_gives_the_partition_of_json_lines(tmp_path: Path, lines: set[frozenset[str]]) -> None:
    steps = {"add": ["add", jsonl(tmp_path, "reports.jsonl", REPORTS)], "update": ["update"]}
    assert {done.status for done in script(steps, tmp_path / "home").values()} == {0}
    assert in_ledger(tmp_path / "home") == lines


def test_a_ledger_that_grows_day_by_day_gives_it_too(tmp_path: Path, lines: set[frozenset[str]]) -> None:
    steps: dict[str, list[str]] = {}
    for at, report in enumerate(reversed(REPORTS)):
        steps |= {f"add {at}": ["add", jsonl(tmp_path, f"{at}.jsonl", [report])], f"update {at}": ["update"]}
    assert {done.status for done in script(steps, tmp_path / "home").values()} == {0}
    assert in_ledger(tmp_path / "home") == lines
