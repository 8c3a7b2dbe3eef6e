"""Counts by month: the one place where incidents become numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from marsad.assessing import months as calendar
from marsad.assessing.tolls import TollSum, toll_sum
from marsad.claims import UnknownCode

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

Key = tuple[tuple[str, str], ...]

# Dissent on these fields leaves open whether an incident belongs to a cell of the dimension.
_FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("country", "governorate", "district", "place"), "place"),
    "method": "weapon",
    "target": "target",
    "event_type": "event_type",
}

# A dimension gives every value an incident has of it: a bomb on a lorry and a rifle are two methods of one attack.
DIMENSIONS: Mapping[str, Callable[[IncidentSummary], tuple[str | None, ...]]] = {
    "country": lambda each: (each.country,),
    "governorate": lambda each: (each.admin1,),
    "district": lambda each: (each.admin2,),
    "place": lambda each: (each.place_id,),
    "method": lambda each: tuple(each.methods),
    "target": lambda each: tuple(each.targets),
    "event_type": lambda each: (each.event_type and str(each.event_type),),
}


@dataclass(frozen=True, slots=True)
class Series:
    """Incidents a month that share a key such as governorate Kirkuk and method vbied.

    All tuples run along `months`, without gaps. An incident with two methods stands in both methods' series, so
    series of one dimension do not add up to the number of incidents. `low` leaves out incidents on whose day, or on
    another part of the key, sources contradict each other; `high` adds those that fell in this month or in another.
    """

    key: Key
    months: tuple[str, ...]
    counts: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    incidents: tuple[tuple[str, ...], ...]
    killed: tuple[TollSum, ...]
    injured: tuple[TollSum, ...]

    @property
    def id(self) -> str:
        """The key in one word: `governorate=Kirkuk/method=vbied`; `all` for the series of everything."""
        return "/".join(f"{name}={value}" for name, value in self.key) or "all"

    def value(self, dimension: str) -> str | None:
        """The key's value of a dimension, null when the key lacks it."""
        return dict(self.key).get(dimension)

    def at(self, month: str) -> int:
        """The count of a month; 0 outside the record."""
        return self.counts[self.months.index(month)] if month in self.months else 0


def series(
    summaries: Sequence[IncidentSummary],
    by: tuple[str, ...] = ("governorate", "method"),
    months: tuple[str, ...] | None = None,
) -> tuple[Series, ...]:
    """One series for each combination of the dimensions in `by` that occurs, ordered by key.

    `months` defaults to the months from the first dated incident to the last. An incident that fell in one month or
    the next counts in `high` alone; those of no known time, or that lack a value of one of the dimensions, nowhere.
    Raises UnknownCode for a dimension that does not exist.
    """
    readers = [_reader(name) for name in by]
    months = record_months(summaries) if months is None else months
    inside = set(months)
    members: dict[Key, list[IncidentSummary]] = defaultdict(list)
    maybe: dict[Key, list[str]] = defaultdict(list)
    for each in summaries:
        possible = [month for month in _possible(each) if month in inside]
        if each.month not in inside and not possible:
            continue
        for values in product(*(dict.fromkeys(read(each)) for read in readers)):
            if None not in values:
                key = tuple(zip(by, map(str, values), strict=True))
                if each.month in inside:
                    members[key].append(each)
                maybe[key] += possible
    return tuple(_build(key, chosen, maybe[key], months) for key, chosen in sorted(members.items()))


def key_of(id: str) -> Key:
    """The key of a series by its id."""
    parts = (part.partition("=") for part in id.split("/") if "=" in part)
    return tuple((name, value) for name, _, value in parts)


def record_months(summaries: Sequence[IncidentSummary]) -> tuple[str, ...]:
    """Every month from the first dated incident to the last."""
    dated = [each.month for each in summaries if each.month is not None]
    return calendar.span(min(dated), max(dated)) if dated else ()


def _possible(each: IncidentSummary) -> tuple[str, ...]:
    """The two months of which an incident fell in one; none where its month is known or its time is vaguer."""
    if each.month is not None or each.start is None or each.end is None:
        return ()
    months = calendar.span(calendar.of_day(each.start), calendar.of_day(each.end))
    return months if len(months) == 2 else ()


def _reader(name: str) -> Callable[[IncidentSummary], tuple[str | None, ...]]:
    if name not in DIMENSIONS:
        raise UnknownCode(f"{name!r} is not a dimension", hint=f"Use one of {', '.join(DIMENSIONS)}.")
    return DIMENSIONS[name]


def _build(key: Key, chosen: Sequence[IncidentSummary], maybe: Sequence[str], months: tuple[str, ...]) -> Series:
    by_month: dict[str, list[IncidentSummary]] = {month: [] for month in months}
    for each in sorted(chosen, key=lambda one: one.id):
        by_month[str(each.month)].append(each)
    doubted = {"date", *(_FIELDS[name] for name, _ in key)}
    cells = tuple(by_month.values())
    return Series(
        key=key,
        months=months,
        counts=tuple(len(cell) for cell in cells),
        low=tuple(sum(doubted.isdisjoint(each.contradictions) for each in cell) for cell in cells),
        high=tuple(len(cell) + maybe.count(month) for month, cell in by_month.items()),
        incidents=tuple(tuple(each.id for each in cell) for cell in cells),
        killed=tuple(toll_sum(each.killed for each in cell) for cell in cells),
        injured=tuple(toll_sum(each.injured for each in cell) for cell in cells),
    )
