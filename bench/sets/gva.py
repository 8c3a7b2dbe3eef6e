"""US local news of shootings, each article tied to the record of its incident."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.case import Answer, Case, Figure, Record
from bench.record import counted, first_day, incidents

SOURCE = "docs.jsonl and incidents.jsonl: github.com/cltl/LongTailQATask, made into lines as the set's README says."
PARTS = ("dev",)
FIGURES = (
    Figure("killed", way="main", to_beat=0.657, rival="naive regex", goal=0.82),
    Figure("injured", way="main", to_beat=0.494, rival="naive regex", goal=0.75),
    Figure("date"),
)
NOTE = (
    "An article is labelled with one incident, so `main` is shown, as with gun_news. "
    "Scored by document, not by incident: articles of one incident are not fused here. An early article gives an early "
    "toll, the gold figure is the last one, and 1-2 % of the labels belong to another incident: not all can be met."
)


def cases(folder: Path, part: str) -> Iterator[Case]:
    """A case an article whose incident has a record."""
    golds = {gold["incident_id"]: gold for gold in _lines(folder / "incidents.jsonl")}
    for each in _lines(folder / "docs.jsonl"):
        gold = golds.get(each["incident_id"])
        if gold is not None:
            line = {"id": each["doc_id"], "text": each["text"], "published": each["dct"]}
            yield Case(f"gva-{each['incident_id']}-{each['doc_id'][:8]}", line, gold)


def answers(case: Case, record: Record) -> Iterator[Answer]:
    """Counts and day of the article."""
    yield from counted(record, {"killed": int(case.gold["killed"]), "injured": int(case.gold["injured"])})
    yield Answer("date", case.gold["date"], first_day(incidents(record)))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
