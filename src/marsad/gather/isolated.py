"""The process in which `isolate` reads a suspicious page: HTML on standard input, JSON on standard output."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from marsad.claims import InputError
from marsad.gather.page import read_page


def main() -> None:
    """Read the page and print its text and facts, or the problem with it."""
    html = sys.stdin.buffer.read().decode("utf-8")
    try:
        answer = asdict(read_page(html, where=sys.argv[1]))
    except InputError as error:
        answer = {"problem": error.problem, "hint": error.hint}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


if __name__ == "__main__":
    main()
