"""A known name found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """Which register holds the name."""

    PLACE = "place"
    ACTOR = "actor"
    WEAPON = "weapon"


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end] == name`; `ids` are the entries the name may mean, likeliest first.

    `common` marks a common noun whose capital only opens its sentence.
    """

    kind: MarkKind
    ids: tuple[str, ...]
    start: int
    end: int
    name: str
    common: bool = False

    @property
    def id(self) -> str:
        """The likeliest entry."""
        return self.ids[0]

    @property
    def generic(self) -> bool:
        """True for a common noun such as militants: it says what somebody is, not who."""
        return self.common or self.name.islower()
