"""The claims of one incident, as coding takes them."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.claims import SourcedMention


@dataclass(frozen=True, slots=True)
class IncidentFile:
    """An incident's members, and what is `related` by part_of: sums, statuses, denials, retractions."""

    id: str
    members: tuple[SourcedMention, ...]
    related: tuple[SourcedMention, ...] = ()
