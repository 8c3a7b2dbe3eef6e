"""A mention: what one text says of one event, each part with its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.claims.actor import ActorRef
from marsad.claims.attribution import Speaker
from marsad.claims.count import Count, Totals
from marsad.claims.errors import InvalidClaim
from marsad.claims.place import Where
from marsad.claims.quote import Quote
from marsad.claims.read_by import ReadBy
from marsad.claims.refusal import Refusal
from marsad.claims.time import TimeSpan
from marsad.claims.vocabulary import (
    ActorRole,
    EventType,
    MentionKind,
    Polarity,
    Realis,
    Stance,
    SubEventType,
    Tendency,
)
from marsad.claims.weapon import WeaponRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What one text says of one event, each part with its words.

    `id` is unique within the document. `method` holds weapon ids of the codebook, `weapons` the words that name them.
    `part_of` names another mention of the same document: the aggregate that sums this incident, or the incident
    that this status speaks of. `attribution` runs from the outlet to the origin. `tendency` is set on trends.
    `refused` holds parts that a language model proposed and the checks refused, `second` how another reader reads the
    same words: neither is ever counted.
    """

    id: str
    kind: MentionKind
    quote: Quote
    read_by: ReadBy
    event_type: EventType | None = None
    sub_event_type: SubEventType | None = None
    method: tuple[str, ...] = ()
    weapons: tuple[WeaponRef, ...] = ()
    realis: Realis = Realis.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    tendency: Tendency | None = None
    when: TimeSpan | None = None
    where: tuple[Where, ...] = ()
    actors: tuple[ActorRef, ...] = ()
    counts: tuple[Count, ...] = ()
    attribution: tuple[Speaker, ...] = ()
    stance: Stance = Stance.ASSERTS
    part_of: str | None = None
    confidence: float | None = None
    refused: tuple[Refusal, ...] = ()
    second: SecondReading | None = None

    def __post_init__(self) -> None:
        if self.sub_event_type is not None and self.sub_event_type.event_type is not self.event_type:
            raise InvalidClaim(f"{self.sub_event_type!s} is not a sub-type of {self.event_type}")
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise InvalidClaim(f"confidence {self.confidence} is not between 0 and 1")
        if self.part_of == self.id:
            raise InvalidClaim(f"mention {self.id} is part of itself")

    @property
    def totals(self) -> Totals:
        """Sums of the counts that add."""
        return Totals.of(self.counts)

    @property
    def happened(self) -> bool:
        """True if the event is said to have taken place: only then may it be counted."""
        return self.realis is Realis.ACTUAL and self.polarity is Polarity.AFFIRMED

    @property
    def disputed(self) -> bool:
        """True if two readers read it differently: a person decides."""
        return self.second is not None and bool(self.second.differs)

    def in_role(self, role: ActorRole) -> tuple[ActorRef, ...]:
        """The actors in a role, as ordered in the text."""
        return tuple(actor for actor in self.actors if actor.role is role)

    def quotes(self) -> Iterator[Quote]:
        """Every quotation of this mention."""
        yield self.quote
        yield from (count.quote for count in self.counts)
        parts = (self.when, *self.where, *self.actors, *self.weapons)
        yield from (part.quote for part in parts if part is not None and part.quote is not None)
        if self.second is not None:
            yield from self.second.mention.quotes()

    def verify(self, text: str) -> None:
        """Raise QuoteMismatch unless every quotation stands in `text`."""
        for quote in self.quotes():
            quote.verify(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """How another reader reads the same event: its whole mention, and the fields in which it claims something else."""

    mention: Mention
    differs: tuple[str, ...] = ()
