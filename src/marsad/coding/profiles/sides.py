"""Who acted against whom, as profiles need it: names, ACLED codes, and what the register says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.claims import ActorKind, ActorRef, ActorRole, Group, Outcome
from marsad.coding.choose import actors_of
from marsad.coding.evidence import TARGET, Evidence

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_KINDS = {
    ActorKind.STATE_FORCES: 1,
    ActorKind.REBEL_GROUP: 2,
    ActorKind.POLITICAL_MILITIA: 3,
    ActorKind.IDENTITY_MILITIA: 4,
    ActorKind.RIOTERS: 5,
    ActorKind.PROTESTERS: 6,
    ActorKind.CIVILIANS: 7,
    ActorKind.EXTERNAL_FORCES: 8,
    ActorKind.AUTHORITY: 1,
}
CIVILIAN_GROUPS = frozenset((Group.CIVILIANS, Group.AID_WORKERS, Group.JOURNALISTS, Group.OFFICIALS))
ARMED = frozenset((1, 2, 3, 4, 8))


@dataclass(frozen=True, slots=True)
class Party:
    """One actor of an incident: `code` is ACLED's 1 to 8, None for things and for what is not known."""

    ref: ActorRef
    name: str
    code: int | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Sides:
    """Those who acted, those who helped them, and those it was done to, in the order in which they were named."""

    doing: tuple[Party, ...]
    helping: tuple[Party, ...]
    suffering: tuple[Party, ...]
    claims: tuple[str, ...]


def sides_of(evidence: Evidence, knowledge: Knowledge | None) -> Sides:
    """The sides of an incident; an army outside its own country counts as external (8)."""
    countries = {
        where.country for each in evidence.active for where in each.sourced.mention.where if where.country is not None
    }

    def parties(*roles: ActorRole) -> tuple[Party, ...]:
        return tuple(_party(each, knowledge, frozenset(countries)) for each in actors_of(evidence, frozenset(roles)))

    doing = parties(ActorRole.INITIATOR, ActorRole.SUSPECTED)
    return Sides(
        doing or parties(ActorRole.CLAIMANT),
        parties(ActorRole.SUPPORT),
        parties(*TARGET),
        evidence.claim_ids("perpetrator", "supporter", "target", "responsibility"),
    )


def _party(ref: ActorRef, knowledge: Knowledge | None, countries: frozenset[str]) -> Party:
    actor = None
    if knowledge is not None and ref.actor_id is not None:
        actor = next((each for each in knowledge.actors if each.id == ref.actor_id), None)
    if actor is None:
        return Party(ref, ref.name, _KINDS.get(ref.kind), None)
    code = actor.inter or _KINDS.get(actor.kind)
    abroad = code == 1 and actor.country is not None and bool(countries) and actor.country not in countries
    return Party(ref, actor.name, 8 if abroad else code, actor.country)


def civilians_harmed(evidence: Evidence) -> bool:
    """True if any standing count is of civilians."""
    return any(
        count.group in CIVILIAN_GROUPS
        for each in evidence.active
        for outcome in (Outcome.KILLED, Outcome.INJURED, Outcome.ABDUCTED)
        for count in each.counts(outcome)
        if (count.hi is None or count.hi > 0)
    )
