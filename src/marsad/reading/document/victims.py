"""Whom an event befell by name: nobody is killed twice, so two killings of one person are one event."""

from __future__ import annotations

from marsad.claims import ActorRole, MentionKind, Outcome
from marsad.reading.document.event import Event
from marsad.reading.grammar import Draft

_ABDUCTION = "abduction"


def same_victim(a: Event, b: Event) -> bool:
    """True if both tell of the killing of somebody named in full, or both of the abduction."""
    one, two = a.draft, b.draft
    if one.kind is not MentionKind.INCIDENT or two.kind is not MentionKind.INCIDENT or one.realis is not two.realis:
        return False
    if any(told.sentence == two.sentence for told in a.told):
        return False
    taken = (_ABDUCTION in one.families, _ABDUCTION in two.families)
    if taken[0] != taken[1] or not (taken[0] or (_killed(one) and _killed(two))):
        return False
    return any(_one(left, right) for left in _names(one) for right in _names(two))


def _killed(draft: Draft) -> bool:
    return "killing" in draft.families or any(
        count.outcome is Outcome.KILLED and count.hi != 0 and count.hi is not None for count in draft.counts
    )


def _names(draft: Draft) -> set[tuple[str, ...]]:
    """The names of victims that have at least two words."""
    named = (tuple(actor.name.casefold().split()) for actor in draft.actors if actor.role is ActorRole.VICTIM)
    return {name for name in named if len(name) > 1}


def _one(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """True for one name, or one that the other holds: "Pedro Ruiz" and "Pedro Ruiz Soto"."""
    return set(left) <= set(right) or set(right) <= set(left)
