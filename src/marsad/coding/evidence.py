"""An incident's claims put in order: who is behind each, and which still stand.

A source that retracts takes back all it said before; one that corrects takes back what it now says otherwise. Such
claims stay visible, inactive, and carry no value. A denied or planned event carries none either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from marsad.claims import (
    ActorRef,
    ActorRole,
    Bounds,
    Claim,
    Count,
    Outcome,
    SourcedMention,
    Stance,
    TimeSpan,
    Where,
    claims_of,
    total,
)
from marsad.coding.file import IncidentFile
from marsad.coding.stakes import doers, staked
from marsad.resolving import Voice, makes_incident, voices

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

Part = str | None | TimeSpan | Where | ActorRef | Count


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim with the part of the mention that it was made from; `active` is False once it was taken back."""

    claim: Claim
    part: Part
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One mention with its voice and its claims; `tells` is False for what only speaks of the incident.

    `staked` are the outcomes of which a party's number is about its own success.
    """

    sourced: SourcedMention
    voice: Voice
    statements: tuple[Statement, ...]
    tells: bool
    staked: frozenset[Outcome] = frozenset()

    @property
    def uid(self) -> str:
        """The mention's uid."""
        return self.sourced.uid

    @property
    def said_on(self) -> date | None:
        """The day of the statement where the text gives one, else of the report."""
        chain = self.sourced.mention.attribution
        return (chain[-1].date if chain else None) or self.sourced.document.published

    @property
    def source(self) -> str:
        """The publisher: the register's id, else the name as found, else the document."""
        document = self.sourced.document
        return document.source_id or document.source or document.id

    @property
    def active(self) -> bool:
        """True while any of its claims stands."""
        return self.tells and any(each.active for each in self.statements)

    def standing(self, *predicates: str) -> tuple[Statement, ...]:
        """The active statements of some predicates, all of them if none are named; none if it tells nothing."""
        if not self.tells:
            return ()
        return tuple(
            each for each in self.statements if each.active and (not predicates or each.claim.predicate in predicates)
        )

    def counts(self, outcome: Outcome) -> tuple[Count, ...]:
        """The active counts of an outcome."""
        return tuple(each.part for each in self.standing(str(outcome)) if isinstance(each.part, Count))

    def toll(self, outcome: Outcome) -> Bounds:
        """The witness's total of an outcome."""
        return total(self.counts(outcome), outcome)

    def claim_ids(self, *predicates: str) -> tuple[str, ...]:
        """The ids of the active claims of some predicates."""
        return tuple(dict.fromkeys(each.claim.id for each in self.standing(*predicates)))


@dataclass(frozen=True, slots=True)
class Evidence:
    """All witnesses of one incident in order of saying; `related` are those that only speak of it."""

    id: str
    witnesses: tuple[Witness, ...]
    related: tuple[Witness, ...]

    @property
    def active(self) -> tuple[Witness, ...]:
        """The witnesses whose claims carry values."""
        return tuple(each for each in self.witnesses if each.active)

    @property
    def independent(self) -> frozenset[str]:
        """The voices that count: no party's, each once."""
        return frozenset(each.voice.key for each in self.active if not each.voice.party)

    @property
    def withdrawn(self) -> bool:
        """True if something was told of the incident and all of it was taken back."""
        return not self.active and any(each.tells and each.statements for each in self.witnesses)

    def claim_ids(self, *predicates: str) -> tuple[str, ...]:
        """The ids of all active claims of some predicates."""
        return tuple(dict.fromkeys(id for each in self.active for id in each.claim_ids(*predicates)))

    def but(self, predicate: str | tuple[str, ...], basis: Iterable[str]) -> tuple[str, ...]:
        """The active claims of a predicate that are not in `basis`: the dissent."""
        predicates = (predicate,) if isinstance(predicate, str) else predicate
        chosen = set(basis)
        return tuple(id for id in self.claim_ids(*predicates) if id not in chosen)


def evidence_of(file: IncidentFile, knowledge: Knowledge | None) -> Evidence:
    """The evidence of a file. The order in which members are given does not count."""
    every = sorted({each.uid: each for each in (*file.members, *file.related)}.values(), key=_age)
    voice = voices((each for each in every), knowledge)
    taken_back = _taken_back(every)
    members = {each.uid for each in file.members}
    doing = doers(file.members)
    made = [
        replace(
            _witness(each, voice[each.uid], taken_back, each.uid in members),
            staked=staked(each, voice[each.uid], doing, knowledge),
        )
        for each in every
    ]
    return Evidence(
        file.id,
        tuple(each for each in made if each.uid in members),
        tuple(each for each in made if each.uid not in members),
    )


def reported(file: IncidentFile, knowledge: Knowledge | None) -> Evidence:
    """What was reported before anything was taken back: it may name an incident, and no value rests on it."""
    told = tuple(each for each in file.members if makes_incident(each.mention))
    unamended = tuple(SourcedMention(each.document, replace(each.mention, stance=Stance.ASSERTS)) for each in told)
    return evidence_of(IncidentFile(file.id, unamended), knowledge)


def _age(sourced: SourcedMention) -> tuple[bool, str, str]:
    published = sourced.document.published
    return (published is None, published.isoformat() if published else "", sourced.uid)


def _witness(
    sourced: SourcedMention, voice: Voice, taken_back: Mapping[str, frozenset[str] | None], member: bool
) -> Witness:
    gone = taken_back.get(sourced.uid, frozenset())
    statements = tuple(
        Statement(claim, part, gone is not None and claim.predicate not in gone)
        for claim, part in zip(claims_of(sourced), _parts(sourced), strict=True)
    )
    return Witness(
        sourced=sourced, voice=voice, statements=statements, tells=member and makes_incident(sourced.mention)
    )


def _parts(sourced: SourcedMention) -> Iterator[Part]:
    """The parts of a mention in the order in which `claims_of` gives their claims."""
    mention = sourced.mention
    if mention.event_type is not None:
        yield mention.sub_event_type
    yield from mention.method
    if mention.when is not None:
        yield mention.when
    yield from mention.where
    yield from mention.actors
    yield from mention.counts


def _taken_back(every: Iterable[SourcedMention]) -> Mapping[str, frozenset[str] | None]:
    """The predicates that a mention no longer stands for, None for all of them, by uid."""
    every = tuple(every)
    found: dict[str, frozenset[str] | None] = {}
    for later in every:
        stance = later.mention.stance
        if stance not in (Stance.RETRACTS, Stance.CORRECTS):
            continue
        restated = frozenset(each.predicate for each in claims_of(later))
        for earlier in every:
            if earlier.uid == later.uid or not _same_source(earlier, later) or _age(earlier) > _age(later):
                continue
            gone = found.get(earlier.uid, frozenset())
            whole = stance is Stance.RETRACTS or gone is None
            found[earlier.uid] = None if whole or gone is None else gone | restated
    return found


def _same_source(a: SourcedMention, b: SourcedMention) -> bool:
    left, right = (each.document.source_id or each.document.source for each in (a, b))
    same_page = a.document.url is not None and a.document.url == b.document.url
    return same_page or (left is not None and left == right)


PERPETRATOR = frozenset((ActorRole.INITIATOR, ActorRole.SUSPECTED))
TARGET = frozenset((ActorRole.TARGET, ActorRole.VICTIM))
