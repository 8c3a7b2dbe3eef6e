"""Weekly dates for made-up series."""

from __future__ import annotations

from datetime import date, timedelta


def weekly(count: int, first: date = date(2010, 1, 4)) -> list[date]:
    """`count` Mondays."""
    return [first + timedelta(days=7 * week) for week in range(count)]
