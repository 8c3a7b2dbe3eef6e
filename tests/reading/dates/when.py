"""Short ways to ask what a text says about time."""

from __future__ import annotations

from datetime import date

from marsad.reading.dates import Timex, find_timexes

SUNDAY = date(2018, 11, 11)


def day(text: str) -> date:
    """A day written as 2018-11-11."""
    return date.fromisoformat(text)


def only(text: str, published: date | None = SUNDAY, language: str = "en") -> Timex:
    """The one time that a text names."""
    found = find_timexes(text, published=published, language=language)
    assert len(found) == 1, found
    return found[0]


def span(timex: Timex) -> tuple[str | None, str | None]:
    """First and last day, as text."""
    return (
        timex.begin.isoformat() if timex.begin else None,
        timex.finish.isoformat() if timex.finish else None,
    )
