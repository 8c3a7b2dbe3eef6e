"""The town of an event that names none, or only a street: told beside it, by its police, or by the dateline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from marsad.claims import MentionKind, Quote, Where
from marsad.reading.document.event import Event
from marsad.reading.grammar import Draft, Scene
from marsad.reading.grammar.frames import words
from marsad.reading.marks import Mark

# The places of a sentence, by its index.
Near = Callable[[int], Sequence[Scene]]
# How many sentences before and behind an event may name its town.
_BEFORE, _BEHIND = 3, 1
# UCDP's where_prec from which a place is no unit: lines, regions, countries.
_WIDE = 5
# From here on it is a unit such as a county, in which a report names the town too.
_UNIT = 3
_NAME = r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|la|del)){0,3}"
# CEDAR FALLS, Iowa (KXXX) - ; FORT ROYAL —
_DATELINE = re.compile(
    r"(?<![\w.,-])(?P<name>[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,3})"
    r"(?:, ?[A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?: ?\([^()\n]{2,40}\))?\s?(?:[—–]|--|-\s|\s-)"
)
_OPENING = 600
_NEAR_BY = 2
# More capitalised words than this make a title, as many places a list.
_TITLED, _LISTED = 0.6, 2


def nowhere(_: int) -> Sequence[Scene]:
    """For a report whose sentences nobody has parsed."""
    return ()


def settle_towns(events: Sequence[Event], near: Near, text: str, marks: Sequence[Mark]) -> None:
    """Give incidents of no town the one told of them, else that of a local paper or police, else one told near."""
    bare = _without(events)
    local = (_of_dateline(text, marks) or _of_police(text, marks)) if bare else None
    for event in bare:
        found = _told(event) or _beside(event.draft, near, 0, 0)
        if found is None and local is not None:
            _place(event.draft, local, f"where/{local.relation}")
            continue
        found = found or _beside(event.draft, near, _BEFORE, _BEHIND)
        if found is not None:
            _place(event.draft, found, "where/town-told-beside")


def settle_only(events: Sequence[Event]) -> None:
    """Where a report tells of one town alone, its other incidents are of that town too."""
    bare = _without(events)
    towns = {where.place_id or where.name: where for each in events for where in _towns(each)} if bare else {}
    if len(towns) == 1:
        for event in bare:
            _place(event.draft, next(iter(towns.values())), "where/the-only-town")


def _towns(event: Event) -> list[Where]:
    return [scene.where for scene in event.draft.scenes if is_town(scene.where)]


def _without(events: Sequence[Event]) -> list[Event]:
    incidents = (each for each in events if each.draft.kind is MentionKind.INCIDENT)
    return [each for each in incidents if not _towns(each)]


def narrow_headlines(events: Sequence[Event], text: str) -> None:
    """Of the provinces that a headline lists for one event, those that the report tells of: "Raids in A, B and C"."""
    for event in events:
        draft = event.draft
        if draft.sentence > 0 or len(draft.scenes) < _LISTED or not _titled(text[draft.start : draft.end]):
            continue
        told = {where.admin1 for each in events for where in _told_of(each, event)} - {None}
        kept = tuple(scene for scene in draft.scenes if scene.where.admin1 in told)
        if 0 < len(kept) < len(draft.scenes):
            draft.scenes = kept
            draft.rules.append("where/of-those-in-the-headline")


def _titled(sentence: str) -> bool:
    """True if most words begin with a capital."""
    words_of = [word for word in sentence.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words_of) > _TITLED * len(words_of)


def _told_of(each: Event, headline: Event) -> list[Where]:
    """The places that the body of a report tells of."""
    bodies = [draft for draft in each.told if draft is not headline.draft] if each is headline else [each.draft]
    return [scene.where for draft in bodies for scene in draft.scenes]


def is_town(where: Where) -> bool:
    """True for a settlement, a district, a province; false for a street, a building, a stretch of nature, a country."""
    if where.precision >= _WIDE:
        return False
    last = where.name.casefold().rstrip(".").split()[-1:]
    parts = words("places", "facilities") | words("place_names", "parts_of_towns")
    return where.place_id is not None or not last or (last[0] not in parts and where.precision < _UNIT)


def _place(draft: Draft, where: Where, rule: str) -> None:
    draft.scenes = (*draft.scenes, Scene(where, own=False))
    draft.rules.append(rule)


def _told(event: Event) -> Where | None:
    """The town that another telling of the event names."""
    scenes = (scene.where for draft in event.told for scene in draft.scenes)
    return next(filter(is_town, scenes), None)


def _beside(draft: Draft, near: Near, before: int, behind: int) -> Where | None:
    """The town of the nearest sentence that names one, the sentences before coming first."""
    order = [draft.sentence - back for back in range(before + 1)] + [draft.sentence + 1 + on for on in range(behind)]
    for index in order:
        towns = [scene.where for scene in near(index) if is_town(scene.where)]
        # Of two towns of the gazetteer neither is meant; a name it lacks may be what the first lies in.
        if towns and len({where.place_id for where in towns if where.place_id is not None}) <= 1:
            return towns[0]
    return None


def _of_police(text: str, marks: Sequence[Mark]) -> Where | None:
    """A town that the gazetteer lacks and whose police or sheriff tells: "Cedar Falls police said"."""
    known = [(mark.start, mark.end) for mark in marks]
    for match in _police().finditer(text):
        kept = _place_words(match["name"])
        start = match.end("name") - len(kept)
        at = bisect_left(known, (start, 0))
        marked = any(left < match.end("name") and start < right for left, right in known[max(0, at - 1) : at + 1])
        if kept and not marked:
            return _where(text, start, match.end("name"), "jurisdiction")
    return None


@cache
def _police() -> re.Pattern[str]:
    bodies = "|".join(sorted(map(re.escape, words("place_names", "bodies")), key=len, reverse=True))
    return re.compile(rf"(?<![\w.'’-])(?P<name>{_NAME})(?:['’]s?)? (?:{bodies})(?![\w])")


def _place_words(name: str) -> str:
    """The end of a run of capitalised words that may name a place; "" where its last word cannot."""
    words_of = name.split(" ")
    never = words("place_names", "never") | words("place_names", "forces")
    keep = len(words_of)
    while keep and words_of[keep - 1].casefold().rstrip(".") not in never:
        keep -= 1
    return " ".join(words_of[keep:])


def _of_dateline(text: str, marks: Sequence[Mark]) -> Where | None:
    """The town a report was filed from; from one that the gazetteer knows agencies may file for a country."""
    match = _DATELINE.search(text[:_OPENING])
    if match is None:
        return None
    start, end = match.span("name")
    if any(mark.start < end and start < mark.end for mark in marks):
        return None
    where = _where(text, start, end, "dateline")
    return replace(where, name=where.name.title())


def _where(text: str, start: int, end: int, relation: str) -> Where:
    name = " ".join(text[start:end].split())
    return Where(name=name, precision=_NEAR_BY, relation=relation, quote=Quote.cut(text, start, end))
