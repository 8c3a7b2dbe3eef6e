"""Dates of drafts: their own words first, then the story before them; never the date of publication."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from marsad.claims import Alternative, CountKind, MentionKind, Quote, Realis, TimeSpan
from marsad.reading.dates import resolve_narrative
from marsad.reading.dates.hours import HOUR_OF
from marsad.reading.dates.model import Anchor, Timex, TimexType
from marsad.reading.dates.roles import DayRole
from marsad.reading.document.days import Day, Days
from marsad.reading.document.persons import PACKAGE as DATA
from marsad.reading.grammar import Draft
from marsad.reading.grammar.frames import words

_ANCHORS = 4
# So many letters may stand between a day and the noun of the event that is called by it.
_CALLED = 12
_CLOSE = 2
# A page may be stamped a day before it was written.
_LAG = timedelta(days=1)
NEIGHBOURING = "named in a neighbouring sentence"
_AN_EVENTS = (DayRole.EVENT, DayRole.OTHER)


@dataclass(frozen=True, slots=True)
class _Told:
    """Drafts, the days found for them so far, and the text and the days of their report."""

    drafts: Sequence[Draft]
    found: Mapping[int, TimeSpan]
    text: str
    days: Days
    of: Mapping[int, Sequence[int]]

    def beside(self, draft: Draft) -> Sequence[int]:
        """The drafts of its sentence, itself among them."""
        return self.of[draft.sentence]

    def own_day(self, draft: Draft) -> Sequence[tuple[date, str]]:
        """The day that a draft's own words name, as what another counts from."""
        own = choose(draft, self.days, self.text)
        return [(own.day, f"{own.exact} ({own.day})")] if own is not None and own.day is not None else []

    def leading(self, draft: Draft) -> Timex | None:
        """The "two days after" right before an event, where it hangs on another: "it happened a day after X fell"."""
        near = (timex for at in self.beside(draft) for timex in self.drafts[at].timexes)
        relating = (each for each in near if each.shift is not None and each.shift.relates and each.end <= draft.core)
        return next((each for each in relating if self.follows(each, draft)), None)

    def follows(self, timex: Timex, draft: Draft) -> bool:
        """True for what stands right behind "two days after", and is what the days are counted from."""
        between = self.text[timex.end : draft.core]
        others = any(timex.end <= self.drafts[at].core < draft.core for at in self.beside(draft))
        first = between.casefold().split()[:1]
        return "," not in between and not others and first not in (["that"], ["this"])


def _by_sentence(drafts: Sequence[Draft]) -> Mapping[int, Sequence[int]]:
    of: dict[int, list[int]] = {}
    for at, draft in enumerate(drafts):
        of.setdefault(draft.sentence, []).append(at)
    return of


def date_drafts(
    drafts: Sequence[Draft], text: str, quoted: Sequence[tuple[int, int]], days: Days
) -> dict[int, TimeSpan]:
    """The span of each draft that has one, by its position."""
    found: dict[int, TimeSpan] = {}
    told = _Told(drafts, found, text, days, _by_sentence(drafts))
    anchors: list[tuple[date, str]] = []
    for index, draft in enumerate(drafts):
        timex = choose(draft, days, text) or told.leading(draft)
        if timex is not None and timex.anchor is Anchor.NARRATIVE:
            story = anchors[: -_ANCHORS - 1 : -1]
            other = _counted(timex, told, index, story)
            timex = resolve_narrative(*other) if other else resolve_narrative(timex, story)
        if timex is None or timex.begin is None or timex.finish is None:
            continue
        found[index] = span(timex, text, days.until)
        if draft.kind is MentionKind.INCIDENT and timex.day is not None:
            anchors.append((timex.day, f"{timex.exact} ({timex.day})"))
    taken = {drafts[index].sentence for index in found}
    for index, draft in enumerate(drafts):
        if index not in found and (near := _neighbour(draft, days, taken)) is not None:
            found[index] = replace(span(near.timex, text), basis=f"{near.timex.basis}; {NEIGHBOURING}")
            draft.rules.append("when/neighbouring-sentence")
    for index, draft in enumerate(drafts):
        if index and index not in found and index - 1 in found and _one_breath(drafts[index - 1], draft, quoted):
            found[index] = found[index - 1]
            draft.rules.append("when/same-quotation")
    return found


def _counted(
    timex: Timex, told: _Told, index: int, story: Sequence[tuple[date, str]]
) -> tuple[Timex, Sequence[tuple[date, str]]] | None:
    """A time that counts from another event of its sentence, and that event's day; None where it counts from the story.

    "Troops left a day after the strike": from the strike on. "The strike came a day after troops left" gives the
    leaving, told of behind, the day before the strike, as does "a day after troops left, planes struck on Sunday".
    """
    if timex.shift is None or not timex.shift.relates:
        return None
    draft = told.drafts[index]
    beside = [at for at in told.beside(draft) if at != index]
    if draft.core >= timex.end:
        if not told.follows(timex, draft):
            return None
        back = None if timex.shift.amount is None else -timex.shift.amount
        return replace(timex, shift=replace(timex.shift, amount=back)), _day_it_came(timex, told, index, beside, story)
    behind = [told.drafts[at] for at in beside if at > index and told.drafts[at].core > timex.end]
    if not behind or behind[0].definite:
        return None
    return timex, told.own_day(behind[0])


