"""One row of a file as an event: what comparing and counting need of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from marsad.claims import Bounds, EventType, InputError, SubEventType, UnknownCode, Where
from marsad.resolving.matching.cells import Cells
from marsad.resolving.matching.lines import Table
from marsad.resolving.matching.places import Settler
from marsad.resolving.matching.profile import Profile, recognised

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_LISTED = re.compile(r"\s*;\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event of a file: `killed` bounds what is known, `best` is the likeliest number; `slack` days it may be off."""

    id: str
    line: int
    start: date | None
    end: date | None
    slack: int = 0
    where: Where | None
    killed: Bounds
    injured: Bounds
    best: int | None = None
    methods: tuple[str, ...] = ()
    event_type: EventType | None = None
    sub_event_type: SubEventType | None = None
    perpetrators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    words: str = ""

    @property
    def month(self) -> str | None:
        """The month it lies in; None where it has no day, or spans two."""
        if self.start is None or self.end is None or (self.start.year, self.start.month) != _month(self.end):
            return None
        return self.start.isoformat()[:7]

    @property
    def province(self) -> str | None:
        """The first administrative unit it lies in."""
        return self.where.admin1 if self.where else None


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def entries(
    table: Table,
    *,
    name: str,
    knowledge: Knowledge | None,
    profile: Profile | None = None,
    slack_days: int | None = None,
    on_error: Callable[[InputError], None],
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Entry]:
    """The rows of a table as events; a row that cannot be used goes to `on_error` and the rest goes on.

    Without `profile` the kind of file is recognised from its header. Errors: InputError where it is not.
    """
    chosen = profile or recognised(table.header, where=name)
    made = _Maker(chosen, chosen.names(table.header), knowledge, slack_days)
    found: dict[str, Entry] = {}
    for number, (line, row) in enumerate(table.rows, 1):
        where = f"{name}, line {line}"
        try:
            entry = made.entry(Cells(row, made.columns, where), line)
            if entry.id in found:
                first = found[entry.id].line
                raise InputError(f"the id {entry.id!r} stands in line {first} too.", where=where, hint="Remove one.")
            found[entry.id] = entry
        except InputError as error:
            on_error(error)
        progress(number, len(table.rows))
    return list(found.values())


class _Maker:
    """Turns rows of one kind into events."""

    def __init__(
        self, profile: Profile, columns: dict[str, str], knowledge: Knowledge | None, slack_days: int | None
    ) -> None:
        self.columns = columns
        self._profile = profile
        self._knowledge = knowledge
        self._settler = Settler(knowledge.gazetteer if knowledge else None, profile)
        self._slack = profile.slack_days if slack_days is None else slack_days

    def entry(self, cells: Cells, line: int) -> Entry:
        """The event of a row. Errors: InputError."""
        start, end = self._days(cells)
        best, killed = cells.toll("killed", zero_is_unknown=self._profile.zero_is_unknown)
        if self._profile.by_best and best is not None:
            killed = Bounds(best, None if killed.hi is None else best)
        _, injured = cells.toll("injured", zero_is_unknown=self._profile.zero_is_unknown)
        where = self._settler.where(cells)
        if start is None and where is None:
            raise InputError(
                "it gives neither a day nor a place.", where=cells.where, hint="Fill one of them in; it was left out."
            )
        sub = cells.one_of("sub_event_type", SubEventType)
        return Entry(
            id=cells.text("id") or f"line {line}",
            line=line,
            start=start,
            end=end,
            slack=self._slack,
            where=where,
            killed=killed,
            best=best,
            injured=injured,
            methods=tuple(each for each in _LISTED.split(cells.text("methods") or "") if each),
            event_type=sub.event_type if sub else cells.one_of("event_type", EventType),
            sub_event_type=sub,
            perpetrators=tuple(self._actors(cells, "perpetrator", start)),
            targets=tuple(self._actors(cells, "target", start)),
            words=cells.text("words") or "",
        )

    def _days(self, cells: Cells) -> tuple[date | None, date | None]:
        start, end = (cells.day(name, self._profile.dates) for name in ("start", "end"))
        start, end = start or end, end or start
        if start is not None and end is not None and start > end:
            raise cells.error("end", f"the last day, {end}, comes before the first, {start}", "Mend the row.")
        around = timedelta(days=self._profile.days.get(cells.text("days") or "", 0))
        return (None, None) if start is None or end is None else (start - around, end + around)

    def _actors(self, cells: Cells, role: str, on: date | None) -> Iterator[str]:
        """Those whom the register knows: a name that it does not know agrees and differs with nobody."""
        for side in self._profile.sides:
            if side.role == role and side.holds(cells.row):
                for name in _LISTED.split(cells.row.get(side.column, "").strip()):
                    yield from self._known(name, on)

    def _known(self, name: str, on: date | None) -> Sequence[str]:
        if not name or self._knowledge is None:
            return ()
        found = self._knowledge.actors.find(name, on=on)
        if found is not None:
            return (found.id,)
        try:
            return (self._knowledge.actors.actor(name).id,)
        except UnknownCode:
            return ()
