"""Who says so: one link of the chain from the outlet to the origin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from marsad.claims.errors import InvalidClaim
from marsad.claims.vocabulary import SpeakerRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker, the verb of saying, and the date of the statement where one is given.

    A mention's chain is ordered: outlet first, origin last. An outlet's own voice is a chain of the outlet alone.
    """

    name: str
    role: SpeakerRole
    actor_id: str | None = None
    verb: str | None = None
    date: date | None = None
    hedge: str | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidClaim("a speaker without a name")
