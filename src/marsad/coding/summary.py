"""An incident in one row: what assessments count and pages list, with the claims behind every part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from marsad.claims import ActorRef, ActorRole, EventType, Outcome, SubEventType
from marsad.coding.choose import actors_of, choose_date, choose_event, choose_place, methods_of
from marsad.coding.compare import FIELDS, compare_field
from marsad.coding.comparison import State
from marsad.coding.evidence import TARGET, Evidence, evidence_of, reported
from marsad.coding.file import IncidentFile
from marsad.coding.title import display_name, incident_title, withdrawn_title
from marsad.coding.tolls import UNKNOWN, Toll, choose_toll

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_DOING = frozenset((ActorRole.INITIATOR, ActorRole.SUSPECTED, ActorRole.SUPPORT, ActorRole.CLAIMANT))
_INDEPENDENT = 2  # below this many independent sources an incident is provisional


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentSummary:
    """One incident. `sources` are register ids, else names; `actors` and `targets` register ids.

    `contradictions` names the fields on which sources contradict each other; `claim_ids` holds, by predicate, the
    standing claims behind the row; `reported` is the day the first of its standing reports came out. Null means not
    known; a toll of 0 was said. `withdrawn` says that every claim was taken back: only the title still tells what was
    reported, and nothing counts the incident.
    """

    id: str
    title: str
    start: date | None = None
    end: date | None = None
    month: str | None = None
    date_precision: int | None = None
    place_id: str | None = None
    place_name: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    where_precision: int | None = None
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    claimed_by: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    event_type: EventType | None = None
    sub_event_type: SubEventType | None = None
    targets: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    killed: Toll = UNKNOWN
    injured: Toll = UNKNOWN
    sources: tuple[str, ...] = ()
    independent_sources: int = 0
    provisional: bool = True
    contradictions: tuple[str, ...] = ()
    claim_ids: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reported: date | None = None
    withdrawn: bool = False


def summary(file: IncidentFile, knowledge: Knowledge | None) -> IncidentSummary:
    """The summary of a file; the same claims give the same summary, in whatever order they come."""
    evidence = evidence_of(file, knowledge)
    when, where = choose_date(evidence).value, choose_place(evidence).value
    event = choose_event(evidence).value
    methods = methods_of(evidence, knowledge)
    independent = len(evidence.independent)
    withdrawn = evidence.withdrawn
    sub = event[1] if event else None
    whole_month = when is not None and (when.start.year, when.start.month) == (when.end.year, when.end.month)
    return IncidentSummary(
        id=file.id,
        title=withdrawn_title(incident_title(reported(file, knowledge), knowledge))
        if withdrawn
        else incident_title(evidence, knowledge),
        start=when.start if when else None,
        end=when.end if when else None,
        month=when.start.isoformat()[:7] if when and whole_month else None,
        date_precision=when.precision if when else None,
        place_id=where.place_id if where else None,
        place_name=display_name(where, knowledge) if where else None,
        lat=where.lat if where else None,
        lon=where.lon if where else None,
        radius_km=where.radius_km if where else None,
        where_precision=where.precision if where else None,
        admin1=where.admin1 if where else None,
        admin2=where.admin2 if where else None,
        country=where.country if where else None,
        claimed_by=where.claimed_by if where else (),
        methods=methods,
        event_type=event[0] if event else None,
        sub_event_type=sub,
        targets=_ids(actors_of(evidence, TARGET)),
        actors=_ids(actors_of(evidence, _DOING)),
        killed=choose_toll(evidence, Outcome.KILLED).toll,
        injured=choose_toll(evidence, Outcome.INJURED).toll,
        sources=tuple(dict.fromkeys(each.source for each in evidence.active)),
        independent_sources=independent,
        provisional=independent < _INDEPENDENT,
        contradictions=_contradictions(evidence, knowledge),
        claim_ids=_claims(evidence),
        reported=_reported(evidence),
        withdrawn=withdrawn,
    )


def _ids(actors: tuple[ActorRef, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.actor_id for each in actors if each.actor_id is not None))


def _contradictions(evidence: Evidence, knowledge: Knowledge | None) -> tuple[str, ...]:
    found = (compare_field(name, evidence, knowledge) for name in FIELDS)
    return tuple(each.field for each in found if each is not None and each.state is State.CONTRADICT)


def _reported(evidence: Evidence) -> date | None:
    days = (each.sourced.document.published for each in evidence.active)
    return min((day for day in days if day is not None), default=None)


def _claims(evidence: Evidence) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for witness in evidence.active:
        for statement in witness.standing():
            found.setdefault(statement.claim.predicate, {})[statement.claim.id] = None
    return {predicate: tuple(ids) for predicate, ids in sorted(found.items())}
