"""Tables that charts are drawn from: governorates and methods by month, and the month's places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scipy.stats import nbinom

from marsad.assessing import months as calendar
from marsad.assessing.evidence import Table, Value
from marsad.assessing.records import Records
from marsad.assessing.series import Series, series
from marsad.assessing.terms import Terms

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

# From this precision on a place stands for a district or more.
VAGUE = 3


def governorate_months(records: Records, months: Sequence[str]) -> Table:
    """Incidents by governorate and month, those with most first; every incident once."""
    rows: dict[str, tuple[Value, ...]] = {}
    found = series([*records.before, *records.now], ("governorate",), tuple(months))
    for each in sorted(found, key=lambda one: (-sum(one.counts), one.key)):
        name = str(each.value("governorate"))
        rows[name] = (name, *each.counts)
    return Table("governorate_months", ("governorate", *months), rows)


def method_months(attacks: Sequence[IncidentSummary], months: Sequence[str], terms: Terms) -> Table:
    """Attacks by method and month, with what the months before each month let expect; methods with most first."""
    rows: dict[str, tuple[Value, ...]] = {}
    found = series(attacks, ("method",), tuple(months))
    for each in sorted(found, key=lambda one: (-sum(one.counts), one.key)):
        for at, month in enumerate(each.months):
            name = str(each.value("method"))
            rows[f"{name}/{month}"] = (name, month, each.counts[at], *_expected(each, at, terms))
    return Table("method_months", ("method", "month", "incidents", "low", "high"), rows)


def _expected(each: Series, at: int, terms: Terms) -> tuple[int | None, int | None]:
    """The limits that the months before let expect: given them the count is negative binomial, with Jeffreys' half."""
    before = range(max(0, at - terms.baseline_months), at)
    if len(before) < terms.least_history:
        return None, None
    days, exposure = calendar.days(each.months[at]), sum(calendar.days(each.months[n]) for n in before)
    spread = nbinom(sum(each.counts[n] for n in before) + 0.5, exposure / (exposure + days))
    tail = (1 - terms.confidence) / 2
    return int(spread.ppf(tail)), int(spread.ppf(1 - tail))


def places(records: Records) -> Table:
    """The month's places: how many incidents each has, where it lies, and whether it stands for a larger area."""
    grouped: dict[str, list[IncidentSummary]] = {}
    for each in records.now:
        if each.place_id is not None and each.lat is not None and each.lon is not None:
            grouped.setdefault(each.place_id, []).append(each)
    rows: dict[str, tuple[Value, ...]] = {}
    for id, chosen in sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])):
        first = chosen[0]
        vague = (first.where_precision or VAGUE) >= VAGUE
        rows[id] = (id, first.admin1, len(chosen), first.lat, first.lon, vague)
    return Table("places", ("place", "governorate", "incidents", "lat", "lon", "vague"), rows)
