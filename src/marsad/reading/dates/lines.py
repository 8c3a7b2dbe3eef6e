"""One line of `marsad dates --jsonl`: a report in, its times out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from marsad.claims import InputError
from marsad.reading.dates.find import find_timexes
from marsad.reading.dates.hours import hour_of_report, place_hours
from marsad.reading.dates.model import Anchor, Timex
from marsad.reading.dates.story import resolve_narrative

_MOST_ANCHORS = 4
_BEHIND = 8


def dates_line(line: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "text", "published"?, "language"?}` -> `{"id", "timexes": [{start, end, exact, type, value, ...}]}`.

    Narrative times count from the nearest day named before them. Raises `InputError` for a line of another shape.
    """
    text = line.get("text")
    if not isinstance(text, str):
        raise InputError(
            "a line needs a `text`", where=str(line.get("id", "line")), hint="Give the report as a string."
        )
    published = _published(line)
    found = find_timexes(text, published=published, language=str(line.get("language") or "en"))
    return {
        "id": line.get("id"),
        "timexes": [_record(_on_some_day(timex, published)) for timex in resolve_all(text, found)],
    }


def resolve_all(text: str, timexes: Sequence[Timex]) -> tuple[Timex, ...]:
    """Narrative times resolved against the days named before them, nearest first; hours on the days they belong to."""
    done: list[Timex] = []
    for timex, behind in zip(timexes, (*timexes[1:], None), strict=False):
        if timex.anchor is Anchor.NARRATIVE:
            timex = resolve_narrative(timex, _anchors(timex, done, behind))
        done.append(timex)
    return place_hours(text, done)


def _on_some_day(timex: Timex, published: date | None) -> Timex:
    """An hour that no day is named for: on the day of publication, or the day before."""
    if not timex.value.startswith("T"):
        return timex
    if published is None:
        return replace(timex, value=f"XXXX-XX-XX{timex.value}")
    dated = hour_of_report(timex, published)
    return replace(dated, value=f"{published.isoformat()}{timex.value}")


def _anchors(timex: Timex, done: Sequence[Timex], behind: Timex | None) -> list[tuple[date, str]]:
    """The days to count from: the one named right behind "two days after", else those named before."""
    if timex.shift is not None and timex.shift.relates:
        near = behind is not None and behind.start - timex.end <= _BEHIND
        return [(behind.day, f"{behind.exact!r}")] if near and behind is not None and behind.day is not None else []
    days = [(each.day, f"{each.exact!r}") for each in reversed(done) if each.day is not None]
    return days[:_MOST_ANCHORS]


def _published(line: Mapping[str, Any]) -> date | None:
    given = line.get("published")
    if given is None or given == "":
        return None
    try:
        return date.fromisoformat(str(given)[:10])
    except ValueError as error:
        raise InputError(
            f"not a day: {given!r}", where=str(line.get("id", "line")), hint="Write `published` as 2018-11-11."
        ) from error


def _record(timex: Timex) -> dict[str, Any]:
    return {
        "start": timex.start,
        "end": timex.end,
        "exact": timex.exact,
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod,
        "begin": timex.begin.isoformat() if timex.begin else None,
        "finish": timex.finish.isoformat() if timex.finish else None,
        "basis": timex.basis,
        "alternatives": [
            {"start": each.start.isoformat(), "end": each.end.isoformat(), "basis": each.basis}
            for each in timex.alternatives
        ],
    }
