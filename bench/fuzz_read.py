"""Fuzzes the reader: `python bench/fuzz_read.py [--seconds N] [--seed N]`, or with atheris where it is installed.

Texts of Arabic, emoji, combining marks, control signs, long words and nested quotations are read; a crash, a hang, a
quotation out of its place or another record at the second reading ends the run with the smallest such text.
With `--atheris`, coverage of `marsad.reading` leads the search; what follows `--` goes to libFuzzer.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if __name__ == "__main__" and "--atheris" in sys.argv:
    import atheris

    # Before anything else imports them: only what is imported here reports its coverage.
    with atheris.instrument_imports(include=["marsad.reading", "marsad.claims"]):
        importlib.import_module("marsad.reading")

from hypothesis import HealthCheck, Phase, given, seed, settings

from bench.fuzzing import check, documents
from marsad.claims import Document
from marsad.knowledge import load_knowledge
from marsad.reading import Reader, load_reader

ROUND = 300
# What was read first is read again at the end: the order must not matter.
KEPT = 500


class Fuzz:
    """The check of one document after the other, with what was read so far."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._first: list[tuple[Document, str]] = []
        self.done = 0
        self.characters = 0
        self.last: Document | None = None

    def __call__(self, document: Document) -> None:
        """Check one document."""
        self.last = document
        line = check(self._reader, document)
        self.done += 1
        self.characters += len(document.text)
        if len(self._first) < KEPT:
            self._first.append((document, line))

    def again(self) -> None:
        """Check that the first documents still give the records they gave, the last of them first."""
        for document, line in reversed(self._first):
            self.last = document
            assert check(self._reader, document) == line, "another record after other documents"


def property_of(fuzz: Fuzz, number: int, examples: int) -> Any:
    """The property, for a round of examples of their own."""
    options = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.target, Phase.shrink),
    )
    return options(seed(number)(given(documents())(lambda document: fuzz(document))))


def by_hypothesis(fuzz: Fuzz, seconds: float, first_seed: int) -> None:
    """Rounds of examples until the time is over."""
    end, number = time.monotonic() + seconds, first_seed
    while time.monotonic() < end:
        property_of(fuzz, number, ROUND)()
        number += 1
        print(f"{fuzz.done:,} texts, {fuzz.characters:,} characters, seed {number}", file=sys.stderr, flush=True)
    fuzz.again()


def by_atheris(fuzz: Fuzz, arguments: list[str]) -> None:
    """libFuzzer's search, which ends the process itself."""
    one: Callable[[bytes], object] = property_of(fuzz, 0, 1).hypothesis.fuzz_one_input
    atheris.Setup([sys.argv[0], *arguments], lambda data: (one(data), None)[1])
    atheris.Fuzz()


def main(arguments: list[str] | None = None) -> int:
    """Fuzz; 1 if a text breaks a promise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true")
    parser.add_argument("rest", nargs="*", help="after --: arguments of libFuzzer")
    options = parser.parse_args(arguments)
    fuzz = Fuzz(load_reader(load_knowledge()))
    try:
        if options.atheris:
            by_atheris(fuzz, options.rest)
        else:
            by_hypothesis(fuzz, options.seconds, options.seed)
    except Exception as error:
        last = fuzz.last
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        if last is not None:
            print(
                json.dumps({"id": "1", "text": last.text, "published": str(last.published), "language": last.language})
            )
        raise
    print(f"{fuzz.done:,} texts, {fuzz.characters:,} characters: no crash, no hang, every quotation in its place")
    return 0


if __name__ == "__main__":
    sys.exit(main())
