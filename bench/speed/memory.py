"""Whether memory stays flat: `marsad read --jsonl -` fed with a long stream, its resident memory taken on the way."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import IO

from bench.speed import Goal, Measured
from bench.speed.texts import Reports
from bench.table import Table

POINTS = 10
# From the first tenth of the stream, when everything is loaded, to its end.
GROWTH = 1.05
COMMAND = (sys.executable, "-c", "from marsad.cli import main; main()", "read", "--jsonl", "-")
SHORT = (2, 4)


def measure(seed: int, lines: int, home: Path) -> Measured:
    """Resident memory after each tenth of the stream."""
    found = list(_points(seed, lines))
    rows = [(f"{number:,}", f"{size / 1024:,.0f} MB", f"{size / found[0][1]:.3f}") for number, size in found]
    note = "One report in ten is relevant; each has two to four sentences, with names that were never seen before."
    table = Table("Memory over a stream", ("lines read", "resident", "against the first tenth"), rows, note)
    return Measured(table, [Goal("growth of memory over the stream", found[-1][1] / found[0][1], GROWTH, at_most=True)])


def _points(seed: int, lines: int) -> Iterator[tuple[int, int]]:
    """(lines read, kilobytes resident) at equal steps."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        assert reader.stdin is not None and reader.stdout is not None
        feeder = Thread(target=_feed, args=(reader.stdin, seed, lines), daemon=True)
        feeder.start()
        step = max(lines // POINTS, 1)
        for number, _ in enumerate(reader.stdout, 1):
            # Before the last line is out: the process ends when it is.
            if (number % step == 0 and number < lines) or number == lines - 1:
                yield number, resident(reader.pid)
        feeder.join()


def _feed(stream: IO[bytes], seed: int, lines: int) -> None:
    with stream:
        for line in Reports(seed, every=10, sentences=SHORT).lines(lines):
            stream.write(json.dumps(line).encode() + b"\n")


def resident(pid: int) -> int:
    """Kilobytes of a process that lie in memory (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
