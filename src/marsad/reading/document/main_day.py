"""Events that name no day of their own take the day of what the report is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from marsad.claims import MentionKind, Realis
from marsad.reading.document.days import Days
from marsad.reading.document.event import Event
from marsad.reading.document.when import span

OF_REPORT = "the day of what the report tells first"


def date_events(events: Sequence[Event], days: Days, text: str) -> None:
    """Give the report's day to its first event, and to every event of a report that names no other day for any."""
    main = days.main()
    told = [e for e in events if e.draft.kind is MentionKind.INCIDENT and e.draft.realis in (Realis.ACTUAL, Realis.ATTEMPTED)]
    if main is None or not told:
        return
    dated = {(each.when.start, each.when.end) for each in told if each.when is not None and not each.guessed}
    alone = dated <= {(main.timex.begin, main.timex.finish)}
    for event in told:
        if event.when is None and (event is told[0] or (alone and not event.draft.separate)):
            event.when = replace(span(main.timex, text), basis=f"{main.timex.basis}; {OF_REPORT}")
            event.draft.rules.append("when/report")
