"""The grade and the strike status: two axes, neither derived from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.claims import Group, Outcome, SpeakerRole, Stance
from marsad.coding.evidence import Evidence, Witness
from marsad.coding.states import meets, named
from marsad.resolving import shipped

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_FAIR = 2
_ARMED = frozenset((Group.MILITANTS, Group.SECURITY_FORCES))


def grade_of(evidence: Evidence, knowledge: Knowledge | None) -> str:
    """confirmed, discounted, contested, fair or weak: the first step of the procedure that fits.

    Independent sources are counted after copies were collapsed and parties left out, so a copy changes nothing and
    a source less can only lose a voice.
    """
    if concessions(evidence):
        return "confirmed"
    if _combatants_only(evidence):
        return "discounted"
    credible = [each for each in evidence.active if not each.voice.party]
    if _rivals(credible, knowledge):
        return "contested"
    return "fair" if len({each.voice.key for each in credible}) >= _FAIR else "weak"


def status_of(evidence: Evidence, knowledge: Knowledge | None) -> str:
    """declared, contested, likely or single_source."""
    if denials(evidence) or _rivals(evidence.active, knowledge):
        return "contested"
    if any(_declares(each, knowledge) for each in evidence.active):
        return "declared"
    return "likely" if len(evidence.independent) >= _FAIR else "single_source"


def concessions(evidence: Evidence) -> tuple[Witness, ...]:
    """The standing statements in which a belligerent accepts the harm."""
    every = (*evidence.active, *evidence.related)
    return tuple(each for each in every if each.sourced.mention.stance is Stance.CONCEDES and _by_party(each))


def denials(evidence: Evidence) -> tuple[Witness, ...]:
    """The statements in which a belligerent denies it."""
    every = (*evidence.witnesses, *evidence.related)
    return tuple(each for each in every if each.sourced.mention.stance is Stance.DENIES and _by_party(each))


def _by_party(witness: Witness) -> bool:
    chain = witness.sourced.mention.attribution
    return witness.voice.party or bool(chain and chain[-1].role is SpeakerRole.PARTY)


def _combatants_only(evidence: Evidence) -> bool:
    """True if independent sources count combatants alone; a perpetrator's bare word on its victims is context."""
    credible = [each for each in evidence.active if not each.voice.party]
    killed = [count for each in credible for count in each.counts(Outcome.KILLED) if count.bounds.known]
    return bool(killed) and all(count.group in _ARMED for count in killed)


def _rivals(witnesses: tuple[Witness, ...] | list[Witness], knowledge: Knowledge | None) -> bool:
    nobody = frozenset(shipped().unidentified)
    sides = [found for each in witnesses if (found := named(each, "perpetrator") - nobody)]
    return any(not meets(a, b, knowledge) for at, a in enumerate(sides) for b in sides[at + 1 :])


def _declares(witness: Witness, knowledge: Knowledge | None) -> bool:
    """True if a party says that it, or those it belongs with, acted."""
    if not _by_party(witness):
        return False
    if witness.sourced.mention.stance is Stance.CLAIMS_RESPONSIBILITY:
        return True
    chain = witness.sourced.mention.attribution
    speaker = chain[-1].actor_id if chain else None
    acting = named(witness, "perpetrator") | named(witness, "supporter")
    return speaker is not None and meets(acting, frozenset((speaker,)), knowledge)
