"""A command as a process of its own, with all that it starts: its time and its memory (Linux)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

from bench.scale import Cost
from marsad.claims import InputError

MARSAD = (sys.executable, "-c", "from marsad.cli import main; main()")
_EVERY = 0.25  # seconds between two looks at the memory


def run(arguments: Sequence[str], out: Path) -> Cost:
    """Run `marsad` with its output in a file. Errors: InputError if it ends with an error."""
    start = time.monotonic()
    # One thread for each process: numeric libraries would else start one for each core in every worker.
    calm = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    with out.open("wb") as stream, subprocess.Popen((*MARSAD, *arguments), stdout=stream, env=calm) as child:
        watch = _Watch(child.pid)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        most = watch.end()
    if child.returncode != 0:
        raise InputError(
            f"marsad {' '.join(arguments)} ended with {child.returncode}.", hint="See what it wrote above."
        )
    return Cost(time.monotonic() - start, used.ru_utime + used.ru_stime, max(most, used.ru_maxrss * 1024))


class _Watch:
    """Looks at the memory of a process and its children until it is ended."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._over = pid, 0, Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> int:
        """The most bytes that lay in memory at one look."""
        self._over.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            self._most = max(self._most, sum(_own(pid) for pid in _family(self._pid)))


def _family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for each in found:
        found.extend(_children(each))
    return found


def _children(pid: int) -> list[int]:
    try:
        tasks = [each / "children" for each in Path(f"/proc/{pid}/task").iterdir()]
        return [int(child) for task in tasks for child in task.read_text(encoding="ascii").split()]
    except OSError:  # it ended meanwhile
        return []


def _own(pid: int) -> int:
    """Bytes of a process that lie in memory and are no file's: what is mapped from a file can be given back."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    return sum(int(fields.get(name, "0").split()[0]) for name in ("RssAnon", "RssShmem")) * 1024
