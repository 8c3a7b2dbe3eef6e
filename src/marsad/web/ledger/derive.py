"""The code stage on the ledger: from members to derived rows, only where something they rest on changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from marsad import __version__
from marsad.web.ledger.facets import facets
from marsad.web.ledger.held import Held
from marsad.web.ledger.knowledge import knowledge, knowledge_home
from marsad.web.ledger.links import Links
from marsad.web.ledger.models import IncidentFacet, IncidentSummaryCache
from marsad.web.ledger.resolution import State
from marsad.web.ledger.stages import Code, Derived, Failed
from marsad.web.ledger.sums import PartMention, sums_of

if TYPE_CHECKING:
    from marsad.coding import IncidentFile


@dataclass(frozen=True, slots=True)
class Case:
    """One incident to derive: its mentions, the parts of each related sum, and a digest of all the result rests on."""

    file: IncidentFile
    parts: Mapping[str, Sequence[PartMention]]
    inputs: str


def versions() -> dict[str, str]:
    """The versions a derived row depends on."""
    from marsad.coding import PROFILES

    profiles = {name: str(PROFILES[name].version) for name in PROFILES}
    return {"marsad": __version__, "knowledge": knowledge().version} | profiles


def cases(state: State) -> dict[str, Case]:
    """Every incident that has members, ready to be coded."""
    from marsad.coding import IncidentFile

    links, used = Links.of(state.mentions, state.judgements), versions()
    found = {}
    for incident, members in sorted(state.live.items()):
        related = links.related(members)
        parts = {uid: parts_of(state, links, uid) for uid in related}
        file = IncidentFile(
            id=incident,
            members=tuple(state.mentions[uid].sourced for uid in members),
            related=tuple(state.mentions[uid].sourced for uid in related),
        )
        named = {uid: [(home, each.uid) for home, each in of] for uid, of in parts.items()}
        touched = {*members, *related, *(uid for each in named.values() for _, uid in each)}
        found[incident] = Case(file, parts, digest([incident, members, named, _marks(state.mentions, touched), used]))
    return found


def digest(value: Any) -> str:
    """The SHA-256 of plain data."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _marks(mentions: Mapping[str, Held], uids: Iterable[str]) -> dict[str, int | None]:
    # A mention never changes; what counts of it changes only by a later review.
    reviews = {uid: mentions[uid].review for uid in uids}
    return {uid: review.pk if review else None for uid, review in sorted(reviews.items())}


def _home(state: State, uid: str) -> str | None:
    row = state.belongs.get(uid)
    return row.incident_id if row else None


def coded(todo: Iterable[Case], workers: int) -> Iterator[Derived | Failed]:
    """The derived rows of each case, in order."""
    from marsad.running import run

    return run(Code(knowledge_home()), (case.file for case in todo), workers=workers)


@transaction.atomic
def keep_derived(derived: Derived, case: Case, now: datetime) -> None:
    """Put a derived incident in place of what the cache held of it."""
    IncidentSummaryCache.objects.filter(pk=derived.incident).delete()
    row = _row(derived, case.inputs, now)
    row.payload = derived.payload | {
        "members": [each.uid for each in case.file.members],
        "related": {each.uid: sums_of(each, case.parts[each.uid]) for each in case.file.related},
    }
    row.save(force_insert=True)
    IncidentFacet.objects.bulk_create(
        IncidentFacet(incident=row, kind=kind, value=value)
        for kind, value in sorted(facets(derived, case.file, knowledge()))
    )


def parts_of(state: State, links: Links, whole: str) -> list[PartMention]:
    """The parts of a stated total, each incident once: its mention in the same document, else the first."""
    chosen: dict[str, PartMention] = {}
    same = whole.rpartition("/")[0]
    for uid in sorted(links.parts.get(whole, ()), key=lambda uid: (uid.rpartition("/")[0] != same, uid)):
        incident = _home(state, uid)
        chosen.setdefault(incident or uid, (incident, state.mentions[uid].sourced))
    return [chosen[key] for key in sorted(chosen)]


def _row(derived: Derived, inputs: str, now: datetime) -> IncidentSummaryCache:
    s = derived.summary
    return IncidentSummaryCache(
        incident=derived.incident,
        inputs=inputs,
        title=s.title,
        start=s.start,
        end=s.end,
        month=s.month,
        country=s.country,
        admin1=s.admin1,
        admin2=s.admin2,
        place_id=s.place_id,
        place_name=s.place_name,
        lat=s.lat,
        lon=s.lon,
        radius_km=s.radius_km,
        where_precision=s.where_precision,
        event_type=str(s.event_type) if s.event_type else None,
        sub_event_type=str(s.sub_event_type) if s.sub_event_type else None,
        methods=list(s.methods),
        killed_lo=s.killed.lo,
        killed_best=s.killed.best,
        killed_hi=s.killed.hi,
        injured_lo=s.injured.lo,
        injured_best=s.injured.best,
        injured_hi=s.injured.hi,
        sources=_number(s.sources),
        independent_sources=_number(s.independent_sources),
        contradictions=_number(s.contradictions),
        provisional=s.provisional,
        derived_at=now,
    )


def _number(value: Any) -> int:
    return value if isinstance(value, int) else len(value)
