"""The days of events once it is known which drafts tell of one: the best day any of them names, else the report's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from marsad.claims import MentionKind, Realis, TimeSpan
from marsad.reading.dates.roles import DayRole
from marsad.reading.document.days import Day, Days
from marsad.reading.document.event import Event
from marsad.reading.document.when import NEIGHBOURING, span
from marsad.reading.grammar import Draft

_HAPPENED = (Realis.ACTUAL, Realis.ATTEMPTED)
_SAYS_NOTHING = frozenset({"incident", "operation"})
_NEWS = timedelta(days=60)
_DYING = ("die/", "again/", "document/", "pass-away/")
OF_REPORT = "the day of what the report tells first"


def only_event(events: Sequence[Event], dropped: Sequence[Draft], days: Days) -> Draft | None:
    """The fullest of the drafts that say too little, where a report names a day and tells of nothing else near it."""
    main = days.main()
    if main is None or any(_is_news(event, main) for event in events):
        return None
    able = [each for each in dropped if each.kind is MentionKind.INCIDENT and each.realis in _HAPPENED]
    able = [each for each in able if set(each.families) - _SAYS_NOTHING and not each.general]
    return max(able, key=lambda each: (not each.weak, bool(each.timexes), -each.sentence), default=None)


def _is_news(event: Event, main: Day) -> bool:
    """True unless the event lies long before the report's day."""
    if event.draft.kind not in (MentionKind.INCIDENT, MentionKind.AGGREGATE):
        return False
    return event.when is None or main.begin - event.when.end <= _NEWS


def date_events(events: Sequence[Event], named: Mapping[int, TimeSpan], days: Days, text: str) -> None:
    """Settle the day of each event; `named` holds the spans of drafts by their identity.

    The report's main day goes to its first event where that names none, or only a week or a month that holds it, and
    to every event without a day where no event has another.
    """
    told = [e for e in events if e.draft.kind is MentionKind.INCIDENT and e.draft.realis in _HAPPENED]
    givers: dict[int, Draft] = {}
    for event in told:
        best = _best([(named[id(draft)], draft) for draft in event.told if id(draft) in named], days)
        if best is not None:
            event.when, givers[id(event)] = best
    main = days.main()
    if main is None or not told:
        return
    dated = {(each.when.start, each.when.end) for each in told if each.when is not None and not each.guessed}
    alone = dated <= {(main.timex.begin, main.timex.finish)}
    for event in told:
        giver = givers.get(id(event), event.draft)
        if (event is told[0] and _gives_way(event, giver, main, days, told[1:])) or (
            event.when is None and alone and not event.draft.separate
        ):
            event.when = _of_report(event.when, main, text)
            event.draft.rules.append("when/report")


def _best(dated: Sequence[tuple[TimeSpan, Draft]], days: Days) -> tuple[TimeSpan, Draft] | None:
    """The first day named and the draft that names it; or a later one that lies in the longer span named first.

    A guess gives way to both, and the day that somebody died on to the day, told later, that it happened on.
    """
    found: tuple[TimeSpan, Draft] | None = None
    for each, draft in dated:
        if found is None or _within(each, found[0]) or _surer(each, draft, *found, days):
            found = each, draft
    return found


def _surer(each: TimeSpan, draft: Draft, best: TimeSpan, giver: Draft, days: Days) -> bool:
    if _guess(each) or _days(each) > _days(best):
        return False
    late = _of_aftermath(giver, best, days) and not _of_aftermath(draft, each, days)
    return _guess(best) or (late and each.start < best.start <= each.start + _NEWS)


def _has(events: Sequence[Event], main: Day) -> bool:
    """True if another event names the report's day as its own."""
    return any(e.when is not None and not e.guessed and e.when.start == main.begin for e in events)


def _guess(when: TimeSpan) -> bool:
    return when.basis.endswith(NEIGHBOURING)


def _days(when: TimeSpan) -> int:
    return (when.end - when.start).days


def _within(inner: TimeSpan, outer: TimeSpan) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and _days(inner) < _days(outer)


def _gives_way(event: Event, giver: Draft, main: Day, days: Days, others: Sequence[Event]) -> bool:
    """True if the report's day says more than the event's own words, which `giver` has."""
    when = event.when
    if when is None or event.guessed:
        return True
    if _days(when) == 0 and _of_aftermath(giver, when, days):
        return main.points >= 0 and main.begin <= when.start and when.start - main.begin <= _NEWS
    if _days(when) == 0 or main.night or main.role not in (DayRole.EVENT, DayRole.OTHER):
        return False
    return when.start <= main.begin <= when.end or (main.points > 0 and not _has(others, main))


def _of_aftermath(draft: Draft, when: TimeSpan, days: Days) -> bool:
    """True for a day that its words make one of what came after: "in custody on Thursday", "died on Friday"."""
    if "arrest" in draft.families[:1] or when.quote is None:
        return False
    return days.role(when.quote.start) in (DayRole.LATER, DayRole.AFTER) or _only_died(draft)


def _only_died(draft: Draft) -> bool:
    """True for a death that nobody is said to have caused in its sentence: wounds of another day may have."""
    return all(rule.startswith(_DYING) for rule in draft.rules if "/" in rule and "when" not in rule)


def _of_report(rough: TimeSpan | None, main: Day, text: str) -> TimeSpan:
    held = f", within {rough.expression!r}" if rough is not None and not _guess(rough) else ""
    return replace(span(main.timex, text), basis=f"{main.timex.basis}; {OF_REPORT}{held}")
