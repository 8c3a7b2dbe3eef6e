"""What a comparison with another data set found, as a table and as JSON Lines: pairs, then what stands alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from marsad.claims import Bounds
from marsad.exporting.table import Cell, csv_bytes
from marsad.resolving.matching import Coverage, Entry, Match

COLUMNS = (
    *("kind", "row", "line", "incident", "score", "why", "row_day", "row_place", "row_killed"),
    *("incident_day", "incident_place", "incident_killed"),
)
# What stands alone: no such event on the other side, or outside of what the other side covers at all.
ROW_ALONE, INCIDENT_ALONE = "row_alone", "incident_alone"
ROW_BEYOND, INCIDENT_BEYOND = "row_beyond", "incident_beyond"
_ALONE = "Nothing on the other side fits."
_BEYOND = "It lies outside the days and countries that the other side covers."


def records(
    rows: Sequence[Entry], incidents: Sequence[Entry], matches: Iterable[Match], found: Coverage
) -> Iterator[dict[str, Cell]]:
    """A record for each pair (its `kind` is what the pair is), and one for each row and incident that stands alone."""
    for each in matches:
        told: dict[str, Cell] = {"kind": str(each.link), "score": each.score, "why": each.why}
        yield _record(told, rows[each.row], incidents[each.incident])
    for kind, at, why in (
        (ROW_ALONE, found.rows_alone, _ALONE),
        (ROW_BEYOND, found.beyond_incidents, _BEYOND),
        (INCIDENT_ALONE, found.incidents_alone, _ALONE),
        (INCIDENT_BEYOND, found.beyond_rows, _BEYOND),
    ):
        for index in at:
            alone: dict[str, Cell] = {"kind": kind, "score": None, "why": why}
            row, incident = (rows[index], None) if kind.startswith("row") else (None, incidents[index])
            yield _record(alone, row, incident)


def matched_csv(lines: Iterable[dict[str, Cell]]) -> bytes:
    """The records as comma-separated values."""
    return csv_bytes([COLUMNS, *([record[name] for name in COLUMNS] for record in lines)])


def matched_jsonl(lines: Iterable[dict[str, Cell]], found: Coverage) -> bytes:
    """The records as JSON Lines, then one line for each share of the coverage (`kind`: coverage)."""
    shares = ({"kind": "coverage"} | asdict(each) for each in (found.whole, *found.shares))
    text = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in (*lines, *shares))
    return text.encode("utf-8")


def _record(told: dict[str, Cell], row: Entry | None, incident: Entry | None) -> dict[str, Cell]:
    values = told | {"row": row.id if row else None, "line": row.line if row else None}
    values |= {"incident": incident.id if incident else None}
    for side, entry in (("row", row), ("incident", incident)):
        values |= {f"{side}_day": day_words(entry), f"{side}_place": place_words(entry)}
        values |= {f"{side}_killed": killed_words(entry.killed) if entry else None}
    return {name: values[name] for name in COLUMNS}


def day_words(entry: Entry | None) -> str | None:
    """The day of an event, or its first and last, as ISO 8601 writes an interval."""
    if entry is None or entry.start is None or entry.end is None:
        return None
    return entry.start.isoformat() if entry.start == entry.end else f"{entry.start}/{entry.end}"


def place_words(entry: Entry | None) -> str | None:
    """The name of the place of an event."""
    return entry.where.name if entry and entry.where else None


def killed_words(killed: Bounds) -> str | None:
    """`3`, `3-5`, `3+` or `-5`; None where nothing is known."""
    if not killed.known:
        return None
    if killed.hi is None:
        return f"{killed.lo}+"
    return str(killed.lo) if killed.lo == killed.hi else f"{'' if killed.lo is None else killed.lo}-{killed.hi}"
