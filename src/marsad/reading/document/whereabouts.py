"""What the places and hours of two tellings say of each other: the same, one within the other, or two."""

from __future__ import annotations

import re

from marsad.knowledge import Knowledge
from marsad.reading.dates.clocks import minute_of_day
from marsad.reading.document.event import Event
from marsad.reading.grammar import Draft, Scene
from marsad.reading.grammar.frames import words

_BLOCK = re.compile(r"\d+ block of ", re.IGNORECASE)
# Minutes by which two hours told of one event may differ.
_ONE_HOUR, _DAY = 30, 24 * 60


def blocks_differ(one: Draft, two: Draft) -> bool:
    """True for two numbered blocks: "the 2200 block of Hill Street" and "the 400 block of Oak Street"."""
    left, right = (
        {scene.where.name for scene in draft.scenes if _BLOCK.match(scene.where.name)} for draft in (one, two)
    )
    return bool(left and right) and not left & right


def another_hour(a: Event, two: Draft) -> bool:
    """True for somebody else hurt at another hour and place: "at 9 p.m. a man was shot on Oak Street"."""
    hours = [{at for timex in draft.timexes if (at := minute_of_day(timex)) is not None} for draft in (a.draft, two)]
    if not all(hours) or any(_about(one, other) for one in hours[0] for other in hours[1]):
        return False
    names = [{scene.where.name for scene in draft.scenes if scene.own} for draft in (a.draft, two)]
    # Who is pronounced dead elsewhere an hour later was shot before; who is shot there was not.
    return all(names) and not names[0] & names[1] and bool(two.provisional or a.tolls.would_add(two.counts))


def _about(one: int, other: int) -> bool:
    """True for two minutes of the day that are near each other, midnight between them or not."""
    between = abs(one - other)
    return min(between, _DAY - between) < _ONE_HOUR


def share_place(one: Draft, two: Draft, knowledge: Knowledge) -> bool:
    """True if a place of one is, holds or lies in a place of the other."""
    return any(_fit(a, b, knowledge) for a in one.scenes for b in two.scenes)


def places_differ(one: Draft, two: Draft, knowledge: Knowledge) -> bool:
    """True if every pair of their places is known to be two places."""
    pairs = [(a, b) for a in one.scenes for b in two.scenes]
    return bool(pairs) and all(not _fit(a, b, knowledge) and _tell_apart(a, b) for a, b in pairs)


def other_town(one: Draft, two: Draft) -> bool:
    """True if two names that the gazetteer lacks are likely two towns: neither ends in street, park or hospital."""
    facilities = words("places", "facilities") | words("places", "kinds")
    pairs = [(a, b) for a in one.scenes for b in two.scenes]
    return bool(pairs) and all(
        a.own
        and b.own
        and not (_words(a.where.name) | _words(b.where.name)) & facilities
        and a.where.place_id is None
        and b.where.place_id is None
        and a.where.name != b.where.name
        for a, b in pairs
    )


def _fit(a: Scene, b: Scene, knowledge: Knowledge) -> bool:
    left, right = a.where.place_id, b.where.place_id
    if left is None or right is None:
        return bool(_bare_name(a.where.name) & _bare_name(b.where.name))
    inside = knowledge.gazetteer.inside
    return left == right or inside(left, right) or inside(right, left)


def _tell_apart(a: Scene, b: Scene) -> bool:
    """True for two places of the gazetteer, and for two names of one kind: Andar district, Sabari district."""
    known = (a.where.place_id is not None, b.where.place_id is not None)
    if all(known):
        return True
    kinds = words("places", "kinds")
    return bool(_words(a.where.name) & _words(b.where.name) & kinds)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split())


def _bare_name(name: str) -> frozenset[str]:
    """The words of a name without what kind of place it is."""
    return _words(name) - words("places", "kinds")


def nameless(one: Draft, two: Draft) -> bool:
    """True if no gazetteer knows the places, such as two blocks of streets past which the same car drove."""
    return all(scene.where.place_id is None for draft in (one, two) for scene in draft.scenes if scene.own)
