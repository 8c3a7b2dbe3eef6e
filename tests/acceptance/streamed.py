"""Lines for `marsad read --jsonl`, read and resolved as the two commands do."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from marsad.claims import to_json
from marsad.gather.jsonl import document_from_line
from marsad.knowledge import Knowledge
from marsad.reading import load_reader
from marsad.resolving import resolve_lines


def incidents(lines: Iterable[Mapping[str, Any]], knowledge: Knowledge) -> dict[str, str | None]:
    """The incident of each report: that of the first of its mentions that has one."""
    reader = load_reader(knowledge)
    records = [
        to_json(reader.read(document_from_line(json.dumps(line, ensure_ascii=False), where="a line"))) for line in lines
    ]
    found: dict[str, str | None] = {str(line["id"]): None for line in lines}
    for each in map(json.loads, resolve_lines(records, knowledge=knowledge)):
        report = each["mention"].split("/")[0]
        found[report] = found[report] or each["incident"]
    return found


def groups(found: Mapping[str, str | None], events: Mapping[str, str]) -> dict[str, list[set[str]]]:
    """For each event the sets of its reports that came out as one incident, the largest first."""
    sets: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for report, event in events.items():
        sets[event][found[report] or f"none of {report}"].add(report)
    return {event: sorted(each.values(), key=len, reverse=True) for event, each in sets.items()}


def mixed(found: Mapping[str, str | None], events: Mapping[str, str]) -> list[set[str]]:
    """The incidents that hold reports of several events."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for report, incident in found.items():
        if incident is not None:
            told[incident].add(events[report])
    return [each for each in told.values() if len(each) > 1]
