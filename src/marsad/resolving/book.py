"""What was decided so far, and what a run of the resolver adds to it."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.claims import Incident, Judgement, SourcedMention


@dataclass(frozen=True, slots=True)
class Book:
    """Incidents in order of their birth, every judgement ever made, and the mentions they speak of."""

    incidents: tuple[Incident, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    mentions: tuple[SourcedMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """Where a mention went: `score` (0 to 1) is that of its best pair in the incident, None when it stands alone."""

    mention: str
    incident: str | None
    score: float | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """All incidents, redirects included; the judgements that are new; where each mention of the book went."""

    incidents: tuple[Incident, ...]
    judgements: tuple[Judgement, ...]
    assignments: tuple[Assignment, ...]

    def book(self, before: Book, new: tuple[SourcedMention, ...] = ()) -> Book:
        """The book as it stands after this run."""
        mentions = {each.uid: each for each in (*before.mentions, *new)}
        return Book(self.incidents, before.judgements + self.judgements, tuple(mentions.values()))
