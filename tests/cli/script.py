"""Runs many commands in one process: steps as JSON on standard input, [status, out, err] of each on standard output."""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

from marsad.cli import main


def step(arguments: list[str]) -> tuple[int, str, str]:
    """One command as its user sees it: exit status, standard output, standard error."""
    out, err = StringIO(), StringIO()
    sys.argv = ["marsad", *arguments]
    status = -1
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
    return status, out.getvalue(), err.getvalue()


def run() -> None:
    """All steps in order; {incident} stands for the first incident that a step printed."""
    steps: dict[str, list[str]] = json.load(sys.stdin)
    found: dict[str, tuple[int, str, str]] = {}
    incident = ""
    for name, arguments in steps.items():
        found[name] = step([each.replace("{incident}", incident) for each in arguments])
        if not incident and arguments[0] == "code" and found[name][0] == 0:
            incident = json.loads(found[name][1].splitlines()[0])["incident"]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    run()
