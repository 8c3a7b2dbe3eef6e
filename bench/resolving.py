"""How well reports of one incident are found, and what their numbers give together: `marsad bench resolving`.

A document's incident is that of the first of its mentions that has one, without mentions the one in which its headline
places it; a document without either stands alone. B-cubed is over documents. A toll is what `coding` makes of the
mentions of the incident that holds most of a gold incident's documents: a later report may correct an earlier one, a
copy counts once.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import predict
from bench.case import Case, Record
from bench.table import Table
from marsad.claims import SourcedMention, mentions_from_record
from marsad.coding import IncidentFile, summary
from marsad.knowledge import Knowledge, load_knowledge
from marsad.resolving import TITLE, resolve_lines

SOURCE = "docs.jsonl and incidents.jsonl: github.com/cltl/LongTailQATask, made into lines as the set's README says."
GOALS = {"B3 F1": 0.95, "killed": 0.88, "injured": 0.82}
FIELDS = ("title", "url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to measure. `records`: where readings are kept, and taken from if they are there; `bare`: texts alone."""

    data: Path
    options: predict.Options
    records: Path | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares between 0 and 1, by name; counts of incidents merged and split."""

    figures: Mapping[str, float]
    documents: int
    incidents: int


def measure(asked: Request) -> Scores:
    """Read, resolve, compare."""
    folder = asked.data / "gva"
    docs = list(_lines(folder / "docs.jsonl"))
    golds = {each["incident_id"]: each for each in _lines(folder / "incidents.jsonl")}
    records = _records(docs, asked)
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    knowledge = load_knowledge(asked.options.home)
    found = {each["mention"]: each["incident"] for each in map(json.loads, resolve_lines(lines, knowledge=knowledge))}
    wanted = [each["incident_id"] for each in docs]
    got = [_incident(record, found) for record in records]
    figures = b_cubed(wanted, got) | rates(wanted, got) | _tolls(records, found, wanted, got, golds, knowledge)
    return Scores(figures, len(docs), len(set(wanted)))


def show(scores: Scores) -> None:
    """Print the figures beside their goals."""
    rows = [
        (name, f"{value:.3f}", f"{GOALS.get(name, 0):.2f}" if name in GOALS else "")
        for name, value in scores.figures.items()
    ]
    print(
        Table(f"{scores.documents} documents of {scores.incidents} incidents", ("figure", "value", "goal"), rows).text()
    )


def b_cubed(wanted: Sequence[str], got: Sequence[str]) -> dict[str, float]:
    """B-cubed precision, recall and F1 of a partition."""
    both, left, right = Counter(zip(wanted, got, strict=True)), Counter(wanted), Counter(got)
    pairs = list(zip(wanted, got, strict=True))
    precision = sum(both[pair] / right[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(both[pair] / left[pair[0]] for pair in pairs) / len(pairs)
    return {"B3 precision": precision, "B3 recall": recall, "B3 F1": 2 * precision * recall / (precision + recall)}


def rates(wanted: Sequence[str], got: Sequence[str]) -> dict[str, float]:
    """The share of our incidents that hold documents of several, and of theirs whose documents stand in several."""
    ours, theirs = defaultdict(set), defaultdict(set)
    for gold, own in zip(wanted, got, strict=True):
        ours[own].add(gold)
        theirs[gold].add(own)
    return {
        "over-merged": sum(len(each) > 1 for each in ours.values()) / len(ours),
        "split": sum(len(each) > 1 for each in theirs.values()) / len(theirs),
    }


def _records(docs: Sequence[Mapping[str, Any]], asked: Request) -> list[Record]:
    if asked.records is not None and asked.records.is_file():
        return list(_lines(asked.records))
    cases = [_case(at, each, bare=asked.bare) for at, each in enumerate(docs)]
    read = zip(cases, predict.read(cases, asked.options), strict=True)
    found: list[Record] = [{**record, "id": case.id} for case, record in read]
    if asked.records is not None:
        text = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in found)
        asked.records.write_text(text, encoding="utf-8")
    return found


def _case(at: int, doc: Mapping[str, Any], *, bare: bool) -> Case:
    # Some texts stand in the set twice, under two incidents: each is a document of its own.
    line = {"id": f"{doc['doc_id']}-{at}", "text": doc["text"], "published": doc["dct"]}
    more = {} if bare else {name: doc[name] for name in FIELDS if doc[name]}
    return Case(line["id"], line | more, None)


def _incident(record: Record, found: Mapping[str, str | None]) -> str:
    names = [each["id"] for each in record["mentions"]] or [TITLE]
    ids = (found.get(f"{record['id']}/{name}") for name in names)
    return next((each for each in ids if each is not None), f"none of {record['id']}")


def _tolls(
    records: Sequence[Record],
    found: Mapping[str, str | None],
    wanted: Sequence[str],
    got: Sequence[str],
    golds: Mapping[str, Mapping[str, Any]],
    knowledge: Knowledge,
) -> dict[str, float]:
    """The share of gold incidents whose numbers of killed and injured come out exactly."""
    holds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for gold_id, own in zip(wanted, got, strict=True):
        holds[gold_id][own] += 1
    members = _members(records, found)
    right: Counter[str] = Counter()
    for gold_id, gold in golds.items():
        own = min(holds[gold_id], key=lambda each: (-holds[gold_id][each], each))
        row = summary(IncidentFile(id=own, members=tuple(members.get(own, ())), related=()), knowledge)
        for name in ("killed", "injured"):
            toll = getattr(row, name)
            said = toll.best if toll.best is not None else toll.lo
            right[name] += int((said or 0) == int(gold[name]))
    return {name: right[name] / len(golds) for name in ("killed", "injured")}


def _members(records: Sequence[Record], found: Mapping[str, str | None]) -> Mapping[str, list[SourcedMention]]:
    members: defaultdict[str, list[SourcedMention]] = defaultdict(list)
    for record in records:
        for each in mentions_from_record(record, where="a record"):
            if (incident := found.get(each.uid)) is not None:
                members[incident].append(each)
    return members


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
