"""From a proposed mention to a mention whose every part passed its check, and the list of those that did not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from marsad.claims import (
    Count,
    InputError,
    InvalidClaim,
    Mention,
    MentionKind,
    Quote,
    ReadBy,
    Refusal,
    RefusalReason,
    Speaker,
    TimeSpan,
    UnknownCode,
    from_record,
)
from marsad.knowledge import Knowledge
from marsad.reading.llm.checks import Sight, actor_of, count_of, place_of, speaker_of, time_of, weapon_of
from marsad.reading.llm.cues import shows
from marsad.reading.llm.locate import Refused, Span, only, shown
from marsad.reading.llm.page import Page
from marsad.reading.llm.proposal import (
    ProposedActor,
    ProposedCount,
    ProposedMention,
    ProposedSpeaker,
    ProposedWeapon,
)
from marsad.reading.llm.windows import Window

P = TypeVar("P")
T = TypeVar("T")
WHOLE = "mention"
_LISTS = ("where", "weapons", "actors", "counts", "speakers")
_SHOWN_BY_WORDS = ("kind", "realis", "polarity", "stance", "tendency")


@dataclass(frozen=True, slots=True)
class Verifier:
    """Checks the proposals on one report."""

    page: Page
    outlet: Speaker
    knowledge: Knowledge

    def mention(self, raw: Any, window: Window, read_by: ReadBy) -> Mention | Refusal:
        """The mention that a proposal gives, without an id, or why it is refused as a whole."""
        try:
            head, lists = _parted(raw)
            quote = self._quote(head, window)
            sight = Sight(self.page, (window.context, window.end), quote, head.kind, self.knowledge)
            self._shown(head, sight)
            return self._built(head, lists, sight, read_by)
        except Refused as refused:
            return Refusal(field=WHOLE, said=_said(raw), reason=refused.reason, why=refused.why)
        except InvalidClaim as error:
            return Refusal(field=WHOLE, said=_said(raw), reason=RefusalReason.INVALID, why=str(error))

    def _quote(self, head: ProposedMention, window: Window) -> Quote:
        found = self.page.standing(head.quote, (window.context, window.end))
        quote = only(found, self.page.text, before=head.before)
        if quote.start < window.start:
            raise Refused(RefusalReason.OTHER_WINDOW, "these words belong to the piece before, which was asked about")
        return quote

    def _shown(self, head: ProposedMention, sight: Sight) -> None:
        """A value that takes an event out of the record, or turns it round, must show in the words."""
        sentence = self.page.text[slice(*sight.told)]
        for field in _SHOWN_BY_WORDS:
            value = getattr(head, field)
            if value is not None and not shows(sentence, field, value):
                raise Refused(RefusalReason.WITHOUT_CUE, f"no word of the sentence shows {field} {value}")
        if (head.kind is MentionKind.TREND) != (head.tendency is not None):
            raise Refused(RefusalReason.INVALID, "a trend, and nothing else, has a tendency")

    def _built(self, head: ProposedMention, lists: dict[str, list[Any]], sight: Sight, read_by: ReadBy) -> Mention:
        sub = head.sub_event_type if head.kind is not MentionKind.STATUS else None
        counts = _each_once(_checked("counts", lists, ProposedCount, count_of, sight), sight)
        weapons = _checked("weapons", lists, ProposedWeapon, weapon_of, sight)
        speakers = _checked("speakers", lists, ProposedSpeaker, speaker_of, sight)
        return Mention(
            id="unnumbered",
            kind=head.kind,
            event_type=sub.event_type if sub is not None else None,
            sub_event_type=sub,
            method=tuple(dict.fromkeys(weapons)),
            realis=head.realis,
            polarity=head.polarity,
            tendency=head.tendency,
            when=_time(head.when, sight),
            where=_distinct(_checked("where", lists, str, place_of, sight), lambda each: each.place_id or each.name),
            actors=_distinct(
                _checked("actors", lists, ProposedActor, actor_of, sight), lambda a: (a.actor_id or a.name, a.role)
            ),
            counts=tuple(counts),
            attribution=_chain(self.outlet, speakers),
            stance=head.stance,
            quote=sight.quote,
            read_by=read_by,
            refused=tuple(sight.refused),
        )


def _parted(raw: Any) -> tuple[ProposedMention, dict[str, list[Any]]]:
    """A proposal's own fields, and its lists, whose members are checked one by one."""
    if not isinstance(raw, dict):
        raise Refused(RefusalReason.MISSHAPEN, "a mention is an object")
    lists: dict[str, list[Any]] = {}
    for name in _LISTS:
        given = raw.get(name) or []
        if not isinstance(given, list):
            raise Refused(RefusalReason.MISSHAPEN, f"`{name}` is a list")
        lists[name] = given
    return _parsed(ProposedMention, {key: value for key, value in raw.items() if key not in _LISTS}), lists


def _parsed(kind: type[P], raw: Any) -> P:
    """A part of an answer as its type; a field left null is a field left out."""
    given = {key: value for key, value in raw.items() if value is not None} if isinstance(raw, dict) else raw
    try:
        return from_record(kind, given, where=WHOLE)
    except UnknownCode as error:
        raise Refused(RefusalReason.UNKNOWN_CODE, error.problem) from error
    except InputError as error:
        raise Refused(RefusalReason.MISSHAPEN, error.problem) from error


def _checked(
    field: str, lists: dict[str, list[Any]], kind: type[P], check: Callable[[P, Sight], T], sight: Sight
) -> list[T]:
    """The members of a list that pass; the others are listed as refused."""
    passed: list[T] = []
    for raw in lists[field]:
        try:
            passed.append(check(_parsed(kind, raw), sight))
        except Refused as refused:
            sight.doubt(field, _said(raw), refused.reason, refused.why)
        except InvalidClaim as error:
            sight.doubt(field, _said(raw), RefusalReason.INVALID, str(error))
    return passed


def _time(words: str | None, sight: Sight) -> TimeSpan | None:
    if words is None or not words.strip():
        return None
    try:
        return time_of(words, sight)
    except Refused as refused:
        sight.doubt("when", words, refused.reason, refused.why)
        return None


def _each_once(counts: list[Count], sight: Sight) -> Iterator[Count]:
    """Counts of different numbers: one number of the text counts one outcome once."""
    taken: list[Span] = []
    for count in counts:
        span = (count.quote.start, count.quote.end)
        at = sight.page.text.find(count.stated, *span)
        own = (at, at + len(count.stated)) if at >= 0 else span
        if any(own[0] < end and start < own[1] for start, end in taken):
            why = "this number of the report is counted already"
            sight.doubt("counts", f"{count.outcome}: {count.quote.exact}", RefusalReason.REPEATED, why)
            continue
        taken.append(own)
        yield count


def _distinct(items: list[T], key: Callable[[T], Any]) -> tuple[T, ...]:
    return tuple({key(each): each for each in reversed(items)}.values())[::-1]


def _chain(outlet: Speaker, speakers: list[Speaker]) -> tuple[Speaker, ...]:
    """Outlet first, origin last; the same speaker stands once."""
    return _distinct([outlet, *speakers], lambda each: each.actor_id or each.name)


def numbered(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Mentions in the order of the text, as m1, m2 and so on."""
    ordered = sorted(mentions, key=lambda each: (each.quote.start, each.quote.end))
    return tuple(replace(each, id=f"m{number}") for number, each in enumerate(ordered, start=1))


def _said(raw: Any) -> str:
    """What the model said, in a line."""
    if isinstance(raw, dict):
        return shown(raw.get("quote") or raw.get("name") or raw)
    return shown(raw)
