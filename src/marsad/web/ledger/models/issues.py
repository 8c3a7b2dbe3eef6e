"""What was given out: issues of assessments, and alarms with their withdrawals. Append-only, so both can be judged."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from marsad.web.ledger.append_only import AppendOnly


class Issue(AppendOnly):
    """An assessment of a country's month as it was first written, or written again on other rows.

    `ledger_at` is the time of the newest entry of the ledger that it was drawn from: the rows as they stood then can be
    derived again.
    """

    month = models.CharField(max_length=7)
    country = models.CharField(max_length=2)
    inputs = models.CharField(max_length=64)
    as_of = models.DateTimeField()
    ledger_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("country", "month"), name="issue_country_month"),)


class AlarmRow(AppendOnly):
    """A finding that was given out as an alarm; `finding` is its record, with the sentence and what it rests on."""

    month = models.CharField(max_length=7)
    country = models.CharField(max_length=2)
    finding_id = models.CharField(max_length=300)
    finding = models.JSONField()
    raised_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("country", "month"), name="alarm_country_month"),)


class AlarmWithdrawal(AppendOnly):
    """An alarm that the rows no longer carry: it stays on record, withdrawn."""

    alarm = models.OneToOneField(AlarmRow, on_delete=models.PROTECT, related_name="withdrawal")
    at = models.DateTimeField()
    reason = models.TextField()


def standing(country: str, as_of: datetime | None = None) -> models.QuerySet[AlarmRow]:
    """The alarms of a country that were given out and not withdrawn, as recorded until `as_of`."""
    rows = AlarmRow.objects.filter(country=country)
    if as_of is None:
        return rows.filter(withdrawal=None)
    gone = AlarmWithdrawal.objects.filter(recorded_at__lte=as_of).values("alarm")
    return rows.filter(recorded_at__lte=as_of).exclude(pk__in=gone)
