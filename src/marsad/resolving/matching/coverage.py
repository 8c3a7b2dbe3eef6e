"""How much of each side the other has: by month, by province and by toll."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from marsad.resolving.matching.entry import Entry
from marsad.resolving.matching.pairing import Link, Match

BANDS = ((0, 0), (1, 1), (2, 4), (5, 9), (10, 24), (25, None))
UNKNOWN, SEVERAL = "not known", "over several"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One line: `matched` of the `rows` have an incident, `found` of the `incidents` have a row."""

    by: str
    value: str
    rows: int
    matched: int
    rows_killed: int
    matched_killed: int
    incidents: int
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The whole, and the same by month, province and toll; rows and incidents alone, by their numbers.

    `beyond_rows` are incidents outside the days and countries of the file, `beyond_incidents` rows outside those of
    the record: neither side could have them, and no share counts them.
    """

    whole: Share
    shares: tuple[Share, ...]
    rows_alone: tuple[int, ...]
    incidents_alone: tuple[int, ...]
    beyond_incidents: tuple[int, ...]
    beyond_rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    first: date | None
    last: date | None
    countries: frozenset[str]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> _Frame:
        entries = list(entries)
        days = [day for each in entries for day in (each.start, each.end) if day is not None]
        countries = {each.where.country for each in entries if each.where and each.where.country}
        return cls(min(days, default=None), max(days, default=None), frozenset(countries))

    def holds(self, entry: Entry) -> bool:
        """False if the entry lies wholly outside."""
        early = entry.end is not None and self.first is not None and entry.end < self.first
        late = entry.start is not None and self.last is not None and entry.start > self.last
        country = entry.where.country if entry.where else None
        return not (early or late or (country and self.countries and country not in self.countries))


def coverage(rows: Sequence[Entry], incidents: Sequence[Entry], matches: Iterable[Match]) -> Coverage:
    """The coverage that follows from the pairs that stand."""
    sure = [each for each in matches if each.link in (Link.SAME, Link.PART)]
    matched, found = {each.row for each in sure}, {each.incident for each in sure}
    of_rows, of_incidents = _Frame.of(rows), _Frame.of(incidents)
    far_rows = {at for at, each in enumerate(rows) if at not in matched and not of_incidents.holds(each)}
    far_incidents = {at for at, each in enumerate(incidents) if at not in found and not of_rows.holds(each)}
    here = [(at, each) for at, each in enumerate(rows) if at not in far_rows]
    there = [(at, each) for at, each in enumerate(incidents) if at not in far_incidents]
    counted = [
        _share(
            by, value, [e for e in here if key(e[1]) == value], [e for e in there if key(e[1]) == value], matched, found
        )
        for by, key in KEYS.items()
        for value in _ordered(by, {key(each) for _, each in (*here, *there)})
    ]
    return Coverage(
        whole=_share("all", "all", here, there, matched, found),
        shares=tuple(counted),
        rows_alone=tuple(at for at, _ in here if at not in matched),
        incidents_alone=tuple(at for at, _ in there if at not in found),
        beyond_incidents=tuple(sorted(far_rows)),
        beyond_rows=tuple(sorted(far_incidents)),
    )


def band(entry: Entry) -> str:
    """The band of tolls that an event lies in, by its likeliest number."""
    number = entry.best if entry.best is not None else entry.killed.lo
    if number is None:
        return UNKNOWN
    low, high = next(each for each in BANDS if each[1] is None or number <= each[1])
    return f"{low} or more" if high is None else str(low) if low == high else f"{low} to {high}"


KEYS: dict[str, Callable[[Entry], str]] = {
    "month": lambda each: each.month or (UNKNOWN if each.start is None else SEVERAL),
    "province": lambda each: each.province or UNKNOWN,
    "killed": band,
}


def _ordered(by: str, values: set[str]) -> list[str]:
    def rank(value: str) -> tuple[bool, int, str]:
        return value in (SEVERAL, UNKNOWN), int(value.split()[0]) if by == "killed" and value != UNKNOWN else 0, value

    return sorted(values, key=rank)


def _share(
    by: str,
    value: str,
    rows: Sequence[tuple[int, Entry]],
    incidents: Sequence[tuple[int, Entry]],
    matched: set[int],
    found: set[int],
) -> Share:
    killed: defaultdict[bool, int] = defaultdict(int)
    for at, each in rows:
        killed[at in matched] += each.best or each.killed.lo or 0
    return Share(
        by=by,
        value=value,
        rows=len(rows),
        matched=sum(at in matched for at, _ in rows),
        rows_killed=sum(killed.values()),
        matched_killed=killed[True],
        incidents=len(incidents),
        found=sum(at in found for at, _ in incidents),
    )
