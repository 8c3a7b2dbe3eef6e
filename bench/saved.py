"""Predictions kept from one run and compared with the next: what a change of a rule mended, and what it broke."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.case import Answer, Case
from bench.score import Scored, score
from marsad.claims import InputError

LONGEST = 120
BROKE, MENDED, OTHER = "right → wrong", "wrong → right", "wrong → otherwise"


def path_of(folder: Path, name: str, part: str) -> Path:
    """Where the records of a set are kept."""
    return folder / f"{name}-{part}.jsonl"


def save(folder: Path, scored: Scored) -> Path:
    """Write the set's records, a line each, and say where."""
    folder.mkdir(parents=True, exist_ok=True)
    path = path_of(folder, scored.name, scored.part)
    lines = (json.dumps(record, ensure_ascii=False, sort_keys=True) for record in scored.records)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def saved(folder: Path, now: Scored) -> Scored:
    """The saved records of the same cases, scored as they are now; InputError if some are missing."""
    path = path_of(folder, now.name, now.part)
    if not path.exists():
        raise InputError("no saved predictions of this set.", where=str(path), hint="Make them with --save.")
    records: dict[str, Any] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            records[record["id"]] = record
    missing = [case.id for case in now.cases if case.id not in records]
    if missing:
        raise InputError(f"no record of {missing[0]}.", where=str(path), hint="Save them again, without --limit.")
    return score(now.name, now.part, now.cases, [records[case.id] for case in now.cases])


def changes(before: Scored, now: Scored) -> Iterator[tuple[str, Case, Answer, Answer]]:
    """Every answer of the table that is another than before, in the set's order, with the kind of change."""
    for (_, case, old), (_, _, new) in zip(before.of_figures(), now.of_figures(), strict=True):
        if old.found != new.found or old.tally != new.tally:
            yield _kind(old, new), case, old, new


def _kind(old: Answer, new: Answer) -> str:
    worth = [_worth(each) for each in (old, new)]
    return OTHER if worth[0] == worth[1] else BROKE if worth[0] > worth[1] else MENDED


def _worth(answer: Answer) -> float:
    if answer.hits is None:
        return float(answer.right)
    hits, said, asked = answer.tally
    return 2 * hits / (said + asked) if said + asked else 1.0


def report(before: Scored, now: Scored, *, figure: str | None = None, everything: bool = False) -> Iterator[str]:
    """Lines for a person: the sums of each figure, then the cases."""
    found = [each for each in changes(before, now) if figure in (None, each[3].figure)]
    for one in now.figures if figure is None else [each for each in now.figures if each.name == figure]:
        kinds = [kind for kind, _, _, new in found if new.figure == one.name]
        values = [each.shown(one).value(one) for each in (before, now)]
        yield (
            f"{now.name:12} {one.name:14} {values[0]:.3f} → {values[1]:.3f}   {kinds.count(MENDED)} mended, "
            f"{kinds.count(BROKE)} broken, {kinds.count(OTHER)} otherwise"
        )
    for shown in (BROKE, MENDED, *([OTHER] if everything else [])):
        yield from _lines(shown, [each for each in found if each[0] == shown], now.name)


def _lines(kind: str, found: Sequence[tuple[str, Case, Answer, Answer]], name: str) -> Iterator[str]:
    for _, case, old, new in found:
        told = f"before {_brief(old.found)}, after {_brief(new.found)}, gold {_brief(new.wanted)}"
        yield f"  {kind}  {name}  {case.id}  {new.figure}: {told}"


def _brief(value: object) -> str:
    text = repr(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 2] + " …"
