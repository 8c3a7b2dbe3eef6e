"""What each report is about: the mention of which all its words tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from marsad.claims import SourcedMention, TimeSpan
from marsad.resolving.parameters import Parameters
from marsad.resolving.roles import makes_incident


def mains(mentions: Iterable[SourcedMention], parameters: Parameters) -> frozenset[str]:
    """The uids of the mentions that their reports are about: the first told.

    A report that tells of many events is about none of them, and one whose traits are lost cannot be compared.
    """
    told: dict[str, list[SourcedMention]] = {}
    for each in mentions:
        if each.document.traits is not None and makes_incident(each.mention):
            told.setdefault(each.document.id, []).append(each)
    return frozenset(min(group, key=_place).uid for group in told.values() if _of_one(group, parameters.limits))


def _place(each: SourcedMention) -> tuple[int, str]:
    return each.mention.quote.start, each.mention.id


def _of_one(group: list[SourcedMention], limits: Mapping[str, float]) -> bool:
    """True unless many events of the same days are told, at many places: those of other days are only recalled."""
    first = min(group, key=_place).mention.when
    now = [each for each in group if first is None or _near(first, each.mention.when, int(limits["about_days"]))]
    places = {where.place_id or where.name for each in now for where in each.mention.where[:1]}
    return len(now) <= limits["about_events"] and len(places) <= limits["about_places"]


def _near(one: TimeSpan, other: TimeSpan | None, days: int) -> bool:
    if other is None:
        return True
    return (other.start - one.end).days <= days and (one.start - other.end).days <= days
