"""Headline totals: sums of least and most over Fair and Confirmed, the rest shown apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from marsad.coding.row import Row

COUNTED = frozenset(("Fair", "Confirmed"))


@dataclass(frozen=True, slots=True)
class Headline:
    """Sums of `lo` and `hi` over `incidents` rows; `hi` None is open; `unknown` counts rows that give no number."""

    lo: int
    hi: int | None
    incidents: int
    unknown: int


def headline(rows: Iterable[Row], column: str = "civilians_killed") -> tuple[Headline, Headline]:
    """The headline and the rest, for a column such as `civilians_killed`; rows left out of the profile do not count."""
    included = [row for row in rows if row.included]
    counted = [row for row in included if row.fields["grade"].value in COUNTED]
    rest = [row for row in included if row.fields["grade"].value not in COUNTED]
    return _sum(counted, column), _sum(rest, column)


def _sum(rows: list[Row], column: str) -> Headline:
    bounds = [(row.fields[f"{column}_min"].value, row.fields[f"{column}_max"].value) for row in rows]
    known = [(lo, hi) for lo, hi in bounds if lo is not None or hi is not None]
    highs = [hi for _, hi in known]
    closed = None if None in highs else sum(highs)
    return Headline(sum(lo or 0 for lo, _ in known), closed, len(rows), len(rows) - len(known))
