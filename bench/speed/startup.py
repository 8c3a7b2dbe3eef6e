"""What a start costs: each step in an interpreter of its own, and `marsad read` on one page."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.speed import Goal, Measured
from bench.speed.texts import Reports
from bench.table import Table

RUNS = 3
SECONDS = 3.0
LOAD = "from marsad.knowledge import load_knowledge; "
READER = f"{LOAD}from marsad.reading import load_reader; reader = load_reader(load_knowledge()); "
STEPS: Mapping[str, str] = {
    "bare Python": "pass",
    "marsad --help": "from marsad.cli.main import root; root.main(['--help'], standalone_mode=False)",
    "load knowledge": f"{LOAD}load_knowledge()",
    "load reader": READER,
    "read one sentence": (
        f"{READER}from marsad.claims import Document;"
        "reader.read(Document.of_text('A car bomb killed two people in Mosul.'))"
    ),
}
MARSAD = "from marsad.cli import main; main()"


def measure(seed: int) -> Measured:
    """Processor seconds of each step against bare Python; the page against its bound."""
    spent = {name: _least([sys.executable, "-c", code]) for name, code in STEPS.items()}
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        body = "".join(f"<p>{text}</p>" for text in Reports(seed, every=1).texts(3))
        page.write_text(f"<html><body><article><h1>News</h1>{body}</article></body></html>", encoding="utf-8")
        name = "marsad read page.html"
        spent[name] = _least([sys.executable, "-c", MARSAD, "read", str(page), "--published", "2018-11-11"])
    bare = spent["bare Python"]
    rows = [(each, f"{seconds:.2f}", f"{seconds / bare:.0f}") for each, seconds in spent.items()]
    note = "Processor seconds of the best of three runs, user and system, and how many times bare Python that is."
    table = Table("Start-up", ("step", "seconds", "x bare Python"), rows, note)
    return Measured(table, [Goal("seconds of `marsad read` on one page", spent[name], SECONDS, at_most=True)])


def _least(command: Sequence[str]) -> float:
    return min(_processor_seconds(command) for _ in range(RUNS))


def _processor_seconds(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
