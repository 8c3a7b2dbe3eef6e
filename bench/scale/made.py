"""Files of made-up records, and the incident that each mention tells of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bench.mentions import records
from marsad.knowledge import Knowledge


def write(count: int, new: int, seed: int, knowledge: Knowledge, folder: Path) -> dict[str, int]:
    """`first.jsonl` of `count` records and `new.jsonl` of `new` more of the same events; the truth by mention."""
    truth: dict[str, int] = {}
    made = records(count + new, seed, knowledge)
    for name, size in (("first", count), ("new", new)):
        with (folder / f"{name}.jsonl").open("w", encoding="utf-8") as out:
            out.writelines(_told(islice(made, size), truth))
    return truth


def _told(made: Iterator[tuple[int, str]], truth: dict[str, int]) -> Iterator[str]:
    for event, line in made:
        truth[f"r{len(truth)}/m1"] = event
        yield line + "\n"
