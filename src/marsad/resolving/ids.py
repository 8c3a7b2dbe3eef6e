"""Ids that are born once. An incident's id comes from its founding mention and stays with it.

Each id ever given claims the set that holds its founder. The oldest claimant of a set is its id, the others redirect
to it. So a merge keeps the oldest id, a split keeps it at the founder's part, and an undone merge gives back exactly
what was: nothing but the founders is remembered.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Sequence

from marsad.claims import Incident

_LENGTH = 10  # characters of base 32: 50 bits


def birth_id(uid: str) -> str:
    """The id of an incident founded by the mention `uid`."""
    digest = hashlib.sha256(f"incident/{uid}".encode()).digest()
    return "i" + base64.b32encode(digest).decode("ascii").lower()[:_LENGTH]


def identify(
    sets: Sequence[tuple[str, ...]], known: Sequence[Incident], rank: Callable[[str], object]
) -> tuple[Incident, ...]:
    """Every incident, those in `known` first and in their order; `rank` orders mentions, the least founds a new one."""
    holder = {uid: members for members in sets for uid in members}
    founders = {birth_id(uid): uid for uid in holder}
    claims: dict[str, tuple[str, ...]] = {}
    owner: dict[tuple[str, ...], str] = {}
    for incident in known:
        founder = founders.get(incident.id) or next((uid for uid in incident.members if uid in holder), None)
        if founder is not None:
            claims[incident.id] = holder[founder]
            owner.setdefault(holder[founder], incident.id)
    born = _born((members for members in sets if members not in owner), rank)
    kept = tuple(_kept(incident, claims, owner, founders, rank) for incident in known)
    return kept + tuple(sorted(born, key=lambda each: each.id))


def _born(sets: Iterable[tuple[str, ...]], rank: Callable[[str], object]) -> Iterable[Incident]:
    for members in sets:
        ordered = _ordered(members, rank)
        yield Incident(id=birth_id(ordered[0]), members=ordered)


def _kept(
    incident: Incident,
    claims: dict[str, tuple[str, ...]],
    owner: dict[tuple[str, ...], str],
    founders: dict[str, str],
    rank: Callable[[str], object],
) -> Incident:
    members = claims.get(incident.id)
    if members is None:
        # Its mentions are gone, rejected by a reviewer perhaps: the id stays, empty.
        return Incident(id=incident.id, redirect=incident.redirect)
    if owner[members] != incident.id:
        return Incident(id=incident.id, redirect=owner[members])
    first = founders.get(incident.id)
    return Incident(id=incident.id, members=_ordered(members, rank, first))


def _ordered(members: tuple[str, ...], rank: Callable[[str], object], first: str | None = None) -> tuple[str, ...]:
    return tuple(sorted(members, key=lambda uid: (uid != first, rank(uid))))
