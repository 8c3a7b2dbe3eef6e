"""The country of what a report places nowhere: the one after which its people, state and armed groups are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from marsad.claims import ActorKind, MentionKind, Where
from marsad.knowledge import Knowledge, Place
from marsad.reading.document.event import Event
from marsad.reading.grammar import Scene
from marsad.reading.grammar.placing import place_where
from marsad.reading.marks import Mark, MarkKind
from marsad.reading.tables import table

PACKAGE = "marsad.reading.document"
# So much of what is called after any country must be called after this one: others only send envoys.
_SHARE = 0.6
_GROUPS = (ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA)


def settle_country(events: Iterable[Event], marks: Sequence[Mark], text: str, knowledge: Knowledge) -> None:
    """Give incidents of no place the country of the report, with the first word that names it as its quotation.

    A place that no gazetteer knows gets the country alone.
    """
    drafts = [each.draft for each in events if each.draft.kind is MentionKind.INCIDENT]
    able = [draft for draft in drafts if not draft.scenes or any(_nowhere(scene.where) for scene in draft.scenes)]
    found = _country_of(text, marks, knowledge) if able else None
    if found is None:
        return
    country, start, end = found
    for draft in able:
        if draft.scenes:
            draft.scenes = tuple(_within(scene, country.country) for scene in draft.scenes)
        else:
            draft.scenes = (Scene(place_where(country, country.name, text, start, end, near=False), own=False),)
        draft.rules.append("where/country-of-the-report")


def _nowhere(where: Where) -> bool:
    return where.place_id is None and where.country is None


def _within(scene: Scene, code: str) -> Scene:
    return replace(scene, where=replace(scene.where, country=code)) if _nowhere(scene.where) else scene


def _country_of(text: str, marks: Sequence[Mark], knowledge: Knowledge) -> tuple[Place, int, int] | None:
    """The country that most is called after, else the one that most places named lie in."""
    called = list(_called_after(text, marks, knowledge))
    code = _most(called)
    if code is None:
        called += _places(marks, knowledge)
        code = _most(called)
    country = _countries(knowledge).get(code or "")
    if country is None:
        return None
    _, start, end = min((each for each in called if each[0] == code), key=lambda each: each[1])
    return country, start, end


def _most(named: Sequence[tuple[str, int, int]]) -> str | None:
    votes = Counter(code for code, _, _ in named)
    code, most = votes.most_common(1)[0] if votes else ("", 0)
    return code if most and most >= _SHARE * votes.total() else None


def _called_after(text: str, marks: Sequence[Mark], knowledge: Knowledge) -> Iterator[tuple[str, int, int]]:
    """What is called after a country, or an armed group of one, each with its country's code."""
    spans = []
    for match in _pattern().finditer(text):
        spans.append(match.span())
        yield _codes()[match.group()], *match.span()
    for mark in marks:
        if mark.kind is MarkKind.ACTOR and not any(start <= mark.start < end for start, end in spans):
            actor = knowledge.actors.actor(mark.id)
            # "The Defence Ministry" may be any country's.
            if actor.country is not None and actor.kind in _GROUPS:
                yield actor.country, mark.start, mark.end


def _places(marks: Sequence[Mark], knowledge: Knowledge) -> Iterator[tuple[str, int, int]]:
    for mark in marks:
        if mark.kind is MarkKind.PLACE:
            countries = {knowledge.gazetteer.place(id).country for id in mark.ids}
            if len(countries) == 1:
                yield countries.pop(), mark.start, mark.end


def _countries(knowledge: Knowledge) -> dict[str, Place]:
    return {place.country: place for place in knowledge.gazetteer.places() if place.kind == "country"}


@cache
def _codes() -> dict[str, str]:
    demonyms: dict[str, list[str]] = table(PACKAGE, "demonyms")
    return {word: code for code, words in demonyms.items() for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_codes(), key=len, reverse=True)
    return re.compile(
        rf"\b(?<!Latin )(?<!Central )(?<!South )(?<!North )(?<!north )(?:{'|'.join(map(re.escape, words))})\b"
    )
