"""With what: a weapon in the words of the text."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.claims.errors import InvalidClaim
from marsad.claims.quote import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponRef:
    """A weapon as the text names it; `method` is the codebook's id, null when the codebook does not hold it."""

    name: str
    method: str | None = None
    quote: Quote | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidClaim("a weapon without a name")
