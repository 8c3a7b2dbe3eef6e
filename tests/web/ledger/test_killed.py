"""A run killed by the system (`kill -9`) goes on where it was: a real process on a real file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT
from tests.web.ledger.world import report

# The chain in a process of its own; argument 3: at which call of `keep_reading` it kills itself, 0 for never.
SCRIPT = """
import json, os, signal, sys
from pathlib import Path
from marsad.web.ledger import commands
commands.setup(Path(sys.argv[1]))
from marsad.web.ledger import models, stages, store
from tests.web.ledger.world import LineReader
stages._reader = lambda home, model: (LineReader(), "k")
keep, at, calls = store.keep_reading, int(sys.argv[3]), iter(range(1, 100))
def keep_reading(readout):
    keep(readout)
    if next(calls) == at:
        os.kill(os.getpid(), signal.SIGKILL)
store.keep_reading = keep_reading
commands.add([sys.argv[2]])
done = commands.update()
tables = (models.Snapshot, models.Document, models.ReadingRow, models.MentionRow, models.ClaimRow, models.Membership,
          models.IncidentRow, models.JudgementRow, models.IncidentSummaryCache, models.AssessmentCache)
members = sorted(sorted(row.payload["members"]) for row in models.IncidentSummaryCache.objects.all())
print(json.dumps({"read": done.read, "rows": {t.__name__: t.objects.count() for t in tables}, "members": members}))
"""


def chain(home: Path, reports: Path, die_at: int = 0) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")}
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(home), str(reports), str(die_at)],
        cwd=ROOT,
        env=env | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_a_killed_run_goes_on_with_nothing_lost_or_doubled(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(1, 6):
        report(reports, f"r{number}", f"incident a vbied Qayyarah 2018-10-{number:02} killed={number}")
    killed = chain(tmp_path / "killed", reports, die_at=3)
    assert killed.returncode == -9, killed.stderr
    resumed = chain(tmp_path / "killed", reports)
    whole = chain(tmp_path / "whole", reports)
    assert resumed.returncode == whole.returncode == 0, resumed.stderr + whole.stderr
    after, undisturbed = json.loads(resumed.stdout), json.loads(whole.stdout)
    assert (after["read"], undisturbed["read"]) == (2, 5)
    assert after["rows"] == undisturbed["rows"]
    assert after["members"] == undisturbed["members"]
