"""The whole chain on a folder of reports, rooms only: no database, no Django."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from marsad.assessing import Assessment, assess
from marsad.claims import Document, MentionKind, Reading, SourcedMention
from marsad.coding import IncidentFile, IncidentSummary, summary
from marsad.gather import Failure, Gatherer
from marsad.knowledge import Knowledge, load_knowledge
from marsad.reading import load_reader
from marsad.resolving import Resolution, resolve

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
TODAY = date(2018, 12, 1)


def expected() -> dict[str, Any]:
    """What should come out of the examples, as written by hand."""
    text = (Path(__file__).parent / "october.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


@dataclass(frozen=True)
class Chain:
    """What came of the examples. Reports are named as in `october.yaml`: FILE or FILE#id."""

    knowledge: Knowledge
    readings: dict[str, Reading]
    resolution: Resolution
    summaries: dict[str, IncidentSummary]

    @property
    def documents(self) -> list[Document]:
        return [reading.document for reading in self.readings.values()]

    def incident_of(self, uid: str) -> str | None:
        return next((each.incident for each in self.resolution.assignments if each.mention == uid), None)

    def assess(self, month: str) -> Assessment:
        statements = [
            each
            for reading in self.readings.values()
            for each in reading.sourced
            if each.mention.kind in (MentionKind.AGGREGATE, MentionKind.TREND)
        ]
        return assess(
            list(self.summaries.values()),
            statements,
            month=month,
            as_of=TODAY,
            knowledge=self.knowledge,
            country="IQ",
            documents=self.documents,
        )

    def told(self, report: str, wanted: dict[str, Any]) -> list[SourcedMention]:
        """The incident mentions of a report that tell of an expected incident: its day and its place."""
        return [each for each in self.readings[report].sourced if _fits(each, wanted)]


def _fits(sourced: SourcedMention, wanted: dict[str, Any]) -> bool:
    mention = sourced.mention
    if mention.kind is not MentionKind.INCIDENT or mention.when is None:
        return False
    days = any(start <= wanted["date"] <= end for start, end in mention.when.spans)
    names = {wanted["place"].casefold(), wanted.get("admin1", wanted["place"]).casefold()}
    places = {(part or "").casefold() for w in mention.where for part in (w.name, w.admin1, w.admin2)}
    methods = not mention.method or "method" not in wanted or wanted["method"] in mention.method
    return days and bool(names & places or any(name in place for name in names for place in places)) and methods


def run_chain() -> Chain:
    """Gather, read, resolve and sum up the examples."""
    knowledge = load_knowledge()
    reader = load_reader(knowledge)
    readings = {name: reader.read(document) for name, document in _documents(knowledge)}
    mentions = [each for reading in readings.values() for each in reading.sourced]
    resolution = resolve(mentions, knowledge=knowledge)
    return Chain(knowledge, readings, resolution, dict(_summaries(resolution, mentions, knowledge)))


def _documents(knowledge: Knowledge) -> Iterator[tuple[str, Document]]:
    for found in Gatherer(knowledge, today=TODAY).walk([EXAMPLES]):
        assert not isinstance(found, Failure), found
        origin = found.snapshot.origin
        name = str(Path(origin.rpartition(":")[0] if ".jsonl:" in origin else origin).relative_to(EXAMPLES))
        yield (f"{name}#{found.document.id}" if name.endswith(".jsonl") else name), found.document


def _summaries(
    resolution: Resolution, mentions: list[SourcedMention], knowledge: Knowledge
) -> Iterator[tuple[str, IncidentSummary]]:
    members: dict[str, list[SourcedMention]] = defaultdict(list)
    by_uid = {each.uid: each for each in mentions}
    for each in resolution.assignments:
        if each.incident is not None:
            members[each.incident].append(by_uid[each.mention])
    for incident, of in members.items():
        yield incident, summary(IncidentFile(id=incident, members=tuple(of), related=()), knowledge)
