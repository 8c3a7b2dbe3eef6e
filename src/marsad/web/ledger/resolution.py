"""The resolve stage on the ledger: hand the book to `resolving`, keep what it decides."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max, Q

from marsad.claims import Incident, Judgement
from marsad.web.ledger import models
from marsad.web.ledger.held import Held, held, last_reviews, memberships, upto
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.models.people import ReviewVerdict
from marsad.web.ledger.traits import with_traits

if TYPE_CHECKING:
    from marsad.resolving import Assignment, Book, Resolution

MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class State:
    """Every mention, who belongs where, and the judgements, as of one time."""

    mentions: Mapping[str, Held]
    belongs: Mapping[str, models.Membership]
    judgements: tuple[Judgement, ...]
    incidents: tuple[Incident, ...]

    def fresh(self, uid: str) -> bool:
        """True if the mention was never resolved as it counts now: new, or corrected since."""
        last, item = self.belongs.get(uid), self.mentions[uid]
        corrected = item.corrected and item.review is not None and last and item.review.recorded_at > last.recorded_at
        return last is None or bool(corrected)

    @property
    def live(self) -> dict[str, tuple[str, ...]]:
        """The incidents that have members now."""
        return {each.id: each.members for each in self.incidents if each.members and each.redirect is None}


def state(as_of: datetime | None = None) -> State:
    """The ledger's decisions as of a time, now if it is None."""
    mentions, belongs = held(as_of=as_of), memberships(as_of)
    members: dict[str, list[str]] = {}
    for uid in mentions:
        row = belongs.get(uid)
        if row is not None and row.incident_id is not None and not mentions[uid].rejected:
            members.setdefault(row.incident_id, []).append(uid)
    redirects = {row.incident_id: row.target_id for row in upto(models.Redirect.objects.all(), as_of).order_by("pk")}
    rows = upto(models.IncidentRow.objects.all(), as_of).order_by("recorded_at", "pk")
    return State(
        mentions,
        belongs,
        _judgements(mentions, as_of),
        tuple(
            Incident(id=row.pk, members=tuple(sorted(members.get(row.pk, ()))), redirect=redirects.get(row.pk))
            for row in rows
        ),
    )


def _judgements(mentions: Mapping[str, Held], as_of: datetime | None) -> tuple[Judgement, ...]:
    """The judgements that stand, on mentions that are not rejected."""
    rows = upto(models.JudgementRow.objects.all(), as_of).order_by("pk").prefetch_related("revocations")
    found = (row.claim() for row in rows if not (mentions[row.a_id].rejected or mentions[row.b_id].rejected))
    # Seen from `as_of`, a revocation that came later has not happened.
    stand = (each for each in found if each.revoked_at is None or (as_of is not None and each.revoked_at > as_of))
    return tuple(replace(each, revoked_at=None) for each in stand)


def watermark() -> str:
    """Which decisions and traits the last resolution saw: when it differs, incidents are resolved again."""
    latest: dict[str, Any] = {
        model.__name__: model.objects.aggregate(last=Max("pk"))["last"]
        for model in (models.Review, models.JudgementRow, models.Revocation)
    }
    # Traits that were taken after a report was resolved let it be compared anew.
    told = models.TraitsRow.objects.exclude(document__mentions=None)
    latest["TraitsRow"] = str(told.aggregate(last=Max("recorded_at"))["last"])
    return json.dumps(latest, sort_keys=True)


def resolve_new(now: datetime) -> int:
    """Resolve what is new or was decided anew; the number of mentions placed. All of it is kept, or nothing."""
    from marsad.resolving import resolve

    with transaction.atomic():
        if not _anything_new():
            return 0
        _revoke_stale()
        before = state()
        new = [each.sourced for uid, each in before.mentions.items() if before.fresh(uid) and not each.rejected]
        fresh = {each.uid for each in new}
        found = book(before, without=fresh)
        resolution = resolve(with_traits(new), book=found, knowledge=knowledge())
        _keep(resolution, before, fresh, now)
        models.StageRun(stage="resolve", version=watermark(), started_at=now, done=len(new)).save()
    return len(new)


def book(state: State, *, without: Collection[str] = ()) -> Book:
    """What was decided so far, as `resolving` takes it; rejected mentions and those `without` are left out."""
    from marsad.resolving import Book

    kept = (uid for uid in state.mentions if uid not in without and not state.mentions[uid].rejected)
    return Book(
        incidents=state.incidents,
        judgements=state.judgements,
        mentions=with_traits(state.mentions[uid].sourced for uid in kept),
    )


def _anything_new() -> bool:
    """True if a mention was never placed, or people decided something since the last resolution."""
    last = models.StageRun.objects.filter(stage="resolve").order_by("-pk").first()
    if last is None or last.version != watermark():
        return True
    return models.MentionRow.objects.filter(memberships=None, reviews=None).exists()


def _revoke_stale() -> None:
    """Take back the machine's judgements on mentions that a person corrected since: they judged other words."""
    corrected = [uid for uid, review in last_reviews().items() if review.verdict == ReviewVerdict.CORRECT]
    mentions, belongs = held(corrected), memberships(uids=corrected)
    current = State(mentions, belongs, (), ())
    stale = [uid for uid in mentions if uid in belongs and current.fresh(uid)]
    rows = models.JudgementRow.objects.filter(Q(a__in=stale) | Q(b__in=stale), revocations=None)
    for row in rows.exclude(by__startswith="person/"):
        models.Revocation(judgement=row, by=MACHINE, reason="a mention was corrected after this was judged").save()


def _keep(resolution: Resolution, before: State, fresh: set[str], now: datetime) -> None:
    known = {each.id: each for each in before.incidents}
    for incident in resolution.incidents:
        if incident.id not in known:
            models.IncidentRow(id=incident.id, born_from_id=incident.members[0]).save()
    for incident in resolution.incidents:
        earlier = known.get(incident.id)
        if incident.redirect != (earlier.redirect if earlier else None):
            reason = "its mentions joined another incident" if incident.redirect else "it was split off again"
            models.Redirect(incident_id=incident.id, target_id=incident.redirect, reason=reason).save()
    models.JudgementRow.objects.bulk_create(
        models.JudgementRow(
            a_id=each.a,
            b_id=each.b,
            verdict=str(each.verdict),
            by=each.by,
            reason=each.reason,
            score=each.score,
            at=each.at or now,
        )
        for each in resolution.judgements
    )
    _keep_memberships(resolution, before, fresh)


def _keep_memberships(resolution: Resolution, before: State, fresh: set[str]) -> None:
    places = {uid: each.id for each in resolution.incidents if each.redirect is None for uid in each.members}
    assigned = {each.mention: each for each in resolution.assignments}
    for uid, item in before.mentions.items():
        last, incident = before.belongs.get(uid), places.get(uid)
        stays = last is not None and last.incident_id == incident
        # A mention rejected before it was ever resolved never belonged anywhere: there is nothing to say of it.
        if uid in fresh or not (stays or (last is None and item.rejected)):
            score, reasons = _why(item, assigned.get(uid))
            models.Membership(mention_id=uid, incident_id=incident, score=score, reasons=reasons).save()


def _why(item: Held, found: Assignment | None) -> tuple[float | None, list[str]]:
    if item.rejected and item.review is not None:
        return None, [f"Rejected by {item.review.reviewer}: {item.review.reason}"]
    return (found.score, list(found.reasons)) if found else (None, ["The incident it belonged to changed."])
