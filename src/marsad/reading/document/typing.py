"""ACLED's type of an event: by its weapons first, then by its words, then by who fought whom."""

from __future__ import annotations

from marsad.claims import ActorKind, ActorRole, Outcome, SubEventType
from marsad.knowledge import Knowledge
from marsad.reading.grammar import Draft
from marsad.reading.grammar.frames import family

_ARMED = frozenset(
    {
        ActorKind.STATE_FORCES,
        ActorKind.EXTERNAL_FORCES,
        ActorKind.REBEL_GROUP,
        ActorKind.POLITICAL_MILITIA,
        ActorKind.IDENTITY_MILITIA,
    }
)
_FIRST = ("defusal", "foil", "abduction")
# Where people are hurt as well, these do not name the event.
_OF_PROPERTY = ("destruction", "arson")
_DOING = (ActorRole.INITIATOR, ActorRole.SUSPECTED)
_SUFFERING = (ActorRole.TARGET, ActorRole.VICTIM)


def event_type(draft: Draft, knowledge: Knowledge) -> SubEventType | None:
    """The sub-event type, or None where nothing names one."""
    for name in draft.families:
        if name in _FIRST:
            return SubEventType(family(name)["sub_event_type"])
    if draft.families[:1] == ("arrest",):
        return SubEventType.ARRESTS
    harmed = any(count.outcome in (Outcome.KILLED, Outcome.INJURED) and count.hi != 0 for count in draft.counts)
    by_weapon = _by_weapon(draft, knowledge)
    if (harmed and by_weapon is SubEventType.LOOTING) or (by_weapon is SubEventType.ATTACK and _blew_up(draft)):
        by_weapon = None
    if "clash" in draft.families:
        return SubEventType.VIOLENT_DEMONSTRATION if _crowd(draft) else SubEventType.ARMED_CLASH
    if by_weapon is not None:
        return by_weapon
    if _fought(draft):
        return SubEventType.ARMED_CLASH
    for name in draft.families:
        stated = family(name).get("sub_event_type")
        if stated is not None and not (harmed and name in _OF_PROPERTY):
            return SubEventType(stated)
    return SubEventType.ATTACK if harmed else None


_ORDER = {each: at for at, each in enumerate(SubEventType)}


def _by_weapon(draft: Draft, knowledge: Knowledge) -> SubEventType | None:
    named = (_of_weapon(method, knowledge) for method in draft.methods)
    return min((each for each in named if each is not None), key=_ORDER.__getitem__, default=None)


def _of_weapon(method: str, knowledge: Knowledge) -> SubEventType | None:
    types = (knowledge.codebook.weapon(id).sub_event_type for id in knowledge.codebook.lineage(method))
    return next((each for each in types if each is not None), None)


def _blew_up(draft: Draft) -> bool:
    """True for an explosion by word, though another deed is named beside it: "to avenge the murder"."""
    return "explosion" in draft.families and "small_arms" not in draft.methods


def _crowd(draft: Draft) -> bool:
    """True if one side is a crowd: demonstrators, rioters."""
    return any(actor.kind in (ActorKind.PROTESTERS, ActorKind.RIOTERS) for actor in draft.actors)


def _fought(draft: Draft) -> bool:
    """True if both sides bear arms."""
    doing = any(actor.role in _DOING and actor.kind in _ARMED for actor in draft.actors)
    suffering = any(actor.role in _SUFFERING and actor.kind in _ARMED for actor in draft.actors)
    return "clash" in draft.families or (doing and suffering and "killing" not in draft.families)
