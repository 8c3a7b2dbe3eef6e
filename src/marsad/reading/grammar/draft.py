"""What the grammar makes of a sentence: drafts that the document pass dates, merges and links."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marsad.claims import (
    ActorKind,
    ActorRole,
    Count,
    MentionKind,
    Outcome,
    Polarity,
    Realis,
    Speaker,
    Stance,
    Tendency,
    Where,
)

if TYPE_CHECKING:
    from marsad.reading.dates.model import Timex


@dataclass(frozen=True, slots=True)
class Found:
    """An actor in a role, before the document pass has settled who "they" are; `refers` marks such words."""

    name: str
    role: ActorRole
    start: int
    end: int
    actor_id: str | None = None
    kind: ActorKind = ActorKind.UNKNOWN
    refers: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Arm:
    """A weapon in the words of the text, with the codebook's id of it."""

    name: str
    method: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A place of the event and whether it stood under the event itself or only in its sentence."""

    where: Where
    own: bool = True


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a sentence: the speaker, what the speaker does with the claim, the span spoken."""

    speaker: Speaker
    stance: Stance
    start: int
    end: int
    sentence: tuple[int, int] = (0, 0)
    scope: tuple[int, int] = (0, 0)

    def covers(self, at: int) -> bool:
        """True unless `at` stands in the same sentence but outside what the speaker says: "while X denied it"."""
        return self.scope == (0, 0) or not self.start <= at < self.end or self.scope[0] <= at < self.scope[1]


@dataclass(slots=True)
class Draft:
    """One event as one sentence tells it. The document pass fills in what stands elsewhere."""

    sentence: int
    start: int
    end: int
    kind: MentionKind
    families: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    arms: tuple[Arm, ...] = ()
    realis: Realis = Realis.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    tendency: Tendency | None = None
    timexes: tuple[Timex, ...] = ()
    period: Timex | None = None
    scenes: tuple[Scene, ...] = ()
    actors: tuple[Found, ...] = ()
    counts: tuple[Count, ...] = ()
    definite: bool = False
    weak: bool = False
    stance: Stance = Stance.ASSERTS
    voices: tuple[Voice, ...] = ()
    rules: list[str] = field(default_factory=list)
    about: Draft | None = None
    part_of: Draft | None = None
    core: int = 0
    here: tuple[str, ...] = ()
    returns: bool = False
    general: bool = False
    several: bool = False
    provisional: frozenset[int] = frozenset()
    vivid: bool = False
    separate: bool = False
    they: tuple[Outcome, ...] = ()
    answers: bool = False
