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
    series of one dimension do not add up to the number of incidents.
    """

    key: Key
    months: tuple[str, ...]
    counts: tuple[int, ...]
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

    `months` defaults to the months from the first dated incident to the last. Incidents without a month are left out,
    as are those that lack a value of one of the dimensions. Raises UnknownCode for a dimension that does not exist.
    """
    readers = [_reader(name) for name in by]
    months = record_months(summaries) if months is None else months
    inside = set(months)
    members: dict[Key, list[IncidentSummary]] = defaultdict(list)
    for each in summaries:
        if each.month in inside:
            for values in product(*(dict.fromkeys(read(each)) for read in readers)):
                if None not in values:
                    members[tuple(zip(by, map(str, values), strict=True))].append(each)
    return tuple(_build(key, chosen, months) for key, chosen in sorted(members.items()))


def record_months(summaries: Sequence[IncidentSummary]) -> tuple[str, ...]:
    """Every month from the first dated incident to the last."""
    dated = [each.month for each in summaries if each.month is not None]
    return calendar.span(min(dated), max(dated)) if dated else ()


def _reader(name: str) -> Callable[[IncidentSummary], tuple[str | None, ...]]:
    if name not in DIMENSIONS:
        raise UnknownCode(f"{name!r} is not a dimension", hint=f"Use one of {', '.join(DIMENSIONS)}.")
    return DIMENSIONS[name]


def _build(key: Key, chosen: Sequence[IncidentSummary], months: tuple[str, ...]) -> Series:
    by_month: dict[str, list[IncidentSummary]] = {month: [] for month in months}
    for each in sorted(chosen, key=lambda one: one.id):
        by_month[str(each.month)].append(each)
    cells = tuple(by_month.values())
    return Series(
        key=key,
        months=months,
        counts=tuple(len(cell) for cell in cells),
        incidents=tuple(tuple(each.id for each in cell) for cell in cells),
        killed=tuple(toll_sum(each.killed for each in cell) for cell in cells),
        injured=tuple(toll_sum(each.injured for each in cell) for cell in cells),
    )
