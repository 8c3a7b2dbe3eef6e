"""Tables of what sources say and leave open: claimed totals, contested incidents, unknown parts, changed rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from marsad.assessing.changes import Change
from marsad.assessing.claimed import ClaimedTotal
from marsad.assessing.evidence import Table, Value
from marsad.assessing.records import Records
from marsad.assessing.tables.counts import TOLL, TOLL_BOUNDS
from marsad.assessing.tolls import TollSum, is_known

if TYPE_CHECKING:
    from marsad.claims import Bounds
    from marsad.coding import IncidentSummary


def contested(records: Records) -> Table:
    """The month's incidents on which sources contradict each other, with the bounds of their tolls."""
    columns = ("title", "date", "governorate", "fields", *TOLL_BOUNDS)
    rows: Mapping[str, tuple[Value, ...]] = {
        each.id: (
            each.title,
            each.start.isoformat() if each.start else None,
            each.admin1,
            ", ".join(sorted(each.contradictions)),
            *(getattr(toll, part) for toll in (each.killed, each.injured) for part in ("lo", "best", "hi")),
        )
        for each in records.now
        if each.contradictions
    }
    return Table("contested", columns, rows)


def unknown_parts(records: Records) -> dict[str, tuple[IncidentSummary, ...]]:
    """What is unknown of the month: for each part, the incidents that lack it."""
    now = records.now
    parts = {
        "killed": tuple(each for each in now if not is_known(each.killed)),
        "injured": tuple(each for each in now if not is_known(each.injured)),
        "perpetrator": tuple(each for each in now if not each.actors),
        "method": tuple(each for each in now if not each.methods),
        "place": tuple(each for each in now if each.place_id is None),
        "date": records.undated,
        "country": records.placeless,
    }
    return {name: chosen for name, chosen in parts.items() if chosen}


def unknown(records: Records) -> Table:
    """How many incidents lack each part, of how many."""
    rows: dict[str, tuple[Value, ...]] = {}
    for name, chosen in unknown_parts(records).items():
        whole = {"date": records.all, "country": (*records.now, *records.placeless)}.get(name, records.now)
        rows[name] = (name, len(chosen), len(whole))
    return Table("unknown", ("part", "incidents", "of"), rows)


def claimed(totals: Iterable[ClaimedTotal]) -> Table:
    """Each sum that somebody gives, beside the incidents on record and their toll."""
    columns = (
        "speaker",
        "outcome",
        "group",
        "kind",
        "stated",
        "lo",
        "hi",
        "since",
        "until",
        "methods",
        "places",
        "on_record",
        "parts_stated",
        "parts_lo",
        "parts_hi",
    )
    rows: dict[str, tuple[Value, ...]] = {}
    for each in totals:
        count = each.count
        toll = each.toll or TollSum()
        rows[each.id] = (
            *(each.speaker.name, str(count.outcome), str(count.group), str(count.kind)),
            *(count.stated, count.lo, count.hi),
            *(each.when.start.isoformat(), each.when.end.isoformat()),
            *(", ".join(each.methods), ", ".join(each.places), len(each.incidents)),
            *(" + ".join(map(_stated, each.parts)) or None, each.parts_sum.lo, each.parts_sum.hi),
            *(getattr(toll, part) for part in TOLL),
        )
    return Table("claimed", (*columns, *(f"toll_{part}" for part in TOLL)), rows)


def _stated(part: Bounds) -> str:
    """A part's number as a sum shows it: `20`, `20+`, `20-25`; a question mark where it names none."""
    if part.lo is None:
        return "?"
    return f"{part.lo}+" if part.hi is None else str(part.lo) if part.lo == part.hi else f"{part.lo}-{part.hi}"


def changed(found: Iterable[Change]) -> Table:
    """Each row that changed since the last issue, with its tolls then and now."""
    old, new = (tuple(f"{age}_{part}" for part in TOLL_BOUNDS) for age in ("old", "new"))
    columns = ("title", "kind", "month", "why", "sources", *old, *new)
    rows: dict[str, tuple[Value, ...]] = {}
    for each in found:
        tolls = [_toll_parts(each.before), _toll_parts(each.after)]
        told = (each.row.title, each.kind, each.row.month, str(each.why), ", ".join(each.sources))
        rows[each.row.id] = (*told, *tolls[0], *tolls[1])
    return Table("changes", columns, rows)


def _toll_parts(each: IncidentSummary | None) -> tuple[Value, ...]:
    if each is None:
        return (None,) * 6
    return tuple(getattr(toll, part) for toll in (each.killed, each.injured) for part in ("lo", "best", "hi"))
