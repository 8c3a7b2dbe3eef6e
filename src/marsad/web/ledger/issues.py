"""What was given out before: the last issue to compare with, and the alarms, raised and withdrawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max

from marsad.claims import to_record
from marsad.web.ledger import derive, models, resolution
from marsad.web.ledger.held import upto
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.models.issues import standing

if TYPE_CHECKING:
    from marsad.assessing import Assessment, Finding, RaisedAlarm
    from marsad.coding import IncidentSummary

_DECIDING = (
    *(models.MentionRow, models.Review, models.JudgementRow, models.Revocation),
    *(models.IncidentRow, models.Redirect, models.Membership),
)
WITHDRAWN = "The rows as they stand no longer carry it."


@dataclass(frozen=True, slots=True)
class Past:
    """The rows of the last issue, and the months that it covered."""

    rows: list[IncidentSummary]
    through: str


def ledger_at(as_of: datetime | None = None) -> datetime | None:
    """The time of the newest entry that rows are derived from; None for an empty ledger."""
    latest = (upto(model.objects.all(), as_of).aggregate(at=Max("recorded_at"))["at"] for model in _DECIDING)
    return max((at for at in latest if at is not None), default=None)


class Earlier:
    """Rows as earlier issues had them, derived once for each state of the ledger that is asked for."""

    def __init__(self, now: Mapping[str, tuple[str, IncidentSummary]]) -> None:
        """`now` holds, for each incident, the digest of its inputs and its row: what has not changed is used again."""
        self._now = now
        self._rows: dict[datetime, list[IncidentSummary]] = {}

    def before(self, month: str, country: str, as_of: datetime | None = None) -> Past | None:
        """The last issue of this month or of one before it that was drawn from an older ledger; None without one."""
        current = ledger_at(as_of)
        if current is None:
            return None
        issues = models.Issue.objects.filter(country=country, month__lte=month, ledger_at__lt=current)
        last = upto(issues, as_of).order_by("-ledger_at", "-month").first()
        return None if last is None else Past(self._at(last.ledger_at), last.month)

    def _at(self, time: datetime) -> list[IncidentSummary]:
        if time not in self._rows:
            cases = derive.cases(resolution.state(time)).values()
            self._rows[time] = [self._row(case) for case in cases]
        return self._rows[time]

    def _row(self, case: derive.Case) -> IncidentSummary:
        from marsad.coding import summary

        inputs, row = self._now.get(case.file.id, ("", None))
        return row if row is not None and inputs == case.inputs else summary(case.file, knowledge())


def raised_before(month: str, country: str, as_of: datetime | None = None) -> list[RaisedAlarm]:
    """Every alarm given out for a month before this one, withdrawn ones too; of one raised twice, the first."""
    from marsad.assessing import RaisedAlarm

    found: dict[tuple[str, str], RaisedAlarm] = {}
    for row in upto(models.AlarmRow.objects.filter(country=country, month__lt=month), as_of).order_by("pk"):
        finding: dict[str, Any] = row.finding
        alarm = RaisedAlarm(
            row.month, row.finding_id, row.raised_at.date(), int(finding["observed"]), float(finding["expected"])
        )
        found.setdefault((row.month, row.finding_id), alarm)
    return list(found.values())


@transaction.atomic
def give_out(issued: Assessment, inputs: str, now: datetime, *, told: Mapping[str, Assessment]) -> None:
    """Record the issue of a month, its new alarms, and the withdrawal of those that its rows no longer carry.

    `told` holds the same assessment by language: an alarm keeps what it said in each.
    """
    month, country = issued.month, issued.country or ""
    last = models.Issue.objects.filter(month=month, country=country).order_by("-pk").first()
    at = ledger_at()
    if at is not None and (last is None or last.inputs != inputs):
        models.Issue(month=month, country=country, inputs=inputs, as_of=now, ledger_at=at).save()
    known = {row.finding_id: row for row in standing(country).filter(month=month)}
    stand = {each.id: each for each in issued.alarms}
    words = {language: {each.id: each.sentence for each in found.alarms} for language, found in told.items()}
    for id, row in known.items():
        if id not in stand:
            models.AlarmWithdrawal(alarm=row, at=now, reason=WITHDRAWN).save()
    for id, finding in stand.items():
        if id not in known:
            record = _record(finding) | {"told": {language: said[id] for language, said in words.items()}}
            models.AlarmRow(month=month, country=country, finding_id=id, finding=record, raised_at=now).save()


def withdraw_all(country: str, months: Sequence[str], now: datetime) -> None:
    """Withdraw the alarms of months that no longer have an incident."""
    for row in standing(country).exclude(month__in=months):
        models.AlarmWithdrawal(alarm=row, at=now, reason=WITHDRAWN).save()


def _record(finding: Finding) -> dict[str, Any]:
    """A finding with its series' key alone."""
    record: dict[str, Any] = to_record(finding)
    record["series"] = dict(finding.series.key)
    return record | {"incidents": list(finding.incidents)}
