"""One value of each fact for the incident: what most voices say, the more precise among equals."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from marsad.claims import ActorRef, ActorRole, EventType, SubEventType, TimeSpan, Where
from marsad.coding.evidence import Evidence, Statement, Witness
from marsad.resolving import weapon_lineage

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

T = TypeVar("T")
_SUB_ORDER = {sub: at for at, sub in enumerate(SubEventType)}
_TYPE_ORDER = {event: at for at, event in enumerate(EventType)}


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """A value with the claims for and against it; `value` is None when no source says."""

    value: T | None
    basis: tuple[str, ...] = ()
    dissent: tuple[str, ...] = ()


def choose_date(evidence: Evidence) -> Choice[TimeSpan]:
    """The span most voices give; precise spans before vague ones."""
    return _choose(
        evidence,
        "date",
        TimeSpan,
        lambda each: (each.start, each.end),
        lambda each: (each.precision, each.start.isoformat()),
    )


def choose_place(evidence: Evidence) -> Choice[Where]:
    """The place most voices give among the most precise."""
    return _choose(
        evidence,
        "place",
        Where,
        lambda each: each.place_id or each.name.casefold(),
        lambda each: (each.precision, each.radius_km or 0.0, each.name),
    )


def _choose(
    evidence: Evidence,
    predicate: str,
    kind: type[T],
    same: Callable[[T], Hashable],
    precise: Callable[[T], tuple[object, ...]],
) -> Choice[T]:
    told: list[tuple[Witness, Statement, T]] = [
        (witness, statement, statement.part)
        for witness in evidence.active
        for statement in witness.standing(predicate)
        if isinstance(statement.part, kind)
    ]
    if not told:
        return Choice(None, (), evidence.claim_ids(predicate))
    voices: dict[Hashable, set[str]] = {}
    for witness, _, part in told:
        if not witness.voice.party:
            voices.setdefault(same(part), set()).add(witness.voice.key)
    chosen = min(
        (part for _, _, part in told),
        key=lambda part: (precise(part)[0], -len(voices.get(same(part), ())), precise(part)[1:]),
    )
    basis = tuple(dict.fromkeys(each.claim.id for _, each, part in told if same(part) == same(chosen)))
    return Choice(chosen, basis, evidence.but(predicate, basis))


def choose_event(evidence: Evidence) -> Choice[tuple[EventType, SubEventType | None]]:
    """The type most voices give, the highest in ACLED's order of precedence among equals."""
    found: dict[tuple[EventType, SubEventType | None], set[str]] = {}
    for witness in evidence.active:
        mention = witness.sourced.mention
        if mention.event_type is not None and witness.standing("event_type"):
            found.setdefault((mention.event_type, mention.sub_event_type), set()).add(witness.voice.key)
    if not found:
        return Choice(None)
    chosen = min(
        found,
        key=lambda each: (
            each[1] is None,
            -len(found[each]),
            _TYPE_ORDER[each[0]],
            -1 if each[1] is None else _SUB_ORDER[each[1]],
        ),
    )
    basis = tuple(
        dict.fromkeys(
            id
            for witness in evidence.active
            if (witness.sourced.mention.event_type, witness.sourced.mention.sub_event_type) == chosen
            for id in witness.claim_ids("event_type")
        )
    )
    return Choice(chosen, basis, evidence.but("event_type", basis))


def methods_of(evidence: Evidence, knowledge: Knowledge | None) -> tuple[str, ...]:
    """The weapons named, most voices first, less those that only say broadly what another says exactly."""
    voices: dict[str, set[str]] = {}
    for witness in evidence.active:
        for statement in witness.standing("weapon"):
            voices.setdefault(str(statement.part), set()).add(witness.voice.key)
    broader = {parent for weapon in voices for parent in weapon_lineage(weapon, knowledge)[1:]}
    return tuple(sorted(voices.keys() - broader, key=lambda each: (-len(voices[each]), each)))


def actors_of(evidence: Evidence, roles: frozenset[ActorRole]) -> tuple[ActorRef, ...]:
    """The actors in some roles, each once, in the order in which they were named."""
    found: dict[str, ActorRef] = {}
    for witness in evidence.active:
        for statement in witness.standing("perpetrator", "supporter", "target", "responsibility"):
            part = statement.part
            if isinstance(part, ActorRef) and part.role in roles:
                found.setdefault(part.actor_id or part.name.casefold(), part)
    return tuple(found.values())
