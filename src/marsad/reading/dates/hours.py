"""The day of an hour: "it happened about 9 p.m." takes it from the day named nearest, where that is the event's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from marsad.claims import Alternative
from marsad.reading.dates.almanac import moved
from marsad.reading.dates.model import Anchor, Timex
from marsad.reading.dates.roles import DayRole, role_of
from marsad.reading.sentences import sentences

_FAR = 2
_MOST = 24
_JOINT = 16
_JOINTS = frozenset(
    {
        "on",
        "(",
        ")",
        ",",
        "of",
        "the",
        "at",
        "about",
        "around",
        "just",
        "before",
        "after",
        "shortly",
        "by",
        "approximately",
    }
)
_OF_DAY = frozenset({DayRole.EVENT, DayRole.OTHER})
HOUR_OF = "an hour of"


def place_hours(text: str, times: Sequence[Timex], spans: Sequence[tuple[int, int]] | None = None) -> tuple[Timex, ...]:
    """The times, hours and parts of a day with the day they belong to where one is named near.

    `spans` are the sentences of the text, for who has them.
    """
    spans = sentences(text) if spans is None else spans
    starts = [start for start, _ in spans]
    done: list[Timex] = []
    for at, timex in enumerate(times):
        if (
            timex.begin is None
            and timex.part is not None
            and timex.anchor is Anchor.NONE
            and timex.rule in _RULES
            and not timex.page
        ):
            sentence = bisect_right(starts, timex.start) - 1
            later = times[at + 1 : at + _MOST]
            near = _joined(text, timex, later[:2]) or _ahead(text, timex, done) or _before(text, done, spans, sentence)
            near = near or _behind(text, timex, later, spans, sentence)
            timex = _placed(timex, near) if near is not None else timex
        done.append(timex)
    return tuple(done)


_RULES = frozenset({"clock", "clock-led", "part"})


def hour_of_report(hour: Timex, published: date) -> Timex:
    """An hour without its day as news has it: of the day of publication, or of the day before."""
    return or_the_day_before(hour, published, f"an hour without its day, taken as of publication {published}")


def or_the_day_before(timex: Timex, day: date, basis: str) -> Timex:
    """A time on a day that only stands in for its own."""
    eve = moved(day, -1)
    before = Alternative(start=eve, end=eve, basis=f"the day before {day}")
    return replace(timex, begin=day, finish=day, basis=basis, alternatives=(before,))


def _joined(text: str, hour: Timex, later: Sequence[Timex]) -> Timex | None:
    """The day that stands right behind an hour: "6:20 p.m. on Monday"."""
    for day in later:
        between = text[hour.end : day.start]
        if _dated(day) and len(between) <= _JOINT and set(between.lower().split()) <= _JOINTS:
            return day
    return None


def _ahead(text: str, hour: Timex, done: Sequence[Timex]) -> Timex | None:
    """The day that stands right before an hour: "Monday at about 5:30 p.m." """
    day = done[-1] if done else None
    joint = day is not None and _dated(day) and text[day.end : hour.start].lower().split()
    return day if joint is not False and joint is not None and set(joint) <= _JOINTS else None


def _before(text: str, done: Sequence[Timex], spans: Sequence[tuple[int, int]], sentence: int) -> Timex | None:
    """The last event's day before an hour, not far back."""
    if sentence < 0:
        return None
    floor = spans[max(0, sentence - _FAR)][0]
    for day in reversed(done[-_MOST:]):
        if day.start < floor or (day.anchor is Anchor.NARRATIVE and day.begin is None):
            return None
        if _dated(day) and not day.basis.startswith(HOUR_OF) and _told(text, day, spans, sentence) in _OF_DAY:
            return day
    return None


def _told(text: str, day: Timex, spans: Sequence[tuple[int, int]], sentence: int) -> DayRole:
    near = (spans[at] for at in range(sentence, max(-1, sentence - _FAR - 1), -1) if spans[at][0] <= day.start)
    return role_of(text, day, *next(near, (day.start, day.end)))


def _behind(
    text: str, hour: Timex, later: Sequence[Timex], spans: Sequence[tuple[int, int]], sentence: int
) -> Timex | None:
    """An event's day behind an hour in its sentence."""
    start, end = spans[sentence] if sentence >= 0 else (hour.start, hour.end)
    inside = (day for day in later if _dated(day) and day.start < end)
    return next((day for day in inside if role_of(text, day, start, end) in _OF_DAY), None)


def _dated(timex: Timex) -> bool:
    night = timex.part == "TNI" and timex.begin is not None
    return timex.day is not None or night


def _placed(hour: Timex, day: Timex) -> Timex:
    """An hour on a day; behind midnight it belongs to the later day of a night."""
    assert day.begin is not None and day.finish is not None
    chosen: date = day.finish if _early(hour) else day.begin
    value = f"{chosen.isoformat()}{hour.part}"
    return replace(hour, begin=chosen, finish=chosen, value=value, basis=f"{HOUR_OF} {day.exact!r}; {day.basis}")


def _early(hour: Timex) -> bool:
    return (hour.part or "")[1:3].isdigit() and int((hour.part or "T12")[1:3]) < 12
