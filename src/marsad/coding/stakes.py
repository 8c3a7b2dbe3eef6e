"""When a party's number is about its own success, and when it speaks as a witness of harm that others did.

A belligerent's count of the enemies it killed, and a number on an attack that it carried out or claims, is propaganda
until somebody else says it: it bounds nothing where independent voices give a number. What a party says of harm that
others did, or that it suffered, is a claim like any other on the least and the most, though never on the best number.
The rule looks alike at every party: at a state's forces and at those who fight them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from marsad.claims import ActorKind, ActorRole, Count, Group, Outcome, SourcedMention, Stance, UnknownCode
from marsad.resolving import Voice, lineage

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

OUTCOMES = (Outcome.KILLED, Outcome.INJURED)
_DOING = frozenset((ActorRole.INITIATOR, ActorRole.SUPPORT, ActorRole.CLAIMANT))
_STATE = frozenset((ActorKind.STATE_FORCES, ActorKind.AUTHORITY, ActorKind.EXTERNAL_FORCES))
_FOES_OF_STATE = frozenset((Group.MILITANTS,))
_FOES_OF_OTHERS = frozenset((Group.MILITANTS, Group.SECURITY_FORCES))


def doers(every: Iterable[SourcedMention]) -> frozenset[str]:
    """Whoever any report names as acting or helping, by register id."""
    actors = (actor for each in every for actor in each.mention.actors if actor.role in _DOING)
    return frozenset(actor.actor_id for actor in actors if actor.actor_id is not None)


def staked(
    sourced: SourcedMention, voice: Voice, doing: frozenset[str], knowledge: Knowledge | None
) -> frozenset[Outcome]:
    """The outcomes of which a party's number is about its own success; none for a voice that is no party's."""
    if not voice.party:
        return frozenset()
    party = voice.key.partition("/")[2]
    own = frozenset(lineage(party, knowledge)) | {party}
    acted = any(_kin(actor, own, knowledge) for actor in doing)
    if acted or sourced.mention.stance is Stance.CLAIMS_RESPONSIBILITY:
        return frozenset(OUTCOMES)
    foes = _FOES_OF_STATE if _kind(party, knowledge) in _STATE else _FOES_OF_OTHERS
    return frozenset(
        count.outcome
        for count in sourced.mention.counts
        if count.outcome in OUTCOMES and _of_foes(count, foes, own, knowledge)
    )


def _of_foes(count: Count, foes: frozenset[Group], own: frozenset[str], knowledge: Knowledge | None) -> bool:
    ours = count.actor_id is not None and _kin(count.actor_id, own, knowledge)
    return count.group in foes and not ours


def _kin(actor: str, own: frozenset[str], knowledge: Knowledge | None) -> bool:
    """True if the actor is the party, a part of it, or a part of the same whole."""
    return not own.isdisjoint((actor, *lineage(actor, knowledge)))


def _kind(party: str, knowledge: Knowledge | None) -> ActorKind | None:
    if knowledge is None:
        return None
    try:
        return knowledge.actors.actor(party).kind
    except UnknownCode:
        return None
