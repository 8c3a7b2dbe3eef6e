"""Dates of drafts: their own words first, then the story before them; never the date of publication."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from marsad.claims import Alternative, CountKind, MentionKind, Quote, TimeSpan
from marsad.reading.dates import resolve_narrative
from marsad.reading.dates.model import Anchor, Timex, TimexType
from marsad.reading.grammar import Draft

_ANCHORS = 4
_CLOSE = 2
NEIGHBOURING = "named in a neighbouring sentence"


def date_drafts(
    drafts: Sequence[Draft], text: str, quoted: Sequence[tuple[int, int]] = (), loose: Sequence[tuple[int, Timex]] = ()
) -> dict[int, TimeSpan]:
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
    taken = {drafts[index].sentence for index in found}
    for index, draft in enumerate(drafts):
        if index not in found and (near := _neighbour(draft, loose, taken)) is not None:
            found[index] = replace(span(near, text), basis=f"{near.basis}; {NEIGHBOURING}")
            draft.rules.append("when/neighbouring-sentence")
    for index, draft in enumerate(drafts):
        if index and index not in found and index - 1 in found and _one_breath(drafts[index - 1], draft, quoted):
            found[index] = found[index - 1]
            draft.rules.append("when/same-quotation")
    return found


def _neighbour(draft: Draft, loose: Sequence[tuple[int, Timex]], taken: set[int]) -> Timex | None:
    """The day of a sentence close by that tells of no event of its own: "It was about 2 a.m. on Sunday." """
    if draft.kind is not MentionKind.INCIDENT or draft.general or draft.returns or not (draft.counts or draft.vivid):
        return None
    if any(count.kind is CountKind.VAGUE for count in draft.counts):
        return None
    left = bisect_left(loose, draft.sentence - _CLOSE, key=lambda each: each[0])
    right = bisect_right(loose, draft.sentence + _CLOSE, key=lambda each: each[0])
    near = [(abs(i - draft.sentence), i, timex) for i, timex in loose[left:right] if i not in taken]
    return min(near, key=lambda each: each[:2], default=(0, 0, None))[2]


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
    lengths = [each for each in draft.timexes if each.type is TimexType.DURATION and each.begin is not None]
    return min(usable or lengths, key=_order, default=None)


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
