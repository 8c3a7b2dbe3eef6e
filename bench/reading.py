"""Measures the reader on published sets beside the checkout: `python bench/reading.py DATA [--set NAME] [--misses N]`.

The sets are for measuring only and are not part of this project; each folder's README names its source and licence.
A vague number counts as the least it can mean, as the record holds it. A document's figure is the sum over the
incidents it tells, its date the first incident's.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from marsad.claims import Document, Mention, MentionKind, Outcome, Reading, Realis, total
from marsad.knowledge import load_knowledge
from marsad.reading import Reader, load_reader

_NOWHERE = "Get the sets that DATA/README files describe (see docs/accuracy.md) and pass their folder."


@dataclass(frozen=True)
class Case:
    """One text with the figures that people gave it."""

    id: str
    document: Document
    gold: dict[str, Any]


@dataclass
class Score:
    """Exact answers by field, and the misses."""

    right: dict[str, int] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)
    misses: list[tuple[str, str, Any, Any]] = field(default_factory=list)

    def add(self, case: str, name: str, wanted: Any, found: Any) -> None:
        self.of[name] = self.of.get(name, 0) + 1
        self.right[name] = self.right.get(name, 0) + (wanted == found)
        if wanted != found:
            self.misses.append((case, name, wanted, found))


def incidents(reading: Reading) -> list[Mention]:
    """The events a text says happened."""
    return [
        m for m in reading.mentions if m.kind is MentionKind.INCIDENT and m.realis in (Realis.ACTUAL, Realis.ATTEMPTED)
    ]


def figure(mentions: Iterable[Mention], outcome: Outcome) -> int:
    """The least number over all mentions; nothing said counts as none here, as the sets have it."""
    bounds = [total(mention.counts, outcome) for mention in mentions]
    return sum(bound.lo if bound.lo is not None else bound.hi or 0 for bound in bounds)


def first_day(mentions: Iterable[Mention]) -> str | None:
    return next((m.when.start.isoformat() for m in mentions if m.when is not None), None)


def provinces(mentions: Iterable[Mention]) -> list[str]:
    """Provinces by the plain letters of their names."""
    named = [w.admin1 or w.name for m in mentions for w in m.where]
    return sorted({re.sub(r"\W+", "_", name.casefold().replace("province", "").strip()) for name in named})


def _document(id: str, text: str, published: str | None) -> Document:
    day = date.fromisoformat(published[:10]) if published and re.match(r"\d{4}-\d\d-\d\d", published) else None
    return Document.of_text(text, id=id, published=day)


def isaf(data: Path) -> Iterator[Case]:
    lines = (data / "isaf" / "isaf_press_releases.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        turns = json.loads(line)["conversations"]
        gold = json.loads(turns[2]["value"])
        text = turns[1]["value"].removeprefix("PRESS RELEASE TEXT: ")
        wanted = {
            "killed": int(gold["min_killed"]),
            "captured": int(gold["min_captured"]),
            "date": gold["start_date"],
            "province": sorted(gold["province"])[:1],
        }
        yield Case(f"isaf-{number}", _document(str(number), text, None), wanted)


def wiki_terror(data: Path) -> Iterator[Case]:
    for number, each in enumerate(json.loads((data / "wiki_terror" / "incidents.json").read_text(encoding="utf-8"))):
        if each["Dead"].isdigit() and each["Injured"].isdigit():
            wanted = {"killed": int(each["Dead"]), "injured": int(each["Injured"])}
            yield Case(f"wiki-{number}", _document(str(number), each["Description"], None), wanted)


def gun_news(data: Path) -> Iterator[Case]:
    base = data / "gun_news" / "dev"
    texts, golds = (json.loads((base / name).read_text(encoding="utf-8")) for name in ("X_val.json", "y_val.json"))
    for number, (each, gold) in enumerate(zip(texts, golds, strict=True)):
        wanted = {
            "killed": int(gold["n_killed"]),
            "injured": int(gold["n_injured"]),
            "date": gold["shooting_date"][:10],
        }
        yield Case(f"gun-{number}", _document(str(number), each["text"], each["publish_date"]), wanted)


def gva(data: Path) -> Iterator[Case]:
    lines = (data / "gva" / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    golds = {gold["incident_id"]: gold for gold in map(json.loads, lines)}
    for line in (data / "gva" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        each = json.loads(line)
        gold = golds.get(each["incident_id"])
        if gold is not None:
            wanted = {"killed": int(gold["killed"]), "injured": int(gold["injured"])}
            yield Case(each["doc_id"], _document(each["doc_id"], each["text"], each["dct"]), wanted)


SETS: dict[str, Callable[[Path], Iterator[Case]]] = {
    "isaf": isaf, "gun_news": gun_news, "gva": gva, "wiki_terror": wiki_terror,
}  # fmt: skip


def found(reading: Reading) -> dict[str, Any]:
    """What the record says, in the sets' fields."""
    events = incidents(reading)
    return {
        "killed": figure(events, Outcome.KILLED),
        "injured": figure(events, Outcome.INJURED),
        "captured": figure(events, Outcome.CAPTURED),
        "date": first_day(events),
        "province": provinces(events)[:1],
    }


def measure(cases: Iterable[Case], reader: Reader) -> Score:
    score = Score()
    for case in cases:
        answers = found(reader.read(case.document))
        for name, wanted in case.gold.items():
            score.add(case.id, name, wanted, answers[name])
    return score


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--set", dest="sets", action="append", choices=sorted(SETS))
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        print(f"{options.data}: no such folder. {_NOWHERE}", file=sys.stderr)
        return 2
    reader = load_reader(load_knowledge())
    for name in options.sets or sorted(SETS):
        if not (options.data / name).is_dir():
            print(f"{options.data / name}: this set is not here. {_NOWHERE}", file=sys.stderr)
            return 2
        cases = list(SETS[name](options.data))[: options.limit]
        score = measure(cases, reader)
        row = "  ".join(f"{key} {score.right[key] / score.of[key]:.3f}" for key in score.of)
        print(f"{name:12} n={len(cases):5}  {row}")
        for miss in score.misses[: options.misses]:
            print("   ", *miss)
    return 0


if __name__ == "__main__":
    sys.exit(main())
