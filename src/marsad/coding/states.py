"""When sources agree, fit together, or contradict each other: one rule a field, taken pair by pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from marsad.claims import ActorRef, Bounds, Outcome, SubEventType, TimeSpan, Where
from marsad.coding.comparison import State
from marsad.coding.evidence import Witness
from marsad.resolving import lineage, shipped, stated_sum, weapon_lineage

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_ORDER = (State.AGREE, State.COMPATIBLE, State.REVISED, State.CONTRADICT)
Rule = Callable[[Sequence[Witness], "Knowledge | None"], State]


def worst(states: Sequence[State]) -> State:
    """The state of a field: that of its worst pair."""
    return max(states, key=_ORDER.index, default=State.AGREE)


def toll_state(speaking: Sequence[Witness], outcome: Outcome) -> State:
    """Equal bounds agree, overlapping ones fit; a later higher one, or the same voice later, revises."""
    return worst([_toll_pair(a, b, outcome) for a, b in combinations(speaking, 2)])


def _toll_pair(a: Witness, b: Witness, outcome: Outcome) -> State:
    left, right = a.toll(outcome), b.toll(outcome)
    if left == right:
        return State.AGREE
    if overlap(_loose(a, left, outcome), _loose(b, right, outcome)):
        return State.COMPATIBLE
    early, late = (left, right) if (a.said_on or date.min) <= (b.said_on or date.min) else (right, left)
    if a.said_on is None or b.said_on is None or a.said_on == b.said_on:
        return State.CONTRADICT
    raised = (late.lo or 0) >= (early.lo or 0)
    return State.REVISED if raised or a.voice.key == b.voice.key else State.CONTRADICT


def _loose(witness: Witness, bounds: Bounds, outcome: Outcome) -> Bounds:
    """The bounds with "more than 30" read as 30: beside 30 it is no contradiction."""
    stated = stated_sum(witness.counts(outcome), outcome)
    if stated is None or bounds.lo is None:
        return bounds
    return Bounds(min(bounds.lo, stated), bounds.hi)


def overlap(left: Bounds, right: Bounds) -> bool:
    """True if one number can satisfy both; an unknown bound excludes nothing."""
    high_left = float("inf") if left.hi is None else left.hi
    high_right = float("inf") if right.hi is None else right.hi
    return (left.lo or 0) <= high_right and (right.lo or 0) <= high_left


def _pairs(speaking: Sequence[Witness], judge: Callable[[Witness, Witness], State]) -> State:
    return worst([judge(a, b) for a, b in combinations(speaking, 2)])


def _dates(speaking: Sequence[Witness], knowledge: Knowledge | None) -> State:
    def judge(a: Witness, b: Witness) -> State:
        left, right = _span(a), _span(b)
        if left.spans[0] == right.spans[0]:
            return State.AGREE
        meet = any(x[0] <= y[1] and y[0] <= x[1] for x in left.spans for y in right.spans)
        return State.COMPATIBLE if meet else State.CONTRADICT

    return _pairs(speaking, judge)


def _span(witness: Witness) -> TimeSpan:
    return next(each.part for each in witness.standing("date") if isinstance(each.part, TimeSpan))


def _places(speaking: Sequence[Witness], knowledge: Knowledge | None) -> State:
    def judge(a: Witness, b: Witness) -> State:
        left, right = _wheres(a), _wheres(b)
        if any(_same_place(x, y) for x in left for y in right):
            return State.AGREE
        meet = any(_may_be_one(x, y, knowledge) for x in left for y in right)
        return State.COMPATIBLE if meet else State.CONTRADICT

    return _pairs(speaking, judge)


def _wheres(witness: Witness) -> tuple[Where, ...]:
    return tuple(each.part for each in witness.standing("place") if isinstance(each.part, Where))


def _same_place(a: Where, b: Where) -> bool:
    return (a.place_id or a.name.casefold()) == (b.place_id or b.name.casefold())


def _may_be_one(a: Where, b: Where, knowledge: Knowledge | None) -> bool:
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return a.admin1 is None or b.admin1 is None or a.admin1 == b.admin1
    if a.precision != b.precision and max(a.precision, b.precision) >= 3 and a.admin1 and a.admin1 == b.admin1:
        return True
    from marsad.knowledge import distance_km

    near = shipped().limits["near_vague_km"] if 2 in (a.precision, b.precision) else 0.0
    return distance_km(a.lat, a.lon, b.lat, b.lon) <= (a.radius_km or 0) + (b.radius_km or 0) + near


def named(witness: Witness, predicate: str) -> frozenset[str]:
    """The actors a witness names, by id, else by folded name."""
    parts = (each.part for each in witness.standing(predicate))
    return frozenset(part.actor_id or part.name.casefold() for part in parts if isinstance(part, ActorRef))


def meets(left: frozenset[str], right: frozenset[str], knowledge: Knowledge | None) -> bool:
    """True if an actor of one side is, or belongs to, an actor of the other."""
    lines_left = {each for actor in left for each in lineage(actor, knowledge)}
    lines_right = {each for actor in right for each in lineage(actor, knowledge)}
    return bool(left & lines_right or right & lines_left)


def _actors(predicate: str, apart: State) -> Rule:
    unidentified = frozenset(shipped().unidentified)

    def rule(speaking: Sequence[Witness], knowledge: Knowledge | None) -> State:
        def judge(a: Witness, b: Witness) -> State:
            left, right = named(a, predicate), named(b, predicate)
            if left == right:
                return State.AGREE
            # "Gunmen" beside a named group says less, not otherwise.
            nobody = not (left - unidentified and right - unidentified)
            return State.COMPATIBLE if nobody or meets(left, right, knowledge) else apart

        return _pairs(speaking, judge)

    return rule


def _weapons(speaking: Sequence[Witness], knowledge: Knowledge | None) -> State:
    def judge(a: Witness, b: Witness) -> State:
        left, right = ({str(each.part) for each in side.standing("weapon")} for side in (a, b))
        if left == right:
            return State.AGREE
        lines = [{each for weapon in side for each in weapon_lineage(weapon, knowledge)} for side in (left, right)]
        families = [frozenset().union(*(shipped().families_of(weapon) for weapon in side)) for side in (left, right)]
        alike = left & lines[1] or right & lines[0] or families[0] & families[1]
        return State.COMPATIBLE if alike else State.CONTRADICT

    return _pairs(speaking, judge)


def _event_types(speaking: Sequence[Witness], knowledge: Knowledge | None) -> State:
    def judge(a: Witness, b: Witness) -> State:
        left, right = a.sourced.mention, b.sourced.mention
        if left.event_type != right.event_type:
            return State.CONTRADICT
        same = left.sub_event_type == right.sub_event_type
        return State.AGREE if same and isinstance(left.sub_event_type, SubEventType) else State.COMPATIBLE

    return _pairs(speaking, judge)


RULES: dict[str, Rule] = {
    "date": _dates,
    "place": _places,
    # Two perpetrators contradict; two targets may both have been hit.
    "perpetrator": _actors("perpetrator", State.CONTRADICT),
    "target": _actors("target", State.COMPATIBLE),
    "weapon": _weapons,
    "event_type": _event_types,
}
