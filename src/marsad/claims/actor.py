"""Who: an actor in a role."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.claims.errors import InvalidClaim
from marsad.claims.quote import Quote
from marsad.claims.vocabulary import ActorKind, ActorRole


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRef:
    """An actor as named in the text; `actor_id` is the register's, null when the register does not hold it."""

    name: str
    role: ActorRole
    kind: ActorKind = ActorKind.UNKNOWN
    actor_id: str | None = None
    quote: Quote | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidClaim("an actor without a name")
