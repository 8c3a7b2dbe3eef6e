"""A comparison as text for people: coverage first, then pairs, then what stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from marsad.exporting.matched import INCIDENT_ALONE, INCIDENT_BEYOND, ROW_ALONE, ROW_BEYOND

if TYPE_CHECKING:
    from marsad.resolving.matching import Coverage, Share

Record = Mapping[str, object]
_MOST = 40  # of each kind; the other formats give all
_TITLES = {
    "same": "One event",
    "part": "One of several that make up the other",
    "rival": "Would fit, but fits less well than another",
    "unsure": "Perhaps: somebody has to look",
    ROW_ALONE: "Rows without an incident",
    INCIDENT_ALONE: "Incidents without a row",
    ROW_BEYOND: "Rows outside the days and countries of the record",
    INCIDENT_BEYOND: "Incidents outside the days and countries of the file",
}
_HEAD = ("", "rows", "matched", "", "killed", "matched", "", "incidents", "matched", "")


def shown(records: Sequence[Record], found: Coverage) -> str:
    """The text of a comparison; lists are cut, and say so."""
    parts = [*_coverage(found)]
    for kind, title in _TITLES.items():
        chosen = [each for each in records if each["kind"] == kind]
        parts += ["", f"{title}: {len(chosen):,}"]
        parts += _cut([line for each in chosen[:_MOST] for line in _told(each)], len(chosen))
    return "\n".join(parts) + "\n"


def _coverage(found: Coverage) -> Iterator[str]:
    titles = {"all": "Coverage", "month": "By month", "province": "By province", "killed": "By number of killed"}
    groups = [(by, [*shares]) for by, shares in groupby((found.whole, *found.shares), key=lambda each: each.by)]
    table = [_HEAD, *(_cells(each) for _, shares in groups for each in shares)]
    widths = [max(len(row[at]) for row in table) for at in range(len(_HEAD))]
    for by, shares in groups:
        yield titles[by]
        if by == "all":
            yield _line(_HEAD, widths)
        yield from (_line(_cells(each), widths) for each in shares)


def _cells(share: Share) -> tuple[str, ...]:
    pairs = (
        (share.rows, share.matched),
        (share.rows_killed, share.matched_killed),
        (share.incidents, share.found),
    )
    name = "" if share.by == "all" else share.value
    return (name, *(cell for whole, part in pairs for cell in (f"{whole:,}", f"{part:,}", _percent(part, whole))))


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = (
        f"{cell:<{width}}" if at == 0 else f"{cell:>{width}}"
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"  {first}  {'  '.join(rest)}".rstrip()


def _told(record: Record) -> Iterator[str]:
    row, incident = (_side(record, side) for side in ("row", "incident"))
    if record["score"] is None:
        yield f"  {row or incident}"
        return
    yield f"  {row} = {incident}, {record['score']:.2f}"
    yield f"      {record['why']}"


def _side(record: Record, side: str) -> str:
    if record[side] is None:
        return ""
    line = f" (line {record['line']})" if side == "row" else ""
    killed = record[f"{side}_killed"]
    told = (record[f"{side}_day"], record[f"{side}_place"], None if killed is None else f"killed {killed}")
    return f"{side} {record[side]}{line}: {', '.join(str(each) for each in told if each is not None)}"


def _cut(lines: Iterable[str], count: int) -> list[str]:
    more = [f"  ... and {count - _MOST:,} more; --format csv gives all"] if count > _MOST else []
    return [*lines, *more]
