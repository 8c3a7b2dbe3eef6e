"""Dates of drafts: their own words first, then the story before them; never the date of publication."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from marsad.claims import Alternative, MentionKind, Quote, TimeSpan
from marsad.reading.dates import resolve_narrative
from marsad.reading.dates.model import Anchor, Timex, TimexType
from marsad.reading.grammar import Draft

_ANCHORS = 4


def date_drafts(drafts: Sequence[Draft], text: str, quoted: Sequence[tuple[int, int]] = ()) -> dict[int, TimeSpan]:
    """The span of each draft that has one, by its position."""
    found: dict[int, TimeSpan] = {}
    anchors: list[tuple[date, str]] = []
    for index, draft in enumerate(drafts):
        timex = choose(draft)
        if timex is not None and timex.anchor is Anchor.NARRATIVE:
            timex = resolve_narrative(timex, list(reversed(anchors[-_ANCHORS:])))
        if timex is None or timex.begin is None or timex.finish is None:
            continue
        found[index] = span(timex, text)
        if draft.kind is MentionKind.INCIDENT and timex.day is not None:
            anchors.append((timex.day, f"{timex.exact} ({timex.day})"))
    for index, draft in enumerate(drafts):
        if index and index not in found and index - 1 in found and _one_breath(drafts[index - 1], draft, quoted):
            found[index] = found[index - 1]
            draft.rules.append("when/same-quotation")
    return found


def _one_breath(before: Draft, draft: Draft, quoted: Sequence[tuple[int, int]]) -> bool:
    """True for two tendencies in one quotation: the speaker named the period once."""
    if before.kind is not MentionKind.TREND or draft.kind is not MentionKind.TREND:
        return False
    at = bisect_right(quoted, (before.core, before.core)) - 1
    return at >= 0 and quoted[at][0] <= before.core and draft.core < quoted[at][1]


def choose(draft: Draft) -> Timex | None:
    """The time of the event among those under it: a date before a longer span, the first of equals."""
    usable = [each for each in draft.timexes if each.type in (TimexType.DATE, TimexType.TIME)]
    usable = [each for each in usable if each.begin is not None or each.anchor is Anchor.NARRATIVE]
    return min(usable, key=_order, default=None)


def _order(timex: Timex) -> tuple[int, int]:
    days = (timex.finish - timex.begin).days if timex.begin and timex.finish else 0
    return days, timex.start


def span(timex: Timex, text: str) -> TimeSpan:
    """A time as the record holds it."""
    assert timex.begin is not None and timex.finish is not None
    return TimeSpan(
        start=timex.begin,
        end=timex.finish,
        expression=timex.exact,
        basis=timex.basis,
        alternatives=tuple(Alternative(start=a.start, end=a.end, basis=a.basis) for a in timex.alternatives),
        quote=Quote.cut(text, timex.start, timex.end),
    )
