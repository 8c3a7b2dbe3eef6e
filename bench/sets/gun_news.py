"""US news articles on shootings, each with toll, day and address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from bench.case import Answer, Case, Figure, Record
from bench.record import counted, first_day, first_place, incidents

SOURCE = "dev/X_val.json and dev/y_val.json: github.com/husinthewei/CIS530P."
PARTS = ("dev", "train")
FIGURES = (
    Figure("killed", way="main", to_beat=0.837, rival="published, on test", goal=0.90),
    Figure("injured", way="main", to_beat=0.742, rival="published, on test", goal=0.85),
    Figure("date", to_beat=0.774, rival="published, on test", goal=0.90),
    Figure("address", to_beat=0.514, rival="published, on test"),
)
NOTE = (
    "An article is labelled with one incident, and what else it tells is another's, so `main` is shown: the first "
    "incident of the record. `sum` beside it also adds earlier shootings, and one shooting that was read as two. The "
    "address is compared as the very string, with the first place of that incident. Labels are an archive's last toll."
)
FILES = {"dev": ("X_val.json", "y_val.json"), "train": ("X_train.json", "y_train.json")}


def cases(folder: Path, part: str) -> Iterator[Case]:
    """A case an article."""
    texts, golds = (json.loads((folder / part / name).read_text(encoding="utf-8")) for name in FILES[part])
    for number, (each, gold) in enumerate(zip(texts, golds, strict=True)):
        line = {"id": str(number), "text": each["text"], "published": each["publish_date"]}
        yield Case(f"gun-{part}-{number:04}", line, gold)


def answers(case: Case, record: Record) -> Iterator[Answer]:
    """Counts, day and address of the article."""
    gold, found = case.gold, incidents(record)
    yield from counted(record, {"killed": int(gold["n_killed"]), "injured": int(gold["n_injured"])})
    yield Answer("date", gold["shooting_date"][:10], first_day(found))
    yield Answer("address", gold["address"], first_place(found[:1], "name") or "")