def _day_it_came(
    timex: Timex, told: _Told, index: int, beside: Sequence[int], story: Sequence[tuple[date, str]]
) -> Sequence[tuple[date, str]]:
    """The day of what came so long after: its own, or the story's where it only points back."""
    before = [at for at in beside if told.drafts[at].core < timex.start]
    if before:
        when = told.found.get(before[-1])
        if when is None and told.drafts[before[-1]].definite:
            return story
        return [(when.start, f"{when.expression} ({when.start})")] if when and when.start == when.end else []
    leading = told.text[told.drafts[index].start : timex.start].casefold().split()
    if leading and leading[-1] in words("roles", "coming", "marsad.reading.dates"):
        return story
    behind = next((told.drafts[at] for at in beside if at > index), None)
    return told.own_day(behind) if behind is not None else []


def _neighbour(draft: Draft, days: Days, taken: set[int]) -> Day | None:
    """The day of a sentence close by that tells of no event of its own: "It was about 2 a.m. on Sunday." """
    if draft.kind is not MentionKind.INCIDENT or draft.general or draft.returns or not (draft.counts or draft.vivid):
        return None
    if any(count.kind is CountKind.VAGUE for count in draft.counts):
        return None
    near = [day for day in days.near(draft.sentence, _CLOSE) if day.role in _AN_EVENTS and day.sentence not in taken]
    return min(near, key=lambda day: (abs(day.sentence - draft.sentence), day.sentence), default=None)


def _one_breath(before: Draft, draft: Draft, quoted: Sequence[tuple[int, int]]) -> bool:
    """True for two tendencies in one quotation: the speaker named the period once."""
    if before.kind is not MentionKind.TREND or draft.kind is not MentionKind.TREND:
        return False
    at = bisect_right(quoted, (before.core, before.core)) - 1
    return at >= 0 and quoted[at][0] <= before.core and draft.core < quoted[at][1]


def choose(draft: Draft, days: Days, text: str) -> Timex | None:
    """The time of the event among those under it: a date before a longer span, a named day before an hour."""
    usable = [each for each in draft.timexes if each.type in (TimexType.DATE, TimexType.TIME) and not each.page]
    usable = [each for each in usable if each.begin is not None or each.anchor is Anchor.NARRATIVE]
    if draft.kind is MentionKind.INCIDENT:
        usable = [each for each in usable if each.direction != "since" and not _to_come(each, draft, days)]
        usable = [each for each in usable if not (_happened(draft) and days.role(each.start) is DayRole.AHEAD)]
    lengths = [each for each in draft.timexes if each.type is TimexType.DURATION and each.begin is not None]
    return min(usable or lengths, key=lambda each: _order_for(draft, each, days, text), default=None)


def _order_for(
    draft: Draft, timex: Timex, days: Days, text: str
) -> tuple[bool, bool, tuple[int, bool, bool, bool, int]]:
    return not _names_it(timex, draft), _of_clause_before(timex, draft, text), _order(timex, days)


def _of_clause_before(timex: Timex, draft: Draft, text: str) -> bool:
    """True for the Monday of "they met on Monday where a man was shot on Sunday"."""
    between = text[timex.end : draft.core] if timex.end < draft.core else ""
    return bool(set(between.casefold().split()) & words("nights", "relative", DATA))


def _names_it(timex: Timex, draft: Draft) -> bool:
    """True for the day by which an event is called: "the March 1980 assassination", "Sunday's deadly attack"."""
    called = any(rule.endswith("/noun") for rule in draft.rules[:1])
    return called and 0 < draft.core - timex.end <= _CALLED


def _to_come(timex: Timex, draft: Draft, days: Days) -> bool:
    """True for a time after the report, which is not when something happened."""
    if not _happened(draft) or timex.begin is None or days.until is None:
        return False
    return timex.begin - days.until > _LAG


def _happened(draft: Draft) -> bool:
    return draft.realis in (Realis.ACTUAL, Realis.ATTEMPTED)


def _order(timex: Timex, days: Days) -> tuple[int, bool, bool, bool, int]:
    length = (timex.finish - timex.begin).days if timex.begin and timex.finish else 0
    return (
        length,
        timex.basis.startswith(HOUR_OF),
        days.role(timex.start) in (DayRole.LATER, DayRole.AFTER),
        days.whose(timex.start),
        timex.start,
    )


def span(timex: Timex, text: str, until: date | None = None) -> TimeSpan:
    """A time as the record holds it; what lasts "since Tuesday" reaches to the day of the report."""
    assert timex.begin is not None and timex.finish is not None
    lasts = timex.direction == "since" and until is not None and until > timex.finish
    return TimeSpan(
        start=timex.begin,
        end=until if lasts and until is not None else timex.finish,
        expression=timex.exact,
        basis=f"{timex.basis}; from then until {until}" if lasts else timex.basis,
        alternatives=tuple(Alternative(start=a.start, end=a.end, basis=a.basis) for a in timex.alternatives),
        quote=Quote.cut(text, timex.start, timex.end),
    )
