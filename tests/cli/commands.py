"""Runs `marsad` in tests: in this process where that is enough, else in one of its own."""

from __future__ import annotations

import json
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from marsad.cli.main import root

MARSAD = (sys.executable, "-c", "from marsad.cli import main; main()")
SCRIPT = Path(__file__).with_name("script.py")


@dataclass(frozen=True, slots=True)
class Done:
    """What one command gave."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        """Its output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def environment(**more: str) -> dict[str, str]:
    """This process's environment without settings of Marsad's, and `more`."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("MARSAD_") and name != "NO_COLOR"}
    return kept | more


def run(*arguments: str, text: str | bytes | None = None, cwd: Path | None = None, **env: str) -> Done:
    """`marsad ARGUMENTS` as a user starts it, with `text` as standard input."""
    data = text.encode() if isinstance(text, str) else text
    done = subprocess.run(
        [*MARSAD, *arguments], input=data, capture_output=True, timeout=120, env=environment(**env), cwd=cwd
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def here(*arguments: str, text: str | bytes | None = None, **env: str) -> Result:
    """`marsad ARGUMENTS` in this process: quick, but past the edge that turns errors into messages."""
    settings = dict.fromkeys(name for name in os.environ if name.startswith("MARSAD_"))
    return CliRunner().invoke(root, list(arguments), input=text, env=settings | env)


def on_terminal(*arguments: str, columns: int = 100, cwd: Path | None = None, **env: str) -> str:
    """What `marsad ARGUMENTS` shows on a terminal of that width."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    kept = {name: text for name, text in environment().items() if name not in ("COLUMNS", "LINES", "FORCE_COLOR")}
    settings = kept | {"TERM": "xterm-256color"} | env
    with subprocess.Popen(
        [*MARSAD, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=settings, cwd=cwd
    ) as command:
        os.close(theirs)
        parts = []
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                # Linux ends a pseudo-terminal that nobody writes to with an error.
                break
            if not part:
                break
            parts.append(part)
    os.close(ours)
    assert command.returncode == 0
    return b"".join(parts).decode().replace("\r\n", "\n")


def script(steps: Mapping[str, Sequence[str]], home: Path, **env: str) -> dict[str, Done]:
    """Each step through `main()` in one fresh process, on the ledger in `home`; {incident} is an id it printed."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT)],
        input=json.dumps(steps),
        capture_output=True,
        text=True,
        timeout=300,
        env=environment(**{"MARSAD_HOME": str(home), "OMP_NUM_THREADS": "1"} | env),
    )
    assert done.returncode == 0, done.stderr
    return {name: Done(*found) for name, found in json.loads(done.stdout).items()}
