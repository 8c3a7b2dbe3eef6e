"""Tables of what was counted: totals, cells, and the month by governorate, means and target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from marsad.assessing.evidence import Table, Value
from marsad.assessing.records import Records
from marsad.assessing.series import Series, series
from marsad.assessing.tolls import TollSum, toll_sum

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

TOLL = ("lo", "best", "hi", "known", "unknown")
TOLLS = tuple(f"{outcome}_{part}" for outcome in ("killed", "injured") for part in TOLL)

TOLL_BOUNDS = tuple(f"{outcome}_{part}" for outcome in ("killed", "injured") for part in ("lo", "best", "hi"))


def toll_values(killed: TollSum, injured: TollSum) -> tuple[Value, ...]:
    """The two sums in the order of the columns `TOLLS`."""
    return tuple(getattr(toll, part) for toll in (killed, injured) for part in TOLL)


def _tolls(chosen: Sequence[IncidentSummary]) -> tuple[Value, ...]:
    return toll_values(toll_sum(each.killed for each in chosen), toll_sum(each.injured for each in chosen))


def totals(records: Records) -> Table:
    """The month and all months before: incidents, months and tolls."""
    rows: dict[str, tuple[Value, ...]] = {}
    for key, chosen, months in (("now", records.now, 1), ("before", records.before, len(records.months) - 1)):
        mean = len(chosen) / months if months else None
        rows[key] = (len(chosen), months, mean, *_tolls(chosen))
    return Table("totals", ("incidents", "months", "a_month", *TOLLS), rows)


def counts(records: Records, months: Sequence[str]) -> Table:
    """Month × governorate × method × target over `months`, and the tolls of each cell that is not empty.

    An incident with two methods or targets stands in each of their cells; an unnamed part reads null.
    """
    rows: dict[str, tuple[Value, ...]] = {}
    cells: dict[tuple[str | None, ...], list[IncidentSummary]] = {}
    for each in (one for one in records.all if one.month in months):
        for method in each.methods or (None,):
            for target in each.targets or (None,):
                cells.setdefault((each.month, each.admin1, method, target), []).append(each)
    for key in sorted(cells, key=lambda parts: tuple(part or "" for part in parts)):
        name = "/".join(part or "-" for part in key)
        rows[name] = (*key, len(cells[key]), *_tolls(cells[key]))
    return Table("counts", ("month", "governorate", "method", "target", "incidents", *TOLLS), rows)


def governorates(records: Records) -> Table:
    """The month's incidents by governorate, with the method that occurs most often."""
    by_method = {
        (each.value("governorate"), each.value("method")): each.at(records.month)
        for each in series(records.now, ("governorate", "method"), (records.month,))
    }
    rows: dict[str, tuple[Value, ...]] = {}
    for each in series(records.now, ("governorate",), (records.month,)):
        name = str(each.value("governorate"))
        methods = [(-count, str(method)) for (place, method), count in by_method.items() if place == name]
        most, method = min(methods, default=(None, None))
        number = None if most is None else -most
        rows[name] = (name, each.counts[0], method, number, *toll_values(each.killed[0], each.injured[0]))
    ordered = dict(sorted(rows.items(), key=lambda item: (-int(str(item[1][1])), item[0])))
    return Table("governorates", ("governorate", "incidents", "method", "method_incidents", *TOLLS), ordered)


def by(attacks: Sequence[IncidentSummary], dimension: str, months: Sequence[str]) -> Table:
    """The last month's attacks by method or target, most first, beside their mean over the months before it."""
    rows: dict[str, tuple[Value, ...]] = {}
    found = series(attacks, (dimension,), tuple(months))
    for each in sorted(found, key=lambda one: (-one.counts[-1], str(one.value(dimension)))):
        if each.counts[-1]:
            mean = sum(each.counts[:-1]) / (len(months) - 1) if len(months) > 1 else None
            name = str(each.value(dimension))
            rows[name] = (name, each.counts[-1], mean, *toll_values(each.killed[-1], each.injured[-1]))
    return Table(f"{dimension}s", (dimension, "incidents", "a_month_before", *TOLLS), rows)


def history(watched: Iterable[Series]) -> Table:
    """The count of every watched series in every month: what each finding was drawn from."""
    chosen = tuple(watched)
    months = chosen[0].months if chosen else ()
    return Table("history", ("series", *months), {each.id: (each.id, *each.counts) for each in chosen})
