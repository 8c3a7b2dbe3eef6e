"""From cases to records, the way `marsad read --jsonl` makes them: same gathering, same reader, same line out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import sets
from bench.case import Case, Record
from marsad.cli.read import Line
from marsad.gather import Failure, documents_from_jsonl
from marsad.running import run

CHUNK = 16
# Called with the set, how many of its cases are read, and of how many.
Report = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: worker processes, and the folder of the user's own knowledge files (may not be there)."""

    workers: int = 2
    home: Path = Path("no-files-of-a-user")
    progress: Report | None = None


def predict(name: str, cases: Sequence[Case], folder: Path, options: Options) -> list[dict[str, Any]]:
    """The records of the set's cases, in order, under the ids of the cases."""
    own = sets.own_records(name)
    found = own.records(cases, folder, options) if own else read(cases, options)
    records: list[dict[str, Any]] = []
    for case, record in zip(cases, found, strict=True):
        records.append({**record, "id": case.id})
        if options.progress:
            options.progress(name, len(records), len(cases))
    return records


def read(cases: Sequence[Case], options: Options) -> Iterator[Record]:
    """What `marsad read --jsonl` prints for the lines of the cases; a line it refuses: a record without mentions."""
    lines = (json.dumps(dict(case.line), ensure_ascii=False) for case in cases)
    documents = documents_from_jsonl(lines, name="the set's texts")
    for outcome in run(Line(options.home), documents, workers=options.workers, chunk=CHUNK):
        if isinstance(outcome, Failure):
            print(f"refused: {outcome.error}", file=sys.stderr)
            yield {"mentions": [], "unread": [], "refused": str(outcome.error)}
        else:
            yield json.loads(outcome)
