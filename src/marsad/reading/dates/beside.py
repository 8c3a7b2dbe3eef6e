"""A weekday whose date stands behind it: "Tuesday (Jan. 7)" is that Tuesday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from marsad.reading.dates.model import Anchor, Timex

_BETWEEN = frozenset({" (", "(", ", ", " - ", ", the ", " the "})


def settle_weekdays(text: str, times: Sequence[Timex]) -> tuple[Timex, ...]:
    """The times, each weekday with the day of the date right behind it where that is such a weekday."""
    pairs = zip(times, (*times[1:], None), strict=False)
    return tuple(timex if behind is None else _settled(text, timex, behind) for timex, behind in pairs)


def _settled(text: str, timex: Timex, behind: Timex) -> Timex:
    if timex.day is None or behind.day is None or timex.anchor is not Anchor.PUBLICATION or timex.day == behind.day:
        return timex
    named = (
        "weekday" in timex.rule and "weekday" not in behind.rule and behind.rule.startswith(("date", "iso", "slashed"))
    )
    if not named or text[timex.end : behind.start] not in _BETWEEN or timex.day.weekday() != behind.day.weekday():
        return timex
    value = timex.value.replace(timex.day.isoformat(), behind.day.isoformat(), 1)
    basis = f"the date beside it, {behind.exact!r}"
    return replace(timex, begin=behind.day, finish=behind.day, value=value, basis=basis, alternatives=())
