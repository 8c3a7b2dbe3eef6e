"""Which places a name may mean by its spelling alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from marsad.knowledge.index import Form, NameIndex
from marsad.knowledge.kinds import worth_as
from marsad.knowledge.place import Place
from marsad.knowledge.query import Bounds, Query
from marsad.knowledge.sounds import likeness

# Below this two spellings are of two names. In one governorate there are fewer names to take one for.
LEAST_LIKENESS = 0.9
LEAST_LIKENESS_NEARBY = 0.82
LEAST_LETTERS = 4
# What a match is worth by the form asked for and the form known: whole, without words of kind, without "upper".
_WORTH = ((1.0, 0.9, 0.8), (0.97, 0.97, 0.8), (0.85, 0.85, 0.75))
# A spelling that was never seen is worth a little less than its likeness.
UNSEEN = 0.95
ACROSS_BOUNDS = 0.8


class Match(NamedTuple):
    """A place, how well a name fits it, and the sentence that says why."""

    place: Place
    score: float
    why: str


def matches(query: Query, index: NameIndex, bounds: Bounds) -> list[Match]:
    """Places within the bounds by exact spelling; else those alike within them, and those just across them."""
    exact = list(_exact(query, index))
    within = [match for match in exact if bounds.hold(match.place)]
    if within:
        return within
    if bounds.admin1 is None:
        return list(_similar(query, index, bounds.hold, LEAST_LIKENESS))
    similar = list(_similar(query, index, bounds.hold, LEAST_LIKENESS_NEARBY))
    across = [match for match in exact if bounds.nearly_hold(match.place)]
    if not similar and not across:
        across = list(_similar(query, index, bounds.nearly_hold, LEAST_LIKENESS))
    return [*similar, *map(_across, across)]


def near_matches(query: Query, index: NameIndex, close: Callable[[Place], bool], bounds: Bounds) -> list[Match]:
    """Places of a similar spelling in the surroundings that a phrase names."""
    return list(_similar(query, index, lambda place: bounds.hold(place) and close(place), LEAST_LIKENESS_NEARBY))


def _exact(query: Query, index: NameIndex) -> Iterator[Match]:
    """The fullest form that is known decides: "northern Iraq" is no Iraq, "upper Zab" is Zab only where no other is."""
    for key, asked in query.forms:
        known = index.exact.get(key, ())
        whole = [each for each in known if each.form is Form.WHOLE]
        decisive = asked is Form.WHOLE and any(worth_as(each.place, query.hint) == 1.0 for each in whole)
        for place, spelling, form in whole if decisive and len(query.forms) > 1 else known:
            why = f"{query.name!r} is a known spelling of {place.name} ({spelling!r})"
            yield Match(place, _WORTH[asked][form], why)
        if decisive or (known and asked is Form.BARE):
            return


def _similar(query: Query, index: NameIndex, holds: Callable[[Place], bool], least: float) -> Iterator[Match]:
    for key, asked in query.forms:
        if len(key) < LEAST_LETTERS:
            continue
        for known in index.alike(key):
            within = [each for each in index.exact[known] if holds(each.place)]
            alike = likeness(key, known) if within else 0.0
            if alike >= least:
                for place, spelling, form in within:
                    why = f"{query.name!r} is spelt like {spelling!r} (likeness {alike:.2f})"
                    yield Match(place, alike * UNSEEN * _WORTH[asked][form], why)


def _across(match: Match) -> Match:
    return Match(match.place, match.score * ACROSS_BOUNDS, f"{match.why}, though it lies in {match.place.admin1}")
