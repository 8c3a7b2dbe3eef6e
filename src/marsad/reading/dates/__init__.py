"""Times in a report: which words name a time, which days they denote, and what those were counted from.

In: a text and the day of its publication. Out: `Timex` with offsets, TIMEX3 value, days, basis and alternatives.
Never: takes the publication for the day of an event in silence; reads a clock.
"""

from __future__ import annotations

from marsad.reading.dates.dateline import Dateline, dateline
from marsad.reading.dates.find import find_timexes
from marsad.reading.dates.hours import place_hours
from marsad.reading.dates.lines import dates_line, resolve_all
from marsad.reading.dates.model import Anchor, Shift, Timex, TimexType
from marsad.reading.dates.story import resolve_narrative

__all__ = [
    "Anchor",
    "Dateline",
    "Shift",
    "Timex",
    "TimexType",
    "dateline",
    "dates_line",
    "find_timexes",
    "place_hours",
    "resolve_all",
    "resolve_narrative",
]
