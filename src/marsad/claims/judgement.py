"""Decisions on which mentions speak of the same incident. Never deleted, only revoked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from marsad.claims.errors import InvalidClaim


class Verdict(StrEnum):
    """What was decided of two mentions."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    PART_OF = "part_of"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision on mentions `a` and `b` (their uids), by `machine/version` or `person/name`, with its reason.

    For `part_of`, `a` is the part and `b` the whole.
    """

    a: str
    b: str
    verdict: Verdict
    by: str
    reason: str
    score: float | None = None
    at: datetime | None = None
    revoked_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.a == self.b:
            raise InvalidClaim(f"a judgement of {self.a} against itself")
        if not self.reason:
            raise InvalidClaim(f"a judgement of {self.a} and {self.b} without a reason")

    @property
    def pair(self) -> frozenset[str]:
        """Both uids, in no order."""
        return frozenset((self.a, self.b))

    @property
    def by_person(self) -> bool:
        """True if a person decided: that outranks any machine."""
        return self.by.startswith("person/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An id and its members (uids of mentions). It holds no facts; `redirect` is set once it was merged away."""

    id: str
    members: tuple[str, ...] = ()
    redirect: str | None = None
