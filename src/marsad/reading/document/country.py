"""The country of what a report places nowhere: the one after which its people, state and armed groups are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from marsad.claims import ActorKind, MentionKind, Where
from marsad.knowledge import Knowledge, Place
from marsad.reading.document.event import Event
from marsad.reading.grammar import Scene
from marsad.reading.grammar.placing import place_where
from marsad.reading.marks import Mark, MarkKind
from marsad.reading.tables import table, word_set

PACKAGE = "marsad.reading.document"
# So much of what is called after any country must be called after this one: others only send envoys.
_SHARE = 0.6
# "Costa Rican" is the only one of two words.
_CAPITALISED = re.compile(r"\b(?:Costa )?[A-Z][a-z]+\b")
# Before "American" these make it no country's.
_CONTINENTS = ("Latin ", "Central ", "South ", "North ", "north ")
_NEXT = re.compile(r"\s+(\w+)")
_GROUPS = (ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA)


def settle_country(events: Iterable[Event], marks: Sequence[Mark], text: str, knowledge: Knowledge) -> None:
    """Give incidents of no place the country of the report, with the first word that names it as its quotation.

    A place that no gazetteer knows gets the country alone, where the report speaks of its state or its armed groups.
    """
    drafts = [each.draft for each in events if each.draft.kind is MentionKind.INCIDENT]
    able = [draft for draft in drafts if not draft.scenes or any(_nowhere(scene.where) for scene in draft.scenes)]
    named = list(_called_after(text, marks, knowledge)) if able else []
    votes = Counter(each.code for each in named)
    code, most = votes.most_common(1)[0] if votes else ("", 0)
    country = _countries(knowledge).get(code) if code else None
    if country is None or most < _SHARE * votes.total():
        return
    first = min((each for each in named if each.code == code), key=lambda each: each.start)
    at_home = any(each.state for each in named if each.code == code)
    for draft in able:
        if not draft.scenes:
            where = place_where(country, country.name, text, first.start, first.end, near=False)
            draft.scenes = (Scene(where, own=False),)
        elif at_home:
            draft.scenes = tuple(_within(scene, code) for scene in draft.scenes)
        else:
            continue
        draft.rules.append("where/country-of-the-report")


def _nowhere(where: Where) -> bool:
    return where.place_id is None and where.country is None


def _within(scene: Scene, code: str) -> Scene:
    return replace(scene, where=replace(scene.where, country=code)) if _nowhere(scene.where) else scene


class _Called(NamedTuple):
    """What is called after a country; `state`: it is of the state, or an armed group of the country."""

    code: str
    start: int
    end: int
    state: bool


def _called_after(text: str, marks: Sequence[Mark], knowledge: Knowledge) -> Iterator[_Called]:
    starts = set()
    for match in _CAPITALISED.finditer(text):
        if match.group() not in _codes() or text.endswith(_CONTINENTS, 0, match.start()):
            continue
        starts.add(match.start())
        behind = _NEXT.match(text, match.end())
        state = behind is not None and behind.group(1).casefold() in word_set(PACKAGE, "demonyms", "state")
        yield _Called(_codes()[match.group()], *match.span(), state)
    for mark in marks:
        if mark.kind is MarkKind.ACTOR and mark.start not in starts:
            actor = knowledge.actors.actor(mark.id)
            # "The Defence Ministry" may be any country's.
            if actor.country is not None and actor.kind in _GROUPS:
                yield _Called(actor.country, mark.start, mark.end, True)


@cache  # the gazetteer holds thousands of places, and most reports ask
def _countries(knowledge: Knowledge) -> dict[str, Place]:
    return {place.country: place for place in knowledge.gazetteer.places() if place.kind == "country"}


@cache
def _codes() -> dict[str, str]:
    demonyms: dict[str, list[str]] = table(PACKAGE, "demonyms")["countries"]
    return {word: code for code, words in demonyms.items() for word in words}
