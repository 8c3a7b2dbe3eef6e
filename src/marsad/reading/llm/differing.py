"""In which fields a second reader contradicts the first, or says more; what it leaves out is no claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.claims import ActorRole, Mention, Outcome, Stance, total
from marsad.knowledge import Knowledge

_DOING = (ActorRole.INITIATOR, ActorRole.SUSPECTED)
_SUFFERING = (ActorRole.TARGET, ActorRole.VICTIM)
_SIDES = {
    "initiator": _DOING,
    "target": _SUFFERING,
    "support": (ActorRole.SUPPORT,),
    "claimant": (ActorRole.CLAIMANT,),
}


def differences(first: Mention, second: Mention, knowledge: Knowledge) -> tuple[str, ...]:
    """The names of the fields in which `second` claims something that `first` does not, in the order of the record."""
    return tuple(dict.fromkeys(_differing(first, second, knowledge)))


def _differing(first: Mention, second: Mention, knowledge: Knowledge) -> Iterator[str]:
    for name in ("kind", "realis", "polarity", "stance"):
        if getattr(first, name) is not getattr(second, name) and not _silent(name, second):
            yield name
    for name in ("sub_event_type", "tendency"):
        if getattr(second, name) is not None and getattr(first, name) is not getattr(second, name):
            yield name
    if any(not any(_kin(mine, theirs, knowledge) for mine in first.method) for theirs in second.method):
        yield "method"
    if second.when is not None and not _same_days(first, second):
        yield "when"
    if any(not _stands(place_id, name, first, knowledge) for place_id, name in _named(second)):
        yield "where"
    yield from (side for side, roles in _SIDES.items() if _names(second, roles) - _names(first, roles))
    for outcome in Outcome:
        said = total(second.counts, outcome)
        if said.known and said != total(first.counts, outcome):
            yield str(outcome)


def _silent(name: str, second: Mention) -> bool:
    """True for a stance of bare assertion: it is what a reader writes who noticed nothing."""
    return name == "stance" and second.stance is Stance.ASSERTS


def _kin(one: str, two: str, knowledge: Knowledge) -> bool:
    lineage = knowledge.codebook.lineage
    return one in lineage(two) or two in lineage(one)


def _same_days(first: Mention, second: Mention) -> bool:
    when = second.when
    return first.when is not None and when is not None and (when.start, when.end) in first.when.spans


def _named(mention: Mention) -> Iterator[tuple[str | None, str]]:
    return ((where.place_id, where.name.casefold()) for where in mention.where)


def _stands(place_id: str | None, name: str, first: Mention, knowledge: Knowledge) -> bool:
    """True if the first reader names the place too, or one in it, or one around it."""
    inside: Callable[[str, str], bool] = knowledge.gazetteer.inside
    for ours, our_name in _named(first):
        if ours == place_id and (ours is not None or our_name == name):
            return True
        if ours is not None and place_id is not None and (inside(ours, place_id) or inside(place_id, ours)):
            return True
    return False


def _names(mention: Mention, roles: tuple[ActorRole, ...]) -> set[str]:
    return {actor.actor_id or actor.name.casefold() for actor in mention.actors if actor.role in roles}
