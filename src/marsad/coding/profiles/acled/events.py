"""Event type, sub-type, disorder type, day and place of an ACLED row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from marsad.claims import EventType, SubEventType, TimeSpan
from marsad.coding.evidence import Evidence

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_ORDER = {sub: at for at, sub in enumerate(SubEventType)}


def sub_types(evidence: Evidence, knowledge: Knowledge | None) -> frozenset[SubEventType]:
    """Every sub-type the sources tell of; where none does, what the weapons named amount to."""
    told = frozenset(
        each.sourced.mention.sub_event_type
        for each in evidence.active
        if each.sourced.mention.sub_event_type is not None and each.standing("event_type")
    )
    if told or knowledge is None:
        return told
    weapons = {str(each.part) for witness in evidence.active for each in witness.standing("weapon")}
    known = (knowledge.codebook.weapons[each].sub_event_type for each in weapons if each in knowledge.codebook.weapons)
    return frozenset(each for each in known if each is not None)


def highest(found: Iterable[SubEventType]) -> tuple[SubEventType | None, str]:
    """The sub-type that wins by precedence, whatever the order, and the rule."""
    subs = frozenset(found)
    riots = frozenset(each for each in subs if each.event_type is EventType.RIOTS)
    if riots and any(each.event_type is EventType.PROTESTS for each in subs):
        return min(riots, key=_ORDER.__getitem__), "event.riot"
    return min(subs, key=_ORDER.__getitem__, default=None), "event.precedence"


def disorder(sub: SubEventType | None, tables: Mapping[str, Any]) -> str | None:
    """The disorder type of a sub-type."""
    if sub is None:
        return None
    by_sub: Mapping[str, str] = tables["disorder_by_sub_type"]
    by_type: Mapping[str, str] = tables["disorder"]
    return by_sub.get(str(sub), by_type[str(sub.event_type)])


def event_day(when: TimeSpan, tables: Mapping[str, Any]) -> tuple[date, int, str] | None:
    """The day, time precision and rule; None when the time is vaguer than a month."""
    if when.precision == 1:
        return when.start, 1, "time.day"
    days = (when.end - when.start).days + 1
    if when.precision in (2, 3):
        return when.start + timedelta(days=(days - 1) // 2), 2, "time.period"
    if when.precision == 5:
        return None
    words = set(when.expression.casefold().replace("-", " ").split())
    if words & set(tables["beginning_words"]):
        return when.start, 3, "time.month_part"
    if words & set(tables["end_words"]):
        return when.end, 3, "time.month_part"
    whole = when.start.day == 1 and when.start.month == when.end.month
    middle = when.start.replace(day=15) if whole else when.start + timedelta(days=(days - 1) // 2)
    return middle, 3, "time.month"
