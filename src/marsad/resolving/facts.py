"""A mention reduced to what comparing needs, once, so that a pair costs little."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from marsad.claims import ActorRole, Bounds, Outcome, SourcedMention, SubEventType, UnknownCode, Where, total
from marsad.resolving.parameters import Parameters
from marsad.resolving.stated import stated_sum
from marsad.resolving.telling import Telling, telling_of

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_WORD = re.compile(r"\w+")
_PERPETRATORS = frozenset((ActorRole.INITIATOR, ActorRole.CLAIMANT, ActorRole.SUSPECTED))
_TARGETS = frozenset((ActorRole.TARGET, ActorRole.VICTIM))


@dataclass(frozen=True, slots=True)
class Actors:
    """Actors in one kind of role: those named, and those they belong to, themselves included."""

    named: frozenset[str]
    lines: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.named)

    def meets(self, other: Actors) -> bool:
        """True if an actor of one is, or belongs to, an actor of the other."""
        return bool(self.named & other.lines or other.named & self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One mention's facts; empty or None where the mention does not say. Days are ordinals, likeliest span first."""

    sourced: SourcedMention
    spans: tuple[tuple[int, int], ...]
    places: tuple[Where, ...]
    weapons: frozenset[str]
    families: frozenset[str]
    perpetrators: Actors
    targets: Actors
    tolls: Mapping[Outcome, Bounds]
    stated: Mapping[Outcome, int]
    disrupted: bool
    tokens: frozenset[str]
    main: bool
    telling: Telling

    @property
    def uid(self) -> str:
        """The mention's uid."""
        return self.sourced.uid

    @property
    def published(self) -> date | None:
        """When the report appeared."""
        return self.sourced.document.published


def facts_of(
    sourced: SourcedMention, parameters: Parameters, knowledge: Knowledge | None, *, main: bool = False
) -> Facts:
    """The facts of a mention; without `knowledge` actors and weapons are taken by their ids alone.

    `main` says that it is what its report is about: all the words of the report then tell of it.
    """
    mention = sourced.mention
    weapons = frozenset(mention.method)
    families = [parameters.families_of(each) for weapon in weapons for each in weapon_lineage(weapon, knowledge)[:1]]
    named = frozenset().union(*families) if families else frozenset()
    listed = parameters.sub_events.get(str(mention.sub_event_type), ())
    tolls = {outcome: total(mention.counts, outcome) for outcome in (Outcome.KILLED, Outcome.INJURED)}
    return Facts(
        sourced=sourced,
        spans=() if mention.when is None else tuple((a.toordinal(), b.toordinal()) for a, b in mention.when.spans),
        places=mention.where,
        weapons=weapons,
        families=named or frozenset(listed),
        perpetrators=_actors(sourced, _PERPETRATORS, knowledge, parameters),
        targets=_actors(sourced, _TARGETS, knowledge, parameters),
        tolls={outcome: bounds for outcome, bounds in tolls.items() if bounds.known},
        stated={outcome: number for outcome in tolls if (number := stated_sum(mention.counts, outcome)) is not None},
        disrupted=mention.sub_event_type is SubEventType.DISRUPTED_WEAPONS_USE
        or any(count.outcome is Outcome.DEFUSED for count in mention.counts),
        tokens=_tokens(sourced),
        main=main,
        telling=telling_of(sourced, main=main),
    )


def _actors(
    sourced: SourcedMention, roles: frozenset[ActorRole], knowledge: Knowledge | None, parameters: Parameters
) -> Actors:
    every = [actor.actor_id or actor.name.casefold() for actor in sourced.mention.actors if actor.role in roles]
    named = [actor for actor in every if actor not in parameters.unidentified]
    return Actors(frozenset(named), frozenset(each for actor in named for each in lineage(actor, knowledge)))


def lineage(actor: str, knowledge: Knowledge | None) -> tuple[str, ...]:
    """The actor and those it belongs to; the name alone where the register does not hold it."""
    if knowledge is None:
        return (actor,)
    try:
        return knowledge.actors.lineage(actor)
    except UnknownCode:
        return (actor,)


def weapon_lineage(weapon: str, knowledge: Knowledge | None) -> tuple[str, ...]:
    """The weapon and its parents; the weapon alone where the codebook does not hold it."""
    if knowledge is None:
        return (weapon,)
    found: list[str] = []
    at: str | None = weapon
    while at is not None and at in knowledge.codebook.weapons and at not in found:
        found.append(at)
        at = knowledge.codebook.weapons[at].parent
    return tuple(found) or (weapon,)


def _tokens(sourced: SourcedMention) -> frozenset[str]:
    quotes = dict.fromkeys(quote.exact for quote in sourced.mention.quotes())
    return frozenset(word for text in quotes for word in _WORD.findall(text.casefold()))
