"""One incident: everything that is known, who said it, and how it came to be one incident."""

from __future__ import annotations

from typing import cast

from django.db.models import Q

from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.models import IncidentRow, IncidentSummaryCache, JudgementRow, Redirect
from marsad.web.ledger.queries.changes import changes_of
from marsad.web.ledger.queries.lines import judgement_line, members
from marsad.web.ledger.queries.shapes import Dossier, NotFound, Part, Related, Sum


def follow(incident_id: str) -> str:
    """The id that `incident_id` leads to now; itself if it was never merged away."""
    seen: list[str] = []
    while incident_id not in seen:
        seen.append(incident_id)
        last = Redirect.objects.filter(incident=incident_id).order_by("-pk").first()
        if last is None or last.target_id is None:
            return incident_id
        incident_id = last.target_id
    raise NotFound(f"incident {seen[0]} redirects in a circle: {' to '.join(seen)}")


def merged_into(incident_id: str) -> list[str]:
    """The ids that lead to `incident_id` now, directly or through others."""
    found: list[str] = []
    look = {incident_id}
    while look:
        rows = Redirect.objects.filter(target__in=look).values_list("incident_id", flat=True)
        look = {each for each in rows if each not in (incident_id, *found) and follow(each) == incident_id}
        found += sorted(look)
    return found


def incident(incident_id: str) -> Dossier:
    """The dossier of an incident, by its own id or one that was merged into it."""
    current = follow(incident_id)
    row = IncidentSummaryCache.objects.filter(pk=current).first()
    if row is None:
        known = IncidentRow.objects.filter(pk=incident_id).exists()
        raise NotFound(f"incident {incident_id} {'has no members now' if known else 'is not in the ledger'}")
    payload = row.payload
    uids = [*payload["members"], *payload["related"]]
    found = members(uids, knowledge())
    judged = JudgementRow.objects.filter(Q(a__in=uids) | Q(b__in=uids)).prefetch_related("revocations").order_by("pk")
    return Dossier(
        id=current,
        redirected_from=incident_id if incident_id != current else None,
        summary=payload["summary"],
        rows=payload["rows"],
        comparisons=payload["comparisons"],
        toll=payload["toll"],
        members=[found[uid] for uid in found if uid in payload["members"]],
        related=[
            cast("Related", found[uid] | {"sums": [_titled(each) for each in payload["related"][uid]]})
            for uid in found
            if uid in payload["related"]
        ],
        judgements=[judgement_line(each) for each in judged],
        revisions=changes_of(current, uids),
    )


def _titled(found: Sum) -> Sum:
    """A sum with the titles that its parts have now."""
    ids = [part["incident"] for part in found["parts"] if part["incident"]]
    titles = dict(IncidentSummaryCache.objects.filter(pk__in=ids).values_list("incident", "title"))
    parts = [Part(**part | {"title": titles.get(part["incident"] or "", part["title"])}) for part in found["parts"]]
    return Sum(**found | {"parts": parts})
